"""Take what goes on the name of a body: a second field, a purpose, whom it is named after, a branch."""

from __future__ import annotations

import re
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.description_walk import Walk
from archive.extraction.lexemes import COMMAS, DASHES
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.named_tasks import take_task
from archive.extraction.place_words import is_seat
from archive.extraction.subject_ends import OF_VERBS
from archive.extraction.words import classes, has_article, is_adjective, is_complementizer

_PURPOSES: Final = frozenset(
    fold(word)
    for word in (
        *("شؤون", "حقوق", "حماية", "حرية", "حريات", "رعاية", "تنمية", "تشغيل", "سلامة", "مكافحة", "دعم"),
        *("تطوير", "ذوي", "خدمات", "إعادة", "تمكين", "ضمان", "تأهيل", "إعمار", "صيانة", "ترقية", "إصلاح"),
        *("تحديث", "توثيق", "رصد", "إزالة", "مناهضة", "مقاومة", "مراقبة", "محاربة", "نصرة", "إغاثة"),
        *("مساعدة", "متابعة", "استصلاح", "سياسات", "علوم", "فنون", "مساندة", "تعزيز", "نشر", "حفظ"),
    )
)
"""What a body is for, after و or ل (وزارة العدل | وحقوق الإنسان، البنك | لإعادة الإعمار)."""
_OVER: Final = frozenset(
    {"رقابه", "سيطره", "دفاع", "حفاظ", "اشراف", "قضاء", "كشف", "تفتيش", "محافظه", "تعرف"}
)
"""Purposes that take على or عن (الهيئة العامة للرقابة | على الصادرات)."""
_STUDIES: Final = frozenset({"دراسات", "بحوث", "ابحاث", "بحث"})
"""What a body is for that takes حول (المركز الوطني للبحوث | حول الإرهاب)."""
_OF_PLURALS: Final = frozenset(
    {"العرب", "الاحرار", "السبع", "الثماني", "العشرين", "الشباب", "الجدد", "الاجانب"}
)
"""What qualifies a plural in a name (اتحاد الكتاب | العرب)."""
_OF_PARTIES: Final = frozenset({"الحر", "الحره"})
"""After another adjective they belong to the name (الحزب الدستوري | الحر)."""
_GATHERING: Final = frozenset(
    {"اتحاد", "نقابه", "رابطه", "جمعيه", "نادي", "تجمع", "شبكه", "منظمه", "جامعه", "هيءه"}
)
_PEOPLE: Final = "ين"
_DOERS: Final = re.compile("لم...+ي")
"""For people of whatever a participle tells (لمستهلكي، لمصنعي)."""
_NAMED: Final = frozenset(
    fold(word)
    for word in (
        *("كتائب", "كتيبة", "لواء", "ألوية", "سرايا", "فرقة", "مستشفى", "مشفى", "مطار", "عائلة", "أسرة"),
        *("مركز", "مؤسسة", "مدرسة", "جامعة", "جمعية", "قوات", "جيش", "حركة", "تيار", "حزب", "مجموعة"),
        *("شركة", "دار", "معهد", "متحف", "مسرح", "ملعب", "عيادة", "مكتبة", "مكتب", "حملة", "حكومة", "إدارة"),
    )
)
"""Bodies that bear the name of a person (مستشفى | كمال عدوان)."""
_UNITS: Final = frozenset({"كتاءب", "كتيبه", "لواء", "الويه", "سرايا", "فرقه"})
_PLACES: Final = frozenset(
    fold(word)
    for word in (
        *(
            "جامع",
            "مسجد",
            "شارع",
            "ساحة",
            "ميدان",
            "ثانوية",
            "كلية",
            "قاعة",
            "استاد",
            "ميناء",
            "حديقة",
            "سجن",
        ),
        *("مجمع", "قصر", "جسر", "ضريح", "مقبرة", "مدرج", "مدينة", "حي", "سوق", "جائزة", "كأس", "منتدى"),
    )
)
"""Places and prizes that bear the name of a person (جامع | الإمام سالم)."""
_BRANCHES: Final = frozenset({"القياده", "جناح", "قطاع", "فرع", "فصيل", "تيار", "اقليم", "مكتب", "عمليه"})
"""What a dash before it makes another body (الجبهة | - القيادة العامة)."""
_TOWN_BRANCHES: Final = frozenset({"فرع", "جناح", "قطاع", "مكتب"})
LONGEST_SEAT: Final = 5
"""Words of a body's seat behind ب or ل."""
_PUBLIC: Final = frozenset({"راي", "عالم", "جمهور", "عموم", "اعلام", "صحافه", "شعب", "عاءلات", "اهالي"})
"""Whom a body tells, though no persons (أوضحت الوزارة | للرأي العام أن)."""
_TOLD: Final = frozenset({"role", "title", "unnamed", "outlet", "organisation", "body"})
_FAITH: Final = "الدين"
"""Ends a first name (عز الدين), behind which a family name may be a body's by now."""
_WITHOUT: Final = "بلا"
_SECOND: Final = frozenset({"الثاني", "الثانيه"})
"""Which one it is (الملتقى المهني | الثاني عشر), though it begins a description elsewhere."""
_MOVEMENTS: Final = frozenset(
    {"مبادره", "حمله", "حركه", "تحالف", "اءتلاف", "جبهه", "شبكه", "تجمع", "تنسيقيه", "لجنه", "جمعيه", "منظمه"}
)
"""Bodies that are called after what they strive for (الحملة الدولية | من أجل العدالة)."""
_ARMS: Final = frozenset(
    {"مدفعيه", "مدرع", "مدرعات", "مشاه", "مظلات", "صاعقه", "دروع", "ميكا", "صواريخ", "احتياط"}
)
"""What kind of unit a number is of."""
_MANIFOLD: Final = frozenset({"متعدده", "متعدد", "ثناءيه", "ثلاثيه", "رباعيه"})
"""Adjectives that govern what there are several of (القوة | متعددة الجنسيات)."""
_SAKE: Final = "اجل"


