"""Tell where a name begins behind a description by its own words: its article, or بن behind it."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.description_walk import Walk
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import phrases, words
from archive.extraction.name_sons import SONS, is_son, leads_with_article, name_before_son
from archive.extraction.name_words import can_be_name
from archive.extraction.words import classes, has_article, is_adjective, is_demonym

_BEN: Final = "بن"
_GOD: Final = "الله"
_ABD: Final = "عبد"
_ABOUT: Final = "عن"
_FEMININE: Final = "ه"
"""What ة folds to."""
_POLICE: Final = "شرطه"
SHORTEST_NAME: Final = 2
"""Words of a full name at least."""
_HONOUR: Final = "شرف"
"""A particle of names, and what a member may be of (عضو شرف النادي)."""
_GIFTS: Final = frozenset(
    fold(word)
    for word in (
        *("فتح", "فضل", "عطا", "جار", "سعد", "ضيف", "خلف", "رزق", "جاب", "خير", "نصر", "هبة", "دخيل", "حمد"),
        *("شكر", "رحمة", "عون", "حسب", "روح", "نعمة", "أسد", "عناية", "عبيد", "أمان", "ذكر", "سيف"),
    )
)
"""Words that are a first name before God's (نائب الأمين العام | فتح الله غزوان)."""


_ADDRESSES: Final = frozenset(
    fold(word)
    for word in (
        *("مهندس", "مهندسة", "دكتور", "دكتورة", "أستاذ", "أستاذة", "لواء", "عميد", "عقيد"),
        *("نقيب", "رائد", "حاج", "حاجة", "عم"),
    )
)
"""Offices and trades that are forms of address without an article too (نفى مهندس | كامل الحداد)."""


def begins_name(walk: Walk) -> bool:
    """Tell whether a name begins at the next word, with its article too (الدكتورة | العنود بنت راشد)."""
    after = walk.index + 1
    if not walk.person_head or after >= walk.limit or _describes_body(walk) or _is_before_ben(walk):
        return False
    if walk.closed and walk.lexemes[after].key == _GOD and walk.lexeme.key in _GIFTS:
        return True
    if walk.by_article and (walk.lexeme.key, walk.lexemes[after].key) in phrases("first_names"):
        return True  # رئيسة اللجنة | أمة الرزاق حداد
    if walk.by_article and walk.lexemes[after].key in SONS:
        return True  # رئيس الرابطة | عمه ولد السالك
    leads = leads_with_article(walk.lexemes, walk.index, walk.limit) and (walk.closed or walk.titled)
    return is_son(walk.lexeme, walk.lexemes[after]) or leads or _is_before_son(walk)


def _is_before_ben(walk: Walk) -> bool:
    """Tell whether a nationality stands before the first name Ben (الوزير البريطاني | بن والاس)."""
    last = walk.index + 2
    if not walk.definite_head and not walk.closed or last >= walk.limit or not is_demonym(walk.lexeme.key):
        return False
    return walk.lexemes[walk.index + 1].key == _BEN and walk.lexemes[last].key not in words("given_names")


def _describes_body(walk: Walk) -> bool:
    """Tell whether an adjective goes with the body before it (عضو بالمجلس | البلدي بن جواد)."""
    before = walk.before.key
    if _is_of_police(walk):
        return False
    is_body = "organisation" in classes(before) | classes(before.removeprefix("ب").removeprefix("ل"))
    return is_body and has_article(walk.lexeme) and "adjective" in walk.known


def _is_before_son(walk: Walk) -> bool:
    """Tell whether بن or بنت follows the next word, and no body is named after its bearer.

    مدير الشعبة | فيحان بن عبد الله; not مدير جامعة الإمام محمد بن سالم.
    """
    before, place = walk.before, walk.index - 1
    if "title" in classes(before.key):
        place -= 1
    of_body = bool(classes(walk.lexemes[place].key) & {"organisation", "thing", "document"})
    of_body = of_body and not has_article(walk.lexemes[place])
    return not of_body and name_before_son(walk.lexemes, walk.index, walk.limit) > walk.index


def is_noun_like_name(walk: Walk) -> bool:
    """Tell whether a name in ة is a noun right behind an indefinite office or عن (مدير | سلامة النظم)."""
    beside = walk.index == walk.start + 1 or walk.before.key == _ABOUT
    governs = walk.lexeme.shape.endswith(letters.TEH_MARBUTA) and beside
    after = walk.follower
    return governs and walk.person_head and not walk.titled and after is not None and has_article(after)


def take_client(walk: Walk) -> bool:
    """Take a name behind عن that another name follows behind a comma.

    محامي الدفاع عن | سامي حداد، نبيل عون، قال.
    """
    if walk.before.key != _ABOUT or walk.closed:
        return False
    end = walk.index + walk.names_at(walk.index)
    led = walk.index < end < walk.limit - 1 and walk.lexemes[end].text in COMMAS
    if not led or walk.names_at(end + 1) < SHORTEST_NAME:
        return False
    walk.move_to(end - 1)
    return walk.take(closed=True)


def names_someone(walk: Walk) -> bool:
    """Tell whether a name begins after an indefinite head of person (محلل سياسي فلان الفلاني، سعادة فلان)."""
    lexeme = walk.lexeme
    describes = is_adjective(lexeme.key) and not _disagrees(walk)
    if not can_be_name(lexeme, first=True) or describes or lexeme.key == _HONOUR:
        return False
    if is_noun_like_name(walk):
        return False
    count = walk.names_at(walk.index)
    if walk.titled and count:
        return True
    of_body = walk.known_before & {"organisation", "place"} and not is_adjective(walk.before.key)
    if of_body and not _is_of_police(walk):
        return False
    is_first = "given" in walk.known or lexeme.key == _ABD
    beside = walk.index == walk.start + 1 and walk.head.key not in _ADDRESSES
    return is_first and count > 1 and not beside


def _disagrees(walk: Walk) -> bool:
    """Tell whether a first name is no adjective of the feminine noun before it (عقيد شرطة | سامي حداد)."""
    hers = walk.before.shape.endswith(letters.TEH_MARBUTA)
    return "given" in walk.known and hers and not walk.lexeme.key.endswith(_FEMININE)


def _is_of_police(walk: Walk) -> bool:
    """Tell whether a rank of the police stands before a name (ملازم أول شرطة | الأمين زهفان)."""
    return walk.title_head and walk.before.key == _POLICE
