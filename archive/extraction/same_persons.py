"""Tell whether two printed names are one person: نيلسون for إدوارد نيلسون, never another first name."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from archive.extraction.lexemes import REMEMBERED
from archive.extraction.lexicon import bare, words
from archive.extraction.words import classes

Tokens = tuple[str, ...]

CLOSE_SPELLING: Final = 4
"""Letters from which two spellings may differ by one and still be one name within an article.

هانسن، هانسين.
"""
_PARTICLES: Final = frozenset({"دي", "دو", "بن", "ابن", "ال", "فان", "فون", "دا", "ديل"})
_JUNIOR: Final = "جونيور"
JOINING: Final = frozenset({"عبد", "ابو", "ابي", "ام"})
"""Words that make one name with the next."""


def name_tokens(keys: Sequence[str]) -> Tokens:
    """Return the folded words of a name ready to compare: no article, no particles, عبد joined to its word.

    عبد الرحمن -> (عبدالرحمن,); دي ماريو -> (ماريو,); السامرائي -> (سامرائي,).
    """
    tokens: list[str] = []
    joined = ""
    for key in keys:
        if key in JOINING:
            joined = key
            continue
        token = joined + (key if joined == "عبد" else bare(key))
        joined = ""
        if token not in _PARTICLES:
            tokens.append(token)
    return tuple(tokens or [bare(key) for key in keys])


@lru_cache(maxsize=REMEMBERED)
def same_token(one: str, other: str) -> bool:
    """Tell whether two words of names are one, up to a joined عبد and one letter in a longer foreign name."""
    if one == other or plain_token(one) == plain_token(other):
        return True
    if (
        min(len(one), len(other)) < CLOSE_SPELLING
        or one in words("first_names")
        or other in words("first_names")
    ):
        return False
    return _one_letter_apart(one, other)


def plain_token(token: str) -> str:
    """Return a word of a name without عبد and the article (عبدالرحمن -> رحمن)."""
    return token.removeprefix("عبد").removeprefix("ال")


def _one_letter_apart(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short[0] != long[0]:
        return False
    at = next((i for i, letter in enumerate(short) if letter != long[i]), len(short))
    if len(short) == len(long):
        return short[at + 1 :] == long[at + 1 :]
    return short[at:] == long[at + 1 :]


@lru_cache(maxsize=REMEMBERED)
def same_person(known: Tokens, tokens: Tokens) -> bool:
    """Tell whether a printed name can be the known one.

    نيلسون for إدوارد نيلسون, never another given name.
    """
    if len(tokens) == 1 or len(known) == 1:
        short, long = (tokens, known) if len(tokens) == 1 else (known, tokens)
        middle = len(long) > 2 and same_token(short[0], long[1])
        return same_token(short[0], long[-1]) or middle or short[0] == long[0]
    if is_junior(known) != is_junior(tokens):
        return False
    if same_token(known[0], tokens[0]):
        return (
            same_token(known[-1], tokens[-1])
            or same_token(known[1], tokens[-1])
            or same_token(known[-1], tokens[1])
        )
    short, long = sorted((known, tokens), key=len)
    runs = (long[at : at + len(short)] for at in range(1, len(long) - len(short) + 1))
    return any(all(map(same_token, short, run)) for run in runs)


def is_junior(tokens: Tokens) -> bool:
    """Tell whether a name is that of a son called as his father (جون حداد جونيور)."""
    return tokens[-1] == _JUNIOR


def names_several(tokens: Tokens) -> bool:
    """Tell whether a name is that of several persons who spoke as one (سامر فرج ونبيل عون)."""
    joined = (token for token in tokens[1:] if token[:1] == "و" and not classes(token))
    return any("given" in classes(token[1:]) for token in joined)
