"""Compare names across scripts and spellings by their consonants: Marotto and ماروتو are both MRT."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize
from archive.arabic.wordlists import load

MIN_SOUNDS: Final = 3
"""Consonants a name needs to be told from others by them: علي has one, ماروتو three."""


def _classes() -> dict[str, str]:
    lines = [line.split() for line in load(Path(__file__).parent / "data" / "sound_classes.txt")]
    return {fold(letter): sign for sign, *letters in lines for letter in letters}


_CLASSES: Final = _classes()


def sounds(word: str) -> str:
    """Give the consonant classes of a word, repeated ones once: كاغينز and Caggins give KNS."""
    signs: list[str] = []
    for letter in fold(word):
        sign = _CLASSES.get(letter, "")
        if sign and signs[-1:] != [sign]:
            signs.append(sign)
    return "".join(signs)


def name_sounds(name: str) -> frozenset[str]:
    """Give the sounds of each word of a name that has enough of them."""
    found = {sounds(token.text) for token in tokenize(name)}
    return frozenset(found_sounds for found_sounds in found if len(found_sounds) >= MIN_SOUNDS)
