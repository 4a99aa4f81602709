"""Find the printed words nearest to a misspelt one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

MAX_CORRECTIONS: Final = 3
MAX_STEPS: Final = 2
SHORT: Final = 4
"""Words up to this length may differ in one letter, longer ones in two: كتاب has four neighbours at one."""
MIN_LENGTH: Final = 3
"""Shorter words are a letter away from half the dictionary."""
_JOINED_PARTS: Final = 3
"""Letters each half of a word written together must have."""


def corrections(word: str, forms: Iterable[tuple[str, int]]) -> list[str]:
    """Give the nearest folded forms (each with how many texts hold it), then the most frequent."""
    if len(word) < MIN_LENGTH:
        return []
    allowed = 1 if len(word) <= SHORT else MAX_STEPS
    letters = set(word)
    ranked = []
    for form, count in forms:
        if abs(len(form) - len(word)) > allowed or len(letters ^ set(form)) > 2 * allowed:
            continue
        steps = distance(word, form, allowed)
        if 0 < steps <= allowed:
            ranked.append((steps, -count, form))
    return [form for _, _, form in sorted(ranked)[:MAX_CORRECTIONS]]


def distance(one: str, other: str, limit: int) -> int:
    """Count letters added, dropped, changed or swapped with a neighbour; above `limit` it is limit + 1."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, start=1):
        earlier, before, row = before, row, [at]
        for place, sign in enumerate(other, start=1):
            steps = min(before[place] + 1, row[-1] + 1, before[place - 1] + (letter != sign))
            if at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == sign:
                steps = min(steps, earlier[place - 2] + 1)
            row.append(steps)
        if min(row) > limit and min(before) >= limit:
            return limit + 1
    return min(row[-1], limit + 1)


def parted(word: str) -> list[tuple[str, str]]:
    """Give the ways to cut a word that may be two written together: قواتسوريا -> قوات سوريا among others."""
    cuts = range(_JOINED_PARTS, len(word) - _JOINED_PARTS + 1)
    return [(word[:at], word[at:]) for at in cuts]
