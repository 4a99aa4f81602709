"""Documents found to Haystack's search results."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any, Self

from haystack.constants import DJANGO_CT, DJANGO_ID, ID
from haystack.fields import DateField, MultiValueField, SearchField
from haystack.models import SearchResult
from haystack.utils.app_loading import haystack_get_model

from archive.search.highlighting import highlight
from archive.search.query.nodes import And, Node, Not, Or, Phrase, Ranked, Word
from archive.search.whoosh_engine.lookups import AllOf, AnyOf, InField, Lookup
from archive.search.whoosh_engine.result_texts import texts_of
from archive.search.whoosh_engine.segment import SegmentReader
from archive.search.whoosh_engine.snapshot import Snapshot


class FoundRecord(SearchResult):  # type: ignore[misc]
    """Haystack's result, which asks for its logger once and not for every record."""

    _log = logging.getLogger("haystack")

    def _get_log(self) -> logging.Logger:
        return self._log


@dataclass(frozen=True, slots=True)
class _Kind:
    """What the results of one model have in common: where they belong and how stored values are read."""

    app_label: str
    name: str
    model: Any
    converters: Mapping[str, Callable[[Any], Any]]

    @classmethod
    def of(cls, label: str, index: Any) -> Self:
        app_label, name = label.split(".")
        model = haystack_get_model(app_label, name)
        fields = index.get_index(model).fields
        return cls(app_label, name, model, {name: _converter(field) for name, field in fields.items()})


def _converter(field: SearchField) -> Callable[[Any], Any]:
    """Return what reads a stored value as the stock engine gives it: code and templates may rely on that.

    It gives a date with a time, and the members of a list as texts.
    """
    if isinstance(field, DateField):
        return lambda value: None if value is None else datetime.combine(field.convert(value), time())
    if isinstance(field, MultiValueField):
        return lambda value: None if value is None else [str(each) for each in field.convert(value)]
    convert: Callable[[Any], Any] = field.convert
    return convert


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
    made = FoundRecord if result_class is SearchResult else result_class
    kinds: dict[str, _Kind] = {}
    results = []
    for document, score in found:
        segment, number = snapshot.place(document)
        label = segment.keyword(DJANGO_CT, number)
        if label not in kinds:
            kinds[label] = _Kind.of(label, index)
        results.append(_result(segment, number, score, kinds[label], made))
    if highlight_options is not None:
        words, length = words_of(highlighted), highlight_options.get("max_length")
        for result, text in zip(results, texts_of(results, index, content_field), strict=True):
            html = highlight(text, words, length).html
            # Haystack marks with <em>. A mark of the text itself is escaped and stays as it is.
            html = html.replace("<mark>", "<em>").replace("</mark>", "</em>").strip()
            result.highlighted = {content_field: [html]}
    return results


def _result(
    segment: SegmentReader, number: int, score: float, kind: _Kind, made: type[SearchResult]
) -> SearchResult:
    converters = kind.converters
    values = {
        name: converters[name](value) if name in converters else value
        for name, value in segment.stored(number).items()
    }
    values[ID] = segment.keyword(ID, number)  # Haystack's update_index --remove asks for it
    result = made(kind.app_label, kind.name, segment.keyword(DJANGO_ID, number), score, **values)
    result.model = kind.model
    return result


def words_of(lookup: Lookup | None) -> Node | None:
    """Return the words and phrases of a tree that its answers hold, as one node of the query language."""
    if isinstance(lookup, InField):
        return words_of(lookup.node)
    if isinstance(lookup, AllOf | AnyOf):
        parts = tuple(part for part in map(words_of, lookup.nodes) if part is not None)
        return And(parts) if parts else None
    return lookup if isinstance(lookup, Word | Phrase | And | Or | Ranked | Not) else None
