"""Judge one word of a description: does it belong to it, or does a name, an object or an adjunct begin?"""

from __future__ import annotations

from typing import Final

from archive.extraction.attached_complements import MEDIA, is_joined_to_definite, take_attached
from archive.extraction.description_stops import COUNTED, TENS
from archive.extraction.description_walk import Walk
from archive.extraction.everyday_first_names import is_word_and_given
from archive.extraction.further_offices import (
    after_adjective,
    is_field_of_state,
    is_further_office,
    is_joined_charge,
    is_joined_office,
)
from archive.extraction.inner_prepositions import OVERSEEING
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.name_beginnings import is_noun_like_name, names_someone, take_client
from archive.extraction.name_shapes import PARTICIPLE, PURPOSE
from archive.extraction.name_slots import clause_slot_end
from archive.extraction.name_sons import opens_with_sheikh
from archive.extraction.name_words import can_be_name
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.place_names import is_place_of_kind, is_town_behind
from archive.extraction.place_words import DIRECTIONS
from archive.extraction.proper_names import complete_pair, is_outlet_of_reporter, take_rulers_name
from archive.extraction.qualifiers import (
    agrees_in_plural,
    describes_to_comma,
    goes_on_describing,
    is_joined_pair,
    leads_to_title,
    qualifies,
    works_somewhere,
)
from archive.extraction.verb_objects import (
    is_object_of_state,
    is_officer_met,
    is_plural_object,
    is_whom_body_addresses,
)
from archive.extraction.words import (
    THEIRS,
    classes,
    has_article,
    is_adjective,
    is_attached,
    is_demonym,
    without_conjunction,
)

_TRIBES: Final = frozenset({"بني", "بنو", "اولاد", "البو"})
"""Words that make one name with the next (قبيلة بني بكر)."""
_FIGHTERS: Final = frozenset(
    {
        *("قوات", "كتاءب", "كتيبه", "لواء", "الويه", "فصيل", "فصاءل", "جيش", "سرايا", "فيلق", "حركه"),
        *("عصاءب", "جماعه"),
    }
)
"""Heads of armed bodies, which are named after anything."""
_ONE_OF: Final = frozenset({"احد", "احدي", "بعض"})
_ACTING: Final = frozenset({"وكاله", "نيابه", "انابه", "تكليفا"})
"""Who holds an office for the time being (محافظ بابل وكالة فلان)."""
_ARMS: Final = frozenset({"طيار", "ركن", "مهندس", "طبيب", "بحري", "حقوقي", "مظلي", "مدفعي"})
"""What a rank goes on with before the name (العقيد | طيار | ركن فلان)."""
_ON: Final = "علي"
LONG_WORD: Final = 5
"""Letters above which و before an owned noun is a conjunction (في البصرة وريفها)."""


def take_word(walk: Walk) -> bool:
    """Take the next word when it belongs to the description."""
    lexeme = walk.lexeme
    if walk.person_head and lexeme.text.isascii() and is_adjective(walk.before.key):
        return False  # أبلغ مسؤول رفيع | CNN
    if _goes_on_in_latin(walk) or is_outlet_of_reporter(walk):
        return walk.take(closed=True)
    if _is_direction(walk):
        return walk.take(closed=False)
    if is_attached(lexeme) or is_joined_to_definite(walk) or _leads_to_trade(walk):
        return take_attached(walk)
    if take_rulers_name(walk) or take_client(walk):
        return True
    if walk.closed:
        return walk.take() if is_town_behind(walk) else _take_after_closing(walk)
    if is_place_of_kind(walk) or walk.person_head and names_someone(walk):
        return is_place_of_kind(walk) and walk.take(closed=True)
    if _is_purpose_of_body(walk):
        return walk.take(closed=False)
    if _is_body_of_another(walk, known := walk.known):
        return False
    joined = without_conjunction(lexeme.key)
    is_named = _is_proper(walk)
    soft = not is_named and can_be_name(lexeme, first=True)
    soft = soft and not is_adjective(joined) and not known & {"role", "title"}
    if lexeme.key in DIRECTIONS:
        return walk.take(closed=False)
    if lexeme.key in _TRIBES and walk.index + 1 < walk.limit:
        walk.take()
        return walk.take(closed=True)
    if is_named and walk.index == walk.start + 1 and is_plural(walk.head.key):  # أنصار | سامي حداد
        walk.move_to(walk.index + max(walk.names_at(walk.index), 1) - 1)
    closed = has_article(lexeme) or joined != lexeme.key and is_definite(joined) or is_field_of_state(walk)
    walk.take(closed=(closed or is_named or soft) and lexeme.key not in _ONE_OF)  # مصدر في | إحدى الشركات
    walk.soft = soft
    complete_pair(walk)
    return True


