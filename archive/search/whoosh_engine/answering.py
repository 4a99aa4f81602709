"""One request to its answer: find, filter, count, sort, cut."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from archive.search.engine_contract import (
    UNKNOWN,
    EngineAnswer,
    EngineHit,
    EngineRequest,
    FacetCount,
)
from archive.search.results import Sort
from archive.search.whoosh_engine.documents import number_of
from archive.search.whoosh_engine.evaluate import find, keyword_mask, overlap_mask
from archive.search.whoosh_engine.fields import Specs
from archive.search.whoosh_engine.lookups import Overlapping
from archive.search.whoosh_engine.matches import Documents, Matches
from archive.search.whoosh_engine.ordering import SortKey, by_fields, by_relevance
from archive.search.whoosh_engine.reprints import Reprints, reprints_of
from archive.search.whoosh_engine.scope import Scope
from archive.search.whoosh_engine.second_stage import weigh_again

SORTS: Final[Mapping[Sort, tuple[SortKey, ...]]] = {
    "relevance": (),
    "newest": (SortKey("date_from", descending=True),),
    "oldest": (SortKey("date_from"),),
    "speaker": (SortKey("speaker_order"), SortKey("date_from")),
}

LAST_MOMENT: Final = 235959
"""Added to a day (yyyymmdd000000) to mean its end."""


def answer(request: EngineRequest, scope: Scope, specs: Specs) -> EngineAnswer:
    """Answer a request within a scope."""
    found = find(request.root, scope, specs)
    masks = _filters(request, scope)
    kept = _filtered(found, masks.values())
    facets = {
        field: count_values(scope, field, _without(field, found, masks, kept).documents)
        for field in request.facets
    }
    reprints = reprints_of(scope.snapshot) if request.once else None
    return EngineAnswer(
        total=len(kept.documents),
        total_all_words=int(kept.whole.sum()),
        hits=_hits(request, kept, scope, specs, reprints),
        facets=facets,
        repeated=reprints.repeated(kept.documents) if reprints else 0,
    )


def _filters(request: EngineRequest, scope: Scope) -> dict[str, NDArray[np.bool_]]:
    masks = {field: keyword_mask(scope, field, values) for field, values in request.filters.items() if values}
    if request.date_from or request.date_to:
        masks["date_from"] = overlap_mask(scope, date_range(request.date_from, request.date_to))
    return masks


def date_range(first: date | None, last: date | None) -> Overlapping:
    """Return the lookup of what may lie between two days, both included."""
    return Overlapping(
        "date_from",
        "date_to",
        number_of(first) if first else None,
        number_of(last) + LAST_MOMENT if last else None,
    )


def _filtered(found: Matches, masks: Iterable[NDArray[np.bool_]]) -> Matches:
    for mask in masks:
        found = found.kept(mask[found.documents])
    return found


def _without(field: str, found: Matches, masks: Mapping[str, NDArray[np.bool_]], kept: Matches) -> Matches:
    if field not in masks:
        return kept
    return _filtered(found, (mask for name, mask in masks.items() if name != field))


def _hits(
    request: EngineRequest, kept: Matches, scope: Scope, specs: Specs, reprints: Reprints | None
) -> tuple[EngineHit, ...]:
    numbers = scope.snapshot.record_numbers
    keys = SORTS[request.sort]
    if keys:
        places = by_fields(kept.documents, keys, scope.snapshot, specs)
        places = _once(places, kept, reprints)[request.start : request.end]
    else:
        kept = weigh_again(kept, request, scope, specs)
        places = _best(request, kept, scope, reprints)
    scores = np.zeros(len(places)) if keys else kept.scores[places]
    return tuple(
        EngineHit(*pair)
        for pair in zip(numbers[kept.documents[places]].tolist(), scores.tolist(), strict=True)
    )


def _best(request: EngineRequest, kept: Matches, scope: Scope, reprints: Reprints | None) -> NDArray[np.intp]:
    """Return the places asked for by relevance; those of reprints are made up for by reading on."""
    numbers = scope.snapshot.record_numbers
    if reprints is None:
        return by_relevance(kept, request.start, request.end, numbers)
    reach = request.end
    while True:
        places = _once(by_relevance(kept, 0, reach, numbers), kept, reprints)
        if len(places) >= request.end or reach >= len(kept.documents):
            return places[request.start : request.end]
        reach *= 2


def _once(places: NDArray[np.intp], kept: Matches, reprints: Reprints | None) -> NDArray[np.intp]:
    return places[reprints.foremost(kept.documents[places])] if reprints else places


def count_values(scope: Scope, field: str, documents: Documents) -> tuple[FacetCount, ...]:
    """Count how many of the documents hold each value of a keyword field, most frequent first.

    Documents without a value are counted under UNKNOWN.
    """
    return tuple(FacetCount(value, count) for value, count in counted_pairs(scope, field, documents, UNKNOWN))


def counted_pairs(
    scope: Scope, field: str, documents: Documents, unknown: str | None
) -> list[tuple[Any, int]]:
    """Count as `count_values` does; give pairs of value and count, `unknown` for the lack of a value."""
    keywords = scope.snapshot.keywords(field)
    if keywords.single is not None:
        held = np.bincount(keywords.single.take(documents), minlength=len(keywords.values) + 1)
        missing, counts = int(held[0]), held[1:]
    else:
        chosen = np.zeros(scope.size, bool)
        chosen[documents] = True
        counts = np.bincount(keywords.members[chosen[keywords.owners]], minlength=len(keywords.values))
        missing = int(np.count_nonzero(keywords.bounds[documents] == keywords.bounds[documents + 1]))
    present = np.flatnonzero(counts)
    # The values are sorted, so a stable sort by count leaves equal ones in their order.
    ranked = present[np.argsort(-counts.take(present), kind="stable")]
    pairs = list(zip(keywords.labels.take(ranked).tolist(), counts.take(ranked).tolist(), strict=True))
    if missing:
        pairs.insert(bisect_left(pairs, -missing, key=lambda pair: -pair[1]), (unknown, missing))
    return pairs
