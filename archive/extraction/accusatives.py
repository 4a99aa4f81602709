"""Read an indefinite description behind لكن or أن like one in the nominative (لكن مصدرا عسكريا رفيعا نفى)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite, words
from archive.extraction.words import classes, is_adjective

_ALEF: Final = "ا"
_GOVERNING: Final = frozenset({"لكن", "ولكن", "ان", "بان", "وان", "فان", "لان"})
"""What puts the subject behind it into the accusative, folded; غير أن and إلا أن end in one of them."""
_HEADS: Final = frozenset({"role", "title", "unnamed", "quantifier"})
SHORTEST: Final = 3
"""Letters of a word without its alif at least."""


def with_nominatives(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes with such a description and its adjectives keyed without the alif of their case.

    Only keys change; what is printed stays (لكن | مصدرا مقربا من الوزير | قال).
    """
    for index in range(len(lexemes) - 1):
        if lexemes[index].key not in _GOVERNING:
            continue
        place = index + 1
        if not classes(_plain(lexemes[place])) & _HEADS:
            continue
        while place < len(lexemes) and (plain := _plain(lexemes[place])):
            lexemes[place] = replace(lexemes[place], key=plain)
            place += 1
    return lexemes


def _plain(lexeme: Lexeme) -> str:
    """Return the folded word without the alif of the accusative, "" for a word that has none."""
    key, plain = lexeme.key, lexeme.key[:-1]
    if lexeme.kind != "word" or not key.endswith(_ALEF) or len(plain) < SHORTEST or is_definite(key):
        return ""
    if key in words("roles") or form_table().get(key) is not None:
        return ""  # مستشفى, and طالبا عدم ذكر اسمه
    return plain if classes(plain) or is_adjective(plain) else ""
