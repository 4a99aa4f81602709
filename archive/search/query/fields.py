"""Read the value of a field filter: متحدث:"واين ماروتو", سنة:2020..2021."""

from __future__ import annotations

import re
from typing import Final

from archive.arabic.fold import fold
from archive.search.query import notes
from archive.search.query.nodes import Field, Node, Range
from archive.search.results import Note
from archive.search.scheme import FACETS_BY_NAME

# 2021, 2020..2021, 2020.. and ..2021, also with a dash or an ellipsis.
_RANGE: Final = re.compile(r"(\d{1,4})?(\.{2,3}|\u2026|[-\u2013])(\d{1,4})?|(\d{1,4})")


def field_node(name: str, typed: str, value: str) -> tuple[Node | None, list[Note]]:
    """Give the filter of a facet, or None with a note when the value says nothing."""
    if not fold(value).strip():
        return None, [notes.missing_value(typed)]
    if FACETS_BY_NAME[name].numeric:
        return _range(name, typed, fold(value).strip())
    return Field(name, value), []


def _range(name: str, typed: str, value: str) -> tuple[Node | None, list[Note]]:
    match = _RANGE.fullmatch(value.strip("[]"))
    if not match or not any((match[1], match[3], match[4])):
        return None, [notes.not_a_number(typed, value)]
    low, high = (int(bound) if bound else None for bound in (match[1] or match[4], match[3] or match[4]))
    if low is not None and high is not None and low > high:
        return Range(name, high, low), [notes.turned_range(high, low)]
    return Range(name, low, high), []
