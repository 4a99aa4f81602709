"""Take the listed names of several words in a description: الامم المتحدة، ديار بكر، أنقذوا الأطفال."""

from __future__ import annotations

from functools import cache
from typing import Final

from archive.extraction.body_complements import is_named_after
from archive.extraction.description_walk import Walk
from archive.extraction.lexicon import bare, is_definite, phrases
from archive.extraction.name_particles import is_compound
from archive.extraction.name_stops import is_stop
from archive.extraction.source_stops import is_hearer
from archive.extraction.words import classes, has_article, is_adjective

_BY_RANK: Final = "برتبه"
_HIGH: Final = frozenset(
    {"رفيع", "رفيعه", "رفيعو", "رفيعي", "عالي", "عاليه", "واسع", "واسعه", "وثيق", "وثيقه", "جيد", "جيده"}
)
_TEEN: Final = frozenset({"عشر", "عشره"})
"""After an ordinal with its article they count a unit (الفرقة الخامسة | عشرة)."""
_TWO_TITLES: Final = frozenset({("الرءيس", "المدير"), ("الرءيسه", "المديره")})
"""One office in two words (الرئيس المدير العام)."""
_ENDED: Final = frozenset({"المنتهيه", "المنتهي", "المنقضيه"})
_TERMS: Final = frozenset({"ولايته", "ولايتها", "ولايتهم", "مدته", "مدتها", "مهامه", "مهامها", "صلاحيته"})
"""What has ended of somebody's office (رئيس البلدية المنتهية | ولايته فلان)."""
_FIRST_RANKS: Final = frozenset(
    {
        "لفتنانت",
        "ليفتنانت",
        "لفتاننت",
        "ميجر",
        "ميجور",
        "ماجور",
        "بريغادير",
        "بريجادير",
        "فايس",
        "رير",
        "ستاف",
    }
)
_SECOND_RANKS: Final = frozenset({"جنرال", "كولونيل", "كوماندر", "ادميرال", "سارجنت", "رقيب"})
"""A foreign rank in two words (اللفتنانت | جنرال)."""
_REPORTERS: Final = frozenset({"مراسل", "مراسله", "موفد", "موفده"})
_RULERS: Final = frozenset({"الملك", "الملكه", "السلطان", "الامير", "الاميره", "الامام", "الشيخ", "الشيخه"})
_NAMESAKES: Final = frozenset(
    {"القاضي", "الرءيس", "القاءد", "الشهيد", "الزعيم", "الفقيه", "المجاهد", "العلامه"}
)
"""Titles that others than rulers bear whom a school, a hospital or a street is named after."""
_CHILD: Final = frozenset({"بن", "بنت"})
LONGEST_OUTLET: Final = 2
"""Words of an outlet in no list."""
_STANDINGS: Final = frozenset({"المستوي", "الاطلاع", "الصله", "الشان", "المقام", "الرتبه", "المكانه"})
_TOWN: Final = frozenset({"place"})
LONGEST_PROPER: Final = 6
"""Words of the longest listed name of a place or body."""


@cache
def _first_words() -> frozenset[str]:
    return frozenset(name[0] for name in _proper_names())


@cache
def _proper_names() -> frozenset[tuple[str, ...]]:
    return phrases("places") | phrases("towns") | phrases("organisations") | phrases("outlet_names")


def complete_pair(walk: Walk) -> None:
    """Take the other words of a place or body of several words (الامم المتحدة، ديار بكر)."""
    if walk.index >= walk.limit:
        return
    first = walk.index - 1
    if is_compound(walk.lexemes[first].key) and is_definite(walk.lexemes[walk.index].key):
        walk.take(closed=True)
        return
    if (count := proper_length(walk, first)) > 0:
        walk.move_to(min(first + count, walk.limit) - 1)
        walk.take(closed=True)


def take_listed_head(walk: Walk) -> None:
    """Take the other words of a listed name that the description begins with (الجيش | السوري الحر)."""
    end = walk.start + proper_length(walk, walk.start)
    if walk.index < end <= walk.limit:
        walk.move_to(end - 1)
        walk.take(closed=True)


def take_proper_name(walk: Walk) -> bool:
    """Take a listed name of several words, whatever its first one is else (منظمة | أنقذوا الأطفال)."""
    if is_hearer(walk):
        return False  # أفاد مصدر قضائي | فرانس برس بأن
    count = proper_length(walk, walk.index)
    if count == 0 or walk.index + count > walk.limit:
        return False
    walk.move_to(walk.index + count - 1)
    return walk.take(closed=True)


