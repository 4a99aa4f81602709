"""Judge a word with a joined ل or ب in a description: part of the office, or who is told and where."""

from __future__ import annotations

import re
from typing import Final

from archive.arabic import letters
from archive.extraction.description_walk import Walk
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.maghreb_names import is_first_in_la
from archive.extraction.name_shapes import PURPOSE
from archive.extraction.name_slots import clause_slot_end
from archive.extraction.places_of_office import WORKPLACES, take_place_of_office
from archive.extraction.subject_ends import verb_takes
from archive.extraction.told_outlets import JOURNALISTS
from archive.extraction.words import OURS, classes, has_article, is_adjective, is_complementizer

ADDRESSED: Final = (
    *("للصحفي", "للصحافي", "للاعلامي", "للمراسل", "للحاضر", "للحضور", "للراي", "للجمهور", "للعموم", "للجميع"),
    *("لمراسل", "لموفد", "لمندوب", "لمبعوث"),
)
"""Who is spoken to (صرح الوزير | للصحافيين)."""
_OUTLETS: Final = frozenset({"outlet", "outlet name"})
_CHARGED: Final = frozenset({"مكلف", "معني", "مختص", "خاص", "مسءول", "متخصص", "خبير", "مهتم", "منوط", "قاءم"})
"""Words that take ب as part of an office."""
_GOVERNING: Final = frozenset({"مدير", "مديره", "امين", "امينه", "رءيس", "رءيسه"})
_GENERAL: Final = frozenset({"العام", "العامه", "التنفيذي", "التنفيذيه", "الاقليمي", "الاقليميه"})
"""Between them and the name of the body led an adjective stands (المدير العام للوكالة)."""
_LOYAL: Final = ("موال", "تابع", "مءيد", "مناهض", "مناصر")
"""Beginnings of participles that ل completes (الموالون، التابعة، المؤيدين)."""
_ALLIANCES: Final = frozenset({"تحالف", "اءتلاف"})
"""Bodies printed with and without what they are for, no part of their name (التحالف الدولي | لمحاربة)."""
_IN_COURT: Final = frozenset({"متهم", "متهمه", "شاهد", "شاهده", "مدعي", "محام", "محامي", "محاميه", "متهمون"})
_COURTS: Final = frozenset({"للمحكمه", "للقاضي", "للقضاه", "للنيابه", "للمحققين", "للهيءه"})
"""Who hears those who speak in court."""
_CHARGED_HEADS: Final = frozenset({"قاءم", "مكلف", "معني"})
"""Who is charged with what ب leads to, whatever the verb takes (رحب القائم | بأعمال السفارة بالقرار)."""
_TELLERS: Final = frozenset({"مصدر", "مصادر", "شاهد", "شهود", "ناشطون", "ناشط", "سكان", "اهالي"})
_OF_MEMBERS: Final = frozenset({"نقابه", "جمعيه", "رابطه", "اتحاد", "هيءه", "جامعه", "كونفدراليه", "تنسيقيه"})
"""Bodies that are called after their members (النقابة | لأعوان الصحة)."""
_TO_SAY: Final = frozenset({"للقول", "للتاكيد"})
_VERSED: Final = frozenset({"مطلع", "ملم", "مكلف", "معني", "خبير", "مختص"})
"""Who knows or does something, which ب leads to."""
_AUDIT: Final = "للحسابات"
"""What a court of audit is for (المجلس الأعلى للحسابات), and no outlet."""
_COUNTERPART: Final = "لنظير"
_SERVING: Final = frozenset(
    {"مستشار", "متحدث", "ناطق", "ممثل", "مبعوث", "مساعد", "محامي", "طبيب", "سكرتير", "مرافق", "ساءق", "مدير"}
    | {"امين", "وكيل", "ناءب", "مترجم", "حارس", "مراقب", "مفتش", "قاءد", "مفوض"}
)
"""Who works for the office behind ل (المستشار | للرئيس فلان); others speak to it."""
_HOUSEHOLDS: Final = frozenset({"مكتب", "ديوان", "حرس", "طاقم", "حمله", "اعلام", "مراسم", "موكب"})
_CHIEF: Final = "العام"
_ACTING: Final = frozenset({"بالوكاله", "بالنيابه", "بالانابه", "بالتكليف"})
"""Who holds an office for the time being (رئيس البلدية بالوكالة فلان)."""
MEDIA: Final = frozenset({"وساءل", "صحف", "قنوات", "مواقع", "وكالات", "اذاعات", "منصات"})
"""Outlets left unnamed."""
_LOCAL: Final = frozenset({"المحلي", "المحليه", "البلدي", "البلديه", "القروي", "القرويه"})
"""Adjectives of a body that its place follows (المجلس المحلي | لتل الزيتون)."""
_OF_STATE: Final = frozenset({"العامه", "العام", "الوطنيه", "الوطني", "العليا", "الاعلي", "المركزيه"})
"""Adjectives of a body that what it is for follows (الهيئة العامة | لعقارات الدولة)."""
_TONGUE: Final = "بلسان"
_PLANTS: Final = re.compile("بالم.ا.ي?.")
SHORTEST_JOINED: Final = 3
LONG_WORD: Final = 5
"""Letters of an unlisted plural in و or ي that governs what follows (نقابة ... لمربي | المواشي)."""


