"""Documents found to Haystack's search results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from haystack.constants import DJANGO_CT, DJANGO_ID, ID
from haystack.models import SearchResult
from haystack.utils.app_loading import haystack_get_model

from archive.search.highlighting import highlight
from archive.search.query.nodes import And, Node, Not, Or, Phrase, Ranked, Word
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
    results = [_result(snapshot, document, score, index, result_class) for document, score in found]
    if highlight_options is not None:
        words, length = words_of(highlighted), highlight_options.get("max_length")
        for result, text in zip(results, texts_of(results, index, content_field), strict=True):
            result.highlighted = {content_field: [highlight(text, words, length).html]}
    return results


def _result(
    snapshot: Snapshot, document: int, score: float, index: Any, result_class: type[SearchResult]
) -> SearchResult:
    segment, number = snapshot.place(document)
    app_label, model = segment.keywords(DJANGO_CT, number)[0].split(".")
    fields = index.get_index(haystack_get_model(app_label, model)).fields
    values = {
        name: fields[name].convert(value) if name in fields else value
        for name, value in segment.stored(number).items()
    }
    values[ID] = segment.keywords(ID, number)[0]  # Haystack's update_index --remove asks for it
    return result_class(app_label, model, segment.keywords(DJANGO_ID, number)[0], score, **values)


def words_of(lookup: Lookup | None) -> Node | None:
    """Return the words and phrases of a tree that its answers hold, as one node of the query language."""
    if isinstance(lookup, InField):
        return words_of(lookup.node)
    if isinstance(lookup, AllOf | AnyOf):
        parts = tuple(part for part in map(words_of, lookup.nodes) if part is not None)
        return And(parts) if parts else None
    return lookup if isinstance(lookup, Word | Phrase | And | Or | Ranked | Not) else None
