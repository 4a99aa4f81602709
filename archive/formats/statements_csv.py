"""Statements as CSV: safe to open in a spreadsheet, complete enough to work with."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Final

from archive.dates import label_ar, parse
from archive.formats.addresses import permalink
from archive.formats.byline import byline
from archive.models import Statement

BYTE_ORDER_MARK: Final = "\ufeff"
"""Tells spreadsheet programs that the file is UTF-8."""
FORMULA_STARTS: Final = frozenset("=+-@\t\r\n＝＋－＠")
"""A cell that begins so may be run as a formula: OWASP, CSV Injection."""
COLUMNS: Final = (
    "id", "url", "speaker", "speaker_as_printed", "role_as_printed", "attribution", "attribution_certain",
    "kind", "text", "reporting_verb", "outlet", "article_title", "article_url", "date_edtf", "date_label",
    "date_from_article", "topics", "reviewed",
)  # fmt: skip


class _Echo:
    """What the csv module writes to: the line itself is wanted back."""

    def write(self, line: str) -> str:
        return line


def csv_lines(statements: Iterable[Statement], byte_order_mark: bool = True) -> Iterator[str]:
    """Write `statements` line by line, the column names first."""
    writer = csv.writer(_Echo())
    if byte_order_mark:
        yield BYTE_ORDER_MARK
    yield writer.writerow(COLUMNS)
    for statement in statements:
        yield writer.writerow([_harmless(cell) for cell in _cells(statement)])


def _harmless(cell: str) -> str:
    return f"'{cell}" if cell[:1] in FORMULA_STARTS and cell else cell


def _cells(statement: Statement) -> tuple[str, ...]:
    article, line = statement.article, byline(statement)
    return (
        str(statement.pk),
        permalink(statement),
        line.speaker.name_ar if line.speaker else "",
        statement.speaker_printed,
        statement.role_printed,
        statement.attribution,
        _yes(line.is_safe),
        statement.kind,
        statement.text,
        statement.cue,
        article.outlet.name_ar if article.outlet else "",
        article.title,
        article.canonical_url,
        statement.said,
        label_ar(parse(statement.said)),
        _yes(statement.said_from_article),
        "; ".join(topic.name_ar for topic in statement.topics.all()),
        _yes(statement.is_reviewed),
    )


def _yes(answer: bool) -> str:
    return "yes" if answer else "no"
