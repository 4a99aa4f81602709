"""Tell whether the field a description names is that of somebody's office (المصدر الطبي, no minister)."""

from __future__ import annotations

from functools import cache
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.cast import Cast
from archive.extraction.entities import Entity
from archive.extraction.lexicon import bare, rows
from archive.extraction.phrases import Mention

_FEMININE: Final = "ه"
"""What ة folds to."""
_OF_ANY_FIELD: Final = frozenset(
    fold(word)
    for word in (
        *("مدير", "رئيس", "نائب", "عضو", "وزير", "أمين", "ناطق", "متحدث", "مستشار", "رجل", "مسؤول", "خبير"),
        *("أستاذ", "باحث", "قيادي", "زعيم", "وكيل", "كاتب", "ممثل", "محافظ", "قائد", "اتحاد", "مجلس"),
    )
)
"""Offices and bodies that there are in every field, so that they tell of none (مدير)."""


@cache
def _fields() -> dict[str, frozenset[str]]:
    """Return the adjectives of a field, each with the words that show somebody to be of it."""
    return {fold(field): frozenset(map(fold, shown.split())) for field, shown in rows("fields")}


def is_of_other_field(cast: Cast, mention: Mention, entity: Entity) -> bool:
    """Tell whether a description names a field, and somebody's known office belongs to others only.

    المصدر الطبي is no وزير العدل, المدير الفني no economist; of whom no field is known may be of any.
    """
    known = _known(entity) - _OF_ANY_FIELD
    if not any(field in known or shown & known for field, shown in _fields().items()):
        return False
    return any(not shown & _known(entity) for shown in _named_fields(cast, mention, entity))


def is_of_same_field(cast: Cast, mention: Mention, entity: Entity) -> bool:
    """Tell whether a description names a field to which somebody's office belongs (المصدر الطبي, طبيب)."""
    known = _known(entity)
    named = [key for key in _beside(cast, mention) if key in _fields()]
    return any(key in known or _fields()[key] & known for key in named)


def _known(entity: Entity) -> set[str]:
    known = entity.role_words | entity.heads
    return known | {word.removesuffix(_FEMININE) for word in known}


def _beside(cast: Cast, mention: Mention) -> list[str]:
    """Return the word behind the head of a description as the fields are listed, if there is one."""
    keys = cast.wording.keys((mention.start + 1, min(mention.start + 2, mention.end)))
    return [bare(key).removesuffix(_FEMININE) for key in keys]


def _named_fields(cast: Cast, mention: Mention, entity: Entity) -> list[frozenset[str]]:
    """Return what shows the field that the adjective of a description names and somebody's did not."""
    keys = _beside(cast, mention)
    return [_fields()[key] for key in keys if key in _fields() and key not in _known(entity)]
