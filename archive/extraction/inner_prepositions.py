"""Judge a preposition in a description: does what it governs belong to it (باسم الجيش، في الحكومة)?"""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.adverb_phrases import adverb_length
from archive.extraction.clause_adjectives import is_before_saying
from archive.extraction.description_stops import is_circumstance
from archive.extraction.description_walk import Walk
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.name_shapes import PARTICIPLE
from archive.extraction.name_words import is_owned_noun
from archive.extraction.place_words import DIRECTIONS, KINDS_OF_PLACES
from archive.extraction.proper_names import proper_length
from archive.extraction.speech_occasions import at_conference, is_in_theirs
from archive.extraction.subject_ends import verb_calls, verb_takes
from archive.extraction.surname_slots import is_nisba
from archive.extraction.words import classes, is_complementizer, without_conjunction

INNER_PREPOSITIONS: Final = frozenset(
    {"في", "الي", "عن", "لدي", "علي", "باسم", "من", "بين", "ضد", "مع", "داخل"}
)
_OF_DEEDS: Final = frozenset({"عن", "علي"})
_LOOSE_PREPOSITIONS: Final = frozenset({"بين", "ضد", "مع", "علي"})
_ABOUT: Final = frozenset({"بشان", "حول"})
_CLOSE: Final = frozenset(
    {"مقرب", "قريب", "مقربون", "مقربين", "مقربان", "قريبون", "قريبين", "ناج", "ناجون", "ناجين"}
    | {"مستقيل", "متقاعد", "منشق", "منسحب", "مفصول", "مطرود"}
)
"""Words that take من (زعيم مقرب من الجماعة، القيادي المستقيل من الحزب)."""
_ESCAPED: Final = frozenset({"ناج", "ناجي", "نازح", "لاجء", "هارب", "فار", "مهجر"})
"""Who is told by where they come from (ناجية إيزيدية | من قرية كوجو)."""
LONGEST_ORIGIN: Final = 7
"""Words behind من in which the one that the verb takes follows (حذر خبراء من جامعة بغداد من أن)."""
_SEATS: Final = frozenset(
    fold(word)
    for word in (
        *("قائمة", "كتلة", "دائرة", "مكون", "حزب", "تحالف", "حركة", "لائحة", "جهة", "عمالة", "مقعد", "كوتا"),
        *("ملف", "تيار", "ائتلاف"),
    )
)
"""What a member sits for, or somebody answers for (عضو اللجنة | عن قائمة المجتمع، المسؤول عن ملف)."""
_REPORTING: Final = frozenset({"مراسل", "مراسله", "موفد", "موفده"})
"""Who says from where they tell (وقالت مراسلة القناة | من بغداد)."""
_ACCREDITED: Final = frozenset({"منتدب", "معتمد", "داءم", "مقيم"})
_ACTING: Final = frozenset(
    fold(word)
    for word in (
        *("محامي", "محام", "نائب", "ممثل", "وكيل", "مدافع", "مسؤول", "مرشح", "مندوب", "عضو", "سيناتور"),
        *("برلماني", "مستشار"),
    )
)
"""Heads that act for others (المحامي عن المدعين)."""
_SEVERAL: Final = frozenset({"اثنين", "اثنتين", "عشرات", "مءات", "بعض", "عدد"})
"""Whom counsel may act for (محامي الدفاع عن اثنين | من المتهمين)."""
_SENT: Final = frozenset({"بعثه", "مبعوث", "سفير", "موفد", "مندوب", "رسول", "ممثل", "مرسل", "قاصد"})
"""Heads that take إلى after a closed description (المبعوث الأممي إلى اليمن)."""
OVERSEEING: Final = frozenset(
    (
        *("وصي", "وصيه", "مشرف", "مشرفه", "قاءم", "قاءمه", "مطلع"),
        *("مشرفون", "مشرفين", "مشرفات", "قاءمون", "قاءمين", "قاءمات"),
    )
)
"""Heads that take على (المشرف على البرامج، القائمون على المعرض)."""
_HOMES: Final = frozenset(
    fold(word)
    for word in (
        *("مدينة", "قرية", "بلدة", "محافظة", "ولاية", "معتمدية", "إقليم", "دوار", "مخيم", "حي", "قضاء"),
        *("ناحية", "مديرية", "منطقة", "قبيلة", "عشيرة", "أهالي", "سكان", "أبناء", "ضاحية", "ريف", "وجهاء"),
        *("شيوخ",),
    )
)
_INSIDE: Final = frozenset({"داخل", "امام", "خلف", "وسط", "قلب", "فوق", "خارج", "بين", "علي"})
"""After من they say where somebody speaks (صاح أحد المتهمين | من داخل القفص)."""
_MEDIA: Final = frozenset(
    {
        *("موقع", "مواقع", "صفحه", "صفحات", "حساب", "حسابه", "منصه", "شبكات", "وساءل", "فيسبوك", "تويتر"),
        *("انستغرام", "يوتيوب", "تلغرام"),
    }
)
"""After على they say where something was printed (نشر ناشطون | على مواقع التواصل)."""
_ALLIED: Final = frozenset({"تحالف", "حرب", "حمله", "عمليه", "عمليات"})
_OF_ALLIES: Final = frozenset({"دولي", "عالمي", "عسكري", "دوليه"})
_OF_NOUNS: Final = frozenset(
    {
        *(("عن", noun) for noun in ("دفاع", "بحث", "كشف")),
        *(("مع", noun) for noun in ("علاقات", "بالعلاقات", "تعاون", "تنسيق")),
        *(("علي", noun) for noun in ("اشراف", "رقابه", "حفاظ", "محافظه", "سيطره", "قضاء", "تفتيش", "اطلاع")),
    }
)
"""Prepositions that nouns of an office take (هيئة الدفاع | عن المعتقلين، لجنة الإشراف | على الانتخابات)."""
_IN_CHARGE: Final = "مسءول"
_MERE: Final = frozenset({"common", "thing"})
_REPRESENTED: Final = frozenset({"organisation", "place", "body"})
_COMMITTEE: Final = "لجنه"
"""Right behind it من tells who is on it (لجنة من خبراء), not behind what it is for."""
_ABOARD: Final = "متن"
"""After على it tells where somebody serves (ضابط على متن السفينة)."""
DEMONSTRATIVES: Final = frozenset({"هذه", "هذا", "هءلاء", "تلك", "ذلك"})
"""After a preposition they open what it governs (الناطق باسم هذه | القوات)."""


