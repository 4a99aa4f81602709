"""Where the stems of a query stand in some documents: beside each other, and how early."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from archive.search.ranking import Floats
from archive.search.whoosh_engine.matches import Documents, places_in
from archive.search.whoosh_engine.segment import Words

_PLACES: Final = 1 << 32
"""Document and position in one number: position below, document above."""

Part = tuple[Words | None, slice, Documents]
"""The words of a segment, the places of its documents among all, their numbers in the segment."""


@dataclass(frozen=True, slots=True)
class StemPlaces:
    """For each stem its places in rising order; documents are numbered from 0 to `count`."""

    places: dict[str, NDArray[np.int64]]
    count: int

    @classmethod
    def of(cls, stems: Iterable[str], parts: Sequence[Part], count: int) -> StemPlaces:
        """Read the places of stems from segments."""
        distinct = dict.fromkeys(stems)
        return cls({stem: np.concatenate([_read(stem, part) for part in parts]) for stem in distinct}, count)

    def neighbours(self, first: str, second: str) -> Floats:
        """Count in each document how often `second` stands one or two places after `first`."""
        before, after = self.places[first], self.places[second]
        near = np.isin(before + 1, after) | np.isin(before + 2, after)
        return np.bincount(before[near] // _PLACES, minlength=self.count).astype(np.float32)

    def earliness(self, stem: str, half: float) -> Floats:
        """Give 1 where a stem stands first, one half after `half` words, falling on, 0 where it is absent."""
        documents, first = np.unique(self.places[stem] // _PLACES, return_index=True)
        early = np.zeros(self.count, np.float32)
        early[documents] = 1 / (1 + self.places[stem][first] % _PLACES / half)
        return early


def _read(stem: str, part: Part) -> NDArray[np.int64]:
    words, place, documents = part
    number = -1 if words is None else words.terms.find(stem)
    if words is None or number < 0:
        return np.empty(0, np.int64)
    postings = np.flatnonzero(places_in(documents, words.postings(number)[0])[1])
    holders, positions = words.positions(number, postings)
    owners = (np.searchsorted(documents, holders) + place.start).astype(np.int64)
    return np.asarray(owners * _PLACES + positions, np.int64)
