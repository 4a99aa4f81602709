"""Documents found to Haystack's search results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from haystack.constants import ID
from haystack.models import SearchResult
from haystack.utils.app_loading import haystack_get_model

from archive.search.highlighting import highlight
from archive.search.query.nodes import And, Node, Not, Or, Phrase, Ranked, Word
from archive.search.whoosh_engine.lookups import AllOf, AnyOf, InField, Lookup
from archive.search.whoosh_engine.snapshot import Snapshot


def make_results(
    snapshot: Snapshot,
    found: Iterable[tuple[int, float]],
    index: Any,
    result_class: type[SearchResult],
    **extra: Any,
) -> list[SearchResult]:
    """Return a result for each document and score, with its stored fields; `index` is the unified index."""
    return [_result(snapshot, document, score, index, result_class, **extra) for document, score in found]


def _result(
    snapshot: Snapshot,
    document: int,
    score: float,
    index: Any,
    result_class: type[SearchResult],
    content_field: str = "",
    highlighted: Lookup | None = None,
    highlight_options: Mapping[str, Any] | None = None,
) -> SearchResult:
    model_name, pk = snapshot.identity(document)
    app_label, model = model_name.split(".")
    fields = index.get_index(haystack_get_model(app_label, model)).fields
    segment, number = snapshot.place(document)
    values = {
        name: fields[name].convert(value) if name in fields else value
        for name, value in segment.stored(number).items()
    }
    values[ID] = segment.keywords(ID, number)[0]  # Haystack's update_index --remove asks for it
    result = result_class(app_label, model, pk, score, **values)
    if highlight_options is not None:
        text = str(values.get(content_field) or getattr(result.object, content_field, ""))
        snippet = highlight(text, words_of(highlighted), highlight_options.get("max_length"))
        result.highlighted = {content_field: [snippet.html]}
    return result


def words_of(lookup: Lookup | None) -> Node | None:
    """Return the words and phrases of a tree that its answers hold, as one node of the query language."""
    if isinstance(lookup, InField):
        return words_of(lookup.node)
    if isinstance(lookup, AllOf | AnyOf):
        parts = tuple(part for part in map(words_of, lookup.nodes) if part is not None)
        return And(parts) if parts else None
    return lookup if isinstance(lookup, Word | Phrase | And | Or | Ranked | Not) else None
