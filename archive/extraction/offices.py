"""Tell which office a description means: whom somebody only serves, and the names of one office."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.lexicon import is_definite
from archive.extraction.words import classes, is_adjective, meaning

_HEAD: Final = "رءيس"
_GOVERNMENTS: Final = frozenset({"حكومه", "الحكومه", "وزراء", "الوزراء"})
_CABINET: Final = frozenset({"حكومه", "وزراء", "مجلس"})
"""رئيس الحكومة and رئيس الوزراء, رئيس مجلس الوزراء too, are one office."""
_OFFICES: Final = frozenset({"role", "title"})


def is_served(keys: Sequence[str], place: int) -> bool:
    """Tell whether an office in a description is of whom somebody serves (نائب | رئيس الوزراء).

    No adjective (عضو قيادي) nor a second word of one's own (طبيب جراح): a definite word closes it.
    """
    key = keys[place]
    if place == 0 or is_definite(keys[place - 1]) or is_adjective(key) or not classes(key) & _OFFICES:
        return False
    after = keys[place + 1] if place + 1 < len(keys) else ""
    closed = is_definite(key) or is_definite(after) or bool(classes(after) & {"place", "body"})
    return bool(classes(keys[place - 1]) & {"role"}) and closed


def words_of_office(keys: Sequence[str]) -> set[str]:
    """Return the words by which an office may be called again, those behind و too (التربية | والتعليم)."""
    joined = (key[1:] for key in keys if key[:1] == "و" and is_definite(key[1:]))
    return {*map(meaning, keys), *map(meaning, joined), *_same_office(keys)}


def _same_office(keys: Sequence[str]) -> frozenset[str]:
    """Return the words by which the office of a head of government may be called again, none for others."""
    is_head = bool(keys) and keys[0] == _HEAD and not _GOVERNMENTS.isdisjoint(keys[1:3])
    return _CABINET if is_head else frozenset()
