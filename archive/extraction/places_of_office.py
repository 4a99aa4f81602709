"""Tell where an office is held, behind ب: أستاذ القانون بجامعة القاهرة, no object (طالب بالتحقيق)."""

from __future__ import annotations

from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.description_walk import Walk
from archive.extraction.frame_words import WITHHOLDS
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import bare, is_definite, phrases
from archive.extraction.place_words import KINDS_OF_PLACES
from archive.extraction.subject_ends import verb_takes
from archive.extraction.words import classes, is_adjective, is_attached, is_complementizer

MOST_BETWEEN: Final = 3
"""Words from a member to the body, less one."""
_MEMBERS: Final = frozenset(
    {
        *("عضو", "عضوه", "قيادي", "قياديه", "مسءول", "مسءوله", "ضابط", "ضابطه", "موظف", "موظفه", "عنصر"),
        *("مستشار", "مستشاره", "طبيب", "طبيبه", "استاذ", "استاذه", "باحث", "باحثه", "خبير", "خبيره", "قاض"),
        *("مهندس", "مهندسه", "ممرض", "ممرضه", "لاعب", "لاعبه", "مدرس", "مدرسه", "محام", "محاميه", "نقيب"),
    }
)
"""People of a body that ب may name right behind them (عضو بالمجلس، ضابط بالشرطة)."""
WORKPLACES: Final = frozenset(
    {
        *("محطه", "مطار", "ميناء", "سجن", "مصنع", "حقل", "مصفاه", "معبر", "قاعده", "منشاه", "مخيم", "ملعب"),
        *("مستشفي", "مشفي", "مدرسه", "جامعه", "كليه", "مجمع", "منجم", "سد", "سوق", "قناه", "منطقه", "ولايه"),
        *(
            "مدينه",
            "محافظه",
            "بلديه",
            "جماعه",
            "اقليم",
            "مصلحه",
            "قسم",
            "مديريه",
            "مصرف",
            "بنك",
            "شركه",
            "حي",
        ),
    }
)
"""Where an unnamed source may work."""
_UNITS: Final = frozenset(
    {"اداره", "قسم", "مركز", "معهد", "كليه", "داءره", "فرع", "مكتب", "وحده", "قطاع", "مختبر"}
)
"""Parts of a body that may be named with ب (إدارة البحوث بشركة «الأفق»)."""


def take_place_of_office(walk: Walk, inner: frozenset[str]) -> bool:
    """Take where an office is held, not an object (طالب بالتحقيق).

    أستاذ القانون بجامعة القاهرة، رئيس الدائرة بالمنزه فلان.
    """
    after = walk.follower
    pair = (walk.lexeme.key[1:], after.key if after else "")
    if walk.person_head and (walk.closed or not walk.definite_head) and pair in phrases("organisations"):
        walk.take()
        return walk.take(closed=True)
    is_named = after is not None and not is_adjective(after.key) and "unnamed" not in walk.head_known
    is_open = walk.closed or not walk.definite_head
    if walk.person_head and is_open and pair[0] in KINDS_OF_PLACES and is_named:
        names_holder = walk.closed and walk.leads_to_name(walk.index + 2)
        free = names_holder or not verb_takes(walk.lexemes, walk.start, "ب")
        return free and walk.take(closed=False)  # نوه رئيس الجمعية | بمنطقة القصيم الدكتور فلان بما
    of_place = after is not None and ("place" in classes(after.key) or _closes_at_name(walk))
    if walk.person_head and walk.closed and "common" in inner and of_place:
        return walk.take(closed=False)
    if walk.person_head and not walk.definite_head and _before_clause(walk):
        closed = bool(inner & {"body", "place"}) or walk.lexeme.key.startswith("بال")
        works_there = bool(inner & {"organisation", "body", "place"}) or _is_workplace(walk)
        return works_there and walk.take(closed=closed)
    is_unit = bare(walk.head.key) in _UNITS and not walk.person_head
    of_home = bare(walk.lexeme.key[1:]) in KINDS_OF_PLACES and walk.lexeme.key.startswith("بال")
    if (walk.takes_from or is_unit) and (of_home or inner & {"organisation", "body", "place"}):
        return walk.take(closed=_is_definite_place(walk, inner))  # مصدر | بالبلدة
    works_there = bool(inner & {"organisation", "body"}) or _is_workplace(walk)
    if _is_member(walk) and works_there:  # مهندس | بالحقل
        return walk.take(closed=walk.lexeme.key.startswith("بال"))
    if not walk.person_head and "place" in inner and _before_clause(walk):
        return walk.take()  # قالت وزارة الزراعة بغزة إن
    if not walk.person_head or not walk.closed:
        return False
    if "place" in inner and _is_second(walk):
        return walk.take(closed=True)
    if inner & {"organisation", "outlet"}:
        return walk.take(closed=walk.lexeme.key.startswith("بال"))
    is_place = "place" in inner or walk.lexeme.key.startswith("بال")
    return is_place and _leads_to_name(walk) and walk.take(closed=True)


