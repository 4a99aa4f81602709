"""Find the share of people who say something: 60 في المئة من الطلبة، نحو 10 في المئة، 80% من الشباب."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexemes import Lexeme, keys_from
from archive.extraction.words import has_article, is_attached, is_complementizer, is_preposition

HUNDRED: Final = fold("مئة")
"""What heads such a phrase."""
_HUNDREDS: Final = frozenset(map(fold, ("المئة", "المائة", "الماية")))
_IN_HUNDRED: Final = frozenset(map(fold, ("بالمئة", "بالمائة", "بالماية")))
_ABOUT: Final = frozenset(map(fold, ("نحو", "حوالي", "قرابة", "زهاء", "قراب")))
_MORE: Final = frozenset(map(fold, ("أكثر", "أقل", "أزيد")))
_PERCENT: Final = frozenset("%٪")
_OF_THEM: Final = frozenset({"منهم", "منهن", "منها"})
_OF: Final = "من"
_THEIRS: Final = ("هم", "هن")
LONGEST: Final = 5
"""Words that tell of whom it is a share."""


def share_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past a share of people that begins at `start`, `start` for none.

    وقال | نحو 10 في المئة من الطلبة | إن; أفاد | 17% منهم | بأن.
    """
    number = start
    if lexemes[number].key in _ABOUT:
        number += 1
    elif lexemes[number].key in _MORE and keys_from(lexemes, number + 1, 1) == (_OF,):
        number += 2
    if number >= limit or lexemes[number].kind != "number":
        return start
    end = _past_percent(lexemes, number + 1, limit)
    return start if end == number + 1 else _past_people(lexemes, end, limit)


def _past_percent(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    if index < limit and (lexemes[index].text in _PERCENT or lexemes[index].key in _IN_HUNDRED):
        return index + 1
    keys = keys_from(lexemes, index, min(2, limit - index))
    return index + 2 if len(keys) > 1 and keys[0] == "في" and keys[1] in _HUNDREDS else index


def _past_people(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return one past whom a share is of (من الطلبة، منهم), `index` where that is left out."""
    if index < limit and lexemes[index].key in _OF_THEM:
        return index + 1
    if index + 1 >= limit or lexemes[index].key != _OF or not has_article(lexemes[index + 1]):
        return index
    end = index + 2
    while end < min(limit, index + LONGEST) and _tells_more(lexemes[end]):
        end += 1
    return end


def _tells_more(lexeme: Lexeme) -> bool:
    """Tell whether a word goes on with people told of before (المستطلعة | آراؤهم، الطلبة | الجامعيين)."""
    stops = lexeme.kind != "word" or is_complementizer(lexeme) or is_attached(lexeme)
    return (
        not stops and not is_preposition(lexeme.key) and (has_article(lexeme) or lexeme.key.endswith(_THEIRS))
    )
