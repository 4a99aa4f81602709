"""Tell where a subject ends by what its verb must have after it.

أعرب فلان | عن أمله، رحب فلان | بالقرار؛ كان فلان | قد أعلن؛ لكن فلانا | نفى؛ التقى فلان | وفدا.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.conjugation import Form, form_of, form_table
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.words import classes, has_article, is_adjective, is_attached

_JOINED: Final = "ب"
_TAKING: Final[Mapping[str, frozenset[str]]] = {
    fold("عن"): frozenset({"أعرب", "عبر", "تحدث", "كشف", "أعلن", "تساءل", "أفصح", "دافع", "استفسر", "تراجع"}),
    fold("على"): frozenset(
        {"شدد", "أكد", "علق", "رد", "اعترض", "أثنى", "ركز", "أصر", "احتج", "اتفق", "وافق"}
    ),
    fold("إلى"): frozenset({"أشار", "لفت", "تطرق", "نوه", "ألمح", "لمح"}),
    fold("في"): frozenset({"شكك", "طعن", "حقق"}),
    _JOINED: frozenset(
        {"أشاد", "رحب", "ندد", "نوه", "تمسك", "أقر", "اعترف", "تعهد", "وعد", "استشهد", "صرح", "طالب"}
    ),
    fold("من"): frozenset({"حذر", "اشتكى", "شكا"}),
}
"""Verbs without another object, so that all between them and their preposition is the subject."""
_CALL: Final = "دعا"
_NOUNS: Final = frozenset({"common", "thing"})
_OF_A_PERSON: Final = frozenset({"طالب", "وعد"})
"""Those that may have a person for an object after all (طالب الوزير الشركة بالتوضيح)."""
OF_VERBS: Final = frozenset({"الي", "علي", "عن", "من"})
"""Prepositions of verbs of saying before أن (أشار إلى أن); قبل أن and بعد أن tell when."""
REACH: Final = 16
"""Words from the verb to the name of its subject at most: an office stands between."""
NEAR: Final = 3
"""Words behind what may be a name in which the verb's own object still follows."""
WAS: Final = frozenset({"كان", "كانت", "وكان", "وكانت"})
"""Before a subject whose verb follows it (كان الوزير قد أعلن)."""
_ALREADY: Final = "قد"
AS_FOR: Final = frozenset({"اما", "واما"})
"""Put a subject first, whose verb ف joins (أما الوزير | فقال)."""
TURNING: Final = AS_FOR | {"لكن", "ولكن"}
"""They turn to another subject, whose verb follows it too (لكن الوزير نفى)."""
_WITHOUT_NOUN: Final = frozenset({"قال", "صرح", "أردف", "استطرد", "تساءل", "علق"})
_OBJECTS: Final = frozenset({"common", "thing", "organisation", "unnamed"})
_NAMED_LAST: Final = frozenset({"place", "unit", "given", "particle"})