def _is_sent(walk: Walk) -> bool:
    """Tell whether the head, or whom it serves, is sent somewhere (الناطق باسم سفير الأمم | إلى ليبيا)."""
    if walk.follower is not None and classes(walk.follower.key) & {"thing", "common"} and walk.closed:
        return bool(classes(walk.follower.key) & {"place", "organisation"})  # المبعوث الكويتي | إلى التزامات
    served = [bare(lexeme.key).removeprefix("ل") for lexeme in walk.lexemes[walk.start : walk.index]]
    return any(key in _SENT or key.rstrip("ه") in _SENT for key in served)


def _tells_origin(walk: Walk, follower: Lexeme) -> bool:
    """Tell whether somebody unnamed is told by where they come from (مواطنة من معتمدية النفيضة)."""
    after = walk.index + 2
    placed = follower.key in _HOMES and after < walk.limit
    unnamed = walk.person_head and not walk.definite_head
    if unnamed and is_definite(follower.key) and bare(follower.key) in _HOMES:
        return True  # مزارع | من القرية
    place = walk.lexemes[after].key if placed else ""
    if unnamed and proper_length(walk, walk.index + 1):
        return True  # ناشط من دير الزور
    is_place = is_definite(place) or "place" in classes(place) or place in _HOMES  # من سكان | حي الوعر
    return unnamed and placed and is_place


def _are_from(walk: Walk, follower: Lexeme) -> bool:
    """Tell whether the people an office serves are told by their place (مجلس النازحين | من سبها)."""
    people = walk.before.key
    is_group = people.endswith("ين") and "unnamed" in classes(people.removeprefix("ل").removeprefix("ل"))
    is_group = is_group or people.startswith("لل") and people.endswith("ين")
    return walk.person_head and is_group and "place" in classes(follower.key)


def _points_at_body(walk: Walk) -> bool:
    """Tell whether a body follows a demonstrative (الناطق باسم | هذه القوات; not في هذا السياق)."""
    after = walk.index + 2
    known = classes(walk.lexemes[after].key) if after < walk.limit else frozenset()
    return walk.person_head and (walk.lexeme.key == "باسم" or "organisation" in known)


