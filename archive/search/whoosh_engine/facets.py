"""Haystack's three kinds of facets, counted over the documents found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final

import numpy as np
from haystack.exceptions import SearchBackendError

from archive.search.whoosh_engine.answering import counted_pairs
from archive.search.whoosh_engine.documents import number_of
from archive.search.whoosh_engine.evaluate import find
from archive.search.whoosh_engine.fields import Specs
from archive.search.whoosh_engine.matches import Documents, places_in
from archive.search.whoosh_engine.query_strings import parse_query_string
from archive.search.whoosh_engine.scope import Scope


def field_facets(
    fields: Mapping[str, Mapping[str, Any]], documents: Documents, scope: Scope, specs: Specs
) -> dict[str, list[tuple[str | None, int]]]:
    """Count the values of keyword fields, most frequent first; None counts the documents without a value.

    Options: `limit` keeps so many values, `mincount` drops rarer ones.
    """
    counted = {}
    for field, options in fields.items():
        if field not in specs or specs[field].kind != "keyword":
            raise SearchBackendError(
                f"{field!r} is no field of whole values; declare it faceted to count it."
            )
        pairs = counted_pairs(scope, field, documents, None)
        least, limit = options.get("mincount", 1), options.get("limit")
        if pairs and pairs[-1][1] < least:
            pairs = [pair for pair in pairs if pair[1] >= least]
        counted[field] = pairs if limit is None else pairs[:limit]
    return counted


def date_facets(
    fields: Mapping[str, Mapping[str, Any]], documents: Documents, scope: Scope
) -> dict[str, list[tuple[datetime, int]]]:
    """Count the documents in each gap of a date field; gaps without documents are left out."""
    counted = {}
    for field, options in fields.items():
        numbers = scope.snapshot.numbers(field)[documents]
        starts = list(_gaps(options))
        bounds = np.array([number_of(each) for each in [*starts, _datetime(options["end_date"])]])
        held = np.diff(np.searchsorted(np.sort(numbers), bounds))
        counted[field] = [(start, int(count)) for start, count in zip(starts, held, strict=True) if count]
    return counted


def query_facets(
    queries: Iterable[tuple[str, str]], documents: Documents, scope: Scope, specs: Specs
) -> dict[str, int]:
    """Count the documents that also answer each query of a field."""
    counted = {}
    for field, text in queries:
        name = f"{field}:{text}"
        lookup = parse_query_string(name, specs)
        counted[name] = int(places_in(find(lookup, scope, specs).documents, documents)[1].sum())
    return counted


def _gaps(options: Mapping[str, Any]) -> Iterable[datetime]:
    moment, end = _datetime(options["start_date"]), _datetime(options["end_date"])
    while moment < end:
        yield moment
        moment = _STEPS[options["gap_by"]](moment, options.get("gap_amount", 1))


def _datetime(value: date) -> datetime:
    return (
        value.replace(tzinfo=None)
        if isinstance(value, datetime)
        else datetime(value.year, value.month, value.day)
    )


def _months(moment: datetime, amount: int) -> datetime:
    year, month = divmod(moment.year * 12 + moment.month - 1 + amount, 12)
    return moment.replace(year=year, month=month + 1, day=1)


_STEPS: Final[Mapping[str, Callable[[datetime, int], datetime]]] = {
    "year": lambda moment, amount: _months(moment, 12 * amount),
    "month": _months,
    "day": lambda moment, amount: moment + timedelta(days=amount),
    "hour": lambda moment, amount: moment + timedelta(hours=amount),
    "minute": lambda moment, amount: moment + timedelta(minutes=amount),
    "second": lambda moment, amount: moment + timedelta(seconds=amount),
}
