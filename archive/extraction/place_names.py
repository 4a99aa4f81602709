"""Take the name of a place whose first word is an everyday one (محكمة | سيدي علي، بلدية | عين الدفلى)."""

from __future__ import annotations

from typing import Final

from archive.extraction.description_walk import Walk
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.name_slots import ends_slot
from archive.extraction.place_words import DIRECTIONS, FIRST_WORDS, KINDS_OF_PLACES, NAMED_KINDS, NO_TOWNS
from archive.extraction.surname_slots import is_nisba
from archive.extraction.words import classes, has_article, is_attached

_NO_PLACES: Final = frozenset({"role", "title", "organisation", "preposition"})
_OF_VILLAGES: Final = frozenset({"قروي", "بلدي", "محلي"})
"""What a council is before the name of its village."""
_SITES: Final = frozenset(
    {
        *("معبر", "نقطه", "مسجد", "جامع", "سوق", "مطار", "حي", "شارع", "ميناء", "حقل", "سد", "معتمد"),
        *_OF_VILLAGES,
        "في",
    }
)
"""Where somebody serves, whose own name may begin with such a word (الطبيب في نقطة | دير حسان)."""
_PLACES: Final = frozenset({"place", "outlet", "body", "organisation"})
_JOINED: Final = ("ب", "ل")
_ENVOYS: Final = frozenset({"مبعوث", "مبعوثه", "موفد", "موفده", "سفير", "سفيره", "ممثل", "ممثله", "قنصل"})
_TOWN: Final = frozenset({"place"})
_CAPITALS: Final = frozenset({"العاصمه", "بالعاصمه", "للعاصمه"})


def take_compound_place(walk: Walk) -> bool:
    """Take both words of a place behind its kind or a body, with a joined ب or ل or not (بعين السبع)."""
    key = walk.lexeme.key
    if walk.before.key in _OF_VILLAGES and has_article(walk.lexeme):
        return walk.leads_to_name(walk.index + 1) and walk.take(closed=True)  # مجلس قروي | المغير فلان
    is_joined = walk.closed and walk.person_head and key[:1] in _JOINED and key[1:] in FIRST_WORDS
    if not is_joined and (walk.closed or key not in FIRST_WORDS or not _names_kind(walk)):
        return False
    if walk.follower is None or walk.follower.key in FIRST_WORDS or is_joined and "given" in walk.known:
        return False  # النائبة | لبنى فلانة
    walk.take()
    return walk.take(closed=True)


def is_place_of_kind(walk: Walk) -> bool:
    """Tell whether a word behind a kind of place is its name, whatever it means else (سوق | كمشار)."""
    before = walk.before.key
    kind = before[1:] if before[:1] in _JOINED else before
    named = kind in KINDS_OF_PLACES | NAMED_KINDS and before not in _OF_VILLAGES
    is_name = not has_article(walk.lexeme) and not walk.known & _NO_PLACES
    is_town = kind in KINDS_OF_PLACES and not walk.known
    return walk.person_head and named and is_name and (is_town or walk.leads_to_name(walk.index + 1))


def _names_kind(walk: Walk) -> bool:
    """Tell whether the word before is a kind of place or a body that is named after one."""
    before = walk.before.key
    if walk.person_head and before in _SITES:
        return True
    kind = before[1:] if before[:1] in _JOINED else before
    return before in KINDS_OF_PLACES or kind in KINDS_OF_PLACES or "organisation" in classes(before)


def is_town_behind(walk: Walk) -> bool:
    """Tell whether a closed description goes on with a town: a capital, or an unlisted one joined to ب.

    سكان العاصمة | كابول; المدير | بصحم سامر حداد, المجلس البلدي | سبها سامر حداد, as a first name follows;
    the place of an envoy is joined to ل too (المبعوث الأميركي | لكشمير سامر حداد).
    """
    key, after = walk.lexeme.key, walk.follower
    if walk.before.key in _CAPITALS and "place" in walk.known:
        return True
    comma = walk.index + 1
    if walk.known == _TOWN and comma < walk.limit and walk.lexemes[comma].text in COMMAS:
        return walk.person_head and walk.leads_to_name(comma + 1)  # عضو المجلس البلدي | زوارة، سامر حداد
    if walk.known == _TOWN and walk.person_head and after is not None and "given" in classes(bare(after.key)):
        return walk.leads_to_name(walk.index + 1)
    if walk.known or not walk.person_head or after is None:
        return False
    of_envoy = key.startswith("ل") and bare(walk.head.key) in _ENVOYS
    if not of_envoy and (not key.startswith("ب") or key.startswith(NO_TOWNS) and not classes(key[1:])):
        return False
    is_first = classes(after.key) - {"adjective"} == {"given"}
    return is_first and walk.names_at(walk.index + 1) > 1 - of_envoy or _is_word_and_nisba(walk, after)


def _is_word_and_nisba(walk: Walk, first: Lexeme) -> bool:
    """Tell whether an adjective and a nisba are a name behind a town (بتطاوين | سامية القرمدي)."""
    last = walk.index + 2
    is_free = classes(first.key) <= {"adjective"} and not is_definite(first.key)
    return (
        is_free and last < walk.limit and is_nisba(walk.lexemes[last]) and ends_slot(walk.lexemes[last + 1])
    )


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


def says_where(lexeme: Lexeme) -> bool:
    """Tell whether a word tells where somebody is (شرطة | بالموصل، بصحم أكد؛ المحكمة | بمنطقة كذا)."""
    where = lexeme.key[1:]
    known = classes(where) | classes(bare(where))
    is_town = lexeme.key[:1] == "ب" and not known | classes(lexeme.key)
    return is_town or is_attached(lexeme) and (bool(known & _PLACES) or bare(where) in DIRECTIONS)