def take_of_body(walk: Walk) -> bool:
    """Take what belongs to the name of a body and to no other description."""
    if walk.lexeme.text in DASHES:
        return _take_branch(walk)
    if take_task(walk):
        return True
    if _is_namesake_of_unit(walk):
        walk.take()
        return walk.take(closed=True)
    if walk.lexeme.key in _ARMS and walk.before.kind == "number":
        return walk.take(closed=True)  # ضابط في اللواء 83 | مدفعية
    if walk.lexeme.key in _MANIFOLD and walk.by_article and walk.follower is not None:
        walk.take()
        return walk.take(closed=True)  # القوة | متعددة الجنسيات
    if walk.person_head and walk.index > walk.start + 1 and _qualifies_people(walk):
        return walk.take(closed=True)
    if walk.person_head or "organisation" not in walk.head_known:
        return False
    if walk.lexeme.kind == "number":
        return _take_date(walk)
    if walk.lexeme.kind != "word":
        return False
    if _is_purpose(walk) or _is_over(walk) or walk.lexeme.key == _WITHOUT:
        return walk.take(closed=False)
    if walk.closed and _runs_to_clause(walk) and (_is_seat(walk) or _is_aim(walk)):
        return walk.take(closed=walk.lexeme.key.startswith(("بال", "لل")))
    if _is_branch(walk):
        walk.take()
        return walk.take(closed=True)
    if _is_for_sake(walk):
        walk.take()
        return walk.take(closed=False)
    if walk.lexeme.key in _SECOND and walk.definite_head:
        return walk.take(closed=True)
    if _qualifies_people(walk) or _gathers(walk) or walk.before.key == _WITHOUT:
        return walk.take(closed=True)
    return _take_namesake(walk)


def _is_namesake_of_unit(walk: Walk) -> bool:
    """Tell whether an armed unit goes on with whom it is named after, a comma behind it.

    القيادي في ألوية الناصر | صلاح الدين، فلان.
    """
    unit, end = walk.lexemes[walk.index - 2], walk.index + 2
    if bare(unit.key) not in _UNITS or walk.index - 2 < walk.start or not is_definite(walk.before.key):
        return False
    is_name = walk.follower is not None and walk.follower.key == _FAITH
    return is_name and end < walk.limit and walk.lexemes[end].text in COMMAS


def is_named_after(key: str) -> bool:
    """Tell whether a folded noun is a place or body that bears a person's name (بجامع | الملك فهد)."""
    return bare(key.removeprefix("و").removeprefix("ب")) in _NAMED | _PLACES


def _take_date(walk: Walk) -> bool:
    """Take the date a movement bears (حركة | 20 فبراير)."""
    after = walk.follower
    if walk.index != walk.start + 1 or after is None or "unit" not in classes(after.key):
        return False
    walk.take()
    return walk.take(closed=True)


def _take_branch(walk: Walk) -> bool:
    """Take a branch behind its dash (الحركة الشعبية | - قطاع الشمال، قوة المهام | - عملية الفجر)."""
    after = walk.follower
    if not walk.closed or after is None or after.key not in _BRANCHES:
        return False
    if not any("organisation" in classes(word.key) for word in walk.lexemes[walk.start : walk.index]):
        return False
    walk.take()
    return walk.take(closed=is_definite(after.key))


def _is_branch(walk: Walk) -> bool:
    """Tell whether a branch and its town follow (شركة النفط اليمنية | فرع عدن)."""
    after = walk.follower
    if walk.lexeme.key not in _TOWN_BRANCHES or not walk.closed or after is None or after.kind != "word":
        return False
    return "place" in classes(after.key) or has_article(after) and not is_adjective(after.key)


