"""Tell whether a definite description points back to whoever has the floor (المسؤول، الضابط، المصدر ذاته)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.antecedents import is_modifier
from archive.extraction.cast import Cast
from archive.extraction.demonstratives import is_pointed_out
from archive.extraction.entities import Entity
from archive.extraction.fields import is_of_other_field
from archive.extraction.lexicon import bare, is_definite, rows, words
from archive.extraction.phrases import Mention, Reader
from archive.extraction.words import PLACE_SIGN, UPON_WHOM, classes, is_demonym, meaning, owned_stem

GENERIC: Final = frozenset(
    fold(word)
    for word in (
        *("متحدث", "متحدثة", "مسؤول", "مسؤولة", "مصدر", "مصادر", "ناطق", "ناطقة", "وزير", "وزيرة"),
        *("رئيس", "رئيسة", "مدير", "مديرة", "أخير", "أخيرة", "سياسي", "سياسية", "مصرح", "مصرحة"),
    )
)
"""Definite descriptions that point back to whoever speaks, whatever stands beside them (المسؤول العسكري)."""
_OFFICES: Final = frozenset(map(fold, ("وزير", "وزيرة", "رئيس", "رئيسة", "مدير", "مديرة")))
"""Of these the offices, which somebody known by another one does not hold."""
ANYONE: Final = frozenset(
    fold(word)
    for word in (
        *("رجل", "سيدة", "شاب", "شابة", "مرأة", "امرأة", "فتاة", "فتى", "أم", "أب", "والد", "والدة", "عجوز"),
        *("ثلاثيني", "ثلاثينية", "أربعيني", "أربعينية", "خمسيني", "خمسينية", "ستيني", "ستينية", "سبعيني"),
        *("سبعينية", "عشريني", "عشرينية", "مسن", "مسنة"),
    )
)
"""Words for anybody, by which a person named before is taken up whatever follows them (السيدة القادمة من)."""
_TRADES: Final = frozenset(
    fold(word + ending)
    for word in (
        *("مزارع", "فلاح", "عامل", "سائق", "طالب", "معلم", "مدرس", "بائع", "صياد", "نازح", "لاجئ", "مقاتل"),
        *("مواطن", "متقاعد", "موظف", "تاجر", "ممرض", "حارس", "خياط", "عنصر", "ناشط", "معتقل", "أسير", "جندي"),
    )
    for ending in ("", "ة")
)
"""What somebody named without a description may be called next (يقف جاسم العبيدي ... يقول المزارع)."""
_ORDINALS: Final = frozenset(
    fold(word)
    for word in (
        *("أول", "أولى", "ثاني", "ثانية", "ثالث", "ثالثة", "رابع", "رابعة", "خامس", "خامسة", "سادس", "سادسة"),
        *("سابع", "سابعة", "ثامن", "ثامنة", "تاسع", "تاسعة", "عاشر", "عاشرة", "آخر", "أخرى"),
    )
)
_THEIRS: Final = frozenset({"له", "لها", "لهم", "لهما"})
_OF_ONE: Final = frozenset(
    {"سيناتور", "محلل", "محلله", "باحث", "باحثه", "خبير", "خبيره", "كاتب", "كاتبه", "اكاديمي", "دبلوماسي"}
)
"""Of whom a text seldom tells two without their names (السيناتور فلان ... السيناتور الروسي)."""
_OFFICIALS: Final = frozenset(
    fold(word) for word in ("مسؤول", "مسؤولة", "متحدث", "متحدثة", "ناطق", "ناطقة", "عسكري", "جنرال", "ضابط")
)
"""Whom an office and a country mean whose name is foreign (العقيد ستيوارت ماكلين ... المسؤول الأميركي)."""
OFFICE_AND_COUNTRY: Final = 2
"""Words of an office and the adjective of a country."""
_SPOKESMEN: Final = frozenset(map(fold, ("ناطق", "ناطقة", "متحدث", "متحدثة")))
_HEADS: Final = frozenset(map(fold, ("رئيس", "رئيسة")))
_WHOLE: Final = frozenset({"العام", "العامه", "التنفيذي", "التنفيذيه"})
"""Adjectives that make an office of its own (النائب | العام، الرئيس | التنفيذي)."""
_UPON: Final = frozenset({"عليه"})
SOURCE: Final = "مصدر"
ANY_SPEAKER: Final = frozenset(
    fold(word)
    for word in ("متحدث", "متحدثة", "مسؤول", "مسؤولة", "مصدر", "ناطق", "ناطقة", "مراقب", "أخير", "مصرح")
)
"""Descriptions of one unnamed speaker that take turns (قال مسؤول ... وأضاف المصدر)."""


@cache
def _covered() -> dict[str, frozenset[str]]:
    return {fold(general): frozenset(map(fold, heads.split())) for general, heads in rows("general_terms")}


def stands_for(head: str, heads: set[str]) -> bool:
    """Tell whether a folded head is a general word for an office somebody holds (الضابط for العقيد فلان)."""
    return not _covered().get(head, frozenset()).isdisjoint(heads)


def points_to(cast: Cast, mention: Mention, holder: Entity, only_told: bool) -> bool:
    """Tell whether a definite description means the holder of the floor.

    `only_told` says that the holder has not spoken yet: then a description must fit what is known of them
    (عثر على جثة فلان. وقال المتهم إن: somebody else).
    """
    key = cast.reader.lexemes[mention.start].key
    if mention.end - mention.start == 1 and owned_stem(key) in holder.heads:
        return holder.kind in ("person", "unnamed")
    if mention.plural or not is_definite(key) or _is_other_in_order(cast, mention, holder):
        return False
    is_man = mention.head != SOURCE and differs_in_gender(mention, holder)
    is_anyone = mention.head in ANY_SPEAKER or not classes(mention.head)  # المصرح ذاته
    if is_anyone and is_same(cast, mention) and not is_man:
        return True
    if holder.kind not in ("person", "unnamed"):
        return False
    if holder.kind == "person" and is_demonym(key) and mention.end - mention.start == 1:
        return not holder.gender or mention.feminine == (holder.gender == "f")
    if differs_in_gender(mention, holder) or is_of_other_field(cast, mention, holder):
        return False
    heads = holder.heads
    if mention.head in _TRADES and holder.kind == "person" and not holder.heads:
        return True
    if mention.head in ANYONE and (holder.kind == "person" or not holder.plural and not only_told):
        return not (_holds_office(holder) and _is_of_country(cast, mention, holder))
    if holder.kind == "unnamed" and mention.head not in heads:
        takes_turns = mention.head in ANY_SPEAKER and not ANY_SPEAKER.isdisjoint(heads)
        general = takes_turns or mention.head == SOURCE and not holder.plural
        return general and _fits_place(cast, mention, holder)
    known = {meaning(word) for word in holder.role_words}
    if known >= _UPON and mention.end - mention.start == 2 or _is_other_party(cast, mention, known):
        return False  # المدعي العام is not المدعى عليه
    general = mention.head in GENERIC or mention.head in heads or stands_for(mention.head, heads)
    alone = mention.end - mention.start == 1 and bool(classes(mention.head) & {"role", "title", "unnamed"})
    if only_told and not general:
        return False
    return alone or general and _fits_place(cast, mention, holder)


def _holds_office(holder: Entity) -> bool:
    """Tell whether somebody was called by an office (المتحدث فلان), whom الرجل seldom takes up."""
    return any(classes(head) & {"role", "title"} and head not in ANYONE | _TRADES for head in holder.heads)


def _is_of_country(cast: Cast, mention: Mention, holder: Entity) -> bool:
    """Tell whether a description tells a country that is not known to be the holder's (الرجل الفلسطيني)."""
    keys = cast.wording.keys((mention.start, mention.end))
    return any(is_demonym(key) and meaning(key) not in holder.role_words for key in keys[1:])


