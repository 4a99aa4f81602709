"""Read a few words in marks as a name: of a person, a family or a body."""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import JOINED, introduces
from archive.extraction.later_offices import role_after
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import is_definite, phrases
from archive.extraction.mentions import Mention, Reader
from archive.extraction.name_joints import is_sure_name
from archive.extraction.name_stops import FACT_LINKS
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.words import classes, is_adjective, is_complementizer

_BODIES: Final = frozenset({"organisation", "body", "outlet", "outlet name"})
_HAD: Final = "قد"
MARKED_WORD: Final = 3
"""A word and the two marks around it."""
LONGEST_MARKED_BODY: Final = 7
"""Five words and the two marks around them."""
LONGEST_MARKED_NAME: Final = 5
"""Words in marks that may be the name of an outlet at most."""


def marked_name(reader: Reader, start: int, limit: int) -> Mention | None:
    """Return the person or body whose name stands in the marks that open at `start`, None for other words.

    قال "علي تمي" المحلل؛ وأعلنت "قسد" أنها.
    """
    end = reader.marked_end(start)
    if end is None or end > limit or end - start < 3:
        return None
    inside = tuple(lexeme.key for lexeme in reader.lexemes[start + 1 : end - 1])
    is_listed = inside in phrases("outlet_names")  # أبلغ «القدس العربي» | أن
    is_outlet = is_listed or end - start == MARKED_WORD and "outlet name" in classes(inside[0])
    role = None if is_outlet else role_after(reader, end, limit)  # سألت «الحياة» | القيادي الكردي
    known = reader.lexemes[end - 2].key in reader.family_names or _is_marked_surname(reader, start, end)
    head = reader.lexemes[start + 1].key
    is_name = known or is_sure_name(reader.lexemes, start + 1, end - 1)
    if role is None and (is_listed or not is_name):
        if not is_listed and not _is_marked_body(reader, start, end):
            return None
        return Mention(start, end, "organisation", head, (start + 1, end - 1), definite=True, in_marks=True)
    return Mention(
        start,
        role[1] if role else end,
        "person",
        head,
        (start + 1, end - 1),
        definite=True,
        in_marks=True,
        office=role,
    )


def marked_source(reader: Reader, start: int, limit: int) -> Mention | None:
    """Return the outlet or body in the marks after a word like بحسب (بحسب «الأفق نيوز»، فإن).

    An unlisted one is known by فإن behind it.
    """
    end = reader.marked_end(start) if start < limit else None
    if end is None or end > limit or not MARKED_WORD <= end - start <= LONGEST_MARKED_BODY:
        return None
    inside = tuple(lexeme.key for lexeme in reader.lexemes[start + 1 : end - 1])
    whose = _past_adjectives(reader, end, limit)
    after = whose + (whose < limit and reader.lexemes[whose].text in COMMAS)
    linked = after < limit and reader.lexemes[after].key in FACT_LINKS
    is_body = bool(classes(inside[0]) & _BODIES)
    listed = is_body or inside in phrases("outlet_names") or inside in phrases("organisations")
    if not linked and not (listed and (after > whose or whose >= limit or reader.lexemes[whose].text == ".")):
        return None
    return Mention(
        start, whose, "organisation", inside[0], (start + 1, end - 1), definite=True, in_marks=True
    )


def _past_adjectives(reader: Reader, start: int, limit: int) -> int:
    """Return one past the adjectives that tell whose an outlet is (بحسب «الأفق» | الأميركية، فإن)."""
    while (
        start < limit and is_definite(reader.lexemes[start].key) and is_adjective(reader.lexemes[start].key)
    ):
        start += 1
    return start


def _is_marked_surname(reader: Reader, start: int, end: int) -> bool:
    """Tell whether one definite word in marks right after a reporting verb is its subject.

    وقال "الزيني" في بيان: ....
    """
    inside = reader.lexemes[start + 1]
    form = form_at(reader.lexemes, start - 1) if start and end - start == MARKED_WORD else None
    is_name = is_definite(inside.key) and not classes(inside.key) and not is_plural(inside.key)
    return is_name and form is not None and form.finite and form.number == "s"


def _is_marked_body(reader: Reader, start: int, end: int) -> bool:
    """Tell whether a few words in marks right after a verb are the body that speaks (وأعلنت "قسد" أنها).

    Only a feminine verb or its own head shows that they are no person.
    """
    form = form_at(reader.lexemes, start - 1) if start and end - start <= LONGEST_MARKED_BODY else None
    headed = bool(classes(reader.lexemes[start + 1].key) & _BODIES)
    if headed and end - start <= LONGEST_MARKED_BODY and _reports_behind(reader, end):
        return True
    headed = "organisation" in classes(reader.lexemes[start + 1].key)
    if (
        form is None
        and headed
        and end - start > MARKED_WORD
        and is_everyday_verb(reader.lexemes[start - 1].key)
    ):
        return True  # وجهت "لجنة أطباء الشمال" نداء
    if form is None or not form.finite or form.number != "s" or form.lemma.tier not in ("A", "B", "C"):
        return False
    heads = classes(reader.lexemes[start + 1].key)
    beside = (
        end - start == MARKED_WORD and end < len(reader.lexemes) and is_complementizer(reader.lexemes[end])
    )
    is_thing = beside and bool(heads & {"common", "thing"})  # أوضح «المرور» أن
    return form.gender == "f" or bool(heads & _BODIES) or is_thing


def _reports_behind(reader: Reader, index: int) -> bool:
    """Tell whether a verb of saying follows a body in marks (وكان «مرصد الفرات» | قد أفاد بأن)."""
    index += index < len(reader.lexemes) and reader.lexemes[index].key == _HAD
    form = form_at(reader.lexemes, index) if index < len(reader.lexemes) else None
    return form is not None and form.finite and form.lemma.tier in ("A", "B")


def opens_words(reader: Reader, place: int) -> bool:
    """Tell whether a word behind كما قال فلان opens what he said; a name in marks does not (لـ«الأفق»)."""
    lexeme, before = reader.lexemes[place], reader.lexemes[place - 1].key
    if lexeme.kind == "mark" and (quote := reader.quotes.get(place)) is not None:
        return not (quote.close - place <= LONGEST_MARKED_NAME and (before == "ل" or introduces(before)))
    opens = lexeme.kind == "mark" and place not in reader.closing
    return opens or lexeme.key in JOINED or lexeme.text == ":"


def body_in_marks(reader: Reader, comma: int) -> Mention | None:
    """Return the body named in the marks that close right before a comma («تنسيقية سوس»، | التي أعلنت)."""
    if reader.lexemes[comma].text not in COMMAS or comma - 1 not in reader.closing:
        return None
    for start in range(comma - 2, max(0, comma - LONGEST_MARKED_BODY), -1):
        quote = reader.quotes.get(start)
        if quote is not None and quote.close == comma - 1:
            return marked_source(reader, start, comma + 1)
    return None
