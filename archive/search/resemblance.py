"""How alike two texts are: the same words printed twice, or the same matter in other words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize

GRAM: Final = 4
"""Characters of a gram, over the words with single spaces between them."""
SAME_WORDS: Final = 0.7
"""Share of common grams from which on two texts are one quote: other punctuation, a word changed or cut."""
FEWEST_WORDS: Final = 5
"""Shorter texts are set phrases, said on many occasions: لن نستسلم."""


def folded_words(text: str) -> str:
    """Return the folded words of a text, parted by single spaces: «سنبقى، هنا» gives سنبقي هنا."""
    return " ".join(fold(token.text) for token in tokenize(text))


def grams_of(text: str) -> frozenset[str]:
    """Return the grams of a text; none for texts too short to be told from set phrases."""
    words = folded_words(text)
    if words.count(" ") + 1 < FEWEST_WORDS:
        return frozenset()
    return frozenset(words[start : start + GRAM] for start in range(len(words) - GRAM + 1))


def same_quote(one: Collection[str], other: Collection[str]) -> bool:
    """Say whether the grams of two texts are those of one quote."""
    common = len(frozenset(one) & frozenset(other))
    return common > 0 and common >= SAME_WORDS * (len(one) + len(other) - common)


def likeness(one: Collection[str], other: Collection[str], rarity: Mapping[str, float]) -> float:
    """Return the cosine of two sets of stems, each weighed by its rarity: 0 to 1."""
    shared = frozenset(one) & frozenset(other)
    lengths = (sum(rarity.get(stem, 0.0) ** 2 for stem in stems) for stems in (one, other))
    product = next(lengths) * next(lengths)
    weight: float = sum(rarity.get(stem, 0.0) ** 2 for stem in shared)
    return weight / product**0.5 if product else 0.0
