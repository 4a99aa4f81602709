"""Tell first names that are everyday words by the title before them and the name behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.further_offices import OFFICE_NAMES
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.name_slots import ends_slot
from archive.extraction.surname_slots import EVERYDAY_NAMES, is_nisba
from archive.extraction.words import classes

_FATHER: Final = "ابو"
"""Typed to the name it opens (أبوشعالة)."""


def is_word_and_nisba(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Tell whether an everyday word and a nisba or a father's name are one (العقيد حرب السعدي)."""
    known = classes(lexemes[at].key)
    everyday = bool(known) and known <= EVERYDAY_NAMES and not is_definite(lexemes[at].key)
    everyday = everyday or lexemes[at].key in OFFICE_NAMES
    of_title = "title" in classes(lexemes[at - 1].key)
    last = lexemes[at + 1]
    of_father = last.kind == "word" and last.key.startswith(_FATHER) and not classes(last.key)
    return everyday and (is_nisba(last) or of_father) and (of_title or ends_slot(lexemes[at + 2]))


def is_word_and_given(lexemes: Sequence[Lexeme], at: int, limit: int) -> bool:
    """Tell whether an indefinite adjective after a definite title is a first name (النائبة | عالية سالم)."""
    if at + 1 >= limit:
        return False
    known, title = classes(lexemes[at].key), lexemes[at - 1]
    is_word = (
        bool(known)
        and known <= EVERYDAY_NAMES | {"adjective", "title", "unnamed", "role"}
        and not is_definite(lexemes[at].key)
    )
    is_given = "given" in classes(lexemes[at + 1].key)
    return is_word and is_given and is_definite(title.key) and "title" in classes(title.key)
