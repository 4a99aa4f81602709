"""Tell where a description ends by the grammar of what follows: a verb, an object, a circumstance."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.adverb_phrases import adverb_length
from archive.extraction.called_names import tells_name
from archive.extraction.cues import form_at
from archive.extraction.description_walk import Walk
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.further_offices import after_adjective
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.name_beginnings import begins_name
from archive.extraction.name_shapes import RELATIVE_VERB
from archive.extraction.name_stops import FACT_LINKS, is_purpose
from archive.extraction.name_words import is_owned_noun
from archive.extraction.offices_of_states import begins_second_office
from archive.extraction.phrase_kinds import is_plural, is_state
from archive.extraction.place_words import KINDS_OF_PLACES
from archive.extraction.proper_names import is_place_told_of, proper_length
from archive.extraction.source_stops import is_hearer, is_verb_of_clause
from archive.extraction.subject_ends import WAS
from archive.extraction.told_outlets import tells_outlet
from archive.extraction.verb_objects import NOUNS, is_object_of_verb
from archive.extraction.words import (
    classes,
    has_article,
    is_adjective,
    is_attached,
    kinds_of_ours,
)

_FIELDS: Final = frozenset(
    fold(word)
    for word in (
        *("شؤون", "مجال", "مجالات", "قضايا", "ملف", "علم", "علوم", "تاريخ", "قانون", "اقتصاد", "طب", "هندسة"),
        *("سياسة", "تقنية", "تكنولوجيا", "إدارة", "أمن", "حقوق", "أمراض", "جراحة", "صناعة", "تجارة", "طاقة"),
    )
)
"""What somebody may be an expert in (المختص في شؤون الأسرى); other things tell where one speaks."""
_COMPETING: Final = frozenset(
    fold("ال" + word + ending)
    for word in ("منافس", "مشارك", "متأهل", "صاعد", "متصدر")
    for ending in ("", "ة")
)
"""What the writer tells of a team behind its name."""
_OTHER: Final = frozenset({"اخر", "اخري"})
_ACCUSATIVE_PLURAL: Final = "ين"
_OF_PEOPLE: Final = "يين"
_PLURALS: Final = ("ين", "ون", "ات", "ان")
FOUR_LETTERS: Final = 4
"""Letters of a verbal noun of the fifth form (تعقب، تطور)."""
TENS: Final = frozenset(
    fold("ال" + word) for word in ("عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين")
)
"""Which one it is (آمر اللواء الثلاثين), and no plural."""
COUNTED: Final = frozenset(
    "ال" + word + ending
    for word in ("ثلاث", "اربع", "خمس", "ست", "سبع", "تسع", "عشر", "ثماني")
    for ending in ("", "ه")
)
"""How many they are, behind their plural (وزراء خارجية الدول | الثلاث)."""
NAMED_AFTER_DAYS: Final = frozenset({"سوق", "ساحه", "شارع", "مسجد", "جامع", "حراك", "جسر"})
"""Places that bear a day for a name (سوق الجمعة)."""
_INFORMED: Final = "مطلع"
"""A source is, before a day too, of which it would be the beginning elsewhere."""
_THEIRS: Final = ("هم", "ها", "هما")
_THEIR: Final = (letters.HEH, "ها", "هم")
LONG_OWNED: Final = 5
"""Letters above which such an ending is a pronoun and no part of a foreign name."""
BELONGING: Final = frozenset(
    fold(word)
    for word in (
        *("التابعة", "التابع", "المقربة", "المقرب", "الموالية", "الموالي", "المملوكة", "المملوك"),
        *("المحسوبة", "المحسوب", "القريبة", "القريب", "الصادرة", "الصادر", "الناطقة", "الداعمة", "المؤيدة"),
    )
)
"""After the name of an outlet they tell whose it is."""
_TRADING: Final = frozenset(
    fold("ال" + word)
    for word in (
        *("مختصة", "متخصصة", "مصنعة", "مطورة", "مشغلة", "مالكة", "منتجة", "منفذة", "مزودة", "عاملة"),
        *("مسؤولة", "معنية", "مكلفة", "صانعة", "ناشرة", "موردة"),
    )
)
"""Behind an unlisted name they tell what a company does, and are no part of it."""
_AGED: Final = frozenset({"البالغ", "البالغه"})
_EPITHETS: Final = frozenset({"المعارض", "المتشدد", "المتطرف"})
"""What the writer thinks of a body, behind its name (الشبكة السورية لحقوق الإنسان | المعارضة)."""
_OWNED: Final = ("ته", "تها", "تهم", "اته", "اتها", "اتهم", "ثه", "يثه", "ره", "يره", "يرها")
_ONE: Final = frozenset({"role", "title", "organisation"})
_SOUND_PLURAL: Final = "ون"
_OF_HERS: Final = ("ة", "ات", "اء")
_GOVERNED: Final = frozenset({"في", "ب", "علي", "الي"})


def ends_description(walk: Walk) -> bool:
    """Tell whether the next word cannot belong to the description before it.

    أمين عام المنظمة | الصحفيين بأن; مصدر فرنسي | طالبا; مذكرة داخلية | اطلعت عليها.
    """
    key = walk.lexeme.key
    if _is_verb_of_was(walk):
        return True
    if not walk.closed and walk.before.key in KINDS_OF_PLACES and not walk.known:
        return False  # معتمد محلية | كتم
    if _is_epithet(walk) or _is_beside_name(walk) or is_hearer(walk) or _is_deed_behind_other(walk):
        return True
    if tells_outlet(walk.lexemes, walk.start, walk.index) or _says_when(walk) or begins_second_office(walk):
        return True
    if key in _AGED and walk.follower is not None and walk.follower.key == "من":
        return True  # وتابع الرجل | البالغ من العمر ستين عاما
    if walk.person_head and tells_name(walk.lexemes, walk.index, walk.limit):
        return True  # ناشط | عرف عن نفسه باسم سالم
    if key in FACT_LINKS or is_purpose(key) or _is_accusative(walk) or is_place_told_of(walk):
        return True
    if _is_behind_plural(walk) or is_object_of_verb(walk) or _is_of_other_gender(walk):
        return True
    if walk.closed and not walk.known and key.endswith(_THEIRS) and len(key) > LONG_OWNED:
        return True  # أكد المجتمعون | التزامهم
    if walk.person_head and not walk.closed and after_adjective(walk) and is_owned_noun(walk.lexeme):
        return True  # ختم مصدر أمني | حديثه
    in_state = is_state(key) and not is_state(walk.head.key)  # غير أن مسؤولا | محليا
    if begins_name(walk) or _is_object(walk) or in_state or _opens_clause(walk):
        return True
    if walk.definite_head or walk.closed or _is_noun_of_body(walk):
        return False
    return is_verb_of_clause(walk.lexemes, walk.index, walk.limit)


def _is_deed_behind_other(walk: Walk) -> bool:
    """Tell whether a thing follows one more source (وأكد مصدر مطلع آخر | حدوث الواقعة)."""
    known = walk.known
    is_thing = bool(known) and known <= {"common", "thing", "occasion"} and not has_article(walk.lexeme)
    return walk.before.key in _OTHER and walk.person_head and is_thing


def _is_epithet(walk: Walk) -> bool:
    """Tell whether a word tells whose an outlet is or what the writer thinks of a body, and names neither.

    وكالة الأفق | التابعة للجماعة; مرصد البادية | المعارض; شركة سولار | المختصة بأمن الشبكات.
    """
    key, known = walk.lexeme.key, walk.head_known
    governs = not walk.definite_head and walk.index == walk.start + 1 and not known & {"place", "body"}
    if not walk.person_head and key in _COMPETING and known & {"place", "body", "organisation"}:
        return not governs  # أرسنال | المنافس في الدوري, not مجلس | المنافسة
    if walk.person_head or walk.index <= walk.start + 1:
        return False
    if "outlet" in known:
        return key in BELONGING
    if key in _TRADING and not classes(walk.before.key):
        return "organisation" in known
    before = walk.before.shape.endswith(letters.TEH_MARBUTA)
    is_other = before != walk.lexeme.shape.endswith(letters.TEH_MARBUTA)  # not مرصد الخطاب | المتطرف
    is_pair = walk.before.key[:1] == "و"  # حزب النهوض والبناء | المعارض
    is_whole = walk.closed and (walk.definite_head and walk.index > walk.start + 2 or is_other or is_pair)
    return "organisation" in known and key.rstrip("ه") in _EPITHETS and is_whole


def _is_beside_name(walk: Walk) -> bool:
    """Tell whether a noun stands beside a body's name in marks (كتائب "النصر" | الجناح العسكري للحركة)."""
    beside = walk.before.kind == "mark" and not walk.person_head
    return beside and has_article(walk.lexeme) and not is_adjective(walk.lexeme.key)


