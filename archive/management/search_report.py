"""The answers of a search as lines for a terminal and as plain values for JSON."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any, Final

from archive.arabic.plurals import RESULT, count_noun
from archive.dates.edtf import parse
from archive.dates.labels import label_ar
from archive.models import Statement
from archive.search.results import Hit, SearchResults

_TAG: Final = re.compile("</?mark>")
UNNAMED: Final = "متحدّث غير معروف"


def as_lines(results: SearchResults) -> Iterator[str]:
    """Say what was found, and what the query was taken for, one line at a time."""
    yield f"{results.description}: {count_noun(results.total, RESULT)}"
    if results.total_all_words < results.total:
        yield f"منها ما يجمع كل الكلمات: {results.total_all_words}"
    for note in results.notes_told:
        yield f"* {note.text}"
    if results.suggestion:
        text, count = results.suggestion
        yield f"هل تقصد: {text} ({count_noun(count, RESULT)})"
    first = (results.request.page - 1) * results.request.per_page + 1
    for number, hit in enumerate(results.hits, start=first):
        yield ""
        yield f"{number}. {_shown(hit)}"
        yield f"   {' | '.join(_source(hit.statement))}"
        if hit.reprints:
            yield f"   ورد أيضًا: {' | '.join(row.get_absolute_url() for row in hit.reprints)}"


def as_record(results: SearchResults) -> dict[str, Any]:
    """Give the answers as values that JSON can hold."""
    suggestion = results.suggestion
    return {
        "query": results.request.q,
        "description": results.description,
        "sort": results.sort,
        "total": results.total,
        "total_all_words": results.total_all_words,
        "repeated": results.repeated,
        "page": results.request.page,
        "pages": results.page_count,
        "notes": [
            {"kind": note.kind, "text": note.text, "exact": note.exact_query} for note in results.notes_told
        ],
        "suggestion": {"query": suggestion[0], "total": suggestion[1]} if suggestion else None,
        "speaker": results.speaker.slug if results.speaker else None,
        "hits": [_hit_record(hit) for hit in results.hits],
        "facets": {
            facet.name: [
                {"value": value.value, "label": value.label, "count": value.count} for value in facet.values
            ]
            for facet in results.facets
        },
    }


def _hit_record(hit: Hit) -> dict[str, Any]:
    statement = hit.statement
    outlet = statement.article.outlet
    return {
        "id": statement.pk,
        "url": statement.get_absolute_url(),
        "text": statement.text,
        "snippet": hit.snippet,
        "speaker": statement.speaker.name_ar if statement.speaker else None,
        "said": statement.said,
        "outlet": outlet.name_ar if outlet else None,
        "article": statement.article_id,
        "kind": statement.kind,
        "status": statement.status,
        "reprints": [row.pk for row in hit.reprints],
    }


def _shown(hit: Hit) -> str:
    text = " ".join(unescape(_TAG.sub("", hit.snippet)).split())
    return f"{'… ' if hit.cut_start else ''}{text}{' …' if hit.cut_end else ''}"


def _source(statement: Statement) -> Iterator[str]:
    yield statement.speaker.name_ar if statement.speaker else UNNAMED
    if statement.article.outlet:
        yield statement.article.outlet.name_ar
    yield label_ar(parse(statement.said))
    yield statement.get_absolute_url()
