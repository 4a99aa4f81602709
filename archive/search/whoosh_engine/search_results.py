"""Documents found to Haystack's search results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from haystack.constants import DJANGO_CT
from haystack.models import SearchResult

from archive.search.highlighting import highlight
from archive.search.query.nodes import And, Node, Not, Or, Phrase, Ranked, Word
from archive.search.whoosh_engine.found_record import RecordKind, kind_of
from archive.search.whoosh_engine.lookups import AllOf, AnyOf, InField, Lookup
from archive.search.whoosh_engine.result_texts import texts_of
from archive.search.whoosh_engine.snapshot import Snapshot


def make_results(
    snapshot: Snapshot,
    found: Iterable[tuple[int, float]],
    index: Any,
    result_class: type[SearchResult],
    content_field: str = "",
    highlighted: Lookup | None = None,
    highlight_options: Mapping[str, Any] | None = None,
) -> list[SearchResult]:
    """Return a result for each document and score, with its stored fields; `index` is the unified index."""
    kinds: dict[str, RecordKind] = {}
    results = []
    for document, score in found:
        segment, number = snapshot.place(document)
        label = segment.keyword(DJANGO_CT, number)
        if label not in kinds:
            kinds[label] = kind_of(label, index)
        results.append(kinds[label].result(segment, number, score, result_class))
    if highlight_options is not None:
        words, length = words_of(highlighted), highlight_options.get("max_length")
        for result, text in zip(results, texts_of(results, index, content_field), strict=True):
            html = highlight(text, words, length).html
            # Haystack marks with <em>. A mark of the text itself is escaped and stays as it is.
            html = html.replace("<mark>", "<em>").replace("</mark>", "</em>").strip()
            result.highlighted = {content_field: [html]}
    return results


def words_of(lookup: Lookup | None) -> Node | None:
    """Return the words and phrases of a tree that its answers hold, as one node of the query language."""
    if isinstance(lookup, InField):
        return words_of(lookup.node)
    if isinstance(lookup, AllOf | AnyOf):
        parts = tuple(part for part in map(words_of, lookup.nodes) if part is not None)
        return And(parts) if parts else None
    return lookup if isinstance(lookup, Word | Phrase | And | Or | Ranked | Not) else None