def take_joined_place(walk: Walk) -> bool:
    """Take a second place of several words joined to the first (سفير الاتحاد في القدس | ورام الله)."""
    if walk.lexeme.key[:1] != "و" or "place" not in classes(walk.before.key):
        return False
    count = proper_length(walk, walk.index, joined=True)
    if count == 0 or walk.index + count > walk.limit:
        return False
    walk.move_to(walk.index + count - 1)
    return walk.take(closed=True)


def take_set_phrase(walk: Walk) -> bool:
    """Take the two words for a rank or a standing (ضابط | برتبة عقيد؛ مصدر رفيع | المستوى)."""
    key, before = walk.lexeme.key, walk.before.key
    is_teen = key in _TEEN and has_article(walk.before)
    is_rank = key in _SECOND_RANKS and bare(before) in _FIRST_RANKS
    if key in _STANDINGS and before in _HIGH or (before, key) in _TWO_TITLES or is_teen or is_rank:
        return walk.take(closed=True)
    after = walk.index + 1
    if key in _ENDED and after < walk.limit and walk.lexemes[after].key in _TERMS:
        walk.move_to(after)
        return walk.take(closed=True)
    if key != _BY_RANK or after >= walk.limit or "title" not in classes(walk.lexemes[after].key):
        return False
    walk.move_to(after)
    return walk.take(closed=True)


def _is_named_after_ruler(walk: Walk) -> bool:
    """Tell whether a body bears a ruler's name (رئيس جامعة | الملك سعود، مطار | الملك خالد الدولي)."""
    before, after = walk.before, walk.index + 1
    of_school = walk.lexeme.key in _NAMESAKES and is_named_after(before.key)  # جامعة | القاضي عياض
    if walk.lexeme.key not in _RULERS and not of_school or after >= walk.limit:
        return False
    of = walk.known_before
    is_bare = not has_article(before) and not before.key.startswith(("بال", "لل"))  # بالنيابة | الأمير فلان
    is_body = bool(of & {"organisation", "common"}) and is_bare
    is_body = is_body and ("organisation" in of or not is_adjective(before.key))
    if of_school and not classes(walk.lexemes[after].key):
        return walk.lexemes[after].kind == "word" and not has_article(before)
    return (is_body or of_school) and bool(classes(walk.lexemes[after].key) & {"given", "particle"})


def take_rulers_name(walk: Walk) -> bool:
    """Take a ruler's title, first name and whose son he is, when a body is named after him."""
    if not _is_named_after_ruler(walk):
        return False
    walk.take()
    if is_compound(walk.lexeme.key):  # جامعة الملك | عبد العزيز
        walk.take()
    walk.take(closed=True)
    while walk.index + 1 < walk.limit and walk.lexeme.key in _CHILD:
        walk.take()
        walk.take(closed=True)
    return True


def is_outlet_of_reporter(walk: Walk) -> bool:
    """Tell whether a reporter's unlisted outlet follows (مراسل | ضفة ميديا), where a name needs المراسل."""
    known, key = walk.known, walk.lexeme.key
    of_outlet = walk.index <= walk.start + LONGEST_OUTLET and walk.head.key in _REPORTERS
    if not of_outlet or walk.closed and walk.index == walk.start + 1 or is_stop(walk.lexeme):
        return False
    return known <= {"common", "thing"} and not has_article(walk.lexeme) and not is_adjective(key)


def proper_length(walk: Walk, first: int, *, joined: bool = False) -> int:
    """Return how many words a listed name at `first` has, 0 for none; `joined`: behind a joined و."""
    key = walk.lexemes[first].key[joined:]
    if key not in _first_words():
        return 0
    keys = [key, *(lexeme.key for lexeme in walk.lexemes[first + 1 : first + LONGEST_PROPER])]
    for count in range(len(keys), 1, -1):
        if tuple(keys[:count]) in _proper_names():
            return count
    return 0


def is_place_told_of(walk: Walk) -> bool:
    """Tell whether a town with its article follows a whole body: its object (قوات الدعم السريع | الفاشر)."""
    if walk.known != _TOWN or walk.person_head or not walk.closed or "organisation" not in walk.head_known:
        return False
    key = walk.lexeme.key
    return has_article(walk.before) and is_definite(key) and not is_adjective(key)