def take_attached(walk: Walk) -> bool:
    """Take لشؤون، للأمم، بسياسة after a person or office.

    An outlet is spoken to, unless a name follows it.
    """
    key = walk.lexeme.key
    inner = classes(key[1:]) | (classes("ال" + key[2:]) if key.startswith("لل") else frozenset())
    if _completes_loyal(walk, inner):
        governs = inner & {"organisation"} and not key.startswith("لل") and not inner & {"place", "body"}
        return walk.take(closed=not governs)  # المركز التابع لمجلس | الوزراء
    return _take_joined(walk, key, inner)


def _is_purpose(walk: Walk, inner: frozenset[str]) -> bool:
    """Tell whether ل tells what a body of one definite word acts for (تعمل الوزارة | لتوفير المياه).

    An indefinite body is named by it (لجنة لتقصي الحقائق).
    """
    is_body = "organisation" in walk.head_known and _stands_beside_head(walk)
    key = walk.lexeme.key
    return is_body and not walk.person_head and bool(PURPOSE.fullmatch(key)) and "thing" in inner


def _take_joined(walk: Walk, key: str, inner: frozenset[str]) -> bool:
    if not walk.head_known or walk.head_known == {"place"} and key[0] == "ل" or key in _TO_SAY:
        return False  # قالت النرويج | للسلطات؛ | لكندا أنها; مضى الناطق | للقول
    if key.startswith("بال") and inner & {"title"}:
        told_of = walk.person_head and _stands_beside_head(walk)
        if told_of or verb_takes(walk.lexemes, walk.start, "ب"):
            return False  # رحب رئيس الحكومة | بالمستشار فلان; ذكر الوزير | بالراحل فلان
    if key == _AUDIT and not walk.person_head and "organisation" in walk.head_known:
        return walk.take(closed=True)
    if key[0] == "ب" and walk.before.key.rstrip("ه") in _VERSED and not walk.closed:
        return walk.take(closed=key.startswith("بال"))  # مصدر مطلع | بشؤون النفط
    if walk.titled and is_first_in_la(walk.lexemes, walk.index) or _is_purpose(walk, inner):
        return False
    if key in _ACTING and walk.person_head and walk.closed:
        return walk.take()
    if bare(walk.head.key) in _ALLIANCES and walk.closed and "thing" in inner:
        return False
    if _is_at_work(walk, key) or key == _TONGUE and walk.person_head:  # ناطق | بلسان هيئة الموانئ
        return walk.take(closed=False)
    if inner & _OUTLETS and not (key[0] == "ب" and "place" in inner and "outlet" not in walk.head_known):
        return _take_outlet(walk, key)
    if key.startswith(ADDRESSED) or key[0] == "ل" and key.endswith(OURS):
        return False
    if key[0] == "ل" and _is_told(walk, inner):
        return False
    if "occasion" in inner and not inner & {"document", "organisation"} and not _is_programme(walk):
        return _is_field(walk) and walk.take(closed=True)
    is_charged = walk.index == walk.start + 1 and bare(walk.head.key).rstrip("ه") in _CHARGED_HEADS
    of_verb = verb_takes(walk.lexemes, walk.start, "ب") and not is_charged
    if key[0] == "ب" and (of_verb or not _after_charge(walk)):
        return take_place_of_office(walk, inner)
    if _is_object(walk, inner):
        return False
    if inner & {"time", "unit"} or key.startswith("بال") and not walk.person_head:
        return False
    if _governs_behind_l(walk):
        return walk.take(closed=False)
    return walk.take(closed=key.startswith(("لل", "بال")) or bool(inner & {"place", "body"}))


