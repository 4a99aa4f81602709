"""Tell the object of a verb that cannot do without it, or of a fixed phrase, from its subject."""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

from archive.extraction.lexicon import bare
from archive.extraction.mentions import Mention, Reader
from archive.extraction.words import is_attached, is_complementizer

_BY: Final = "ب"
_TO: Final = "الي"
NEEDS_OBJECT: Final = MappingProxyType({"وصف": _BY, "اتهم": _BY, "عزا": _TO, "أرجع": _TO, "أسند": _TO})
"""Verbs of which the only noun before their preposition is the object (وعزا | التأخير | إلى أن)."""
_VEILS: Final = frozenset({"نقاب", "لثام", "ستار"})
_HEED: Final = frozenset({"انتباه", "نظر", "انظار", "اهتمام", "عنايه"})
_OF_PHRASES: Final = MappingProxyType({"كشف": _VEILS, "لفت": _HEED, "ألفت": _HEED, "أماط": _VEILS})
"""Verbs and the objects of their fixed phrases (ولفت | الانتباه | إلى أن؛ كشف | النقاب | عن أن)."""


def is_its_object(reader: Reader, verb: str, mention: Mention) -> bool:
    """Tell whether the only noun of a verb is its object (ووصف | الرئيس | بأنه؛ ولفت | النظر | إلى أن)."""
    if bare(mention.head) in _OF_PHRASES.get(verb, frozenset()):
        return True
    if verb not in NEEDS_OBJECT or mention.end >= len(reader.lexemes):
        return False
    preposition, after = NEEDS_OBJECT[verb], reader.lexemes[mention.end]
    if preposition != _BY:
        return after.key == preposition
    return after.key[:1] == _BY and (is_attached(after) or is_complementizer(after))
