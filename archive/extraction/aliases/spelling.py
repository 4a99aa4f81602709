"""How far two spellings of a foreign name are apart, letter by letter."""

from __future__ import annotations

from functools import lru_cache

from archive.extraction.aliases.tokens import FINAL_VOWELS, VOWELS, NameToken, class_of

VOWEL_COST = 0.2
"""A vowel letter more or less: دالتو, دالوتو."""
VOWEL_SWAP_COST = 0.35
"""One vowel letter for another: هاغنز, هيغنز; dearer, because ساركو and سيركي are two names."""
CLASS_COST = 0.3
"""Another letter of the class: هاغينز, هاجينز."""
DOUBLE_COST = 0.1
"""A letter written twice: دالوتو, دالوتتو."""
OTHER_COST = 1.0
REMEMBERED = 1 << 14
"""Pairs of words kept compared."""


@lru_cache(maxsize=REMEMBERED)
def token_similarity(one: NameToken, other: NameToken) -> float:
    """Return 1 for equal words, 0 where a native word differs, else one less the edit cost per letter."""
    if one.text == other.text:
        return 1.0
    if one.is_native or other.is_native:
        return 0.0
    cost = _edit_cost(one.text, other.text)
    return max(0.0, 1.0 - cost / max(len(one.text), len(other.text)))


def _edit_cost(one: str, other: str) -> float:
    row = [0.0]
    for index in range(len(other)):
        row.append(row[-1] + _single(other, index))
    for i, letter in enumerate(one):
        above, row = row, [row[0] + _single(one, i)]
        for j, counterpart in enumerate(other):
            row.append(
                min(
                    above[j] + _swap(letter, counterpart),
                    above[j + 1] + _single(one, i),
                    row[j] + _single(other, j),
                )
            )
    return row[-1]


def _single(word: str, index: int) -> float:
    """Return the cost of a letter that the other spelling lacks."""
    letter = word[index]
    if letter in VOWELS or (index == len(word) - 1 and letter in FINAL_VOWELS):
        return VOWEL_COST
    return DOUBLE_COST if index and word[index - 1] == letter else OTHER_COST


def _swap(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if one in FINAL_VOWELS and other in FINAL_VOWELS:
        return VOWEL_SWAP_COST
    return CLASS_COST if class_of(one) == class_of(other) else OTHER_COST