def _take_outlet(walk: Walk, key: str) -> bool:
    """Take the outlet of an office or a publisher, none that hears it (صحف محلية | لوكالة الأنباء)."""
    if walk.head.key in MEDIA:
        return False
    if "outlet" in walk.head_known:
        return walk.take(closed=key.startswith("لل"))
    return _take_outlet_office(walk)


def _is_at_work(walk: Walk, key: str) -> bool:
    """Tell whether a place of work tells where a source sits (مصدر | بمحطة الكهرباء، مصدر | بالمصانع)."""
    is_plant = bool(_PLANTS.fullmatch(key)) and not verb_takes(walk.lexemes, walk.start, "ب")
    return walk.takes_from and key[0] == "ب" and (key[1:] in WORKPLACES or is_plant)


def _governs_behind_l(walk: Walk) -> bool:
    """Tell whether a noun in ل has no article though لل begins it (الأمانة العامة | للجان الوساطة)."""
    key, after = walk.lexeme.key, walk.follower
    is_noun = key.startswith("لل") and bool(classes(key[1:]) & {"organisation"})
    return is_noun and after is not None and has_article(after) and not is_adjective(after.key)


def _completes_loyal(walk: Walk, inner: frozenset[str]) -> bool:
    """Tell whether ل leads to whom a participle says they are with (الانفصاليون الموالون | لروسيا)."""
    follows = walk.lexeme.key[0] == "ل" and bare(walk.before.key).startswith(_LOYAL)
    return follows and bool(inner & {"place", "organisation", "title"})


def _is_field(walk: Walk) -> bool:
    """Tell whether a body's field follows, with its adjective (الهيئة العليا | للاتصال السمعي البصري)."""
    after = walk.follower
    is_definite_field = walk.lexeme.key.startswith("لل") and after is not None and has_article(after)
    return is_definite_field and after is not None and is_adjective(after.key) and walk.closed


def _is_told(walk: Walk, inner: frozenset[str]) -> bool:
    """Tell whether ل leads to who is told (شهود عيان | لعدن الغد، المتهم الثالث | للمحكمة)."""
    known = walk.head_known
    if walk.lexeme.key.startswith(_COUNTERPART):
        return True  # أكد الرئيس | لنظيره فلان
    beside = _heads_body(walk) and not walk.definite_head or _stands_beside_head(walk)
    to_person = inner & {"role", "title"} and not inner & {"organisation", "place"}
    if bare(walk.before.key) in _OF_MEMBERS or bare(walk.lexemes[walk.index - 2].key) in _OF_MEMBERS:
        return False  # كاتب عام النقابة الأساسية | لأعوان الصحة
    if walk.person_head and beside and to_person and bare(walk.head.key) not in _SERVING:
        return True  # قال الوزير | للسفير فلان; قال رئيس الوفد | للوزير فلان
    if bare(walk.head.key) in _IN_COURT and walk.lexeme.key in _COURTS:
        return walk.before.key != _CHIEF  # المدعي العام | للمحكمة الدولية
    if _stands_beside_head(walk) and "organisation" in known & inner:
        return not walk.person_head  # قدمته الشركة | للجنة الأوراق المالية
    if walk.lexeme.key.startswith("لل") and bare(walk.head.key) in _TELLERS and walk.index <= walk.start + 3:
        return not inner or bool(inner & {"organisation", "outlet"})  # ذكرت مصادر محلية | للمرصد
    if not known & {"unnamed", "quantifier"}:
        return False
    after = walk.follower
    is_field = bool(PURPOSE.fullmatch(walk.lexeme.key)) or after is not None and has_article(after)
    is_unlisted = not inner or inner <= {"thing", "common"} and not is_field
    if walk.closed and is_unlisted and not walk.lexeme.key.startswith("لل"):
        return True  # أحد سكان البلدة | لعنب بلدي
    to_office = walk.lexeme.key.startswith("لل") and bool(inner & {"role", "title"}) and "quantifier" in known
    goes_on = after is not None and after.kind == "word" and not is_complementizer(after)
    return "unnamed" in known and "place" in inner and goes_on or to_office  # not سكان الساحل | للموصل إن