def _says_when(walk: Walk) -> bool:
    """Tell whether a time follows (وزير الدفاع | العام الماضي), no outlet's name (صحيفة | اليوم)."""
    before = walk.before.key
    if walk.lexeme.key == _INFORMED and "unnamed" in walk.head_known and walk.index == walk.start + 1:
        return False  # مصدر | مطلع الخميس
    length = adverb_length(walk.lexemes, walk.index, walk.limit)
    return length > 0 and not classes(before) & {"outlet", "outlet name"} and before not in NAMED_AFTER_DAYS


def _is_verb_of_was(walk: Walk) -> bool:
    """Tell whether the verb of the clause that كان opens follows (وكانت تقارير محلية | تحدثت عن)."""
    if walk.start == 0 or walk.lexemes[walk.start - 1].key not in WAS:
        return False
    form = form_at(walk.lexemes, walk.index)
    is_form = form is not None and form.kind == "perfect"
    return is_form and not walk.known and not is_definite(walk.lexeme.key)


def _is_behind_plural(walk: Walk) -> bool:
    """Tell whether a noun stands behind an indefinite plural in ون, which governs none (محتجون | الطريق)."""
    head, key = walk.head.key, walk.lexeme.key
    if walk.index == walk.start + 1 and walk.definite_head and head.endswith(_SOUND_PLURAL):
        return is_definite(key) and bool(walk.known & _ONE) and not is_adjective(key)  # المعارضون | الرئيس
    if walk.index > walk.start + 1 or walk.definite_head or not head.endswith(_SOUND_PLURAL):
        return False
    if not is_plural(head) and "role" not in classes(head.removesuffix(_SOUND_PLURAL)):
        return False  # معاون
    if is_definite(key):
        return True
    known = walk.known
    return bool(known & NOUNS) and not known & {"adjective", "preposition"} and not is_adjective(key)


