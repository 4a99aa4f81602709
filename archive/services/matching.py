"""Match the statements an article had with those found now, so that each keeps its permalink. No database."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from archive.ingest.fingerprints import SAME_TEXT, folded_words, resemblance

Spans = tuple[tuple[int, int], ...]

_LEAST_OVERLAP: Final = 0.3
"""Share of common characters (intersection over union) from which a moved boundary is the same statement."""

_MOST_COMPARED: Final = 200_000
"""Pairs of unmatched statements compared word by word; beyond it all of them count as new."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The half-open code-point spans of a statement and the text at them."""

    spans: Spans
    text: str

    @property
    def start(self) -> int:
        return self.spans[0][0]

    @property
    def end(self) -> int:
        return self.spans[-1][1]


def match(old: Sequence[Placed], new: Sequence[Placed], *, same_text: bool) -> dict[int, int]:
    """Give for each index into `new` the index into `old` of the statement it continues; one to one.

    With `same_text` offsets mean the same on both sides: identical spans come first, then the largest
    overlap. Then, and alone where the article's text changed, the words decide: folded alike, then similar.
    """
    matching = _Matching(old, new)
    if same_text:
        # The largest overlap of all, but found without comparing each with each.
        matching.pair_equal(lambda placed: placed.spans)
        matching.pair_best(_overlaps(old, new))
    matching.pair_equal(lambda placed: folded_words(placed.text))
    matching.pair_best(matching.resemblances())
    return matching.pairs


def overlap(one: Placed, other: Placed) -> float:
    """Give intersection over union of the extents of two statements, 0 to 1."""
    common = min(one.end, other.end) - max(one.start, other.start)
    return common / (max(one.end, other.end) - min(one.start, other.start)) if common > 0 else 0.0


class _Matching:
    def __init__(self, old: Sequence[Placed], new: Sequence[Placed]) -> None:
        self.old, self.new = old, new
        self.pairs: dict[int, int] = {}
        self.taken: set[int] = set()

    def pair(self, new: int, old: int) -> None:
        if new not in self.pairs and old not in self.taken:
            self.pairs[new] = old
            self.taken.add(old)

    def pair_equal(self, key: Callable[[Placed], object]) -> None:
        waiting: dict[object, list[int]] = {}
        for index, placed in enumerate(self.old):
            if index not in self.taken:
                waiting.setdefault(key(placed), []).append(index)
        for index, placed in enumerate(self.new):
            if index not in self.pairs and (same := waiting.get(key(placed))):
                self.pair(index, same.pop(0))

    def pair_best(self, scored: Iterator[tuple[float, int, int]]) -> None:
        for _, new, old in sorted(scored, key=lambda pair: (-pair[0], pair[1], pair[2])):
            self.pair(new, old)

    def resemblances(self) -> Iterator[tuple[float, int, int]]:
        news = [index for index in range(len(self.new)) if index not in self.pairs]
        olds = [index for index in range(len(self.old)) if index not in self.taken]
        if len(news) * len(olds) > _MOST_COMPARED:
            return
        for new in news:
            for old in olds:
                score = resemblance(self.new[new].text, self.old[old].text)
                if score >= SAME_TEXT:
                    yield score, new, old


def _overlaps(old: Sequence[Placed], new: Sequence[Placed]) -> Iterator[tuple[float, int, int]]:
    by_start = sorted(range(len(old)), key=lambda index: old[index].start)
    for index, placed in enumerate(new):
        for candidate in by_start:
            if old[candidate].start >= placed.end:
                break
            score = overlap(old[candidate], placed)
            if score >= _LEAST_OVERLAP:
                yield score, index, candidate