def _stands_beside_head(walk: Walk) -> bool:
    """Tell whether the word stands right behind a definite head (قال الوزير | للسفير)."""
    return walk.definite_head and walk.index == walk.start + 1


def _heads_body(walk: Walk) -> bool:
    """Tell whether an office of two words heads a body that serves no person (قائد الجيش, not رئيس ديوان)."""
    before = walk.before.key
    is_noun = has_article(walk.before) and not is_adjective(before) and "adjective" not in classes(before)
    return walk.index == walk.start + 2 and is_noun and bare(before) not in _HOUSEHOLDS


def _is_object(walk: Walk, inner: frozenset[str]) -> bool:
    """Tell whether ل and a noun without a genitive are what happened to a body (تعرضت الحركة | لانتقادات).

    In a name the noun governs another: المرصد السوري | لحقوق الإنسان.
    """
    key, after = walk.lexeme.key, walk.follower
    of_somebody = walk.person_head and not walk.definite_head
    if of_somebody or not walk.closed or key[0] != "ل" or key.startswith("لل"):
        return False
    if not inner or inner & {"place", "body", "organisation", "given", "outlet", "outlet name", "particle"}:
        return False
    if after is None or is_complementizer(after):
        return True
    qualifies = bool(classes(after.key) & {"adjective", "preposition"}) or is_adjective(after.key)
    return qualifies and not is_definite(after.key)


def _after_charge(walk: Walk) -> bool:
    """Tell whether the word before takes ب as part of an office (المكلف بالشؤون، المعنية بحقوق الإنسان)."""
    of_one = walk.person_head or "organisation" in walk.head_known and not walk.definite_head
    return of_one and bare(walk.before.key).rstrip("ه") in _CHARGED  # لجنة معنية | بحقوق الإنسان


def _is_programme(walk: Walk) -> bool:
    """Tell whether a programme is a body that an office belongs to (المديرة التنفيذية لبرنامج الأغذية)."""
    after = walk.index + 1
    if walk.lexeme.key == "للبرنامج" and walk.person_head:
        return walk.names_at(after) > 1
    is_body = walk.lexeme.key == "لبرنامج" and walk.person_head
    return is_body and after < walk.limit and has_article(walk.lexemes[after])


def _take_outlet_office(walk: Walk) -> bool:
    """Take المحلل العسكري لصحيفة «الأفق» only when the analyst is named after it."""
    index = walk.index + 1
    if walk.head.key in JOURNALISTS and index == walk.start + 2:
        return walk.take(closed=False)
    if bare(walk.head.key) in _GOVERNING and walk.before.key in _GENERAL:
        return walk.take(closed=True)
    quote = walk.quotes.get(index)
    if walk.lexeme.key[0] == "ب" and walk.closed and clause_slot_end(walk.lexemes, index, walk.limit) > index:
        return walk.take(closed=True)  # كاتب العمود | بالصحيفة روتشيل شارمان إن
    index = quote.close + 1 if quote is not None else index + 1
    if walk.names_at(index) < 2:
        return False
    walk.move_to(index - 1)
    return walk.take(closed=True)


def is_joined_to_definite(walk: Walk) -> bool:
    """Tell whether an unlisted word in ل governs a definite one (رئيس المجلس المحلي | لتل الزيتون)."""
    key, after = walk.lexeme.key, walk.index + 1
    of_state = walk.before.key in _OF_STATE
    of_place = walk.person_head or of_state or walk.before.key in _LOCAL
    if key[0] != "ل" or len(key) < SHORTEST_JOINED or walk.known or not walk.closed or not of_place:
        return False
    stem = key[1:]
    is_noun = (
        of_state
        and stem.endswith("ات")
        or walk.lexeme.shape.endswith(letters.TEH_MARBUTA)
        or (
            len(stem) <= SHORTEST_JOINED or stem[-1] in "يو" and len(stem) >= LONG_WORD or bool(classes(stem))
        )
    )
    if after < walk.limit and walk.lexemes[after].key[:1] == "و" and stem[-1] in "يو":
        after += 1  # رئيس الغرفة | لصانعي ومحولي البلاستيك
    return is_noun and after < walk.limit and has_article(walk.lexemes[after])
