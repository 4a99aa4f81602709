"""Tell what a verb governs from the description of its subject (ناقش وفد برلماني | الأزمة)."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.cues import form_at
from archive.extraction.description_walk import Walk
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.place_words import KINDS_OF_PLACES
from archive.extraction.words import classes, has_article, is_adjective, is_demonym

_CIVIL_OFFICES: Final = frozenset(map(fold, ("وزير", "وزيرة", "رئيس", "رئيسة", "محافظ")))
_OTHER_OFFICES: Final = frozenset({"متحدث", "متحدثه", "ناطق", "ناطقه", "وزير", "وزيره", "رءيس", "سفير"})
"""Who holds one of them holds no civil office besides."""
_OF_PERSONS: Final = frozenset(
    {
        *("انتقد", "هاجم", "اتهم", "دعا", "طالب", "ناشد", "حث", "حمل", "شكر", "هنأ", "أبلغ", "أخبر", "حذر"),
        *("طمأن", "وصف", "سأل", "هدد", "خاطب", "عاتب", "أيد", "ساند"),
    }
)
"""Verbs that somebody is the object of (انتقد، دعا، شكر)."""
_BLAME: Final = frozenset({"المسءوليه", "مسءوليه", "المسءوليات"})
"""What somebody lays on another (حملت الرابطة | المسؤولية للوزارة)."""
SHORT_DEED: Final = 4
"""Letters of ب and a verbal noun of three (بفتح)."""
_MINISTRY: Final = "وزاره"
_MERE_THING: Final = frozenset({"common", "thing"})
NOUNS: Final = frozenset({"common", "thing", "occasion", "document", "organisation"})
_ACCUSATIVE_PLURAL: Final = "ين"
_FEMININE_PLURAL: Final = "ات"
_PEOPLE: Final = "ي"
_DOERS: Final = ("مست", "مت")
"""Begin participles, whose plural people are (مستخدمي، متقاعدي)."""


def is_object_of_verb(walk: Walk) -> bool:
    """Tell whether a word behind a description is what its verb governs, with ب or by itself.

    طالبت إدارة النادي | بفتح تحقيق; ناقش وفد برلماني | الأزمة; أكد مسؤول أمني | رواية فلان.
    """
    before, key = walk.before, walk.lexeme.key
    if key in _BLAME and _has_persons_for_object(walk) or _is_whom_people_ask(walk):
        return True
    if walk.known == _MERE_THING and not is_definite(key) and _is_qualified(walk):
        return True
    if walk.closed and has_article(before) and key[:1] == "ب" and len(key) == SHORT_DEED:
        is_place = key[1:] in KINDS_OF_PLACES or "place" in classes(key[1:])  # مدير الثقافة | بجهة مراكش
        of_place = walk.follower is not None and "place" in classes(walk.follower.key)  # بصحة الطائف
        return not (walk.known or is_place or of_place or is_adjective(key))
    if walk.index != walk.start + 2 or walk.definite_head or walk.person_head or not is_definite(key):
        return False
    in_iya = before.shape.endswith(letters.TEH_MARBUTA) and "adjective" not in classes(before.key)
    describes = is_adjective(before.key) and not is_definite(before.key) and walk.head.key != _MINISTRY
    describes = describes and not in_iya and "thing" not in classes(before.key)  # not شبكة حماية الطفل
    describes = describes and not _is_people_in_construct(walk.head, before)
    return describes and bool(walk.known & NOUNS) and not is_adjective(key)


def _is_people_in_construct(head: Lexeme, lexeme: Lexeme) -> bool:
    """Tell whether ـي ends the plural of people that governs what follows, no adjective of the body before.

    جمعية | مستعملي الطريق, as its adjective would end in ة; اتحاد | مستوردي السيارات.
    """
    is_plural_form = (
        lexeme.key.endswith(_PEOPLE) and not is_definite(lexeme.key) and not is_demonym(lexeme.key)
    )
    is_trade = "role" in classes(lexeme.key[:-1]) or lexeme.key.startswith(_DOERS)
    return is_plural_form and (head.shape.endswith(letters.TEH_MARBUTA) or is_trade)


def _is_whom_people_ask(walk: Walk) -> bool:
    """Tell whether an office in construct follows people told in one word (ناشد الطلاب | مدير الجامعة)."""
    beside = walk.index == walk.start + 1 and has_article(walk.head) and not is_definite(walk.lexeme.key)
    is_office = "role" in walk.known and walk.follower is not None and has_article(walk.follower)
    return beside and is_office and is_plural(walk.head.key) and _has_persons_for_object(walk)


def _is_qualified(walk: Walk) -> bool:
    """Tell whether somebody is described by nothing but adjectives, which govern no noun (مسؤول أمني)."""
    words = walk.lexemes[walk.start + 1 : walk.index]
    nisbas = (
        word.key[-1] == "ي" and ("adjective" in classes(word.key) or is_demonym(word.key)) for word in words
    )
    return walk.person_head and not walk.definite_head and bool(words) and all(nisbas)


def is_object_of_state(walk: Walk) -> bool:
    """Tell whether a noun with its own adjective follows a country (حذرت بريطانيا | السفن التجارية)."""
    index = walk.index + 1
    if index != walk.start + 2 or "place" not in walk.head_known or index >= walk.limit:
        return False
    noun, after = walk.lexeme, walk.lexemes[index]
    return has_article(after) and is_adjective(after.key) and not is_adjective(noun.key)


def is_officer_met(walk: Walk) -> bool:
    """Tell whether a civil office and its holder are whom the verb before is about.

    انتقد المتحدث باسم الحكومة | الوزير فلان; not قال المتحدث باسم الحكومة الوزير فلان.
    """
    is_other = bare(walk.lexeme.key) in _CIVIL_OFFICES and bare(walk.head.key) in _OTHER_OFFICES
    return is_other and _has_persons_for_object(walk)


def _has_persons_for_object(walk: Walk) -> bool:
    """Tell whether the verb before the description is about somebody (اتهمت | المنظمة)."""
    verb = form_at(walk.lexemes, walk.start - 1) if walk.start else None
    return verb is not None and verb.finite and verb.lemma.verb in _OF_PERSONS


def is_whom_body_addresses(walk: Walk) -> bool:
    """Tell whether who a verb is about follows the closed name of a body.

    اتهمت منظمة أطباء العالم | الميليشيات; هاجمت حركة البناء | الرئيس.
    """
    key = walk.lexeme.key
    if walk.person_head or not has_article(walk.lexeme) or not has_article(walk.before):
        return False
    before = walk.before.key
    may_agree = before.endswith(_FEMININE_PLURAL) or is_plural(before)  # النساء | العراقيات
    is_somebody = key.endswith(_FEMININE_PLURAL) and not may_agree or "role" in walk.known
    return is_somebody and _has_persons_for_object(walk)


def is_plural_object(walk: Walk) -> bool:
    """Tell whether a plural in the accusative follows a body (طالبت وزارة الدفاع الأميركية | المسلحين ب)."""
    key, before = walk.lexeme.key, walk.before.key
    of_people = is_plural(key) and "unnamed" in walk.known
    if not walk.closed and not is_definite(key):
        return False  # لجنة | أهالي المفقودين
    if walk.person_head or not (key.endswith(_ACCUSATIVE_PLURAL) or of_people):
        return False
    if is_plural(before) and of_people and not walk.known & {"adjective", "anaphor"}:
        return not before.endswith((_ACCUSATIVE_PLURAL, "ون"))  # وزارة الصحة والسكان | المواطنين
    return not (before.endswith((_ACCUSATIVE_PLURAL, _FEMININE_PLURAL)) or is_plural(before))
