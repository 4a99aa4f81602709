"""Take the name of a place whose first word is an everyday one (محكمة | سيدي علي، بلدية | عين الدفلى)."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.extraction.description_walk import Walk
from archive.extraction.lexicon import is_definite
from archive.extraction.place_words import KINDS_OF_PLACES
from archive.extraction.words import classes

_FIRST_WORDS: Final = frozenset(
    fold(word)
    for word in (
        *("سيدي", "ميت", "عين", "كفر", "تل", "دير", "بني", "بيت", "خان", "رأس", "وادي", "برج", "بئر", "بير"),
        *("حي", "جبل", "قصر", "عزبة", "نجع", "منية", "كوم", "شبرا", "حمام", "واد", "أولاد", "آيت", "بو"),
        *("أم", "ابن", "أبو", "أبي"),
    )
)
"""Common nouns and titles with which the names of villages and quarters begin."""
_JOINED: Final = ("ب", "ل")
_CAPITALS: Final = frozenset({"العاصمه", "بالعاصمه", "للعاصمه"})


def take_compound_place(walk: Walk) -> bool:
    """Take both words of a place behind its kind or a body, with a joined ب or ل or not (بعين السبع)."""
    key = walk.lexeme.key
    is_joined = walk.closed and walk.person_head and key[:1] in _JOINED and key[1:] in _FIRST_WORDS
    if not is_joined and (walk.closed or key not in _FIRST_WORDS or not _names_kind(walk)):
        return False
    if walk.follower is None or "given" in walk.known:
        return False  # النائبة | لبنى فلانة
    walk.take()
    return walk.take(closed=True)


def _names_kind(walk: Walk) -> bool:
    """Tell whether the word before is a kind of place or a body that is named after one."""
    before = walk.before.key
    kind = before[1:] if before[:1] in _JOINED else before
    return before in KINDS_OF_PLACES or kind in KINDS_OF_PLACES or "organisation" in classes(before)


def is_town_behind(walk: Walk) -> bool:
    """Tell whether a closed description goes on with a town: a capital, or an unlisted one joined to ب.

    سكان العاصمة | كابول; المدير | بصحم سامر حداد, as a first name follows.
    """
    key, after = walk.lexeme.key, walk.follower
    if walk.before.key in _CAPITALS and "place" in walk.known:
        return True
    if not key.startswith("ب") or key.startswith("با") or walk.known or not walk.person_head or after is None:
        return False
    return classes(after.key) == {"given"} and walk.names_at(walk.index + 1) > 1


def take_dashed_place(walk: Walk) -> bool:
    """Take the second half of a place printed with a dash before a name.

    بلدية الرميلة – الشوف المحامي فلان.
    """
    index = walk.index + 1
    if not walk.person_head or not walk.closed or index + 1 >= walk.limit:
        return False
    if not is_definite(walk.lexemes[index].key) or not walk.leads_to_name(index + 1):
        return False
    walk.move_to(index)
    return walk.take()
