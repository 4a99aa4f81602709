"""Find a name behind an aside about its bearer (الكاتب العام، المنضوي تحت لواء الاتحاد، كمال فلان، قال)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import WHO
from archive.extraction.lexemes import COMMAS, DASHES, Lexeme
from archive.extraction.mentions import Reader
from archive.extraction.name_joints import is_sure_name
from archive.extraction.names import name_end
from archive.extraction.words import classes, is_preposition, owned_stem

LONGEST_ASIDE: Final = 12
"""Words between the two commas at most."""
_PRONOUNS: Final = frozenset({"هو", "هي", "وهو", "وهي"})
_NAMED: Final = frozenset({"role", "title", "unnamed", "given", "outlet", "relative", "time"})
LONGEST_COMPLEMENT: Final = 7
_JOINED: Final = "بل"
LONGEST_NAME: Final = 4
LONGEST_RELATIVE: Final = 20
FULL_NAME: Final = 2
"""A comma and the words of a first and a last name make more places than this."""
_PARTICIPLE: Final = "الم"


def name_behind_aside(reader: Reader, at: int, limit: int) -> tuple[int, int] | None:
    """Return the full name behind an aside that begins at `at`, or behind a pronoun that joins it."""
    if at >= limit:
        return None
    if reader.lexemes[at].text in COMMAS:
        return _after_participle(reader, at + 1, limit)
    if is_preposition(reader.lexemes[at].key) or reader.lexemes[at].key[0] in _JOINED:
        return _after_complement(reader, at, limit)
    return _after_dashes(reader, at, limit) or _after_pronoun(reader, at, limit)


def _after_complement(reader: Reader, at: int, limit: int) -> tuple[int, int] | None:
    """Return the full name between commas behind a complement that tells of things only.

    المدير التنفيذي لجمعية التأمين | على المركبات، إبراهيم فلان، أن; not الوزير | مع نظيره، فلان، إن.
    """
    lexemes = reader.lexemes
    last, first = min(limit, at + LONGEST_COMPLEMENT), at + is_preposition(lexemes[at].key)
    comma = next((index for index in range(at + 1, last) if lexemes[index].kind != "word"), last)
    if comma >= last or lexemes[comma].text not in COMMAS or any(map(_may_be_named, lexemes[first:comma])):
        return None
    end = max(name_end(lexemes, comma + 1, limit), _unlisted_end(lexemes, comma + 1, limit))
    closed = end < len(lexemes) and lexemes[end].text in COMMAS
    is_full = end - comma > FULL_NAME and is_sure_name(lexemes, comma + 1, end)
    return (comma + 1, end) if closed and is_full else None


def _unlisted_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past a given name and words in no list up to the comma (، | إيان ليدل برنت |،)."""
    if start >= limit:
        return start
    end = start + 1
    while end < min(limit, start + LONGEST_NAME) and lexemes[end].kind == "word":
        end += 1
    unlisted = all(classes(word.key) <= {"given"} for word in lexemes[start + 1 : end])
    return end if "given" in classes(lexemes[start].key) and unlisted else start


def _may_be_named(lexeme: Lexeme) -> bool:
    """Tell whether a word is somebody, of whom the name behind it would be, or a verb."""
    known = classes(lexeme.key) | classes(lexeme.key[1:])
    form = form_table().get(lexeme.key)
    acts = form is not None and form.finite or is_everyday_verb(lexeme.key)
    return acts or bool(known & _NAMED) or bool(owned_stem(lexeme.key))


def _after_participle(reader: Reader, at: int, limit: int) -> tuple[int, int] | None:
    """Return the full name after an aside of a participle or a relative clause, when commas set both apart.

    الكاتب العام، المنضوي تحت لواء الاتحاد، | كمال فلان |، فقد وصف; الناطق، الذي عين أمس، | كمال فلان |، قال.
    """
    lexemes = reader.lexemes
    known = classes(lexemes[at].key) if at < limit else frozenset()
    by_relative = at < limit and lexemes[at].key in WHO
    if (
        at >= limit
        or not (by_relative or lexemes[at].key.startswith(_PARTICIPLE))
        or known & {"title", "given"}
    ):
        return None
    last = min(limit, at + LONGEST_ASIDE)
    comma = next((index for index in range(at + 1, last) if lexemes[index].kind != "word"), last)
    if comma >= last or lexemes[comma].text not in COMMAS:
        return None
    if any((form := form_table().get(word.key)) is not None and form.finite for word in lexemes[at:comma]):
        return None  # a verb of saying may be somebody else's
    end = name_end(lexemes, comma + 1, limit)
    closed = end < len(lexemes) and lexemes[end].text in COMMAS
    is_full = end - comma > FULL_NAME and is_sure_name(lexemes, comma + 1, end)
    return (comma + 1, end) if closed and is_full else None


def _after_dashes(reader: Reader, at: int, limit: int) -> tuple[int, int] | None:
    """Return the full name behind a relative clause between dashes.

    قائد الحملة – التي تقودها الدولتان – | مارك فلان |، إن.
    """
    lexemes = reader.lexemes
    if lexemes[at].text not in DASHES or at + 1 >= limit or lexemes[at + 1].key not in WHO:
        return None
    last = min(limit, at + LONGEST_RELATIVE)
    dash = next((index for index in range(at + 1, last) if lexemes[index].text in DASHES), last)
    if dash >= last:
        return None
    end = name_end(lexemes, dash + 1, limit)
    is_full = end - dash > FULL_NAME and is_sure_name(lexemes, dash + 1, end)
    return (dash + 1, end) if is_full else None


def _after_pronoun(reader: Reader, at: int, limit: int) -> tuple[int, int] | None:
    """Return the full name that a pronoun joins to a description (متحدث باسم القوات هو | طلال فلان)."""
    lexemes = reader.lexemes
    if lexemes[at].key not in _PRONOUNS or at + 1 >= limit:
        return None
    end = name_end(lexemes, at + 1, limit)
    return (at + 1, end) if end - at > FULL_NAME and is_sure_name(lexemes, at + 1, end) else None
