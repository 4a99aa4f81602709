"""Tell words of place: directions, kinds of places, and where a body or somebody has a seat."""

from __future__ import annotations

from typing import Final

from archive.extraction.lexicon import bare
from archive.extraction.words import classes

DIRECTIONS: Final = frozenset({"غرب", "شرق", "شمال", "جنوب", "وسط", "شمالي", "جنوبي", "غربي", "شرقي"})
"""Words that govern a place (قيادة عمليات غرب | نينوى)."""
KINDS_OF_PLACES: Final = frozenset(
    {
        *("محليه", "مدينه", "بلده", "قريه", "محافظه", "مديريه", "ناحيه", "قضاء", "ولايه", "معتمديه"),
        *("مقاطعه", "جهه", "بلديه", "اقليم", "منطقه", "عماله", "اماره", "ضاحيه", "مخيم", "جزيره"),
    }
)
"""Nouns that the name of a place follows, whatever it means else."""
_SEATS: Final = frozenset({"place", "organisation", "body"})


def is_seat(key: str) -> bool:
    """Tell whether a folded word is where somebody serves or a body belongs (المنطقة، الناظور، مجلس)."""
    return bool((classes(key) | classes(bare(key))) & _SEATS) or bare(key) in KINDS_OF_PLACES
