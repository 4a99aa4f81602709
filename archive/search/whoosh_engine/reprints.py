"""Statements that print the same words of one speaker, found once for each state of the index.

Two texts are the same words when enough of their distinct folded words are common (the Jaccard index).
Those that are share some of their first words, in any order of words that is the same for both; the rarest
first, few others do, and only such are compared (prefix filtering: Bayardo, Ma and Srikant, Scaling Up All
Pairs Similarity Search, 2007; with several words: Wang, Li and Feng, SIGMOD 2012).
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations_with_replacement
from typing import Final
from weakref import WeakKeyDictionary, WeakSet

import numpy as np
from numpy.typing import NDArray

from archive.search.whoosh_engine.reprint_words import (
    HALF,
    LOWER,
    SAME_WORDS,
    SHARED,
    DocumentWords,
    RareWords,
    WordOrder,
)
from archive.search.whoosh_engine.scope import Scope
from archive.search.whoosh_engine.segment import SegmentReader
from archive.search.whoosh_engine.snapshot import Snapshot

MOST_SHARING: Final = 400
"""A rarest word that more statements of a speaker share belongs to a formula; it proposes none of them."""
MOST_AT_ONCE: Final = 20_000
"""Documents compared while a reader waits, half a second at most; more are compared in the background."""
_AT_ONCE: Final = 4_000
"""Pairs compared at once: some megabytes."""

Pairs = NDArray[np.int64]
"""Two rows: documents, and what each of them goes with."""


@dataclass(frozen=True, slots=True)
class Reprints:
    """`group` has, for each document, the first one with the same words, -1 where it stands alone."""

    group: NDArray[np.int64]

    def foremost(self, documents: NDArray[np.int32]) -> NDArray[np.bool_]:
        """Mark those of the documents, in their order, of whose group none comes before them."""
        groups = self.group[documents]
        first = groups < 0
        grouped = np.flatnonzero(~first)
        first[grouped[np.unique(groups[grouped], return_index=True)[1]]] = True
        return first

    def others(self, document: int) -> NDArray[np.int64]:
        """Return the other documents of the group of one."""
        if self.group[document] < 0:
            return np.empty(0, np.int64)
        same = self.group == self.group[document]
        same[document] = False
        return np.flatnonzero(same)

    def repeated(self, documents: NDArray[np.int32]) -> int:
        """Return how many of the documents are reprints of another of them."""
        grouped = self.group[documents]
        grouped = grouped[grouped >= 0]
        return len(grouped) - len(np.unique(grouped))


_lock, _comparing = threading.Lock(), threading.Lock()
_begun: WeakSet[Snapshot] = WeakSet()
_found: WeakKeyDictionary[Snapshot, Reprints] = WeakKeyDictionary()
_rare: WeakKeyDictionary[SegmentReader, tuple[str, RareWords]] = WeakKeyDictionary()
_pairs: WeakKeyDictionary[SegmentReader, dict[tuple[str, str], Pairs]] = WeakKeyDictionary()
"""Kept with the segments, which never change: after a commit only the new one is compared."""


def reprints_of(snapshot: Snapshot) -> Reprints:
    """Return the reprints of a state of the index.

    Of a large index just built none are known yet: nobody waits for the seconds it takes to find them.
    """
    known = _found.get(snapshot)
    if known is not None:
        return known
    if _new_documents(snapshot) <= MOST_AT_ONCE:
        return _compare(snapshot)
    with _lock:
        if snapshot not in _begun:
            _begun.add(snapshot)
            threading.Thread(target=_compare, args=(snapshot,), name="reprints", daemon=True).start()
    return Reprints(np.full(snapshot.size, -1))


def _compare(snapshot: Snapshot) -> Reprints:
    with _comparing:
        if snapshot not in _found:
            found = np.concatenate([np.empty((2, 0), np.int64), *_all_pairs(snapshot)], axis=1)
            living = snapshot.alive[found].all(axis=0)
            _found[snapshot] = Reprints(_grouped(found[:, living], snapshot.size))
        return _found[snapshot]


def _new_documents(snapshot: Snapshot) -> int:
    """Count the documents of segments that were not compared yet, or by the words of another segment."""
    largest = _largest(snapshot)
    known = [_rare.get(segment) for segment in snapshot.segments]
    return sum(
        segment.count
        for segment, rare in zip(snapshot.segments, known, strict=True)
        if rare is None or largest is None or rare[0] != largest.segment_id
    )


def _largest(snapshot: Snapshot) -> SegmentReader | None:
    return max(snapshot.segments, key=lambda segment: segment.count, default=None)


def reprinted(scope: Scope, numbers: Iterable[int]) -> dict[int, tuple[int, ...]]:
    """Return, by primary key, the other statements with the same words; left out where there are none."""
    reprints, known = reprints_of(scope.snapshot), scope.snapshot.record_numbers
    grouped = np.flatnonzero(scope.mask & (reprints.group >= 0))
    places = grouped[np.isin(known[grouped], list(numbers))]
    return {int(known[place]): tuple(known[reprints.others(place)].tolist()) for place in places}


def _all_pairs(snapshot: Snapshot) -> Iterator[Pairs]:
    largest = _largest(snapshot)
    if largest is None:
        return
    order = _Order(largest)
    placed = list(zip(snapshot.bases, snapshot.segments, strict=False))
    for (base, one), (other_base, other) in combinations_with_replacement(placed, 2):
        yield order.pairs(one, other) + np.array([[base], [other_base]])


class _Order:
    """Compares segments by the words of one of them; its order of words is made when it is needed."""

    def __init__(self, segment: SegmentReader) -> None:
        self._segment = segment
        self._order: WordOrder | None = None

    def pairs(self, one: SegmentReader, other: SegmentReader) -> Pairs:
        """Return the documents of two segments, or of one, that are the same words."""
        kept = _pairs.setdefault(other, {})
        key = (self._segment.segment_id, one.segment_id)
        if key not in kept:
            kept[key] = same_words(self._rare_words(one), self._rare_words(other))
        return kept[key]

    def _rare_words(self, segment: SegmentReader) -> RareWords:
        known = _rare.get(segment)
        if known is None or known[0] != self._segment.segment_id:
            self._order = self._order or WordOrder(self._segment)
            known = _rare[segment] = self._segment.segment_id, RareWords(segment, self._order)
        return known[1]


def same_words(one: RareWords, other: RareWords) -> Pairs:
    """Return the pairs of documents with the same words, each once; `one` may be `other`."""
    proposed = _within(one) if one is other else _between(one, other)
    lengths = one.words.counts[proposed[0]], other.words.counts[proposed[1]]
    near = np.minimum(*lengths) >= SAME_WORDS * np.maximum(*lengths)
    proposed = _several_times(proposed[:, near])
    parts = [proposed[:, at : at + _AT_ONCE] for at in range(0, proposed.shape[1], _AT_ONCE)]
    same = [part[:, _shares(part, one.words, other.words) >= SAME_WORDS] for part in parts]
    return np.concatenate([np.empty((2, 0), np.int64), *same], axis=1)


def _several_times(pairs: Pairs) -> Pairs:
    """Keep the pairs that share as many words as those of the same words do, each once."""
    first, second = pairs.astype(np.uint64)
    keys, times = np.unique((first << HALF) | second, return_counts=True)
    kept = keys[times >= SHARED]
    return np.stack([kept >> HALF, kept & LOWER]).astype(np.int64)


def _within(rows: RareWords) -> Pairs:
    """Pair the documents of each token with those after them."""
    _, starts, counts = np.unique(rows.tokens, return_index=True, return_counts=True)
    shared = (counts > 1) & (counts <= MOST_SHARING)
    last = np.repeat(starts + counts, counts)
    at = np.flatnonzero(np.repeat(shared, counts))
    pairs, step = [np.empty((2, 0), np.int32)], 1
    while len(at := at[at + step < last[at]]):
        pairs.append(np.stack([rows.documents[at], rows.documents[at + step]]))
        step += 1
    found: Pairs = np.sort(np.concatenate(pairs, axis=1), axis=0).astype(np.int64)
    # A word printed in two ways has its document twice.
    return found[:, found[0] < found[1]]


def _between(one: RareWords, other: RareWords) -> Pairs:
    """Pair the documents of each token of the second with all of the first that have it."""
    starts = np.searchsorted(one.tokens, other.tokens)
    counts = np.searchsorted(one.tokens, other.tokens, side="right") - starts
    counts[counts > MOST_SHARING] = 0
    places = np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)
    return np.stack([one.documents[np.repeat(starts, counts) + places], np.repeat(other.documents, counts)])


def _shares(pairs: Pairs, one: DocumentWords, other: DocumentWords) -> NDArray[np.float64]:
    """Return the share of common words of each pair."""
    sides = [
        np.unique((owners.astype(np.uint64) << HALF) | words.hashes[held])
        for words, (owners, held) in ((one, one.of(pairs[0])), (other, other.of(pairs[1])))
    ]
    common = np.intersect1d(sides[0], sides[1], assume_unique=True)
    size = pairs.shape[1]
    held, either, both = (
        np.bincount((side >> HALF).astype(np.int64), minlength=size) for side in (*sides, common)
    )
    share: NDArray[np.float64] = both / (held + either - both)
    return share


def _grouped(pairs: Pairs, size: int) -> NDArray[np.int64]:
    """Return the first document of the group of each, -1 where there is none."""
    first = np.arange(size)
    while True:
        lowest = np.minimum(*first[pairs])
        if (first[pairs] == lowest).all():
            break
        for side in pairs:
            np.minimum.at(first, side, lowest)
    alone = np.ones(size, bool)
    alone[pairs] = False
    first[alone] = -1
    return first
