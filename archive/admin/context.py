"""The article around a statement, so that an editor can judge it without leaving the page."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SENTENCE_END = re.compile(r"[.!?؟…][\"'»”)\]]*\s+|[\r\n]+\s*")
"""Where a sentence may end: a stop with its closing marks, or a line break. إن التنظيم هُزم. وتابع"""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the text as stored; `said` when it belongs to the statement."""

    text: str
    said: bool


def pieces_around(text: str, spans: Sequence[Sequence[int]]) -> list[Piece]:
    """Cut out the sentences that hold `spans` (code points, half-open), with one more on either side.

    The pieces, joined, are a slice of `text`.
    """
    bounds = sorted({0, len(text), *(end.end() for end in SENTENCE_END.finditer(text))})
    first = bisect_right(bounds, spans[0][0]) - 1
    after = bisect_left(bounds, spans[-1][1])
    window = bounds[max(first - 1, 0)], bounds[min(after + 1, len(bounds) - 1)]
    return list(_cut(text, window, spans))


def _cut(text: str, window: tuple[int, int], spans: Iterable[Sequence[int]]) -> Iterable[Piece]:
    place, end = window
    for start, after in spans:
        yield Piece(text[place:start], said=False)
        yield Piece(text[start:after], said=True)
        place = after
    yield Piece(text[place:end], said=False)


def locate(text: str, slices: Iterable[str], near: int) -> list[list[int]] | None:
    """Return the spans of `slices`, one after another in `text`, the first as close to `near` as can be.

    None when the words do not stand in the text in this order, letter for letter. A line break matches the
    text's own, whichever it is: a browser sends CRLF.
    """
    first, *others = (re.compile(_any_line_break(words)) for words in slices)
    for start in sorted(first.finditer(text), key=lambda match: abs(match.start() - near)):
        matches = [start]
        for words in others:
            if found := words.search(text, matches[-1].end()):
                matches.append(found)
        if len(matches) == len(others) + 1:
            return [[match.start(), match.end()] for match in matches]
    return None


def _any_line_break(words: str) -> str:
    return r"\r?\n".join(re.escape(line) for line in re.split(r"\r?\n", words))