def take_preposition(walk: Walk) -> bool:
    """Take a prepositional complement (باسم التحالف، في الحكومة التركية), never an occasion (في بيان)."""
    follower, key = walk.follower, walk.lexeme.key
    if key in _ABOUT and walk.person_head and walk.leads_to_name(walk.index + 2):
        return walk.take(closed=False)  # رئيس لجنة التحقيق بشأن سوريا | فلان
    if follower is None or key not in INNER_PREPOSITIONS or is_complementizer(follower):
        return False
    if key == "في" and (_is_family_name(walk) or at_conference(walk) or is_in_theirs(walk, follower)):
        return False
    if walk.person_head and is_before_saying(walk.lexemes, walk.index):
        return walk.take(closed=False)
    if _is_told(walk, follower) and verb_takes(walk.lexemes, walk.start, key):
        return False
    of_verb = key == "من" and not _is_origin(walk, follower) or key == "علي" and is_owned_noun(follower)
    if of_verb and walk.before.key not in _SEVERAL and verb_takes(walk.lexemes, walk.start, key):
        return False  # حذر خبراء من الجامعة | من خطورته; رد مندوب البلاد لدى المجلس | على أقوالها
    if key == "من" and is_close(walk.before):
        return walk.take(closed=False)  # مصادر مقربة | من التحقيق
    if key == "لدي" and _is_accredited(walk, follower):
        return walk.take(closed=False)
    if follower.key in DEMONSTRATIVES:
        return _points_at_body(walk) and walk.take(closed=False)
    if key == "ضد" and bare(walk.before.key) in _ALLIED | _OF_ALLIES:
        return walk.take(closed=False)  # التحالف الدولي | ضد داعش
    if key == "في" and follower.key in DIRECTIONS and walk.person_head:
        walk.take()
        return walk.take(closed=False)  # باعة في وسط البلدة
    if key != "باسم" and _tells_circumstance(walk, follower):
        return False
    if key == "من" and follower.key == "داخل":
        return walk.take(closed=False)
    if key == "داخل" and walk.person_head and not walk.definite_head or follower.key == _ABOARD:
        return walk.take(closed=False)
    if key == "من" and (_tells_origin(walk, follower) or _are_from(walk, follower)):
        return walk.take(closed=False)
    return _completes_head(walk, follower) and walk.take(closed=False)


def is_close(lexeme: Lexeme) -> bool:
    """Tell whether a word takes من or whom with it (مقرب | منه، مسؤولا مقربا | من الحزب)."""
    plain = bare(lexeme.key)
    return plain.rstrip("ه") in _CLOSE or lexeme.shape.endswith(letters.ALEF) and plain[:-1] in _CLOSE


def _is_told(walk: Walk, follower: Lexeme) -> bool:
    """Tell whether what its verb is about may follow a subject, with the preposition of that verb.

    شككت مصادر محلية | في خلو المنطقة، كشف مصدر مطلع | عن تشكيل لجنة، أكد وزير مالية هولندا | على أهمية,
    أكد أعضاء الجماعة | على الاستمرار.
    """
    key, known = walk.lexeme.key, classes(follower.key)
    if key == "علي" and walk.closed and bare(walk.head.key) not in OVERSEEING:
        before = _stem_before(walk)
        if before in OVERSEEING or (key, before) in _OF_NOUNS:
            return False
        if is_definite(follower.key) and walk.index > walk.start + 1:
            return "common" in known and known.isdisjoint(_REPRESENTED)
        return "common" in known and known <= _MERE and not is_definite(follower.key)
    acts = bare(walk.head.key).rstrip("ه") in _ACTING or bare(walk.before.key).rstrip("ه") == _IN_CHARGE
    about = "unnamed" in walk.head_known or walk.closed and walk.definite_head and not acts
    return key == "في" or key == "عن" and about  # not نائب عن المدينة


def _is_origin(walk: Walk, follower: Lexeme) -> bool:
    """Tell whether من tells where somebody comes from, as it comes once more for the verb."""
    if not (is_definite(follower.key) or classes(follower.key) & {"place", "organisation", "body"}):
        return False
    for lexeme in walk.lexemes[walk.index + 1 : walk.index + LONGEST_ORIGIN]:
        if lexeme.kind != "word" or lexeme.key == walk.lexeme.key:
            return lexeme.key == walk.lexeme.key
    return False


def _is_family_name(walk: Walk) -> bool:
    """Tell whether what stands before is rather a family name than an office (القباني | في البرلمان)."""
    return walk.index == walk.start + 1 and is_nisba(walk.lexemes[walk.start]) and not walk.head_known


