"""Tell nouns that are written like forms of a reporting verb: رأي، إجابة، أمنا، احتمال نقل السكان."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import Form
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.words import POSSESSORS, classes, is_complementizer

_SHORT_WEAK: Final = 3
_OF_TWO: Final = ("ان", "ين", "اهما")
"""Endings of the two persons before their verb."""
_DESCRIBED: Final = frozenset({"thing", "common", "document", "occasion"})
_REQUEST: Final = "طلب"
REACH_OF_OBJECT: Final = 9
"""Words from a verb to its object at most, one more than its subject has."""
LETTERS_OF_YEAR: Final = 4
_RULED: Final = "حكم"
_OF_IMPERFECT: Final = "ي"
_COUNTRIES: Final = frozenset({"البلاد", "بلاده", "بلادها", "البلد", "بلدا", "الدوله", "المدينه", "القطاع"})


def is_weak_noun(lexeme: Lexeme, form: Form) -> bool:
    """Tell whether a short word in ي is the noun, not the verb in ى (نفي، رأي)."""
    return (
        form.kind == "perfect"
        and form.lemma.verb.endswith(letters.ALEF_MAKSURA)
        and lexeme.shape.endswith(letters.YEH)
        and len(form.lemma.verb) <= _SHORT_WEAK
    )


def is_noun_folded(lexeme: Lexeme, form: Form) -> bool:
    """Tell whether folding made a verb of a noun: إجابة is not أجابه, إبان not أبان.

    A verb that begins with a bare alef has no such noun, so that إعتبر is اعتبر with a hamza too many.
    """
    if form.finite and lexeme.shape.endswith((letters.TEH_MARBUTA, letters.ALEF_HAMZA_ABOVE)):
        return not form.lemma.verb.endswith(letters.ALEF_HAMZA_ABOVE)
    is_perfect = form.kind == "perfect" and not form.lemma.verb.startswith(letters.ALEF)
    return is_perfect and lexeme.shape.lstrip("وف").startswith(letters.ALEF_HAMZA_BELOW)


def is_noun_in_alif(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a verb of two is really an accusative (زادنا | أمنا; not الوزيران | طلبا)."""
    if form.number != "d" or form.kind != "perfect":
        return False
    of_two = index > 0 and lexemes[index - 1].key.endswith(_OF_TWO)
    return not of_two and bool(classes(lexemes[index].key[:-1]) & {"thing", "common"})


def is_noun_of_deed(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether نقل is the noun behind another one (احتمال نقل السكان), and relays nothing (نقل عن)."""
    if form.lemma.verb != "نقل" or form.kind != "perfect" or lexemes[index].key != "نقل" or index == 0:
        return False
    before, after = lexemes[index - 1], lexemes[index + 1].key if index + 1 < len(lexemes) else ""
    governs = before.kind == "word" and bool(classes(before.key) & {"thing", "common"})
    return governs and not is_definite(before.key) and after not in ("عن", "عنه", "عنها", "عنهم")


def is_in_accusative(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a participle goes with the noun or the number before it (مقطعا | مصورا، 34 | هاتفا)."""
    is_noun = _is_adjective_of_thing(lexemes, index, form) or _is_counted(lexemes, index, form)
    return is_noun or _has_relative(lexemes, index, form)


def _has_relative(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a clause without conjunction describes the noun (كان له | موردا يعينه على العيش)."""
    after = lexemes[index + 1].key if index + 1 < len(lexemes) else ""
    is_clause = after[:1] == _OF_IMPERFECT and after.endswith(POSSESSORS) and is_everyday_verb(after)
    return form.kind == "participle" and form.lemma.tier in ("B", "C") and is_clause


def _is_adjective_of_thing(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a participle describes the noun in the accusative before it (نشر مقطعا | مصورا)."""
    if form.kind != "participle" or form.lemma.tier != "C" or not 0 < index < len(lexemes) - 1:
        return False
    before, after = lexemes[index - 1], lexemes[index + 1]
    in_accusative = before.kind == "word" and before.key.endswith("ا") and not is_definite(before.key)
    return in_accusative and not is_complementizer(after) and bool(classes(before.key[:-1]) & _DESCRIBED)


def _is_counted(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether a participle is the noun a number counts (شملت 34 | هاتفا; not سنة 2019 | قائلا)."""
    if form.kind != "participle" or not 0 < index < len(lexemes) - 1:
        return False
    before, after = lexemes[index - 1], lexemes[index + 1]
    says = (
        after.text == ":" or is_complementizer(after) or after.kind == "mark" or after.key in ("الي", "علي")
    )
    return before.kind == "number" and len(before.text) < LETTERS_OF_YEAR and not says


def rules_country(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether حكم has a country as its object (الرئيس الذي | حكم البلاد), and is no verdict."""
    after = lexemes[index + 1].key if index + 1 < len(lexemes) else ""
    return form.lemma.verb == _RULED and (after in _COUNTRIES or "place" in classes(after))


def is_object_of_verb_before(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether طلب is what another verb of the clause is about (رفض القاضي فلان | طلب المحامي)."""
    if lexemes[index].key != _REQUEST or form.kind != "perfect":
        return False
    for place in range(index - 1, max(-1, index - REACH_OF_OBJECT), -1):
        lexeme = lexemes[place]
        if lexeme.kind != "word" or "relative" in classes(lexeme.key):
            return False
        if is_everyday_verb(lexeme.key) or is_everyday_verb(lexeme.key.removeprefix("و")):
            return place < index - 1
    return False


def is_written_on(lexemes: Sequence[Lexeme], index: int, form: Form) -> bool:
    """Tell whether something is written on a thing, and nobody writes (لافتات | كتب عليها «...»)."""
    after = lexemes[index + 1].key if index + 1 < len(lexemes) else ""
    return form.lemma.verb == "كتب" and after in ("عليها", "عليه")
