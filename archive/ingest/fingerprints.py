"""Tell whether two texts are versions of one another."""

from __future__ import annotations

from collections import Counter
from typing import Final

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize

SAME_TEXT: Final = 0.5
"""Share of common shingles from which two texts count as versions of one: a corrected article keeps far more,
two articles on one subject share names and formulas but hardly a tenth of their word triples."""

_SHINGLE: Final = 3


def folded_words(text: str) -> tuple[str, ...]:
    """Give the folded words of `text`, without marks and punctuation: «قالَ: إنّه» gives قال, انه."""
    return tuple(fold(token.text) for token in tokenize(text))


def resemblance(text: str, other: str) -> float:
    """Give the share of word triples that two texts have in common, 0 to 1 (Dice's coefficient).

    Texts of fewer than three words are compared as a whole.
    """
    ours, theirs = _shingles(text), _shingles(other)
    total = ours.total() + theirs.total()
    return 2 * (ours & theirs).total() / total if total else 0.0


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = folded_words(text)
    if len(words) < _SHINGLE:
        return Counter([words] if words else [])
    return Counter(zip(*(words[first:] for first in range(_SHINGLE)), strict=False))
