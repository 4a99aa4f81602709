"""A statement as its own page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, cast

from django.db.models import Field

from archive.formats.byline import Byline, byline
from archive.formats.citations import arabic_citation, bibtex
from archive.formats.evidence import Reason, date_reason, reasons
from archive.formats.excerpts import sentences_around
from archive.formats.json_ld import quotation
from archive.models import Statement
from archive.web.article_text import MarkedParagraph, mark_of, marked_paragraphs


@dataclass(frozen=True, slots=True)
class StatementReading:
    """Everything the page says of a statement beside its row."""

    byline: Byline
    key: str
    context: list[MarkedParagraph]
    cut_start: bool
    cut_end: bool
    reasons: list[Reason]
    date_reason: str
    citation: str
    bibtex: str
    json_ld: str
    corrected: list[str]


def read_statement(statement: Statement) -> StatementReading:
    """Gather what the permalink of `statement` shows; its article must hold the text."""
    line, text = byline(statement), statement.article.text
    first, last = sentences_around(text, statement.start, statement.end)
    key = "k1" if line.speaker else "k0"
    return StatementReading(
        byline=line,
        key=key,
        context=marked_paragraphs(text, first, last, [mark_of(statement, line, key, 1)]),
        cut_start=first > 0,
        cut_end=last < len(text),
        reasons=reasons(statement),
        date_reason=date_reason(statement),
        citation=arabic_citation(statement),
        bibtex=bibtex(statement),
        json_ld=quotation(statement),
        corrected=[_printed_name(name) for name in statement.edited_fields],
    )


def _printed_name(field: str) -> str:
    return str(cast("Field[Any, Any]", Statement._meta.get_field(field)).verbose_name)
