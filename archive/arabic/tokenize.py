"""Cut text into words and numbers with their places, never inside a vocalised word."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from archive.arabic import letters


def _class(characters: frozenset[str]) -> str:
    return "".join(map(re.escape, sorted(characters)))


_MARKS: Final = _class(letters.TASHKEEL | letters.MARK_FORMS | letters.COMBINING | {letters.TATWEEL})
_INSIDE: Final = _MARKS + _class(letters.INVISIBLE)
_LATIN: Final = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_ARABIC: Final = rf"[^\W\d_{_LATIN}{_MARKS}]"

# The patterns run over letters at once, to what may stand among them; most words are Arabic and tried first.
# SY24, Müller, 3D: Latin letters with digits, before or after.
_LATIN_WORD: Final = rf"\d*[{_LATIN}][{_LATIN}\d]*(?:[{_INSIDE}]+[{_LATIN}\d]+)*[{_MARKS}]*"
# 2021, 99.9, 1,000 and the same in Arabic digits with their own separators.
_NUMBER: Final = rf"\d+(?:[.,{letters.DECIMAL_SEPARATOR}{letters.THOUSANDS_SEPARATOR}]\d+)*"
# المُتحدِّث, الـمتحدث: letters with marks, tatweel, non-joiners or direction marks among them.
_WORD: Final = rf"{_ARABIC}+(?:[{_INSIDE}]+{_ARABIC}+)*[{_MARKS}]*"
TOKEN: Final = re.compile(f"{_WORD}|{_LATIN_WORD}|{_NUMBER}")
"""A word or number as printed, for who makes something else of it than a Token."""


class Token(NamedTuple):
    """A word or number as printed, at half-open code-point offsets of the source."""

    text: str
    start: int
    end: int


def tokenize(text: str) -> list[Token]:
    """Give the words and numbers of a text in order: «قالَ 99.9% لـSY24» gives قالَ, 99.9, لـ, SY24.

    A prefix written to a number is a word of its own: بـ17 gives بـ and 17.
    """
    return [Token(match[0], *match.span()) for match in TOKEN.finditer(text)]
