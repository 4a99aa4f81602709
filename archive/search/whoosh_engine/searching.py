"""A search through Haystack: options in, results, counts and facets out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any, Self

import numpy as np
from haystack.models import SearchResult
from haystack.utils import get_identifier
from numpy.typing import NDArray

from archive.search.query.nodes import Word
from archive.search.whoosh_engine.evaluate import find
from archive.search.whoosh_engine.facets import date_facets, field_facets, query_facets
from archive.search.whoosh_engine.fields import Specs, content_field
from archive.search.whoosh_engine.lookups import AllOf, InField, Lookup
from archive.search.whoosh_engine.matches import Matches, difference, intersection
from archive.search.whoosh_engine.ordering import SortKey, by_fields, by_relevance
from archive.search.whoosh_engine.query_strings import parse_query_string
from archive.search.whoosh_engine.respelling import respelled
from archive.search.whoosh_engine.scope import Scope
from archive.search.whoosh_engine.search_results import make_results, words_of
from archive.search.whoosh_engine.second_stage import raised
from archive.search.whoosh_engine.similar import similar_to

if TYPE_CHECKING:
    from archive.search.whoosh_engine.backend import SearchBackend


@dataclass(frozen=True, slots=True)
class SearchOptions:
    """The options of Haystack's `search` that this engine answers."""

    sort_by: Sequence[str] = ()
    start_offset: int = 0
    end_offset: int | None = None
    highlight: bool | Mapping[str, Any] = False
    facets: Mapping[str, Mapping[str, Any]] | Sequence[str] = ()
    date_facets: Mapping[str, Mapping[str, Any]] | None = None
    query_facets: Sequence[tuple[str, str]] = ()
    narrow_queries: Collection[str] = ()
    boost: Mapping[str, float] | None = None
    models: Collection[Any] = ()
    result_class: type[SearchResult] | None = None
    spelling_query: str | None = None

    @classmethod
    def of(cls, options: Mapping[str, Any]) -> Self:
        """Keep the options this engine answers; the rest are of other engines."""
        known = {each.name for each in fields(cls)}
        return cls(**{name: value for name, value in options.items() if name in known and value is not None})


def search_page(
    backend: SearchBackend, query_string: str, lookup: Lookup | None, options: SearchOptions
) -> dict[str, Any]:
    """Find, narrow, count and cut."""
    snapshot = backend.snapshot()
    if snapshot is None or not query_string.strip():
        return _nothing()
    scope = backend.scope(snapshot, options.models)
    if lookup is None:
        lookup = parse_query_string(query_string, backend.specs)
    found = _boosted(find(lookup, scope, backend.specs), options, scope, backend.specs)
    found = _narrowed(found, options, scope, backend.specs)
    if backend.second_stage and not options.sort_by:
        found = raised(found, words_of(lookup), scope, backend.specs)
    page = _page(backend, scope, found, lookup, options)
    if backend.include_spelling:
        page["spelling_suggestion"] = respelled(backend, options.spelling_query or query_string)
    return page


def like_this(
    backend: SearchBackend,
    record: Any,
    query_string: str | None,
    lookup: Lookup | None,
    options: SearchOptions,
) -> dict[str, Any]:
    """Find records that share words with one, itself left out."""
    snapshot = backend.snapshot()
    if snapshot is None:
        return _nothing()
    scope = backend.scope(snapshot, options.models)
    content, index = content_field(backend.specs), backend.unified_index.get_index(type(record))
    found = similar_to(_text(index.full_prepare(record)[content]), scope, content)
    if query_string and query_string != "*":
        lookup = AllOf(
            tuple(each for each in (lookup, parse_query_string(query_string, backend.specs)) if each)
        )
    if lookup is not None:
        found = intersection([found, find(lookup, scope, backend.specs)])
    itself = [
        base + document
        for base, segment in zip(snapshot.bases, snapshot.segments, strict=False)
        for document in segment.documents_of([get_identifier(record)])
    ]
    found = difference(found, np.array(sorted(itself), np.int32))
    return _page(backend, scope, found, lookup, options)


def _page(
    backend: SearchBackend, scope: Scope, found: Matches, lookup: Lookup | None, options: SearchOptions
) -> dict[str, Any]:
    places = _sorted(found, scope, backend.specs, options)
    chosen = [(int(found.documents[place]), float(found.scores[place])) for place in places]
    wanted = dict(options.highlight) if isinstance(options.highlight, Mapping) else {}
    results = make_results(
        scope.snapshot,
        chosen,
        backend.unified_index,
        options.result_class or SearchResult,
        content_field=content_field(backend.specs),
        highlighted=lookup,
        highlight_options=wanted if options.highlight else None,
    )
    return {
        "results": results,
        "hits": len(found.documents),
        "facets": _facets(found, scope, backend.specs, options),
        "spelling_suggestion": None,
    }


def _sorted(found: Matches, scope: Scope, specs: Specs, options: SearchOptions) -> NDArray[np.intp]:
    start = options.start_offset or 0
    end = len(found.documents) if options.end_offset is None else options.end_offset
    keys = [SortKey(name.lstrip("-"), name.startswith("-")) for name in options.sort_by]
    if not keys:
        return by_relevance(found, start, end, scope.snapshot.record_numbers)
    return by_fields(found.documents, keys, scope.snapshot, specs)[start:end]


def _narrowed(found: Matches, options: SearchOptions, scope: Scope, specs: Specs) -> Matches:
    for query_string in options.narrow_queries:
        narrow = find(parse_query_string(str(query_string), specs), scope, specs)
        found = intersection([found, Matches.of(narrow.documents)])
    return found


def _boosted(found: Matches, options: SearchOptions, scope: Scope, specs: Specs) -> Matches:
    """Raise what holds a boosted word; nothing is found or lost by it."""
    for word, factor in (options.boost or {}).items():
        held = find(InField(content_field(specs), Word(word)), scope, specs)
        points = np.zeros(scope.size, np.float32)
        points[held.documents] = held.scores * np.float32(factor)
        found = Matches(found.documents, found.scores + points[found.documents], found.whole)
    return found


def _facets(found: Matches, scope: Scope, specs: Specs, options: SearchOptions) -> dict[str, Any]:
    if not (options.facets or options.date_facets or options.query_facets):
        return {}
    asked = options.facets if isinstance(options.facets, Mapping) else dict.fromkeys(options.facets, {})
    return {
        "fields": field_facets(asked, found.documents, scope, specs),
        "dates": date_facets(options.date_facets or {}, found.documents, scope),
        "queries": query_facets(options.query_facets, found.documents, scope, specs),
    }


def _text(value: Any) -> str:
    return " ".join(value) if isinstance(value, list | tuple) else str(value)


def _nothing() -> dict[str, Any]:
    return {"results": [], "hits": 0}
