"""Tell where God or His prophet is cited, whose words no speaker of the article says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from archive.extraction.lexemes import Lexeme

_OF_GOD: Final = frozenset({"تعالي", "سبحانه", "تبارك"})
_PRAISING: Final = frozenset(
    {("عز", "وجل"), ("جل", "وعلا"), ("جل", "شانه"), ("جل", "جلاله"), ("الله", "تعالي")}
    | {("صلي", "الله"), ("عليه", "الصلاه")}
)
"""What is printed behind the name of God and of His prophet."""
_GOD_EXALTED: Final = ("الله", "تعالي")
_WORDS_OF_GOD: Final = frozenset({"قول", "كلام", "كتاب", "امر"})


_VERSE: Final = ("﴿", "﴾")
"""The marks of verses of the Quran."""
_LONGEST_VERSE: Final = 200
"""Words between them at most."""


def with_verses_apart(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes with every word of a verse as one in no list, which reports nothing.

    مستشهدا بقوله تعالى: ﴿إن جاءكم فاسق بنبأ﴾.
    """
    opens, closes = _VERSE
    inside = 0
    for index, lexeme in enumerate(lexemes):
        if lexeme.text in _VERSE:
            inside = _LONGEST_VERSE if lexeme.text == opens else 0
        elif inside and lexeme.kind == "word":
            lexemes[index] = replace(lexeme, key=closes, shape=closes)
        inside -= inside > 0
    return lexemes


def cites_scripture(lexemes: Sequence[Lexeme], begin: int, end: int) -> bool:
    """Tell whether God or His prophet is whose words are cited between two places (وقال | عز وجل: «...»).

    Not where something happens by His will (توقع المركز | بمشيئة الله تعالى أن).
    """
    region = [lexeme.key for lexeme in lexemes[begin:end]]
    for at, pair in enumerate(pairwise(region)):
        if pair in _PRAISING and not (pair == _GOD_EXALTED and at and region[at - 1] not in _WORDS_OF_GOD):
            return True
    return region[:1] != [] and region[0] in _OF_GOD