def _is_proper(walk: Walk) -> bool:
    """Tell whether the next word is a name, which closes a description (مجلس | نينوى، جامعة | محمد)."""
    known = walk.known
    is_given = "given" in known and not known & {"role", "title"} and not is_noun_like_name(walk)
    of_outlet = "outlet name" in known and "outlet" in walk.head_known
    return bool(known & {"place", "body"}) or is_given or of_outlet


def _goes_on_in_latin(walk: Walk) -> bool:
    """Tell whether a body's name in Latin letters goes on (تقارير صحيفة Washington | Post)."""
    index = walk.index
    while index > walk.start and walk.lexemes[index].text.isascii() and walk.lexemes[index].kind == "word":
        index -= 1
    is_later = index < walk.index - 1
    return is_later and bool(classes(walk.lexemes[index].key) & {"outlet", "organisation"})


def _is_body_of_another(walk: Walk, known: frozenset[str]) -> bool:
    """Tell whether a body behind an adjective is not the described person's, but for one of its people.

    طالب الأمين العام | منظمة العفو; أحد مشجعي | نادي الوحدة.
    """
    is_one_of = walk.head.key in _ONE_OF and walk.index == walk.start + 2
    is_body = bool(known & {"organisation", "outlet"}) and not has_article(walk.lexeme)
    return is_body and after_adjective(walk) and not is_one_of and walk.before.key not in _ONE_OF


def _is_purpose_of_body(walk: Walk) -> bool:
    """Tell whether what an indefinite body does follows it (مركز محلي | لرصد الانتهاكات)."""
    if walk.lexeme.key[0] != "ل" or walk.known or walk.definite_head or "organisation" not in walk.head_known:
        return False
    return walk.follower is not None and has_article(walk.follower)


def _leads_to_trade(walk: Walk) -> bool:
    """Tell whether ل and a verbal noun tell what a company does (الشركة الوطنية | لتعدين الفوسفات)."""
    if "organisation" not in walk.head_known or walk.index == walk.start + 1:
        return False
    governs = walk.follower is not None and has_article(walk.follower)
    return governs and bool(PURPOSE.fullmatch(walk.lexeme.key))


def _is_direction(walk: Walk) -> bool:
    """Tell whether a direction is joined to what stands before (الإدارة الذاتية | لشمال وشرق سوريا)."""
    key = walk.lexeme.key
    return key[:1] in ("ل", "ب", "و") and key[1:] in DIRECTIONS and walk.index + 1 < walk.limit


def _take_after_closing(walk: Walk) -> bool:
    """After a definite word only adjectives, titles, joined members and offices follow; else it is a name."""
    lexeme = walk.lexeme
    key, known = lexeme.key, walk.known
    if is_joined_charge(walk) or is_joined_office(walk):
        return walk.take(closed=False)
    if _opens_name(walk):
        return False
    of_outlet = "outlet name" in known and "outlet" in walk.head_known and "role" not in known
    if of_outlet or key[:1] == "و" and is_definite(key[1:]) and not known:  # صحيفة حضرموت | الغد
        return walk.take()
    if has_article(lexeme):
        return _take_definite(walk)
    of_rank = key in _ARMS and "title" in classes(walk.before.key)
    if of_rank or key[:1] == "و" and key.endswith(THEIRS) and len(key) > LONG_WORD and not known:
        return walk.take()
    if walk.person_head and is_further_office(walk):
        return walk.take(closed=False)
    if walk.person_head and key in _ACTING and walk.leads_to_name(walk.index + 1):
        return walk.take()
    if walk.person_head and is_word_and_given(walk.lexemes, walk.index, walk.limit):
        return False  # الحاجة | سيدة سالم
    if walk.person_head and "title" in known and walk.names_at(walk.index) < 2:
        return walk.take()
    if walk.soft and known & {"common", "organisation", "place"} and "given" not in known:
        return walk.take(closed=False)
    if _leads_to_place(walk):
        return walk.take(closed=False if key in DIRECTIONS else None)
    if is_demonym(key) and walk.by_article and walk.names_from(walk.index) > 1:
        return False
    is_name = can_be_name(lexeme, first=True) or _is_foreign_word(walk)
    if not known and _goes_on_as_proper_name(walk) and is_name:
        return walk.take()
    if walk.by_article and _is_other_adjective(known):
        return False
    is_given = walk.by_article and "given" in known  # النائبة | لبنى, الأمير | تركي
    describes = is_demonym(key) and not is_given or _describes(key, known)
    if has_article(walk.head) or "organisation" in known:
        return "body" in known and walk.take()  # رفض القائم بالأعمال | مشروع القانون; طالب المدير | منظمة
    return (describes and not (walk.person_head and walk.by_article) or "body" in known) and walk.take()


def _opens_name(walk: Walk) -> bool:
    """Tell whether a name begins: شيخ opens it (الرئيس | شيخ آدم), or all up to the clause is one."""
    if walk.person_head and opens_with_sheikh(walk.lexemes, walk.index):
        return True
    return walk.by_article and clause_slot_end(walk.lexemes, walk.index, walk.limit) > walk.index


