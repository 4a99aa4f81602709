"""Take what a body does into its name: no verb follows an indefinite body (مركز | رصد الألغام)."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.extraction.conjugation import form_table
from archive.extraction.description_walk import Walk
from archive.extraction.everyday_verbs import everyday_forms
from archive.extraction.words import classes, has_article, is_adjective

SET_UP_FOR: Final = frozenset(
    fold(word)
    for word in (
        *("مركز", "مجلس", "معهد", "لجنة", "هيئة", "مكتب", "صندوق", "إدارة", "مديرية", "وحدة", "فريق"),
        *("برنامج",),
        *("مشروع", "حملة", "مبادرة", "دائرة", "مصلحة", "شعبة", "قسم", "جهاز", "مؤسسة", "غرفة", "شركة"),
        *("جمعية", "شبكة", "قطاع", "منصة", "مختبر", "مرصد", "نيابة", "سلطة", "ورشة", "محطة", "لجان", "فرق"),
        *("مراكز", "شركات", "مجموعة", "وكالة", "ملف", "قيادة"),
    )
)
"""Bodies and undertakings named after what they do, never told of without it."""
SHORT_NOUN: Final = 3
"""Letters of a verbal noun of the first form (سك، بيع)."""
_SAFETY: Final = "سلامه"
"""A given name elsewhere (هيئة | سلامة الغذاء)."""


def take_task(walk: Walk) -> bool:
    """Take a noun that looks like a verb or a name when its definite object follows (وحدة | كشف الحرائق)."""
    key, known, after = walk.lexeme.key, walk.known, walk.follower
    if walk.closed or walk.before.key not in SET_UP_FOR or has_article(walk.lexeme):
        return False
    if walk.lexeme.kind != "word" or after is None or after.kind != "word" or is_adjective(after.key):
        return False
    if not has_article(after) and classes(after.key) != {"place"}:
        return False  # not شركة | نقل ركابا, but شركة | نقل تونس
    is_short = not known and len(key) <= SHORT_NOUN
    return (is_short or key == _SAFETY or key in everyday_forms() or key in form_table()) and walk.take(
        closed=False
    )
