"""Tell whether two descriptions mean one body or source (ثلاثة مسؤولين أميركيين ... المسؤولون)."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexicon import words
from archive.extraction.records import SpeakerKind

Tokens = tuple[str, ...]

_NUMERALS: Final = frozenset(
    fold(word + ending)
    for word in ("ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر", "عد", "بضع")
    for ending in ("", "ة")
)
"""Before the people they count, who are then told of without them (ثلاثة مسؤولين ... المسؤولون)."""
_OBLIQUE: Final = "ين"
_NOMINATIVE: Final = "ون"
_AND_THE: Final = "وال"
_MINISTRY: Final = fold("وزارة")
_FIELDS: Final = frozenset(
    fold(word)
    for word in (
        *("خارجية", "داخلية", "دفاع", "صحة", "عدل", "مالية", "تربية", "تعليم", "زراعة", "نقل", "طاقة", "نفط"),
        *("إعلام", "ثقافة", "تجارة", "سياحة", "اقتصاد", "كهرباء", "أوقاف", "تخطيط", "صناعة", "بيئة"),
    )
)
"""What ministries are called by alone (الخارجية الفلسطينية)."""
_OTHER: Final = frozenset({"اخر", "اخري", "اخرون", "اخرين"})


def counted(tokens: Tokens) -> Tokens:
    """Return a description without the numeral before it, in the nominative (ثلاثة مسؤولين -> مسؤولون)."""
    if len(tokens) > 1 and tokens[0] in _NUMERALS:
        tokens = tokens[1:]
    if tokens and tokens[0].endswith(_OBLIQUE):
        return (tokens[0].removesuffix(_OBLIQUE) + _NOMINATIVE, *tokens[1:])
    return tokens


def fits(kind: SpeakerKind, known: Tokens, tokens: Tokens) -> bool:
    """Tell whether a description means somebody known: one begins the other, numerals left out of sources."""
    return same_group(known, tokens) or kind == "unnamed" and same_group(counted(known), counted(tokens))


def same_group(known: Tokens, tokens: Tokens) -> bool:
    """Tell whether one description begins the other, unless it tells of another one (مصدر محلي | آخر).

    Nor is a body the two that are named together (الحلف | والحكومة الاتحادية).
    """
    short, long = sorted((known, tokens), key=len)
    if len(short) == 1 and short[0] in words("quantifiers"):
        return short == long  # بعض السكان ... ويرى | البعض
    rest = long[len(short) :]
    together = bool(rest) and is_joined_body(rest[0])
    return bool(short) and long[: len(short)] == short and _OTHER.isdisjoint(rest) and not together


def is_ministry_in_short(known: Tokens, head: str) -> bool:
    """Tell whether a body named by its field alone is what الوزارة means (دانت | الخارجية، ورأت الوزارة)."""
    return head == _MINISTRY and bool(known) and known[0] in _FIELDS


def is_joined_body(key: str) -> bool:
    """Tell whether و joins another body or state (الحلف | والحكومة، الولايات المتحدة | واليابان).

    A field it does not (وزارة الداخلية | والجماعات المحلية).
    """
    if key[:1] == "و" and key not in words("places") and key[1:] in words("places"):
        return True
    is_body = key.startswith(_AND_THE) and key[len(_AND_THE) :] in words("organisation_heads")
    return is_body and not key.endswith("ات")
