"""Tell first names that are everyday words by the title before them and the name behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.further_offices import OFFICE_NAMES
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.name_slots import ends_slot
from archive.extraction.name_words import can_be_name
from archive.extraction.surname_slots import EVERYDAY_NAMES, is_nisba
from archive.extraction.words import classes, has_article, is_complementizer

_SERVANT: Final = "عبد"
_FATHER: Final = "ابو"
"""Typed to the name it opens (أبوشعالة)."""


def is_word_and_nisba(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether an everyday word and a nisba or a father's name are one (العقيد حرب السعدي)."""
    known, before = classes(lexemes[at].key), lexemes[at - 1]
    of_title = "title" in classes(before.key)
    of_office = of_title and has_article(before) and at > 1 and lexemes[at - 2].kind == "word"
    words_of = EVERYDAY_NAMES | ({"adjective"} if of_office else set())  # نشرت الكاتبة | قديرة القابسي مقالا
    everyday = bool(known) and known <= words_of and not is_definite(lexemes[at].key)
    everyday = everyday or lexemes[at].key in OFFICE_NAMES
    last = lexemes[at + 1]
    of_father = last.kind == "word" and last.key.startswith(_FATHER) and not classes(last.key)
    if everyday and of_title and _is_house_by_place(lexemes, at + 1):
        return True
    return everyday and (is_nisba(last) or of_father) and (of_title or ends_slot(lexemes[at + 2]))


def _is_house_by_place(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a definite word that heads nothing stands between a name and a comma or its clause.

    اللواء مفتاح | المنفي، آمر الغرفة.
    """
    known, after = classes(lexemes[index].key), lexemes[index + 1]
    stops = after.text in COMMAS or is_complementizer(after)
    return has_article(lexemes[index]) and known <= {"common", "adjective", "thing"} and stops


def is_word_and_given(lexemes: Sequence[Lexeme], at: int, limit: int) -> bool:
    """Tell whether an indefinite adjective after a definite title is a first name (النائبة | عالية سالم)."""
    if at + 1 >= limit:
        return False
    known, title = classes(lexemes[at].key), lexemes[at - 1]
    if (
        lexemes[at + 1].key == _SERVANT
        and at + 2 < limit
        and not known
        and can_be_name(lexemes[at], first=True)
    ):
        return True  # رئيسة النادي | إسعاد عبد الله
    is_word = (
        bool(known)
        and known <= EVERYDAY_NAMES | {"adjective", "title", "unnamed", "role"}
        and not is_definite(lexemes[at].key)
    )
    is_given = "given" in classes(lexemes[at + 1].key)
    return is_word and is_given and is_definite(title.key) and "title" in classes(title.key)
