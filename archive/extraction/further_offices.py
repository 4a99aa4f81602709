"""Tell what an office goes on with: its grade, one more charge, a second office, when or where it is held."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.cues import form_at
from archive.extraction.description_walk import Walk
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.name_shapes import CHARGE
from archive.extraction.name_stops import is_stop
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.place_words import DIRECTIONS, KINDS_OF_PLACES
from archive.extraction.words import (
    THEIRS,
    classes,
    has_article,
    is_adjective,
    is_attached,
    is_demonym,
    is_owned,
)

_PLURALS: Final = ("ون", "ين")
_GOVERNING: Final = "ي"
"""A sound plural that governs a noun (مستشاري الوزارة)."""
_GRADES: Final = frozenset({"عام", "عامه", "اول"})
"""Adjectives of an office that may govern what it heads (أمين عام الحزب)."""
OFFICE_NAMES: Final = frozenset(
    {"حاكم", "قاءد", "امير", "راءد", "عميد", "سلطان", "شيخ", "سيد", "حارس", "ملك", "مشير"}
)
"""Offices that are given names too."""
_CHARGES: Final = frozenset(map(fold, ("ذوي", "شؤون", "حقوق", "قضايا", "أسر", "منح", "فنون", "علوم", "نظم")))
"""What ministries and committees are for, no verbal nouns (وزير المجاهدين | وذوي الحقوق)."""
_WHEN_HELD: Final = frozenset({"سابقا", "حاليا", "مءقتا"})
_LIVING: Final = frozenset(
    {"يعمل", "تعمل", "يعملون", "يعملان", "يقيم", "تقيم", "يقيمون", "يسكن", "تسكن", "يسكنون", "يقطن", "تقطن"}
)
_WHERE: Final = frozenset({"في", "لدي", "قرب", "مع", "علي"})
_COUNTERPART: Final = "نظير"
_OF_RANK: Final = frozenset({"عام", "عامه", "اول", "مساعد", "مساعده"})
"""Adjectives that an office keeps before the body it governs (أمين عام المنظمة)."""
_NOUNS: Final = frozenset({"role", "title", "thing", "place", "organisation"})


def after_adjective(walk: Walk) -> bool:
    """Tell whether an adjective stands before, after which no noun is governed (مصدر طبي | وكالة ...).

    An office is none (نائب رئيس هيئة النقل), nor its grade (مدير عام مؤسسة المياه).
    """
    before = walk.before.key
    known = classes(before)
    if (
        known & {"role", "organisation"}
        or before in _GRADES
        and "role" in classes(walk.lexemes[walk.index - 2].key)
    ):
        return False
    if before.endswith(_GOVERNING) and before[:-1] in words("roles") and "adjective" not in known:
        return False  # كبير مستشاري | وزارة الخارجية
    describes = is_adjective(before) and not known & {"thing", "organisation"}
    describes = describes and not is_attached(walk.before)  # مصدر بمديرية أمن
    describes = describes or "adjective" in known and "quantifier" not in known
    return walk.index > walk.start + 1 and describes and not is_definite(before)


def ends_in_adjective(walk: Walk) -> bool:
    """Tell whether an indefinite adjective ended the description (اتهم مسؤول يمني | الميليشيات)."""
    before = walk.before
    if walk.definite_head or not walk.person_head or walk.index < walk.start + 2 or has_article(before):
        return False
    known = classes(before.key)
    governed = "preposition" in classes(walk.lexemes[walk.index - 2].key)
    is_place = before.key in KINDS_OF_PLACES and not _agrees_in_teh(walk)  # معتمد محلية | الدبة
    if before.key in _OF_RANK | DIRECTIONS or governed or is_place or known & _NOUNS:
        return False
    return is_demonym(before.key) or "adjective" in known


def _agrees_in_teh(walk: Walk) -> bool:
    """Tell whether a feminine adjective may be the head's: of a woman or of several (مصادر محلية)."""
    return walk.head.shape.endswith(letters.TEH_MARBUTA) or is_plural(walk.head.key)