def _is_of_other_gender(walk: Walk) -> bool:
    """Tell whether a thing in ة stands behind a man's or men's description (حزب العدل | المشاركة في)."""
    before, lexeme, head = walk.before, walk.lexeme, walk.head
    if not lexeme.shape.endswith(letters.TEH_MARBUTA) or "thing" not in classes(lexeme.key):
        return False
    is_hers = head.shape.endswith(_OF_HERS) or before.shape.endswith(_OF_HERS)
    follows = walk.index + 1 < walk.limit and walk.lexemes[walk.index + 1].key in _GOVERNED
    return is_definite(lexeme.key) and is_definite(before.key) and follows and not is_hers


def _is_noun_of_body(walk: Walk) -> bool:
    """Tell whether a noun in ت belongs to a body in the masculine, whose verb begins with ي (مرصد | تعقب)."""
    key = walk.lexeme.key
    if walk.index != walk.start + 1 or key[:1] != "ت" or len(key) != FOUR_LETTERS:
        return False
    return "organisation" in walk.head_known and not walk.head.shape.endswith(letters.TEH_MARBUTA)


def _is_accusative(walk: Walk) -> bool:
    """Tell whether a word stands in the accusative alone, without its head (مسؤول | طالبًا، مسؤولًا محليًا)."""
    return letters.FATHATAN in walk.lexeme.text and letters.FATHATAN not in walk.head.text


def _is_object(walk: Walk) -> bool:
    """Tell whether an accusative plural or our own (وكالتنا) follows: the one who is told."""
    key, before = walk.lexeme.key, walk.before.key
    if kinds_of_ours(key) & {"outlet", "organisation", "body", "role"} and not classes(key[1:]):
        return True
    if not walk.person_head or not walk.closed or not is_definite(key) or "given" in walk.known:
        return False
    if key in TENS:
        return False
    is_plural_before = before.endswith(_PLURALS) or walk.head.key.endswith(("ي", "و")) or is_plural(before)
    if walk.takes_from:  # مجموعة من علماء الآثار | المصريين
        is_plural_before |= any(is_plural(word.key) for word in walk.lexemes[walk.start + 1 : walk.index])
    is_people = bool(walk.known) or key.endswith(_OF_PEOPLE)
    return key.endswith(_ACCUSATIVE_PLURAL) and is_people and not is_plural_before


def _opens_clause(walk: Walk) -> bool:
    """Tell whether a verb opens a clause about an indefinite person or document."""
    key = walk.lexeme.key
    if walk.closed and not walk.soft or walk.definite_head or walk.known or is_adjective(key):
        return False
    if not (walk.person_head or walk.head_known & {"document", "unnamed"}):
        return False
    if is_attached(walk.lexeme):
        return False  # مسؤول | بالبيت الأبيض
    return not is_definite(key) and (bool(RELATIVE_VERB.fullmatch(key)) or is_everyday_verb(key))


def is_circumstance(walk: Walk, follower: Lexeme) -> bool:
    """Tell whether a preposition after a closed description tells where or how something was said.

    المكتب | في تحديثه الدوري; الوالي | لدى مخاطبته; رئيس الجهاز | على «فلان».
    """
    key = walk.lexeme.key
    if proper_length(walk, walk.index + 1):
        return False  # العميد المتقاعد | في سلاح الجو
    if key == "علي" and walk.closed and walk.lexemes[walk.index + 1].kind == "mark":
        return True
    if walk.closed and key == "لدي" and follower.shape.endswith(_THEIR):
        return True  # وزير الخارجية | لدى وصوله
    if not walk.closed or is_definite(follower.key) or key not in ("في", "لدي", "الي", "علي"):
        return False
    known = classes(follower.key)
    if _in_place(walk):
        return False
    if walk.definite_head and walk.person_head and "thing" in known and follower.key not in _FIELDS:
        return bare(follower.key) == follower.key and not known & {"organisation", "body"}
    owned = follower.key.endswith(_OWNED) and not known & {"place", "given", "organisation"}
    loose = (
        not known & {"place", "organisation", "body", "outlet", "given"}
        and bare(follower.key) == follower.key
    )
    return owned or loose and (key == "الي" or not walk.person_head)


def _in_place(walk: Walk) -> bool:
    """Tell whether a place is named after the next word (الحرس في مدينة صيدا)."""
    after = walk.index + 2
    return after < walk.limit and "place" in classes(walk.lexemes[after].key)