def _is_other_party(cast: Cast, mention: Mention, known: set[str]) -> bool:
    """Tell whether somebody charged or hurt is not the holder of the floor (المدعى عليه)."""
    keys = cast.wording.keys((mention.start, mention.end))
    return not UPON_WHOM.isdisjoint(keys) and known.isdisjoint(UPON_WHOM)


def differs_in_gender(mention: Mention, entity: Entity) -> bool:
    """Tell whether a description is of the other gender than somebody whose gender is known."""
    return bool(entity.gender) and mention.feminine != (entity.gender == "f")


def is_called(mention: Mention, entity: Entity) -> bool:
    """Tell whether somebody was described by the head of a description, or by an office it stands for."""
    return mention.head in entity.heads or stands_for(mention.head, entity.heads)


def fits_loosely(mention: Mention, holder: Entity) -> bool:
    """Tell whether an office was never said to be the holder's, and is no word for anybody (البرلماني).

    Nor is الوزير one where somebody was given another office (قال الطبيب فلان إن ... | وقال الوزير إن).
    """
    words_for_all = GENERIC - _OFFICES if holder.heads else GENERIC
    is_office = mention.head not in words_for_all | ANYONE | _TRADES
    return is_office and mention.head not in holder.role_words and not is_called(mention, holder)


