"""Tell how many words say when, how often or on what condition: أول من أمس، شريطة عدم ذكر اسمه."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexemes import Lexeme, keys_from
from archive.extraction.lexicon import bare
from archive.extraction.words import classes

SPANS: Final = frozenset(
    {
        "الاسبوع",
        "الشهر",
        "العام",
        "السنه",
        "الليله",
        "الليل",
        "اليوم",
        "الموسم",
        "الصيف",
        "الشتاء",
        "القرن",
        "العقد",
    }
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
_DAY_BEFORE: Final = ("امس", "الاول")
_BEFORE_YESTERDAY: Final = (("اول", "امس"), ("اول", "من", "امس"))
_ONCE: Final = (
    *(("لاول", "مره"), ("غير", "مره"), ("مره", "اخري")),
    *(("في", then) for then in ("حينه", "حينها", "وقتها", "اثناءها")),
    *(("اكثر", "من", time) for time in ("مره", "مناسبه", "موضع")),
)
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
_BEFORE_OR_AFTER: Final = frozenset({"قبل", "بعد", "منذ"})
_STRETCHES: Final = frozenset(
    fold(word)
    for word in (
        *("دقائق", "دقيقة", "دقيقتين", "ساعة", "ساعات", "ساعتين", "لحظات", "يوم", "يومين", "أيام", "أسبوع"),
        *("أسبوعين", "أسابيع", "شهر", "شهرين", "أشهر", "شهور", "سنة", "سنتين", "سنوات", "عام", "عامين"),
        *("أعوام", "فترة", "مدة", "ليلة", "وقت"),
    )
)
"""How long before or after somebody spoke (صرح قبل أيام)."""
_FEW: Final = frozenset({"قليله", "قليل", "طويله", "طويل", "قصيره", "قصير", "معدوده", "وجيزه", "مضت", "عده"})


_YEARS: Final = frozenset({"عام", "سنه"})
_FIRST_OF_SEVERAL: Final = frozenset(phrase[0] for phrase in (*_BEFORE_YESTERDAY, *_ONCE))
_CONTEXTS: Final = frozenset(
    fold("ال" + word)
    for word in (
        *("سياق", "صدد", "إطار", "شأن", "خصوص", "مجال", "جانب", "باب", "موضوع", "اتجاه", "مضمار", "صعيد"),
        *("مناسبة", "نقطة", "مقام", "منحى"),
    )
)
"""What somebody speaks about, pointed at (وأكد في هذا السياق | سالم الحداد)."""
_THIS: Final = frozenset({"هذا", "هذه", "ذات", "نفس"})
_SELVES: Final = frozenset({"ذاته", "ذاتها", "نفسه", "نفسها", "عينه", "عينها"})
_BY_THIS: Final = frozenset({"بهذا", "بهذه"})
_OPENINGS: Final = (
    SPANS | PARTS | _DAYS | _MOMENTS | _CONDITIONS | _WITHHOLDING
    | _YEARS | _FIRST_OF_SEVERAL | _BEFORE_OR_AFTER | _BY_THIS | {_FOR_THE, _WITH_ALL, _IN, "هذا", "هذه"}
)  # fmt: skip
_GOD: Final = "الله"
_BLESSING: Final = frozenset(
    {"حفظه", "حفظها", "حفظهم", "حفظهما", "رحمه", "رحمها", "رحمهم", "رعاه", "رعاها", "ايده", "اعزه", "نصره"}
    | {"اطال", "سلمه", "وفقه", "شفاه", "عافاه", "حماه", "ادامه", "رحم", "حفظ"}
)
"""Before God they wish somebody well who was named (رحمه الله)."""


def adverb_length(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return how many words from `index` on say when or how, or open a condition, 0 for none.

    وقال الوزير | أول من أمس | إن; مصادر أمنية | الأسبوع الماضي.
    """
    if index >= limit:
        return 0
    key = lexemes[index].key
    second = lexemes[index + 1].key if index + 1 < limit else ""
    if second == _GOD and is_blessing(key, second):
        return 2  # الشيخ | حفظه الله
    if key not in _OPENINGS:
        return 2 if second in NEAR and "time" in classes(key) else 0
    if key in _YEARS:
        return 2 * (index + 1 < limit and lexemes[index + 1].kind == "number")  # كتب سامر حداد | عام 1999
    if key in _BEFORE_OR_AFTER:
        return _distance(lexemes, index, limit)
    if key in _BY_THIS:
        return 2 * (second in _CONTEXTS)  # بهذا الخصوص
    if key == _IN and (length := _in_context(lexemes, index, limit)):
        return length
    if key == _IN or key in _FIRST_OF_SEVERAL:
        return _several(lexemes, index, limit)
    tells_how = key in (_FOR_THE, _WITH_ALL) and bool(second) or key in ("هذا", "هذه") and second in SPANS
    withholds = key in _CONDITIONS | _WITHHOLDING and second in _IDENTITY
    if tells_how or withholds or key in SPANS and second in NEAR:
        return 2
    if key in _MOMENTS and second.startswith("ال"):
        return 2
    if key in PARTS and is_time(second):
        return 1 + _day_length(lexemes, index + 1, limit)
    return _day_length(lexemes, index, limit) if key in _DAYS else 0


