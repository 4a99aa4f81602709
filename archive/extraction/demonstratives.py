"""Tell what a demonstrative before a noun points at (هذا المصدر، هذه الأخيرة)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.words import classes, is_complementizer

DEMONSTRATIVES: Final = frozenset(
    map(fold, ("هذا", "هذه", "هؤلاء", "ذاك", "تلك", "ذلك", "أولئك", "ذات", "نفس"))
)
"""Before a definite noun they are part of its phrase (نفس المصدر too)."""
THESE: Final = frozenset(map(fold, ("هؤلاء", "أولئك")))
_SPEAKERS: Final = frozenset({"role", "title", "organisation", "outlet", "document", "unnamed", "anaphor"})
_TIMES: Final = frozenset({"time", "unit"})
_SELVES: Final = frozenset({"ذاته", "ذاتها", "عينه", "عينها"})
"""Behind descriptions only; a name has نفسه behind it."""


def is_pointed_at(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether the word after a demonstrative is a definite noun for who may speak (هذا | المسؤول)."""
    if index >= len(lexemes) or lexemes[index].kind != "word":
        return False
    key = lexemes[index].key
    known = classes(key)
    return is_definite(key) and bool(known & _SPEAKERS) and not known & _TIMES


def stands_alone(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a clause, a colon or a comma follows a demonstrative, which means people then.

    وقال هؤلاء | إن; not وقال هؤلاء | الضباط.
    """
    if index >= len(lexemes):
        return False
    return lexemes[index].text in (":", *COMMAS) or is_complementizer(lexemes[index])


def is_pointed_out(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Tell whether a phrase has a demonstrative before it or a word of pointing back behind it.

    وأضاف هذا | المصدر; وأضاف المصدر | إياه; المسؤول | سالف الذكر.
    """
    if start > 0 and lexemes[start - 1].key in DEMONSTRATIVES:
        return True
    return end < len(lexemes) and "anaphor" in classes(lexemes[end].key)


def is_said_again(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether the word at `index` says that the words before it describe somebody (المصرح | ذاته)."""
    return index < len(lexemes) and lexemes[index].key in _SELVES
