"""Tell names of the Maghreb that look like a preposition and its noun: أنيس بالحاج، لعيد مصباحي."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.name_words import can_be_name
from archive.extraction.words import classes, has_article, is_complementizer

BEL: Final = "بال"
"""How a family name begins that stands for ابن ال (بالحاج)."""
_MAY_BE_NAMES: Final = frozenset({"given", "thing", "common"})
_OF_PERSONS: Final = frozenset({"title", "given"})
_MANNERS: Final = frozenset(
    {"حرف", "فعل", "مقابل", "مناسبه", "تفصيل", "تاكيد", "صوت", "صوره", "وثاءق", "ارقام"}
)
"""What somebody speaks with or on (قال سالم | بالحرف إن)."""
SHORTEST: Final = 4


def is_surname_in_bel(lexemes: Sequence[Lexeme], index: int, after: Lexeme | None) -> bool:
    """Tell whether a word in بال after a first name is the family name.

    أنيس | بالحاج; قال سالم | بالتمر إن; not قال سالم | بالحرف إن.
    """
    stem = lexemes[index].key[len(BEL) :]
    known = classes(stem)
    if stem in _MANNERS:
        return False
    ends = after is None or not has_article(after)
    if known & _OF_PERSONS or not classes(lexemes[index].key) | known and ends:
        return True
    is_thing = bool(known) and known <= _MAY_BE_NAMES
    is_given = "given" in classes(lexemes[index - 1].key)
    return is_thing and is_given and after is not None and is_complementizer(after)


def is_first_in_la(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether ل is part of a first name after a title and before a family name (السيد | لعيد مصباحي)."""
    key, title = lexemes[index].key, lexemes[index - 1]
    is_joined = key[:1] == "ل" and len(key) >= SHORTEST and classes(key[1:]) <= _MAY_BE_NAMES
    titled = index > 0 and has_article(title) and classes(title.key) == {"title"}
    return is_joined and titled and index + 1 < len(lexemes) and can_be_name(lexemes[index + 1], first=False)
