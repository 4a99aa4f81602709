"""Read the name that a word of naming leads to: رجل يدعى أبو فلان، أحد المرضى ويدعى سالم عياش."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.marks import Quote
from archive.extraction.name_stops import is_stop
from archive.extraction.words import POSSESSORS, classes, is_attached, is_preposition, without_conjunction

LONGEST_CALLED: Final = 4
"""Words of a name told by a word of naming, whatever they mean else (ويدعى عودة لفتة الغزي)."""
NAMING: Final = frozenset(
    {"يدعي", "تدعي", "اسمه", "اسمها", "يسمي", "تسمي", "المدعو", "المدعوه", "الملقب", "المكني", "يلقب", "تلقب"}
)
"""Words that tell a name after a description (رجل يدعى أبو فلان)."""
_IS_CALLED: Final = frozenset({"يدعي", "تدعي", "اسمه", "اسمها", "يلقب", "تلقب"})
_KNOWN_AS: Final = frozenset(
    {"المعروف", "المعروفه", "الشهير", "الشهيره", "الملقب", "الملقبه", "المكني", "المكناه"}
)
_BY: Final = "ب"
_WHAT: Final = "ما"
_NAMES_ITSELF: Final = frozenset(
    {
        "عرف",
        "عرفت",
        "اكتفي",
        "اكتفت",
        "يلقب",
        "تلقب",
        "اطلق",
        "اطلقت",
        "يسمي",
        "تسمي",
        "سمي",
        "سمت",
        "يطلق",
        "تطلق",
        "قدم",
        "قدمت",
        "طلب",
        "طلبت",
    }
)
_SO_CALLED: Final = frozenset({"يسمي", "تسمي", "يعرف", "تعرف", "يدعي", "تدعي", "سمي", "سميت"})
_SELF: Final = frozenset(
    {"نفسه", "نفسها", "بذكر", "تسميته", "تسميتها", "مناداته", "مناداتها", "بتعريف", "اليه", "اليها"}
)
_NAME: Final = frozenset({"باسم", "اسم", "اسمه", "اسمها", "بلقب", "لقب", "بكنيه"})
_FIRST: Final = frozenset({"الاول", "الحركي", "المستعار", "مستعار"})
_WHO: Final = frozenset({"الذي", "التي", "الاعلامي", "الاعلاميه"})
_FURTHER_ON: Final = frozenset(
    {"يدعي", "تدعي", "ويدعي", "وتدعي", "يلقب", "تلقب", "ويلقب", "وتلقب", "واسمه", "واسمها"}
)
"""The same behind other words; اسمه alone may be what somebody keeps back (رفض الكشف عن اسمه)."""
_OTHERS: Final = frozenset({"role", "title", "unnamed", "quantifier", "given"})
"""Whoever stands between may be the one whose name is told (ضابط حقق مع | رجل يدعى فلان)."""
LONGEST_NAMING: Final = 8
"""Words of a clause in which somebody names himself at most."""


def name_told(
    lexemes: Sequence[Lexeme], quotes: Mapping[int, Quote], at: int, limit: int
) -> tuple[int, int] | None:
    """Return the name that a clause or a participle right after a description tells of somebody, if any.

    ناشط | عرف عن نفسه باسم سالم الحمصي؛ رئيس النقابة | ، المعروف بـ"الحاج مبروك".
    """
    if (named := naming_clause_end(lexemes, at, limit)) > at:
        marked = _marked_name(quotes, named, limit)
        if marked is not None:  # التنظيم الذي يطلق على نفسه "..." is what a body calls itself
            return None if lexemes[at].key in _WHO else marked
        return called_by(lexemes, named, limit)
    known = _known_as(lexemes, quotes, at + (at < limit and lexemes[at].text in COMMAS), limit)
    return known or _called_further_on(lexemes, quotes, at, limit)


def _called_further_on(
    lexemes: Sequence[Lexeme], quotes: Mapping[int, Quote], at: int, limit: int
) -> tuple[int, int] | None:
    """Return the name told behind a few words that name nobody else and report nothing.

    ناشط | من الحي يدعى أبو النور؛ نازح | وصل إلى المخيم، ويدعى أبو صفوان.
    """
    near = range(at, min(limit - 1, at + LONGEST_NAMING))
    told = next((index for index in near if lexemes[index].key in _FURTHER_ON), None)
    if told is None or any(_names_or_reports(lexemes[index]) for index in range(at, told)):
        return None
    mark = told + 1 + (lexemes[told + 1].key == _BY)
    return _marked_name(quotes, mark, limit) or called_by(lexemes, mark, limit)


def _names_or_reports(lexeme: Lexeme) -> bool:
    """Tell whether a word or sign before يدعى names somebody else, reports something or ends the sentence."""
    is_other = bool(classes(lexeme.key) & _OTHERS) or lexeme.key in _WHO or _speaks(lexeme)
    return is_other or lexeme.kind != "word" and lexeme.text not in COMMAS


def past_so_called(lexemes: Sequence[Lexeme], at: int, limit: int) -> int:
    """Return one past words that keep a title at a distance (زعم | ما يسمى "مدير المعابر" أن)."""
    if at + 2 >= limit or lexemes[at].key != _WHAT or lexemes[at + 1].key not in _SO_CALLED:
        return at
    past = at + 2 + (lexemes[at + 2].key == _BY)
    return past + (past + 1 < limit and lexemes[past].kind == "mark")


def tells_name(lexemes: Sequence[Lexeme], at: int, limit: int) -> bool:
    """Tell whether words that tell the name of whoever is described begin (ناشط | معروف باسم فلان)."""
    by_name = at + 2 < limit and lexemes[at].key in _KNOWN_AS and lexemes[at + 1].key in _NAME
    by_verb = at + 1 < limit and lexemes[at].key.removeprefix("و") in _IS_CALLED
    return by_name or by_verb or naming_clause_end(lexemes, at, limit) > at


def _known_as(
    lexemes: Sequence[Lexeme], quotes: Mapping[int, Quote], at: int, limit: int
) -> tuple[int, int] | None:
    """Return the words somebody is known by (المعروف بـ"الحاج مبروك"، المعروف باسم أبو شام الرقي)."""
    by_name = at + 1 < limit and lexemes[at + 1].key in _NAME
    mark = at + 1 + (at + 1 < limit and (by_name or lexemes[at + 1].key == _BY))
    if at >= limit or lexemes[at].key not in _KNOWN_AS or mark >= limit:
        return None
    marked = _marked_name(quotes, mark, limit)
    if marked is None:
        return called_by(lexemes, mark, limit) if by_name and mark not in quotes else None
    return None if lexemes[mark + 1].key.endswith(POSSESSORS) else marked


def _marked_name(quotes: Mapping[int, Quote], mark: int, limit: int) -> tuple[int, int] | None:
    """Return the few words in the marks that open at `mark`."""
    quote = quotes.get(mark)
    if quote is None or quote.close >= limit or not 1 < quote.close - mark <= LONGEST_CALLED + 1:
        return None
    return mark + 1, quote.close


def naming_clause_end(lexemes: Sequence[Lexeme], at: int, limit: int) -> int:
    """Return where the name begins that somebody tells of himself, `at` without such a clause.

    ناشط | عرف عن نفسه باسم سالم الحمصي؛ مقاتل | اكتفى بذكر اسمه الأول، سالم.
    """
    verb = at + (at < limit and lexemes[at].text in COMMAS)
    verb += verb < limit and lexemes[verb].key in _WHO
    if verb >= limit or lexemes[verb].key not in _NAMES_ITSELF:
        return at
    is_own = False
    for index in range(verb + 1, min(limit, verb + LONGEST_NAMING)):
        if lexemes[index].kind != "word":
            return at
        is_own = is_own or lexemes[index].key in _SELF
        if is_own and (
            lexemes[index].key in _NAME or lexemes[index].key in _SELF and _ends_at(lexemes, index + 1, limit)
        ):
            index += 1
            index += index < limit and lexemes[index].key in _FIRST
            return index + (index < limit and lexemes[index].text in COMMAS)
    return at


def _ends_at(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether the clause of naming ends, a mark next at most (يطلق على نفسه | "ابن الفرات")."""
    return index == limit or lexemes[index].kind == "mark"


