"""Tell where God or His prophet is cited, whose words no speaker of the article says."""

from __future__ import annotations

from collections.abc import Sequence
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


def cites_scripture(lexemes: Sequence[Lexeme], begin: int, end: int) -> bool:
    """Tell whether God or His prophet is whose words are cited between two places (وقال | عز وجل: «...»).

    Not where something happens by His will (توقع المركز | بمشيئة الله تعالى أن).
    """
    region = [lexeme.key for lexeme in lexemes[begin:end]]
    for at, pair in enumerate(pairwise(region)):
        if pair in _PRAISING and not (pair == _GOD_EXALTED and at and region[at - 1] not in _WORDS_OF_GOD):
            return True
    return region[:1] != [] and region[0] in _OF_GOD
