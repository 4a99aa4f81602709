"""Tell how many words a particle takes into a name: بن سالم، أبو كف، عبد الكبير، فون دير لاين."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, words
from archive.extraction.name_sons import CHILD
from archive.extraction.name_words import can_be_name
from archive.extraction.words import classes, has_article

ROMANCE: Final = frozenset({"دي", "دو", "ديل", "دا", "فان", "فون", "دل", "دوس"})
"""Particles of the family names of western Europe (جواو دي سوزا)."""
_THE_WEST: Final = "لا"
"""The article of a Romance family name behind its particle (دي | لا روزا)."""
_VON: Final = frozenset({"فون", "فان"})
_AFTER_VON: Final = frozenset({"دير", "دن", "دين", "در", "دي"})
"""The article of a Germanic family name (فون دير لاين)."""
_KINSHIP: Final = frozenset({"ايت", "ولد", "بن", "ابن"})
_FATHERS: Final = frozenset({"ابو", "ابي", "بو"})
_OF_FATHERS: Final = frozenset({"common", "thing", "adjective", "document", "occasion", "unit", "time"})
"""What else a word may be that stands behind أبو in a name (سامي أبو قنديل)."""
_ABD: Final = "عبد"
_AIT: Final = "ايت"
_ENOUGH: Final = "حسب"
_WHOSE: Final = frozenset({"الله", "النبي", "الرسول", "ربه"})
"""With whom حسب makes a first name; elsewhere it leads to a source."""


def particle_step(lexemes: Sequence[Lexeme], start: int, index: int, follower: Lexeme) -> int | None:
    """Return how many words a particle takes, None for no particle and one that may be a given name alone.

    After a first name: فون | دير لاين; دي | لا روزا; before it: عبد | الكبير.
    """
    lexeme, later = lexemes[index], index > start
    if later and lexeme.key in _AFTER_VON and lexemes[index - 1].key in _VON:
        return 2 if can_be_name(follower, first=False) else 0
    if later and lexeme.key in ROMANCE and follower.key == _THE_WEST:
        return 2
    if lexeme.key == _ENOUGH and not later and follower.key not in _WHOSE:
        return 0  # حسب | الشافعي
    if "particle" not in classes(lexeme.key) or not lexeme.kind == follower.kind == "word":
        return None
    return _step_with(lexeme, follower, later)


def _step_with(lexeme: Lexeme, follower: Lexeme, later: bool) -> int | None:
    """Return how many words a particle and what it needs take, None when it may be a given name alone.

    `later` tells that a first name stands before (سامي | أبو كف).
    """
    is_given = "given" in classes(lexeme.key)
    is_son_of = lexeme.key in CHILD | {_AIT} and not classes(follower.key) & {"preposition", "relative"}
    if lexeme.key in _VON and follower.key in _AFTER_VON or follower.key == _ABD and not has_article(lexeme):
        return 1
    of_god = lexeme.key == _ABD or not _is_next_office(follower)  # عبد الكبير, whatever الكبير is else
    is_part = has_article(follower) and of_god or can_be_name(follower, first=False)
    known = classes(follower.key)
    is_kunya = lexeme.key in _FATHERS and bool(known) and known <= _OF_FATHERS
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