def name_inside(lexemes: Sequence[Lexeme], start: int, end: int) -> tuple[int, int] | None:
    """Return the name a word of naming tells between two places (أحد العناصر | المهاجمة ويدعى سالم أن)."""
    for index in range(start, min(end, start + LONGEST_NAMING)):
        if lexemes[index].kind != "word":
            return None
        if lexemes[index].key.removeprefix("و") in _IS_CALLED:
            return called_by(lexemes, index + 1, end)
    return None


def called_by(lexemes: Sequence[Lexeme], start: int, limit: int) -> tuple[int, int] | None:
    """Return the words up to the next stop, when few: what somebody is called (ويدعى عودة لفتة الغزي)."""
    if start < limit and is_attached(lexemes[start]):
        return None  # يلقب | بأبي فهد
    near = range(start, min(limit, start + LONGEST_CALLED + 1))
    end = next((index for index in near if is_stop(lexemes[index]) or _acts(lexemes, start, index)), limit)
    return (start, end) if start < end <= start + LONGEST_CALLED else None


def _acts(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether what somebody called so says or does follows (ويدعى فلان | يقول، فلان | ويعيل أسرة)."""
    lexeme = lexemes[index]
    plain = form_table().get(lexeme.key) or form_table().get(without_conjunction(lexeme.key))
    joined = lexeme.key[:1] == "و" and (
        is_everyday_verb(lexeme.key[1:]) or plain is not None and plain.finite
    )
    is_verb = plain is not None and plain.finite and index + 1 < len(lexemes)
    leads = is_verb and index > start + 1 and is_preposition(lexemes[index + 1].key)  # سالم قطان | شكا من
    return _speaks(lexeme) or joined and index > start or leads


def _speaks(lexeme: Lexeme) -> bool:
    """Tell whether a sure verb of saying follows the words somebody is called by (ويدعى فلان | يقول)."""
    form = form_table().get(lexeme.key)
    return form is not None and form.finite and form.lemma.tier == "A"