def _is_definite_place(walk: Walk, inner: frozenset[str]) -> bool:
    return walk.lexeme.key.startswith("بال") or "place" in inner and "organisation" not in inner


def _is_workplace(walk: Walk) -> bool:
    return bare(walk.lexeme.key[1:]) in WORKPLACES


def _leads_to_name(walk: Walk) -> bool:
    """Tell whether the name follows a place or charge and what goes on it (بالنفط والغاز | فلان)."""
    index = walk.index + 1
    while index < walk.limit and _goes_on(walk.lexemes[index].key):
        index += 1
    index += index < walk.limit and walk.lexemes[index].kind == "number"  # بتونس | 1 القاضي فلان
    if index < walk.limit and walk.lexemes[index].text in COMMAS:
        index += 1
    return walk.leads_to_name(index)


def _is_second(walk: Walk) -> bool:
    """Tell whether ب has named a body before, whose seat follows (المستشار بالسفارة | بالرباط إن)."""
    return _before_clause(walk) and any(
        word.key[:1] == "ب" and is_attached(word) for word in walk.lexemes[walk.start : walk.index]
    )


def _is_member(walk: Walk) -> bool:
    """Tell whether one of a body's people stands right before ب and the body (عضو | بالمجلس البلدي)."""
    between = walk.lexemes[walk.start + 1 : walk.index]
    describes = all(is_adjective(word.key) and not is_definite(word.key) for word in between)
    is_head = len(between) < MOST_BETWEEN and describes and not walk.definite_head
    return is_head and walk.head.key in _MEMBERS


def _closes_at_name(walk: Walk) -> bool:
    """Tell whether one word and a comma stand before the name (قائد القوات | بمحور كرميان، العميد فلان)."""
    comma = walk.index + 2
    return comma < walk.limit and walk.lexemes[comma].text in COMMAS and walk.leads_to_name(comma + 1)


def _goes_on(key: str) -> bool:
    """Tell whether an adjective or a second thing in charge follows (وزير الدولة بالنفط | والغاز)."""
    return is_definite(key) and is_adjective(key) or key[:1] == "و" and is_definite(key[1:])


def _before_clause(walk: Walk) -> bool:
    """Tell whether a clause of saying, or of keeping a name back, follows, so that ب rules no object."""
    if walk.limit < len(walk.lexemes) and is_complementizer(walk.lexemes[walk.limit]):
        return True
    after = walk.index + 1  # مصدر بالشرطة | أكد
    behind = walk.lexemes[after : after + 2]
    if len(behind) > 1 and behind[0].text in COMMAS and WITHHOLDS.fullmatch(behind[1].key):
        return True  # نفى مسؤول بالبلدة، | طلب عدم ذكر اسمه، تلقي
    form = form_table().get(walk.lexemes[after].key) if after < len(walk.lexemes) else None
    return form is not None and form.finite and form.lemma.tier in ("A", "B")
