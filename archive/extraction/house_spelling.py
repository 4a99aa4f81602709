"""Settle what an outlet's spelling makes ambiguous.

على and علي, where a house types both final yehs alike; ما typed to its verb (وفق ماذكرت).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite, words
from archive.extraction.words import classes, is_owned

AND: Final = "و"
LEAST_APART: Final = 2
"""Times و stands apart before a house is known to type it so."""
WHAT: Final = "ما"
ON: Final = "على"
ALI: Final = "علي"
LEAST_PLAIN: Final = 12
"""Words in ه from which a house is known to type no ة."""
MARKED_SHARE: Final = 10
"""It may still type one ة for so many ه."""
_OWNED: Final = frozenset({"preposition", "adverb", "relative", "honorific"})
_BEFORE_GIVEN_NAMES: Final = frozenset({"ابو", "ابي", "ابا", "ام", "بن", "ابن", "بنت"})
_STOPS: Final = frozenset(".،؛؟!")
_INNA: Final = frozenset({"إن", "إنه", "إنها", "إنهم"})
LEAST: Final = 2
"""Times the word must occur in one spelling only before the house is taken to know no other."""


def settle(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes with every على or علي shaped as what it is, where the article knows only one.

    It is the name behind a title or أبو, before an unknown family name (علي الزين) and where no noun
    follows (قال سامي علي إن), else the preposition.
    """
    places = [index for index, lexeme in enumerate(lexemes) if lexeme.shape in (ON, ALI)]
    shapes = {lexemes[index].shape for index in places}
    if len(places) < LEAST or len(shapes) > 1 or shapes == {ON} and not _merges_yehs(lexemes):
        return lexemes
    for index in places:
        shape = ALI if _is_name(lexemes, index) else ON
        lexemes[index] = replace(lexemes[index], shape=shape)
    return lexemes


def with_feminine(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes with ة for the ه a house types for it everywhere (وكاله الانباء, الدوله).

    A word that carries the article has no pronoun at its end, nor has one that a list holds with its ه.
    """
    endings = Counter(lexeme.shape[-1] for lexeme in lexemes if lexeme.kind == "word")
    marked, plain = endings[letters.TEH_MARBUTA], endings[letters.HEH]
    if plain < LEAST_PLAIN or marked * MARKED_SHARE > plain:
        return lexemes
    return [_as_feminine(lexeme) if lexeme.shape.endswith(letters.HEH) else lexeme for lexeme in lexemes]


def _as_feminine(lexeme: Lexeme) -> Lexeme:
    is_hers = is_definite(lexeme.key) or lexeme.key.endswith("يه") or bool(classes(lexeme.key) - _OWNED)
    of_god = lexeme.shape.endswith("الله") or "given" in classes(lexeme.key)
    if lexeme.kind != "word" or not is_hers or of_god or is_owned(lexeme):
        return lexeme
    return replace(lexeme, shape=lexeme.shape[:-1] + letters.TEH_MARBUTA)


def with_and_joined(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes with و one with its word where a house types a space between (و دعا، و صالح)."""
    ands = (index for index, lexeme in enumerate(lexemes[:-1]) if lexeme.shape == AND)
    if sum(_is_and_apart(lexemes, index) for index in ands) < LEAST_APART:
        return lexemes
    found: list[Lexeme] = []
    for index, lexeme in enumerate(lexemes):
        behind_and = index > 0 and lexemes[index - 1].shape == AND
        if behind_and and found[-1] is lexemes[index - 1] and _is_and_apart(lexemes, index - 1):
            both = (AND + " " + lexeme.text, AND + lexeme.key, AND + lexeme.shape)
            found[-1] = Lexeme(*both, found[-1].start, lexeme.end, "word")
        else:
            found.append(lexeme)
    return found


def _is_and_apart(lexemes: list[Lexeme], index: int) -> bool:
    here, after = lexemes[index], lexemes[index + 1]
    return here.shape == AND and after.kind == "word" and after.start == here.end + 1 and len(after.key) > 1


def with_what_apart(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes with ما cut off the verb it is typed to behind a source word (وفق ماذكرت | صحف)."""
    found: list[Lexeme] = []
    for lexeme in lexemes:
        verb = form_table().get(lexeme.key[2:]) if lexeme.key.startswith(WHAT) else None
        if verb is None or not verb.finite or len(lexeme.text) != len(lexeme.key):
            found.append(lexeme)
            continue
        before = found[-1].key if found else ""
        if words("accordance").isdisjoint({before, before.removeprefix("و")}):
            found.append(lexeme)
            continue
        at = lexeme.start + len(WHAT)
        found.append(Lexeme(WHAT, WHAT, WHAT, lexeme.start, at, "word"))
        rest = replace(lexeme, text=lexeme.text[2:], key=lexeme.key[2:], shape=lexeme.shape[2:], start=at)
        found.append(rest)
    return found


def _merges_yehs(lexemes: list[Lexeme]) -> bool:
    """Tell whether the article types فى for في, so that its على may be the name."""
    shapes = {lexeme.shape for lexeme in lexemes if lexeme.key == "في"}
    return shapes == {"فى"}


def _is_name(lexemes: list[Lexeme], index: int) -> bool:
    if index and _names_next(lexemes[index - 1]):
        return True
    follower = lexemes[index + 1] if index + 1 < len(lexemes) else None
    if follower is None or follower.key in _STOPS or "preposition" in classes(follower.key):
        return True  # a preposition has a noun behind it: رحل علي. / سامي علي في بيته
    if follower.kind != "word":
        return False
    if follower.shape in _INNA:
        return True  # قال سامي علي إن
    return is_definite(follower.key) and not classes(follower.key)


def _names_next(lexeme: Lexeme) -> bool:
    return (
        lexeme.key in _BEFORE_GIVEN_NAMES
        or lexeme.kind == "word"
        and bool(classes(lexeme.key) & {"title", "role"})
    )