def ends_subject(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a name from `start` ends before `index`, by the verb or conjunction in front of it."""
    if index <= start or index >= len(lexemes):
        return False
    if lexemes[index].text in COMMAS:
        return _is_said_right_before(lexemes, start)
    if lexemes[index].kind != "word":
        return False
    return (
        is_preposition_of_verb(lexemes, start, index)
        or _is_verb_of_clause(lexemes, start, index)
        or _is_object(lexemes, index)
    )


def is_preposition_of_verb(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether the verb before `start` takes the word at `index`, no mark or comma standing between."""
    lexeme = lexemes[index]
    preposition = _JOINED if lexeme.key[:1] == _JOINED and is_attached(lexeme) else lexeme.key
    return _takes(lexemes, start, preposition)


def is_noun_of_verb(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a word in no list but a thing is what the verb before takes with ب.

    أشاد سامر حداد | بدور الفريق; ندد سامر حداد | بقطع الإنترنت; not ندد سامر | بوعزيز الحداد بالقرار.
    """
    lexeme, after = lexemes[index], lexemes[index + 1]
    if lexeme.key[:1] != _JOINED or not has_article(after) or not _takes(lexemes, start, _JOINED):
        return False
    is_noun = bool(classes(lexeme.key[1:]) & _NOUNS)
    return is_noun or not classes(lexeme.key) and not _is_taken_later(lexemes, index + 2)


def _is_taken_later(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a word joined to ب follows within the same run of words, which the verb takes then."""
    for lexeme in lexemes[start : start + NEAR]:
        if lexeme.kind != "word":
            return False
        if lexeme.key[:1] == _JOINED and is_attached(lexeme):
            return True
    return False


def _takes(lexemes: Sequence[Lexeme], start: int, preposition: str) -> bool:
    """Tell whether the verb before a subject that begins at `start` takes a preposition."""
    verbs = _TAKING.get(preposition, frozenset())
    return bool(verbs) and (form := _verb_before(lexemes, start)) is not None and form.lemma.verb in verbs


def taken_without_person(verb: str) -> frozenset[str]:
    """Return the prepositions of what a verb is about, none where it may have a person for an object."""
    if verb in _OF_A_PERSON:
        return frozenset()
    return frozenset(preposition for preposition, verbs in _TAKING.items() if verb in verbs)


def verb_takes(lexemes: Sequence[Lexeme], start: int, preposition: str) -> bool:
    """Tell whether the verb right before `start` takes a preposition (طالب | الخبير بإنشاء مرصد)."""
    return _right_before(lexemes, start, _TAKING.get(preposition, frozenset()))


def verb_calls(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether the verb right before `start` calls for something with إلى (دعا | ناشطون إلى التظاهر)."""
    return _right_before(lexemes, start, {_CALL})


def _right_before(lexemes: Sequence[Lexeme], start: int, verbs: Set[str]) -> bool:
    form = form_table().get(lexemes[start - 1].key.lstrip("وف")) if start else None
    return form is not None and form.finite and form.lemma.verb in verbs


def is_said_before(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether the verb before a name in its sentence only says something, and takes no other object."""
    form = _verb_before(lexemes, start)
    return form is not None and form.lemma.tier in ("A", "B") and form.number == "s" and not form.pronoun


def _verb_before(lexemes: Sequence[Lexeme], start: int) -> Form | None:
    for lexeme in _words_before(lexemes, start):
        form = form_of(lexeme.key)
        if form is not None and form.finite:
            return form
    return None


def _is_said_right_before(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether a verb that takes no noun stands right before (يقول فلان | ، بعد أن)."""
    form = form_table().get(lexemes[start - 1].key.removeprefix("و")) if start else None
    return form is not None and form.finite and form.lemma.verb in _WITHOUT_NOUN


def _words_before(lexemes: Sequence[Lexeme], start: int) -> Iterator[Lexeme]:
    """Yield the words before `start`, nearest first, up to a mark, a comma or the reach of a verb."""
    for place in range(start - 1, max(-1, start - REACH), -1):
        if lexemes[place].kind != "word":
            return
        yield lexemes[place]


def _is_verb_of_clause(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether the clause of كان or لكن goes on with قد or its verb (كان الوزير فلان | قد أعلن)."""
    key = lexemes[index].key
    form = form_table().get(key)
    if key != _ALREADY and (form is None or form.kind != "perfect"):
        return False
    openers = WAS if key == _ALREADY else TURNING
    return any(lexeme.key in openers for lexeme in _words_before(lexemes, start))


def _is_object(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether an object follows: an accusative (فلان | وفدا), or a thing (أوستن | القرار)."""
    lexeme, known = lexemes[index], classes(lexemes[index].key)
    last = classes(lexemes[index - 1].key)
    if last - _NAMED_LAST:
        return False
    if has_article(lexeme):
        is_thing = bool(known & {"common", "thing"}) and not known & {"role", "title"}
        return bool(last & {"place", "unit"}) and is_thing and not is_adjective(lexeme.key)
    is_plain = not lexemes[index - 1].shape.endswith((letters.TEH_MARBUTA, "ات"))
    return is_plain and lexeme.key.endswith("ا") and bool(classes(lexeme.key[:-1]) & _OBJECTS)


def has_office(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether an office follows a comma (وقال مصطفى ترك الحمدي | ، محامي الدفاع، إن)."""
    comma = index + 1 < len(lexemes) and lexemes[index].text in COMMAS
    return comma and "role" in classes(lexemes[index + 1].key)