def is_other_office(mention: Mention, keys: Sequence[str], entity: Entity) -> bool:
    """Tell whether a description (`keys`) names an office that somebody with known ones was never given.

    أكد مدير المدرسة فلان أن ... وقال المحافظ إن: perhaps somebody else.
    """
    if mention.head in ANYONE and entity.kind == "person" and _holds_office(entity):
        return True  # قال المتحدث فلان إن ... وقال | الرجل
    is_office = bool(classes(mention.head) & {"role", "title"})
    if not is_office or not entity.heads or entity.kind != "person":
        return False
    return fits_loosely(mention, entity) or len(keys) > 1 and _is_of_its_own(mention.head, keys[1], entity)


def _is_of_its_own(head: str, second: str, entity: Entity) -> bool:
    """Tell whether a second word makes another office of a general one (الناطق العسكري، النائب العام).

    الرئيس الفرنسي is no mayor, but الوزير الفرنسي may be the minister just named.
    """
    if not entity.role_words.isdisjoint({second, bare(second), meaning(second)}):
        return False
    if head in _SPOKESMEN:
        return head not in entity.heads
    of_body = any(classes(word) & {"organisation", "body"} for word in entity.role_words)
    return second in _WHOLE or head in _HEADS and is_demonym(second) and of_body


def _is_other_in_order(cast: Cast, mention: Mention, holder: Entity) -> bool:
    """Tell whether a number in order says that somebody else is meant (الشاهد الأول، ثم الشاهد الثاني)."""
    keys = cast.wording.keys((mention.start, mention.end))
    return any(bare(key) in _ORDINALS and meaning(key) not in holder.role_words for key in keys[1:])


def is_office_in_short(cast: Cast, mention: Mention, holder: Entity, goes_on: bool) -> bool:
    """Tell whether a description is the holder's office with the place it left out.

    فلان عضو مجلس المحافظة ... وبين عضو مجلس واسط. A country's adjective means somebody else unless the verb
    goes on: وزير الخارجية فلان ... وقال وزير الخارجية الفرنسي, but وأضاف وزير الخارجية المصري.
    """
    if holder.kind != "person" or not mention.definite or mention.head not in holder.heads:
        return False
    keys = cast.wording.keys((mention.start, mention.end))
    if not goes_on and any(map(is_demonym, keys)):
        return False
    words = set(map(meaning, keys))
    further = words - holder.role_words - holder.heads
    placed = any(word.startswith(PLACE_SIGN) for word in holder.role_words)
    is_place = all(word.startswith(PLACE_SIGN) for word in further)
    return len(words) - len(further) > 1 and is_place and not placed


def only_called(cast: Cast, mention: Mention) -> Entity | None:
    """Return the only one so far whom an office with nothing but a country means (الوزير الفرنسي)."""
    keys = cast.wording.keys((mention.start, mention.end))
    if len(keys) != OFFICE_AND_COUNTRY or not is_definite(keys[0]) or not is_demonym(keys[1]):
        return None
    called = [one for one in cast.registry.recent if one.kind == "person" and mention.head in one.heads]
    fits = len(called) == 1 and not differs_in_gender(mention, called[0])
    placed = {word for one in called for word in one.role_words if word.startswith(PLACE_SIGN)}
    return called[0] if fits and placed <= {meaning(keys[1])} else None


def is_of_floor(reader: Reader, mention: Mention) -> bool:
    """Tell whether a document is said to be whose who spoke last (ونص بيان لها على أن)."""
    after = reader.lexemes[mention.end].key if mention.end < len(reader.lexemes) else ""
    return after in _THEIRS


def is_same(cast: Cast, mention: Mention) -> bool:
    """Tell whether a description says that it points back (المصدر ذاته، هذا المصدر), whatever its source."""
    if is_pointed_out(cast.reader.lexemes, mention.start, mention.end):
        return True
    return any("anaphor" in classes(key) for key in cast.wording.keys((mention.start, mention.end)))


def _has_foreign_name(holder: Entity) -> bool:
    """Tell whether somebody has a name of two words of which the first is no Arabic one (ستيوارت ماكلين)."""
    tokens = holder.tokens
    return holder.kind == "person" and len(tokens) > 1 and tokens[0] not in words("given_names")


def _fits_place(cast: Cast, mention: Mention, holder: Entity) -> bool:
    """Tell whether a description names no other country than its holder's, if any is known of them.

    الرئيس الروسي is not الرئيس الأميركي.
    """
    keys = cast.wording.keys((mention.start, mention.end))
    if is_same(cast, mention):
        return True
    if any(not is_modifier(key) and meaning(key) not in holder.role_words for key in keys[1:]):
        return False
    places = {meaning(key) for key in keys if meaning(key).startswith(PLACE_SIGN)}
    known = {word for word in holder.role_words if word.startswith(PLACE_SIGN)}
    is_one = mention.head in _OF_ONE & holder.heads or stands_for(mention.head, holder.heads)
    is_one = is_one or mention.head in _OFFICIALS and _has_foreign_name(holder)
    return places <= known or not known and is_one
