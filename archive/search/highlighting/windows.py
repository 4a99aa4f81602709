"""Choose the part of a long text that shows most of what was searched for, cut between words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from operator import itemgetter
from typing import Final, NamedTuple

from archive.search.analyzer import words_of

_TOLERANCE: Final = 1.2
"""A text this much longer than the snippet is shown whole: cutting a few words off helps nobody."""


class Match(NamedTuple):
    """A word or phrase found, at half-open code-point offsets; equal keys are the same word of the query.

    A tuple, as some thirty are made for each page of results: a frozen dataclass takes three times as long.
    """

    start: int
    end: int
    key: str
    weight: int = 1


class Window(NamedTuple):
    """The part of a text shown, half-open code-point offsets."""

    start: int
    end: int


def whole_window(text: str) -> Window:
    """Show everything."""
    return Window(0, len(text))


def best_window(text: str, found: list[Match], length: int) -> Window:
    """Choose about `length` code points with the most distinct matches, then the most, then the first."""
    if len(text) <= length * _TOLERANCE:
        return whole_window(text)
    spans = words_of(text).spans
    if not spans:
        return whole_window(text)
    first, last = _best_run(found, length) if found else (0, 0)
    start = min(max(0, (first + last - length) // 2), len(text) - length)
    return _on_words(text, spans, min(start, first), max(start + length, last))


def _best_run(found: list[Match], length: int) -> tuple[int, int]:
    """Slide over the matches and give the bounds of the best run that fits `length`."""
    best, bounds = (0, 0), (0, 0)
    keys: Counter[str] = Counter()
    weights, high = 0, 0
    for low, match in enumerate(found):
        while high < len(found) and (high <= low or found[high].end - match.start <= length):
            keys[found[high].key] += 1
            weights += found[high].weight
            high += 1
        score = len(keys), weights
        if score > best:
            best, bounds = score, (match.start, max(item.end for item in found[low:high]))
        keys[match.key] -= 1
        weights -= match.weight
        if not keys[match.key]:
            del keys[match.key]
    return bounds


def _on_words(text: str, spans: Sequence[tuple[int, int]], start: int, end: int) -> Window:
    """Move the bounds outwards of no word: to the start of a word, and past the signs after the last one."""
    if start > 0:
        at = bisect_left(spans, start, key=itemgetter(0))
        start = spans[min(at, len(spans) - 1)][0]
    if end < len(text):
        at = bisect_right(spans, end, key=itemgetter(1)) - 1
        end = max(spans[at][1] if at >= 0 else 0, start)
        while end < len(text) and not text[end].isspace() and not text[end].isalnum():
            end += 1
    return Window(start, end)
