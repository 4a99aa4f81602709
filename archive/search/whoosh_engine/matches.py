"""Sets of documents with scores, and how they combine."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

Documents = NDArray[np.int32]
Scores = NDArray[np.float32]

_FEW: Final = 12_000
"""Matches that are joined quicker by sorting them than by a place for every document of 100,000."""


@dataclass(frozen=True, slots=True)
class Matches:
    """Documents in rising order with their scores; `whole` marks those that hold all ranked words."""

    documents: Documents
    scores: Scores
    whole: NDArray[np.bool_]

    @classmethod
    def of(cls, documents: Documents, scores: Scores | None = None) -> Matches:
        """Wrap documents that match wholly."""
        points = np.zeros(len(documents), np.float32) if scores is None else scores
        return cls(documents, points, np.ones(len(documents), bool))

    @classmethod
    def none(cls) -> Matches:
        """Return no match."""
        return cls.of(np.empty(0, np.int32))

    def weighted(self, weight: float) -> Matches:
        """Multiply the scores."""
        if weight == 1.0:
            return self
        return Matches(self.documents, self.scores * np.float32(weight), self.whole)

    def kept(self, mask: NDArray[np.bool_]) -> Matches:
        """Keep the matches the mask (one truth value per match) says."""
        return self if mask.all() else Matches(self.documents[mask], self.scores[mask], self.whole[mask])


def union(parts: Sequence[Matches], all_needed: bool = False) -> Matches:
    """Join matches of any part, scores added. Wholly matched is what one part, or with `all_needed` every
    part, matches wholly.
    """
    needed = len(parts) if all_needed else 1
    parts = [part for part in parts if len(part.documents)] or parts[:1]
    if len(parts) == 1:
        only = parts[0]
        return only if needed == 1 else Matches(only.documents, only.scores, np.zeros_like(only.whole))
    few = sum(len(part.documents) for part in parts) <= _FEW
    documents, scores, times = (_merged if few else _laid_out)(parts)
    return Matches(documents, scores, times >= needed)


def _merged(parts: Sequence[Matches]) -> tuple[Documents, Scores, NDArray[np.int16]]:
    """Sort all matches: quicker for few of them."""
    documents = np.concatenate([part.documents for part in parts])
    order = np.argsort(documents, kind="stable")
    documents = documents[order]
    starts = np.flatnonzero(np.concatenate([[True], documents[1:] != documents[:-1]]))
    scores = np.add.reduceat(np.concatenate([part.scores for part in parts])[order], starts)
    whole = np.concatenate([part.whole for part in parts])[order]
    return documents[starts], scores, np.add.reduceat(whole, starts, dtype=np.int16)


def _laid_out(parts: Sequence[Matches]) -> tuple[Documents, Scores, NDArray[np.int16]]:
    """Give every document there may be a place: quicker for many matches."""
    size = max(int(part.documents[-1]) for part in parts) + 1
    scores, times, seen = np.zeros(size, np.float32), np.zeros(size, np.int16), np.zeros(size, bool)
    for part in parts:
        scores[part.documents] = scores.take(part.documents) + part.scores
        times[part.documents] += part.whole
        seen[part.documents] = True
    documents = np.flatnonzero(seen).astype(np.int32)
    return documents, scores.take(documents), times.take(documents)


def intersection(parts: Sequence[Matches]) -> Matches:
    """Keep what every part matches, scores added; the smallest part leads."""
    first, *rest = sorted(parts, key=lambda part: len(part.documents))
    for part in rest:
        places, found = places_in(part.documents, first.documents)
        first = first.kept(found)
        places = places[found]
        scores = first.scores + part.scores.take(places)
        first = Matches(first.documents, scores, first.whole & part.whole.take(places))
    return first


def difference(matches: Matches, excluded: Documents) -> Matches:
    """Leave out the excluded documents."""
    return matches.kept(~places_in(excluded, matches.documents)[1])


def places_in(
    sorted_numbers: NDArray[np.int32], wanted: NDArray[np.int32]
) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
    """Return where each wanted number stands among the sorted ones, and whether it does."""
    places = np.searchsorted(sorted_numbers, wanted)
    if not len(sorted_numbers):
        return places, np.zeros(len(wanted), bool)
    places = np.minimum(places, len(sorted_numbers) - 1)
    return places, sorted_numbers.take(places) == wanted
