"""Read words that alone mean somebody spoken of before (المذكور، المشار إليه، صاحب الـ25 عاما)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite

_MENTIONED: Final = frozenset(map(fold, ("المذكور", "المذكورة", "المتدخل", "المتدخلة")))
_POINTED: Final = frozenset(map(fold, ("المشار", "المشارة", "المومأ", "المومى")))
_TO_WHOM: Final = frozenset(map(fold, ("إليه", "إليها")))
_CONCERNED: Final = frozenset(map(fold, ("المعني", "المعنية")))
_BY_IT: Final = "بالامر"
_BEARERS: Final = frozenset(map(fold, ("صاحب", "صاحبة", "ابن", "ابنة")))
_OPENINGS: Final = _MENTIONED | _POINTED | _CONCERNED | _BEARERS
_SAYINGS: Final = frozenset(map(fold, ("التصريح", "التصريحات")))
_THE: Final = "ال"
_YEARS: Final = frozenset(map(fold, ("عاما", "سنة", "ربيعا")))
_FEMININE: Final = "ه"
"""What ة folds to."""
_ABOVE: Final = frozenset(
    map(fold, ("أعلاه", "آنفا", "سابقا", "سلفا", "نفسه", "نفسها", "ذاته", "ذاتها", "عينه", "عينها"))
)
"""What may stand behind them (المذكور أعلاه)."""


def referent_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past words that alone mean somebody spoken of before, `start` where there are none.

    وأكد المشار إليه أن; behind a noun they only describe it (القرار المذكور).
    """
    if start > 0 and lexemes[start - 1].kind == "word" and is_definite(lexemes[start - 1].key):
        return start
    if lexemes[start].key not in _OPENINGS:
        return start
    keys = [lexeme.key for lexeme in lexemes[start : min(start + 4, limit)]] + [""] * 4
    if keys[0] in _MENTIONED:
        end = start + 1
    elif keys[0] in _POINTED and keys[1] in _TO_WHOM or keys[0] in _CONCERNED and keys[1] == _BY_IT:
        end = start + 2
    elif keys[0] in _BEARERS:
        return start + _length_of_bearer(lexemes, start, keys)
    else:
        return start
    return end + (end < limit and lexemes[end].key in _ABOVE)


def _length_of_bearer(lexemes: Sequence[Lexeme], start: int, keys: Sequence[str]) -> int:
    """Return how many words name somebody by their age or statement (صاحب التصريح، ابن الـ25 عاما)."""
    if keys[1] in _SAYINGS:
        return 2
    is_aged = keys[1] == _THE and start + 2 < len(lexemes) and lexemes[start + 2].kind == "number"
    return 3 + (keys[3] in _YEARS) if is_aged else 0


def is_of_woman(key: str) -> bool:
    """Tell whether such words mean a woman (المذكورة، صاحبة التصريح)."""
    return key.endswith(_FEMININE)