def _describes(key: str, known: frozenset[str]) -> bool:
    """Tell whether a listed indefinite word describes (مسؤول | بارز)."""
    if known & {"anaphor", "adjective"} and "given" not in known:
        return True
    return "common" in known and "thing" not in known and is_adjective(key)


def _is_other_adjective(known: frozenset[str]) -> bool:
    """Tell whether an indefinite adjective is no part of what the article ended (الوزارة | مطالب بسحب)."""
    return "adjective" in known and (not known & {"anaphor", "common"} or "thing" in known)


def _leads_to_place(walk: Walk) -> bool:
    """Tell whether a direction and a place say where somebody works (مراسل الإذاعة | غرب الموصل)."""
    after = walk.follower
    is_placed = walk.person_head and after is not None and "place" in classes(after.key)
    return walk.lexeme.key in DIRECTIONS and is_placed


def _goes_on_as_proper_name(walk: Walk) -> bool:
    """Tell whether unknown words may go on naming an outlet or, with a foreign name, an organisation."""
    known = walk.head_known
    if walk.head.key in MEDIA:
        return False  # وسائل إعلام تركية | قولها
    if "outlet" in known or walk.soft and "organisation" in known and not walk.person_head:
        return True
    of_body = walk.soft and "organisation" in classes(walk.lexemes[walk.index - 2].key)
    after = walk.follower  # الخبيرة في بنك براندت | فولكس سعاد حداد
    is_first = after is not None and "given" in classes(after.key) and walk.names_at(walk.index + 1) > 1
    in_town = after is not None and after.key == "في"  # معهد برايت | هاوس في روما
    return of_body and (is_plural(walk.head.key) or is_first or in_town)


def _is_foreign_word(walk: Walk) -> bool:
    """Tell whether وو begins a word of a foreign name (ووتش)."""
    return walk.lexeme.key.startswith("وو")


def _take_definite(walk: Walk) -> bool:
    known = walk.known
    if is_plural_object(walk) or is_whom_body_addresses(walk):
        return False
    agrees = walk.head.key.endswith("ه") and walk.lexeme.key.endswith("يه")  # جمعية كذا | الحقوقية
    if walk.soft and not walk.person_head and known & {"role", "title"} and not agrees:
        return False
    if walk.soft:
        return ("thing" not in known or _names_fighters(walk)) and walk.take(closed=True)
    if walk.lexeme.key in TENS | COUNTED:
        return walk.take()
    if is_object_of_state(walk) or not walk.person_head and _names_officer(walk):
        return False
    if walk.person_head and "title" in known and walk.leads_to_name(walk.index + 1):
        return not is_officer_met(walk) and walk.take()
    if walk.person_head and not known and leads_to_title(walk):
        return walk.take()
    is_body = "organisation" in known and not known & {"title", "common", "place"}
    if walk.person_head and is_body and not is_adjective(walk.lexeme.key):
        return False
    before = walk.before.key
    is_joined = before[:1] == "و" and is_definite(before[1:]) and "role" in classes(before[1:])
    beside = walk.definite_head and (walk.index == walk.start + 1 or is_joined)
    after = walk.index + 1
    serves = known == {"role"} and after < walk.limit and _begins_task(walk, walk.lexemes[after])
    if walk.person_head and beside and serves:
        return walk.take()  # العضو المنتدب لبنك، المدير المشرف على المشروع
    goes_on = known == {"role"} and not walk.definite_head and describes_to_comma(walk)
    if goes_on or walk.person_head and works_somewhere(walk):
        return walk.take()
    if walk.person_head and beside and agrees_in_plural(walk):
        return walk.take()  # قال المحللون | المستقلون إن
    if not known and walk.person_head and beside and not is_demonym(walk.lexeme.key):
        describes = is_adjective(walk.lexeme.key) or bool(PARTICIPLE.fullmatch(walk.lexeme.key))
        is_team = {"title", "organisation"} <= walk.head_known and is_adjective(walk.lexeme.key)
        return describes and (is_team or goes_on_describing(walk)) and walk.take()  # الفريق | الحركي
    return (qualifies(walk) or is_joined_pair(walk)) and walk.take()


def _begins_task(walk: Walk, after: Lexeme) -> bool:
    """Tell whether what somebody serves follows a second office (العضو المنتدب | لبنك)."""
    return is_attached(after) or after.key == _ON and bare(walk.lexeme.key) in OVERSEEING


def _names_officer(walk: Walk) -> bool:
    """Tell whether an office and a name follow a body, which is about them (اتهمت الوزارة | النائب فلان)."""
    return "title" in walk.known and walk.leads_to_name(walk.index + 1)


def _names_fighters(walk: Walk) -> bool:
    """Tell whether a unit bears a name of two words, whatever they mean (كتائب صقور | الجبل)."""
    return bare(walk.head.key) in _FIGHTERS and walk.index == walk.start + 2
