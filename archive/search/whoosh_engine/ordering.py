"""The order of the answers, and the part of it that is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive.search.whoosh_engine.fields import Specs
from archive.search.whoosh_engine.matches import Documents, Matches
from archive.search.whoosh_engine.segment_builder import MISSING_INTEGER
from archive.search.whoosh_engine.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class SortKey:
    """A field to sort by; documents without a value come last either way."""

    field: str
    descending: bool = False


def by_relevance(matches: Matches, start: int, end: int, numbers: NDArray[np.int64]) -> NDArray[np.intp]:
    """Return the places, among the matches, of the best from `start` to `end`.

    Those that hold all words come first, then by score; `numbers` (one of each document
    there is) settle ties.
    """
    if end <= start:
        return np.empty(0, np.intp)
    points = matches.scores
    if not matches.whole.all():
        points = points.astype(np.float64) + matches.whole * (float(points.max(initial=0)) + 1)
    if end < len(points):
        # Everything at least as good as the last one wanted stays, so ties are settled among all equals.
        bar = np.partition(points, len(points) - end)[len(points) - end]
        kept = np.flatnonzero(points >= bar)
    else:
        kept = np.arange(len(points))
    return kept[np.lexsort((numbers[matches.documents[kept]], -points[kept]))][start:end]


def by_fields(
    documents: Documents, keys: Sequence[SortKey], snapshot: Snapshot, specs: Specs
) -> NDArray[np.intp]:
    """Return the places of the documents sorted by fields; their primary keys settle ties."""
    columns: list[NDArray[np.float64]] = []
    for key in reversed(keys):
        values, missing = _sortable(documents, key.field, snapshot, specs)
        columns += [-values if key.descending else values, missing.astype(np.float64)]
    return np.lexsort((snapshot.record_numbers[documents], *columns))


def _sortable(
    documents: Documents, field: str, snapshot: Snapshot, specs: Specs
) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    spec = specs[field]
    if spec.kind == "keyword":
        keywords = snapshot.keywords(field)
        starts, ends = keywords.bounds[documents], keywords.bounds[documents + 1]
        missing = starts == ends
        firsts = keywords.members[np.where(missing, 0, starts)] if len(keywords.members) else starts
        return np.where(missing, 0, firsts).astype(np.float64), missing
    numbers = snapshot.numbers(field)[documents]
    missing = np.isnan(numbers) if numbers.dtype.kind == "f" else numbers == MISSING_INTEGER
    return np.where(missing, 0, numbers).astype(np.float64), missing
