"""Documents found to Haystack's search results."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import QuerySet
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
    content_field: str = "",
    highlighted: Lookup | None = None,
    highlight_options: Mapping[str, Any] | None = None,
) -> list[SearchResult]:
    """Return a result for each document and score, with its stored fields; `index` is the unified index."""
    results = [_result(snapshot, document, score, index, result_class) for document, score in found]
    if highlight_options is not None:
        words, length = words_of(highlighted), highlight_options.get("max_length")
        for result, text in zip(results, _texts(results, index, content_field), strict=True):
            result.highlighted = {content_field: [highlight(text, words, length).html]}
    return results


def _result(
    snapshot: Snapshot, document: int, score: float, index: Any, result_class: type[SearchResult]
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
    return result_class(app_label, model, pk, score, **values)


def _texts(results: Sequence[SearchResult], index: Any, field: str) -> list[str]:
    """Give the text of each result; what the index does not store is read with one query per model."""
    stored = [str(getattr(result, field, None) or "") for result in results]
    missing = [result for result, text in zip(results, stored, strict=True) if not text]
    read: dict[tuple[Any, str], str] = {}
    for model in {result.model for result in missing}:
        rows = _rows_with_text(index.get_index(model), field)
        keys = [result.pk for result in missing if result.model is model]
        if rows is not None:
            read |= {(model, str(pk)): text for pk, text in rows.filter(pk__in=keys)}
        else:
            objects = index.get_index(model).read_queryset().in_bulk(keys)
            read |= {(model, str(pk)): str(getattr(row, field, "")) for pk, row in objects.items()}
    return [
        text or read.get((result.model, str(result.pk)), "")
        for result, text in zip(results, stored, strict=True)
    ]


@lru_cache(16)
def _rows_with_text(index: Any, field: str) -> QuerySet[Any, Any] | None:
    """Return key and text of every readable row, None when the model keeps no such column.

    Kept, because Django takes longer to put the query together than the database to answer it.
    """
    try:
        index.get_model()._meta.get_field(field)
    except FieldDoesNotExist:
        return None
    rows: QuerySet[Any, Any] = index.read_queryset().order_by().values_list("pk", field)
    return rows


def words_of(lookup: Lookup | None) -> Node | None:
    """Return the words and phrases of a tree that its answers hold, as one node of the query language."""
    if isinstance(lookup, InField):
        return words_of(lookup.node)
    if isinstance(lookup, AllOf | AnyOf):
        parts = tuple(part for part in map(words_of, lookup.nodes) if part is not None)
        return And(parts) if parts else None
    return lookup if isinstance(lookup, Word | Phrase | And | Or | Ranked | Not) else None