def _is_accredited(walk: Walk, follower: Lexeme) -> bool:
    """Tell whether somebody serves with whom لدى leads to (السفير المعتمد | لدى الكويت)."""
    before = bare(walk.before.key).rstrip("ه")
    serves = before in _ACCREDITED or bare(walk.head.key).rstrip("ه") in _SENT
    known = classes(follower.key)
    return serves and bool(known & {"role", "title", "organisation", "body", "place", "common"})


def _tells_circumstance(walk: Walk, follower: Lexeme) -> bool:
    """Tell whether a preposition says where, when or on what occasion somebody speaks (في بيان، من داخل)."""
    key, known = walk.lexeme.key, classes(follower.key)
    if adverb_length(walk.lexemes, walk.index, walk.limit):
        return True  # وزير الدفاع | في 12 مارس
    somebody = walk.person_head and not walk.definite_head and "quantifier" not in walk.head_known
    if key == "من" and follower.key == "داخل" and somebody:
        return False  # مصدر | من داخل النادي
    if key == "من" and follower.key in _INSIDE:
        return True
    if key == "علي" and follower.key in _MEDIA and bare(walk.head.key) not in OVERSEEING:
        return True
    if "occasion" in known and not is_definite(follower.key) and "place" not in known:
        return True
    led = key == "الي" and not _is_sent(walk)
    if (
        led
        and walk.index == walk.start + 1
        and not walk.definite_head
        and verb_calls(walk.lexemes, walk.start)
    ):
        return True  # دعا ناشطون | إلى التظاهر
    if key in ("الي", "علي") and not walk.person_head or led and walk.closed:
        return True
    alone = walk.index == walk.start + 1 and walk.definite_head and not walk.person_head
    if alone and key in ("في", "داخل") and is_definite(follower.key) and "place" not in known:
        return True  # مشاهدو القناة | داخل الوطن
    if (
        key == "في"
        and not walk.person_head
        and is_definite(follower.key)
        and known
        and known - {"role"} <= _MERE
    ):
        return bare(follower.key) not in KINDS_OF_PLACES  # قضت محكمة | في الأمر
    is_body = bool(known & {"organisation", "place"})
    return is_circumstance(walk, follower) or bool(known & {"occasion", "time", "unit"}) and not is_body


def _stem_before(walk: Walk) -> str:
    """Return the noun before without its article, و, ل and لل (الثقافة والمحافظة | على التراث)."""
    return bare(without_conjunction(walk.before.key)).removeprefix("لل").removeprefix("ل")


def _completes_head(walk: Walk, follower: Lexeme) -> bool:
    """Tell whether the head of the description takes the preposition (المحامي عن المدعين، مقرب من)."""
    key, known = walk.lexeme.key, classes(follower.key)
    before, head = walk.before.key, bare(walk.head.key)
    if key == "من":
        somebody = walk.person_head and not walk.definite_head
        of_body = somebody and is_definite(follower.key) and bool(known) and "thing" not in known
        of_body = of_body or somebody and "organisation" in known  # نائب | من لجنة الاقتصاد
        counts = walk.person_head and (before in _SEVERAL or "quantifier" in classes(before))
        of_body = of_body or somebody and "place" in known and head not in _REPORTING  # ناشطة | من بنغازي
        escaped = head.rstrip("ه") in _ESCAPED and walk.person_head
        takes = walk.takes_from and (head != _COMMITTEE or walk.index == walk.start + 1)
        return takes or of_body or counts or escaped
    if (key, _stem_before(walk)) in _OF_NOUNS:
        return True
    if key == "عن" and bare(before).rstrip("ه") == _IN_CHARGE and walk.person_head:
        return True  # المدير المسؤول | عن سلامة النظم
    acts = is_definite(before) and bool(PARTICIPLE.fullmatch(before)) and "role" not in classes(before)
    if key in _OF_DEEDS and walk.person_head and acts:
        return True  # الأسير المضرب | عن الطعام
    if key == "عن":
        several = is_definite(follower.key) or follower.key in _SEVERAL | _HOMES | _SEATS
        several = several or "quantifier" in known
        is_for = walk.person_head and bool(known & _REPRESENTED)  # نقلت صحيفة الأفق | عن الوزارة
        return is_for or head.rstrip("ه") in _ACTING and several
    oversees = key == "علي" and not OVERSEEING.isdisjoint({head, bare(before)})
    return oversees or not (key in _LOOSE_PREPOSITIONS and walk.closed and walk.definite_head)
