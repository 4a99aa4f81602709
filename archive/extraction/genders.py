"""Tell from a printed name and its title whether a man or a woman is meant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.lexicon import rows
from archive.extraction.phrases import Mention, Reader
from archive.extraction.words import classes

_DAUGHTERS: Final = frozenset({"بنت", "ابنه"})
_SONS: Final = frozenset({"بن", "ولد", "ود"})
_MEN: Final = frozenset(
    {"خليفه", "الخليفه", "سعاده", "سماحه", "فضيله", "جلاله", "فخامه", "دوله", "غبطه", "العلامه"}
)
"""Heads in ة that are men or forms of address."""
_SERVANT: Final = "عبد"
_OF_WOMEN: Final = "f"


def gender_of(reader: Reader, mention: Mention, name: Sequence[str]) -> str:
    """Return the gender shown by a name of folded words or the head of its description, "" for none.

    ريم بنت خالد; الوزيرة جهاد حداد; سامر بن خالد, but not ليلى بن خالد nor the family name بن خالد; عبداللطيف
    حداد; but not نور حداد.
    """
    if not _DAUGHTERS.isdisjoint(name):
        return _OF_WOMEN
    given = _of_first_name(name[0]) if len(name) > 1 else ""
    if given != _OF_WOMEN and not _SONS.isdisjoint(name[1:]):
        return "m"
    head = reader.lexemes[mention.start] if mention.role is not None else None
    if head is None or not head.shape.endswith(letters.TEH_MARBUTA) or head.key in _MEN:
        return given
    return _OF_WOMEN if classes(head.key) & {"role", "title"} else given


def _of_first_name(key: str) -> str:
    return "m" if key.startswith(_SERVANT) else _of_given_names().get(key, "")


@cache
def _of_given_names() -> dict[str, str]:
    genders: dict[str, str] = {}
    for name, *mark in rows("given_names"):
        gender = "m" if not mark else "f" if mark == [_OF_WOMEN] else ""
        genders[fold(name)] = gender if genders.get(fold(name), gender) == gender else ""
    return genders