def _day_length(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return the length of a day or span with what tells which (الأحد الماضي، أمس الأول)."""
    day, after = (*keys_from(lexemes, index, min(2, limit - index)), "")[:2]
    return 1 + (after in NEAR and day not in _DAYS or (day, after) == _DAY_BEFORE)


def _in_context(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return the length of في هذا السياق، في السياق ذاته، في ذات السياق, 0 for anything else."""
    keys = keys_from(lexemes, index + 1, min(2, limit - index - 1))
    return 3 if is_context(keys) else 0


def is_context(keys: Sequence[str]) -> bool:
    """Tell whether two folded words behind في point to what is spoken of (هذا السياق، الموضوع نفسه)."""
    if len(keys) < 2:
        return False
    return keys[0] in _THIS and keys[1] in _CONTEXTS or keys[0] in _CONTEXTS and keys[1] in _SELVES


def _several(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return the length of a set phrase or a date (أول من أمس، أكثر من مرة، في 12 مارس), 0 for none."""
    keys = keys_from(lexemes, index, min(3, limit - index))
    for phrase in (*_BEFORE_YESTERDAY, *_ONCE):
        if keys[: len(phrase)] == phrase:
            return len(phrase)
    dated = keys[0] == _IN and len(keys) > 2 and lexemes[index + 1].kind == "number"
    if keys[0] == _IN and keys[2:] == (_OF,) and bare(keys[1]) in _DAYS_OF_MONTH:
        return len(keys)  # أعلن المجلس | في التاسع من | مايو
    return len(keys) if dated and "unit" in classes(keys[2]) else 0


_OF: Final = "من"
_DAYS_OF_MONTH: Final = frozenset(
    fold(day)
    for day in (
        *("أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر", "حادي", "عشرين"),
        *("ثلاثين",),
    )
)


def _distance(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return the length of how long before or after (قبل أيام قليلة، بعد ثلاث ساعات), 0 for none."""
    keys = keys_from(lexemes, index, min(3, limit - index)) + ("", "")
    counted = 1 + int(
        index + 1 < limit and (lexemes[index + 1].kind == "number" or "quantifier" in classes(keys[1]))
    )
    if keys[counted] not in _STRETCHES:
        return 0
    past = index + counted + 1
    while past < limit and lexemes[past].key in _FEW:
        past += 1
    return past - index


def is_time(key: str) -> bool:
    """Tell whether a folded word names a day or a span of time (مساء | الأحد، نهاية | الأسبوع)."""
    return key in SPANS or "time" in classes(key) and key.startswith("ال") or key in _DAYS


def is_blessing(key: str, after: str) -> bool:
    """Tell whether two words bless who was named (قال حفظه الله إن), or a prayer opens (رحم الله فلانا)."""
    return after == _GOD and key.removeprefix("و") in _BLESSING
