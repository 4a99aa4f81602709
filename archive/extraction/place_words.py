"""Tell words of place: directions, kinds of places, and where a body or somebody has a seat."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexicon import bare
from archive.extraction.words import classes

DIRECTIONS: Final = frozenset({"غرب", "شرق", "شمال", "جنوب", "وسط", "شمالي", "جنوبي", "غربي", "شرقي"})
"""Words that govern a place (قيادة عمليات غرب | نينوى)."""
KINDS_OF_PLACES: Final = frozenset(
    {
        *("محليه", "مدينه", "بلده", "قريه", "محافظه", "مديريه", "ناحيه", "قضاء", "ولايه", "معتمديه"),
        *("مقاطعه", "كانتون", "جهه", "بلديه", "اقليم", "منطقه", "عماله", "اماره", "ضاحيه", "مخيم", "جزيره"),
    }
)
"""Nouns that the name of a place follows, whatever it means else."""
NAMED_KINDS: Final = frozenset(
    {"حي", "سوق", "سجن", "معبد", "دوار", "محله", "عزبه", "نجع", "حاره", "زاويه", "هور"}
)
"""More nouns that the name of a place follows; not those that are called after persons, as streets are."""
NO_TOWNS: Final = ("با", "بو", "بل")
"""How first and family names begin that are no town behind ب (بوجمعة، بلقاسم)."""
FIRST_WORDS: Final = frozenset(
    fold(word)
    for word in (
        *("سيدي", "ميت", "عين", "كفر", "تل", "دير", "بني", "بيت", "خان", "رأس", "وادي", "برج", "بئر", "بير"),
        *("حي", "جبل", "قصر", "عزبة", "نجع", "منية", "كوم", "شبرا", "حمام", "واد", "أولاد", "آيت", "بو"),
        *("أم", "ابن", "أبو", "أبي", "منزل", "بلاد", "درب", "خربة", "مشتى"),
    )
)
"""Common nouns and titles with which the names of villages and quarters begin."""
_SEATS: Final = frozenset({"place", "organisation", "body"})


def is_seat(key: str) -> bool:
    """Tell whether a folded word is where somebody serves or a body belongs (المنطقة، الناظور، مجلس)."""
    return bool((classes(key) | classes(bare(key))) & _SEATS) or bare(key) in KINDS_OF_PLACES