def _runs_to_clause(walk: Walk) -> bool:
    """Tell whether nothing but definite words, places and adjectives stands before the clause.

    A verb of saying has no other complement there: قالت وزارة الصحة | بحكومة الوحدة الوطنية إن.
    """
    end = walk.limit
    if end >= len(walk.lexemes) or not is_complementizer(walk.lexemes[end]):
        return False
    end -= walk.lexemes[end - 1].key in OF_VERBS
    rest = walk.lexemes[walk.index + 1 : end]
    return len(rest) <= LONGEST_SEAT and all(
        word.kind == "word"
        and (has_article(word) or is_adjective(word.key) or "place" in classes(word.key.removeprefix("ب")))
        for word in rest
    )


def _is_seat(walk: Walk) -> bool:
    """Tell whether ب joins the place or the body that a body belongs to (لجنة الداخلية | بمجلس النواب)."""
    key = walk.lexeme.key
    return key[:1] == "ب" and is_seat(key[1:]) and walk.index > walk.start + 1


def _is_aim(walk: Walk) -> bool:
    """Tell whether ل joins what a body is for behind its adjective (الإدارة العامة | للتحقيقات)."""
    key = walk.lexeme.key
    stem = key[2:] if key.startswith("لل") else key[1:]
    is_thing = key[:1] == "ل" and bool(classes(stem) & {"thing", "common"}) and stem not in _PUBLIC
    before = walk.before.key
    return is_thing and walk.definite_head and is_definite(before) and not classes(stem) & _TOLD


def _is_purpose(walk: Walk) -> bool:
    """Tell whether a second field or a purpose begins (وزارة الخارجية | وشؤون المغتربين)."""
    key, after = walk.lexeme.key, walk.follower
    if not walk.closed or after is None or key[:1] not in ("و", "ل") or key[1:] not in _PURPOSES:
        return _serves_people(walk)
    return has_article(after) or key[:1] == "ل" and "place" in classes(after.key)


def _serves_people(walk: Walk) -> bool:
    """Tell whether a body is for people of a trade (الجامعة الوطنية | لموظفي التعليم)."""
    key, after = walk.lexeme.key, walk.follower
    if key[:1] != "ل" or not walk.closed or bare(walk.head.key) not in _GATHERING:
        return False
    is_trade = key.endswith("ي") and bool(classes(key[1:-1]) & {"role", "unnamed"})
    is_told = bool(walk.known) or not is_adjective(walk.before.key)
    is_trade = is_trade or not is_told and bool(_DOERS.fullmatch(key))  # الجمعية الوطنية | لمستعملي الطريق
    return is_trade and after is not None and has_article(after)


def _is_for_sake(walk: Walk) -> bool:
    """Tell whether what a movement strives for follows (الحملة الأهلية | من أجل النهر)."""
    after, goal = walk.follower, walk.index + 2
    if (
        walk.lexeme.key != "من"
        or after is None
        or after.key != _SAKE
        or bare(walk.head.key) not in _MOVEMENTS
    ):
        return False
    return walk.closed and goal < walk.limit and has_article(walk.lexemes[goal])


def _is_over(walk: Walk) -> bool:
    """Tell whether a purpose takes its preposition (للسيطرة | على الأمراض، للدفاع | عن حقوق الإنسان)."""
    before, after = walk.before.key, walk.follower
    if walk.lexeme.key == "حول" and before.startswith("لل") and before.removeprefix("لل") in _STUDIES:
        return after is not None and after.kind == "word"
    if walk.lexeme.key not in ("علي", "عن") or after is None:
        return False
    is_field = before.removeprefix("لل").removeprefix("ال") in _OVER and not before.startswith("و")
    return is_field and (has_article(after) or after.key in _PURPOSES)


def _qualifies_people(walk: Walk) -> bool:
    """Tell whether an adjective goes on with a plural or with another adjective in a name."""
    key, before = walk.lexeme.key, walk.before.key
    if key in _OF_PLURALS:
        return is_definite(before) and not is_adjective(before) or before.endswith(_PEOPLE)
    return key in _OF_PARTIES and is_definite(before) and is_adjective(before)


def _gathers(walk: Walk) -> bool:
    """Tell whether people are whom a union gathers, not whom it tells (الاتحاد الدولي | للصحفيين)."""
    key, before = walk.lexeme.key, walk.before.key
    is_union = bare(walk.head.key) in _GATHERING and walk.definite_head
    return is_union and is_adjective(before) and key.startswith("لل") and key.endswith(_PEOPLE)


def _take_namesake(walk: Walk) -> bool:
    """Take the person a body is named after (كتائب | أبو علي مصطفى، مستشفى | كمال عدوان)."""
    at = walk.index + (walk.lexeme.key == "الشهيد")
    if walk.index != walk.start + 1 or walk.head.key not in _NAMED or at >= walk.limit:
        return False
    if not classes(walk.lexemes[at].key) & {"given", "particle"} or (count := walk.names_at(at)) < 2:
        return False
    end = at + count
    by_faith = walk.lexemes[end - 1].key == _FAITH and end < walk.limit and has_article(walk.lexemes[end])
    walk.move_to(end - 1 + (by_faith and "body" in classes(walk.lexemes[end].key)))
    return walk.take(closed=True)
