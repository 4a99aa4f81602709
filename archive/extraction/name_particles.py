"""Tell how many words a particle takes into a name: بن سالم، أبو كف، عبد الكبير، فون دير لاين."""

from __future__ import annotations

from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, words
from archive.extraction.name_sons import CHILD
from archive.extraction.name_words import can_be_name
from archive.extraction.words import classes, has_article

VON: Final = frozenset({"فون", "فان"})
AFTER_VON: Final = frozenset({"دير", "دن", "دين", "در", "دي"})
"""The article of a Germanic family name (فون دير لاين)."""
_KINSHIP: Final = frozenset({"ايت", "ولد", "بن", "ابن"})
_FATHERS: Final = frozenset({"ابو", "ابي", "بو"})
_ABD: Final = "عبد"
_AIT: Final = "ايت"


def particle_step(lexeme: Lexeme, follower: Lexeme, later: bool) -> int | None:
    """Return how many words a particle and what it needs take, None when it may be a given name alone.

    `later` tells that a first name stands before (سامي | أبو كف).
    """
    is_given = "given" in classes(lexeme.key)
    is_son_of = lexeme.key in CHILD | {_AIT} and not classes(follower.key) & {"preposition", "relative"}
    if lexeme.key in VON and follower.key in AFTER_VON or follower.key == _ABD and not has_article(lexeme):
        return 1
    of_god = lexeme.key == _ABD or not _is_next_office(follower)  # عبد الكبير, whatever الكبير is else
    is_part = has_article(follower) and of_god or can_be_name(follower, first=False)
    known = classes(follower.key)
    is_kunya = lexeme.key in _FATHERS and later and bool(known) and known <= {"common", "thing", "adjective"}
    if is_part or is_son_of or is_kunya or _is_linked(lexeme, follower):
        needs = is_compound(lexeme.key) and (lexeme.key[0] in "عا" or has_article(follower))
        return 2 if needs or not is_given else 1
    return None if is_given else 0


def _is_next_office(lexeme: Lexeme) -> bool:
    """Tell whether an office or a day follows a name that only looks like a part (عصام شرف | المتحدث)."""
    known = classes(lexeme.key)
    return "time" in known or "role" in known and bare(lexeme.key) not in words("role_surnames")


def _is_linked(lexeme: Lexeme, follower: Lexeme) -> bool:
    """Tell whether و after a kinship word belongs to the name (أيت وعلي)."""
    return lexeme.key in _KINSHIP and follower.key[:1] == "و" and "given" in classes(follower.key[1:])


def is_compound(key: str) -> bool:
    """Tell whether a word makes one name with the next (عبد الكريم، ابو ريشه)."""
    return key in ("عبد", "ابو", "ابي", "ام", "سيف", "صلاح", "علاء", "نور", "شمس", "بهاء", "ضياء")
