"""Tell how many words say when, how often or on what condition: أول من أمس، شريطة عدم ذكر اسمه."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.words import classes

SPANS: Final = frozenset(
    {"الاسبوع", "الشهر", "العام", "السنه", "الليله", "اليوم", "الموسم", "الصيف", "الشتاء", "القرن", "العقد"}
)
NEAR: Final = frozenset(
    {
        *("الماضي", "الماضيه", "المنصرم", "المنصرمه", "الفاءت", "الفاءته", "الحالي", "الحاليه", "الجاري"),
        *("الجاريه", "المقبل", "المقبله", "القادم", "القادمه", "نفسه", "نفسها", "ذاته", "ذاتها"),
    }
)
PARTS: Final = frozenset(
    {
        *("مطلع", "منتصف", "اواءل", "اواخر", "نهايه", "بدايه", "مساء", "صباح", "ظهر", "فجر", "ليل", "عشيه"),
        *("ختام", "صبيحه", "غداه", "عصر", "ليله", "يوم", "نهار", "اوساط"),
    }
)
"""Before a time they say when (صرح مطلع الشهر الجاري)."""
_MOMENTS: Final = frozenset({"لحظه", "لحظات", "ساعه", "وقت"})
"""Before a definite noun they say when (قالت لحظة الدخول)."""
_DAYS: Final = frozenset({"امس", "اليوم", "غدا", "البارحه", "الليله"})
_BEFORE_YESTERDAY: Final = (("اول", "امس"), ("اول", "من", "امس"))
_ONCE: Final = (("لاول", "مره"), ("اكثر", "من", "مره"), ("غير", "مره"), ("مره", "اخري"))
_FOR_THE: Final = "للمره"
_WITH_ALL: Final = "بكل"
"""Before a noun it says how (قال بكل وضوح)."""
_CONDITIONS: Final = frozenset({"شريطه", "شرط", "بشرط", "لقاء"})
_WITHHOLDING: Final = frozenset(
    {
        *("مفضلا", "مشترطا", "رافضا", "طالبا", "متحفظا", "مفضله", "مشترطه", "رافضه", "طالبه", "متحفظه"),
        *("طلب", "طلبت", "طلبوا", "فضل", "فضلت", "فضلوا", "اشترط", "اشترطت", "رفض", "رفضت", "اثر", "اثرت"),
    }
)
_IDENTITY: Final = frozenset(
    {
        *("عدم", "حجب", "التكتم", "الاحتفاظ", "اغفال", "اخفاء", "ابقاء", "الكشف", "كشف", "ذكر", "نشر"),
        *("الافصاح", "ان", "الا"),
    }
)
"""After a condition they tell what is withheld: the name of a source (شريطة عدم الكشف عن هويته)."""
_IN: Final = "في"


_FIRST_OF_SEVERAL: Final = frozenset(phrase[0] for phrase in (*_BEFORE_YESTERDAY, *_ONCE))
_OPENINGS: Final = (
    SPANS | PARTS | _DAYS | _MOMENTS | _CONDITIONS | _WITHHOLDING
    | _FIRST_OF_SEVERAL | {_FOR_THE, _WITH_ALL, _IN, "هذا", "هذه"}
)  # fmt: skip


def adverb_length(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return how many words from `index` on say when or how, or open a condition, 0 for none.

    وقال الوزير | أول من أمس | إن; مصادر أمنية | الأسبوع الماضي.
    """
    if index >= limit:
        return 0
    key = lexemes[index].key
    second = lexemes[index + 1].key if index + 1 < limit else ""
    if key not in _OPENINGS:
        return 2 if second in NEAR and "time" in classes(key) else 0
    if key == _IN or key in _FIRST_OF_SEVERAL:
        return _several(lexemes, index, limit)
    tells_how = key in (_FOR_THE, _WITH_ALL) and bool(second) or key in ("هذا", "هذه") and second in SPANS
    withholds = key in _CONDITIONS | _WITHHOLDING and second in _IDENTITY
    if tells_how or withholds or key in SPANS and second in NEAR:
        return 2
    if key in _MOMENTS and second.startswith("ال"):
        return 2
    if key in PARTS and is_time(second):
        return 2 + (index + 2 < limit and lexemes[index + 2].key in NEAR)
    return int(key in _DAYS)


def _several(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return the length of a set phrase or a date (أول من أمس، أكثر من مرة، في 12 مارس), 0 for none."""
    keys = tuple(lexeme.key for lexeme in lexemes[index : min(limit, index + 3)])
    for phrase in (*_BEFORE_YESTERDAY, *_ONCE):
        if keys[: len(phrase)] == phrase:
            return len(phrase)
    dated = keys[0] == _IN and len(keys) > 2 and lexemes[index + 1].kind == "number"
    return len(keys) if dated and "unit" in classes(keys[2]) else 0


def is_time(key: str) -> bool:
    """Tell whether a folded word names a day or a span of time (مساء | الأحد، نهاية | الأسبوع)."""
    return key in SPANS or "time" in classes(key) and key.startswith("ال") or key in _DAYS