def is_joined_charge(walk: Walk) -> bool:
    """Tell whether a second thing in charge follows, and the name (رئيس هيئة السير | وإدارة الطرق فلان).

    A verbal noun needs no name behind it: وزير الطاقة | وتطوير الموانئ، فلان.
    """
    key, after = walk.lexeme.key, walk.index + 1
    if key[:1] != "و" or not walk.person_head or after >= walk.limit:
        return False
    if walk.definite_head and not any(map(is_attached, walk.lexemes[walk.start + 1 : walk.index])):
        return False
    known = classes(key[1:])
    if not has_article(walk.lexemes[after]) or is_owned(walk.lexeme) or walk.known:
        return False
    is_deed = not known - {"common", "thing"} and CHARGE.fullmatch(key[1:])
    if walk.closed and (is_deed or key[1:] in _CHARGES):
        return True
    return bool(known & {"organisation", "common"}) and walk.leads_to_name(after + 1)


def is_joined_office(walk: Walk) -> bool:
    """Tell whether a lone conjunction joins two offices of one person (إمام | و خطيب المسجد)."""
    after = walk.index + 1
    if walk.lexeme.key != "و" or not walk.person_head or walk.closed or after >= walk.limit:
        return False
    return "role" in classes(walk.lexemes[after].key) and not is_definite(walk.lexemes[after].key)


def is_further_office(walk: Walk) -> bool:
    """Tell whether a second office is printed after the first.

    وزير الدولة | عضو مجلس الوزراء; مدير المكتب | ونائب العميد; a counterpart is somebody else.
    """
    key = walk.lexeme.key
    if key[:1] == "و" and not walk.known and "role" in classes(key[1:]):
        return not key.endswith(_PLURALS)
    if bare(key).startswith(_COUNTERPART) or is_owned(walk.lexeme):
        return False
    if key in OFFICE_NAMES and _is_named(walk):
        return False
    known = walk.known
    return (
        "role" in known
        and "given" not in known
        and not is_adjective(walk.lexeme.key)
        and (not walk.definite_head or walk.title_head)
    )


def is_when_of_office(walk: Walk) -> bool:
    """Tell whether an adverb says when its holder, named next, had the office (قائد الفيلق | سابقا فلان)."""
    if walk.lexeme.key not in _WHEN_HELD or not walk.person_head or walk.index + 2 >= walk.limit:
        return False
    after = walk.index + 1
    if walk.lexemes[after].text in COMMAS:
        return walk.names_at(after + 1) > 1
    return walk.leads_to_name(after)


def is_where_of_source(walk: Walk) -> bool:
    """Tell whether a verb says where somebody unnamed works or lives (طبيب | يعمل في مستشفى الكرامة)."""
    after = walk.follower
    if walk.lexeme.key not in _LIVING or not walk.person_head or walk.definite_head or after is None:
        return False
    return after.key in _WHERE or is_attached(after)


def _is_named(walk: Walk) -> bool:
    """Tell whether an office is a given name, a family name and a stop behind it (اللجنة | حاكم الزاملي)."""
    after = walk.index + 1
    if after >= walk.limit or not has_article(walk.lexemes[after]) or classes(walk.lexemes[after].key):
        return False
    return after + 1 >= walk.limit or is_stop(walk.lexemes[after + 1])


def is_field_of_state(walk: Walk) -> bool:
    """Tell whether a field with its state's pronoun closes an office (وزيرة | دفاعها، وزير | خارجيتها)."""
    beside = walk.index == walk.start + 1 and walk.person_head and "role" in walk.head_known
    if not beside or not walk.lexeme.key.endswith(THEIRS):
        return False
    form = form_at(walk.lexemes, walk.index)
    return not (form is not None and form.finite or is_everyday_verb(walk.lexeme.key))
