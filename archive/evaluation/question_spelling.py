"""Write a question as others would: the same words, so that a search should find the same texts."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import cycle
from typing import Final

from archive.arabic import letters

_BARE: Final = str.maketrans(
    dict.fromkeys(
        (letters.ALEF_HAMZA_ABOVE, letters.ALEF_HAMZA_BELOW, letters.ALEF_MADDA, letters.ALEF_WASLA),
        letters.ALEF,
    )
    | {letters.TEH_MARBUTA: letters.HEH, letters.ALEF_MAKSURA: letters.YEH}
)
_NO_SEATS: Final = str.maketrans(
    {letters.WAW_HAMZA: letters.WAW, letters.YEH_HAMZA: letters.YEH, letters.HAMZA: None}
)
_VOWELS: Final = "\u064e\u064f\u0650"  # fatha, damma, kasra
_LETTER: Final = re.compile("[\u0621-\u063a\u0641-\u064a]")
_JOINING: Final = re.compile("([\u0628\u062a-\u062e\u0633-\u063a\u0641-\u0647\u064a])(?=[\u0622-\u064a])")
_DIGITS: Final = str.maketrans("0123456789", letters.ARABIC_DIGITS)


def bare(text: str) -> str:
    """Leave hamza off alef, write ه for ة and ي for ى: أُعلنت الهدنةُ إلى gives اُعلنت الهدنهُ الي."""
    return text.translate(_BARE)


def without_hamza(text: str) -> str:
    """Leave out every hamza, with its seats: مسؤول شيئًا gives مسوول شييًا."""
    return bare(text).translate(_NO_SEATS)


def vowelled(text: str) -> str:
    """Set a vowel on every letter, one after the other: دمشق bears fatha, damma, kasra, fatha."""
    vowels = cycle(_VOWELS)
    return _LETTER.sub(lambda match: match[0] + next(vowels), text)


def stretched(text: str) -> str:
    """Draw every joined letter out with tatweel, and write Arabic-Indic digits: عام 2011 gives عــام ٢٠١١."""
    return _JOINING.sub(lambda match: match[0] + letters.TATWEEL, text).translate(_DIGITS)


Spell = Callable[[str], str]
"""Writes a question in another spelling."""

NOISES: Final[dict[str, Spell]] = {
    "bare": bare,
    "no-hamza": without_hamza,
    "vowelled": vowelled,
    "stretched": stretched,
}
"""Ways of spelling by name."""
