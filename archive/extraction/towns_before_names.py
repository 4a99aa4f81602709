"""Tell where a name begins behind what is left of a town: بئر الجوز | سامر حداد، بني سعدان | سامر حداد."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite, words
from archive.extraction.place_words import FIRST_WORDS, KINDS_OF_PLACES, NAMED_KINDS
from archive.extraction.words import classes

LONGEST_TOWN: Final = 4
"""Words of the name of a town at most, and the first name behind it."""
SHORTEST_NAME: Final = 2
SHORTEST_WORD: Final = 3
SHORTEST_JOINED: Final = 4
"""Letters from which a word may have a joined preposition (بقصر)."""
_NAMES: Final = frozenset({"given", "particle"})
_JOINED: Final = ("ب", "ل")
_AT_THE: Final = ("بال", "لل")
_HONOURED: Final = frozenset({"السيده", "سيدي", "سيدنا", "ال", "الشيخ", "الامام"})
"""Titles with which the names of quarters begin."""


def past_town(lexemes: Sequence[Lexeme], start: int, end: int) -> int:
    """Return where a name begins behind what is left of a town in no list (بحي بئر الجوز | سامر حداد).

    A native first name with its family name follows two unlisted words, or one behind ب, ل or a kind of
    place; a noun that begins the names of towns takes the next word with it (بني سعدان | سامر حداد).
    """
    before, key = lexemes[start - 1].key if start else "", lexemes[start].key
    heads = key in FIRST_WORDS or key[:1] in _JOINED and key[1:] in FIRST_WORDS
    leads = before[:1] in _JOINED and len(before) >= SHORTEST_JOINED and not before.startswith(_AT_THE)
    leads = leads or before.lstrip("بل") in KINDS_OF_PLACES | NAMED_KINDS
    if (
        classes(key) == {"place"}
        and end - start > SHORTEST_NAME
        and lexemes[start + 1].key in words("given_names")
    ):
        return start + 1  # قائد صحم | سالم الحداد
    if (
        end - start > SHORTEST_NAME
        and _ends_town(lexemes, start)
        and "given" in classes(lexemes[start + 1].key)
    ):
        return start + 1
    for index in range(start + 1 + heads, min(start + LONGEST_TOWN, end - 1)):
        if not heads and classes(lexemes[index - 1].key) & _NAMES:
            return start
        if lexemes[index].key in words("given_names"):
            is_town = index > start + 1 and not is_definite(before)
            return index if heads or leads or is_town else start
    return start


def _ends_town(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a word is the last one of a town (بقصر | هلال، أولاد سي | أحمد، حي السيدة | زينب)."""
    before, earlier = (_without_preposition(lexemes[index - place].key) for place in (1, 2))
    of_kind = earlier in KINDS_OF_PLACES | NAMED_KINDS
    is_bare = not is_definite(before) and not classes(before) and not classes(lexemes[index].key)
    is_second = of_kind and (is_bare or before in _HONOURED)
    return before in FIRST_WORDS or earlier in FIRST_WORDS and len(before) < SHORTEST_WORD or is_second


def _without_preposition(key: str) -> str:
    return key[1:] if key[:1] in _JOINED and not classes(key) else key
