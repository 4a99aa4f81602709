"""Settle the one word an outlet's spelling makes ambiguous.

على and علي, where a house types both final yehs alike.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.words import classes

ON: Final = "على"
ALI: Final = "علي"
LEAST: Final = 2
"""Times the word must occur in one spelling only before the house is taken to know no other."""


def settle(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes with every على or علي shaped as what it is, where the article knows only one.

    It is the name beside a title or before an unknown family name (علي الزين), else the preposition.
    """
    places = [index for index, lexeme in enumerate(lexemes) if lexeme.shape in (ON, ALI)]
    shapes = {lexemes[index].shape for index in places}
    if len(places) < LEAST or len(shapes) > 1 or shapes == {ON} and not _merges_yehs(lexemes):
        return lexemes
    for index in places:
        shape = ALI if _is_name(lexemes, index) else ON
        lexemes[index] = replace(lexemes[index], shape=shape)
    return lexemes


def _merges_yehs(lexemes: list[Lexeme]) -> bool:
    """Tell whether the article types فى for في, so that its على may be the name."""
    shapes = {lexeme.shape for lexeme in lexemes if lexeme.key == "في"}
    return shapes == {"فى"}


def _is_name(lexemes: list[Lexeme], index: int) -> bool:
    if index and classes(lexemes[index - 1].key) & {"title", "role"} and lexemes[index - 1].kind == "word":
        return True
    follower = lexemes[index + 1] if index + 1 < len(lexemes) else None
    if follower is None or follower.kind != "word":
        return False
    return is_definite(follower.key) and not classes(follower.key)
