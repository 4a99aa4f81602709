"""Tell what single words do between a verb and its clause: spell or announce a name, make a sentence."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from types import MappingProxyType
from typing import Final

from archive.extraction.conjugation import first_person_forms
from archive.extraction.cues import Cue, cue_at
from archive.extraction.lexemes import COMMAS, DASHES, Lexeme, keys_from
from archive.extraction.lexicon import is_definite, words
from archive.extraction.words import LATIN_LETTERS, TO_SPELT, classes, is_complementizer, is_preposition

WITHHOLDS: Final = re.compile("[يتن]?ا?(حتفظ|رفض|طلب|فضل|شترط)(ت|وا)?")
"""What is told in brackets of a source without a name (تحتفظ الصحيفة باسمها)."""
MATTER: Final = "الامر"
"""What a relative clause is about that takes up what has been told (الأمر | الذي نفاه الوزير)."""
SHORTEST_VERB: Final = 3
LONGEST_ASIDE: Final = 14
"""Words between the commas around a participle at most."""
LONGEST_BRACKETS: Final = 15
"""Words and signs from one bracket to the other, less one."""
LONGEST_DASHED: Final = 24
"""Words between dashes around a relative clause or an occasion at most."""
_SENTENCE_WORDS: Final = frozenset({"لا", "لن", "لم", "ليس", "يجب", "هناك", "سوف", "لقد", "اننا", "انا"})
_WE_SHALL: Final = "سن"
_NO_FUTURE: Final = frozenset({"سنوات", "سنويا", "سنويه", "سندات", "سنابل", "سنتيمتر", "سنتيمترا"})
"""Nouns that look like سنفتح."""
COORDINATING: Final = frozenset({"فيما", "بينما", "ثم", "بل", "لكن", "وقد"})
"""Open a main clause, though listed with the relatives (دعا إليها الاتحاد، فيما | ذكرت النقابة أن)."""
WHO: Final = frozenset({"الذي", "التي", "الذين"})
"""Relative pronouns that describe who or what stands before them."""
SIDES: Final = frozenset(
    side + pronoun for side in ("جهت", "جانب", "ناحيت") for pronoun in ("ه", "ها", "هم", "هما")
)
"""من جهته، من جانبها: whoever comes next speaks for one side."""
JOINED: Final = frozenset({"ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم"})
_TURNS: Final = frozenset(
    {"لكن", "ولكن", "بينما", "فيما", "لكنه", "لكنها", "وفيما", "وبينما", "اتضح", "يتضح", "ثبت", "يبدو"}
)
_WHICH: Final = frozenset({"ما", "مما"})
IT_IS: Final = frozenset({"وهو", "وهي"})
_WHILE: Final = frozenset({"فيما", "بينما"})
CONCERNING: Final = frozenset({"يتعلق", "يخص", "يتصل", "يلي"})
_SAY: Final = "قال"
_BEHIND_LETTERS: Final = frozenset({"ان", "سبورت", "سبورتس"})
"""What goes on after إن as a letter, more letters besides (سي إن إن، بي إن سبورت)."""


def is_spelt(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether إن is a letter of a foreign name spelt out (سي إن إن, but not قال لبي بي سي إن).

    More letters follow it, so that قال لشمس أف أم إن opens the clause.
    """
    if index and lexemes[index].key == "ان" and lexemes[index - 1].key == "ان":
        index -= 1
    before = lexemes[index - 1].key if index else ""
    after, next_one = (*keys_from(lexemes, index + 1, 2), "", "")[:2]
    is_letter = before in LATIN_LETTERS | TO_SPELT and after in LATIN_LETTERS | _BEHIND_LETTERS
    return lexemes[index].key == "ان" and (is_letter or after in LATIN_LETTERS and next_one in LATIN_LETTERS)


def introduces(key: str) -> bool:
    """Tell whether a word announces a name in marks, with a joined preposition or without (ببرنامج)."""
    names = words("name_introducers")
    return key in names or key in ("و", "او") or key[:1] in "بلوك" and key[1:] in names


def is_verbal(lexeme: Lexeme) -> bool:
    """Tell whether a word makes marked words a sentence: first person, denial, imperfect, future (سنفتح)."""
    key = lexeme.key
    if key in first_person_forms() or key in _SENTENCE_WORDS:
        return True
    if key.startswith(_WE_SHALL):
        return len(key) > SHORTEST_VERB + 1 and key not in _NO_FUTURE and not classes(key)
    return len(key) > SHORTEST_VERB and key[0] in "ينت" and not classes(key) and not key.endswith("ه")


def is_turn(lexemes: Sequence[Lexeme], index: int, after: str) -> bool:
    """Tell whether a conjunction, a relative or اتضح begins another clause, whose أن is not the verb's.

    أشار إلى حصوله على مقعدين، | وهو ما يعني أن؛ ... | فيما أكد; not فيما | يتعلق بالماء.
    """
    key = lexemes[index].key
    if lexemes[index - 1].text in COMMAS and (key in _WHICH or key in IT_IS and after in _WHICH):
        return True
    return key in _TURNS and after not in CONCERNING


def tells_aside(lexemes: Sequence[Lexeme], index: int, other: Cue) -> bool:
    """Tell whether a relative clause after a comma has words of its own (أكده رئيس المجلس، الذي قال إن)."""
    if index < 2 or lexemes[index - 1].key not in WHO or lexemes[index - 2].text not in COMMAS:
        return False
    return other.finite and other.form.lemma.verb == _SAY


def closes_aside(lexemes: Sequence[Lexeme], index: int, end: int, quotes: Container[int]) -> bool:
    """Tell whether a participle between commas has no clause (أكد البيان، | مستشهدا بالشهود، أن)."""
    if lexemes[index - 1].text not in COMMAS:
        return False
    for place in range(index + 1, min(index + LONGEST_ASIDE, end - 1)):
        if is_complementizer(lexemes[place]) or place in quotes:
            return False
        if lexemes[place].text in COMMAS:
            return is_complementizer(lexemes[place + 1])
    return False


def past_aside(lexemes: Sequence[Lexeme], index: int, end: int, limit: int) -> int | None:
    """Return one past dashes (up to `end`) or brackets (up to `limit`) that open at `index`, None for none.

    ذكرت المصادر | -التي أكدت أن العدد أولي- | أن; ذكر سالم | (وهو حداد) | أن.
    """
    return _dashed_aside_end(lexemes, index, end) or _brackets_end(lexemes, index, limit)


def _dashed_aside_end(lexemes: Sequence[Lexeme], dash: int, end: int) -> int | None:
    """Return one past the dashes around a relative clause or an occasion before أن, None for other signs.

    ذكرت المصادر -التي أكدت أن العدد أولي-| أن العمل توقف: the clause inside is not the verb's.
    وأكد المدير – في تصريح بمناسبة «يوم الأرض» –| أن العمل جار.
    """
    if lexemes[dash].text not in DASHES or dash + 1 >= end:
        return None
    opening = lexemes[dash + 1].key
    if opening not in WHO and "preposition" not in classes(opening):
        return None
    for place in range(dash + 2, min(dash + LONGEST_DASHED, end - 1)):
        if lexemes[place].text in DASHES:
            return place + 1 if is_complementizer(lexemes[place + 1]) else None
    return None


def _brackets_end(lexemes: Sequence[Lexeme], index: int, end: int) -> int | None:
    """Return one past the brackets that open at `index`, None where none do or their end is far."""
    if lexemes[index].text != "(":
        return None
    inside = range(index + 1, min(index + LONGEST_BRACKETS, end))
    return next((close + 1 for close in inside if lexemes[close].text == ")"), None)


LONGEST_BYLINE: Final = 6
"""Words and signs of a byline before its colon."""


def is_byline(lexemes: Sequence[Lexeme], verb: int, colon: int) -> bool:
    """Tell whether a byline stands before the colon (- متابعة: أوقفت الشرطة; كتب - سامر حداد: قال)."""
    opens = verb == 0 or lexemes[verb - 1].kind == "punctuation" and lexemes[verb - 1].text not in COMMAS
    names = colon - verb <= LONGEST_BYLINE and lexemes[verb + 1].text in DASHES
    return opens and (colon == verb + 1 or names) and lexemes[verb].key in words("bylines")


IN_IT: Final = frozenset({"فيه", "فيها", "خلاله", "خلالها"})
"""After a verb they say that it stands in a document or a call named before."""


_PARTS: Final = frozenset(
    part + whose
    for part in ("مستهل", "بدايت", "ختام", "مطلع", "مقدمت", "نهايت", "سياق", "معرض", "مضمون")
    for whose in ("ه", "ها")
)
"""Parts of a speech."""


def stands_within(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a verb is said to stand in a speech (الخطاب الذي | دعا في مستهله إلى، أكد خلاله أن)."""
    after = [lexeme.key for lexeme in lexemes[index + 1 : index + 3]]
    return after[:1] != [] and (after[0] in IN_IT or after[0] == "في" and after[-1] in _PARTS)


_REPORTING: Final = frozenset({"A", "B", "C"})
DISAGREEING: Final = frozenset({("التي", "m"), ("الذي", "f")})
"""A relative and the gender of a verb of one whose subject it is not (الحركة التي | قال الوزير إنها)."""
_RESUMED_BY: Final = MappingProxyType({"التي": "ها", "الذي": "ه", "الذين": "هم", "اللذين": "هما"})
"""The pronoun by which a clause goes back to what a relative is about (الأزمة التي تقول الحكومة | إنها)."""
_OWNED: Final = ("ته", "تها", "تهم")
"""Endings of what the verb of the relative takes for its object (الوزير الذي | أعلن استقالته)."""
_TIMELY: Final = frozenset({"time", "adverb"})
LONGEST_TELLER: Final = 8
"""Words from such a verb to the particle of its clause."""


def says_in_it(lexemes: Sequence[Lexeme], index: int, end: int, other: Cue) -> bool:
    """Tell whether a clause of its own stands in a relative clause, in or about what was told of.

    رد على البيان الذي | أكد فيه أن; أشار إلى الأزمة التي | تقول الحكومة إنها.
    """
    if not other.finite or other.form.lemma.tier not in _REPORTING:
        return False
    if _has_only_clause(lexemes, index, end, other):
        return True
    after = lexemes[index + 1 : min(index + 3, end)]
    if len(after) == 2 and after[0].key in IN_IT and is_complementizer(after[1]):
        return other.form.lemma.tier in ("A", "B")
    before = lexemes[index - 1]
    if after and after[0].key in IN_IT and before.kind == "word" and not is_definite(before.key):
        return not classes(before.key) & {"relative"}  # نشر تسجيلا | يقول فيه القائد إن
    relative = before.key.removeprefix("و")
    pronoun = _RESUMED_BY.get(relative)
    if pronoun is None or not after or after[0].key.endswith(_OWNED) or other.form.pronoun:
        return False
    if is_preposition(after[0].key) or classes(after[0].key) & _TIMELY:
        return False
    for lexeme in lexemes[index + 2 : min(index + LONGEST_TELLER, end)]:
        if lexeme.kind != "word" or is_complementizer(lexeme):
            is_of_other = other.form.number == "s" and (relative, other.form.gender) in DISAGREEING
            return lexeme.kind == "word" and (is_of_other or lexeme.key.endswith(pronoun))
    return False


_REGARDS: Final = frozenset({"الاطار", "السياق", "الصدد", "الشان", "الخصوص", "المضمار", "الاتجاه"})
_THIS: Final = frozenset({"هذا", "ذات", "نفس"})


def follows_regard(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether وفي هذا الإطار stands before a verb (...، وفي هذا الشأن | قالت الخارجية: ...)."""
    keys = [lexeme.key for lexeme in lexemes[max(0, index - 3) : index]]
    return len(keys) > 2 and keys[0] == "وفي" and keys[1] in _THIS and keys[2] in _REGARDS


def follows_turn(lexemes: Sequence[Lexeme], index: int, other: Cue) -> bool:
    """Tell whether وفي هذا الإطار or فيما stands before a verb, so that another says something else.

    نصحت الوزارة بالحذر، فيما | قال وزير الداخلية إن.
    """
    is_saying = other.form.lemma.tier in ("A", "B")
    return follows_regard(lexemes, index) or is_saying and lexemes[index - 1].key in _WHILE


_MEANWHILE: Final = frozenset({"بدوره", "بدورها", "ايضا", "امس", "سابقا", "لاحقا"})


def _has_only_clause(lexemes: Sequence[Lexeme], index: int, end: int, other: Cue) -> bool:
    """Tell whether a relative's verb of saying has a clause at once, the last of its sentence.

    نوه الوزير بجهود المدير الذي | قال بدوره إن العمل يتقدم; not قال الوزير الذي | أعلن أن العمل يتقدم إن.
    """
    of_person = lexemes[index - 1].key in WHO and other.form.lemma.tier in ("A", "B")
    at = index + 1
    at += at < end and lexemes[at].key in _MEANWHILE
    if not of_person or at >= end or not is_complementizer(lexemes[at]):
        return False
    return all(lexeme.kind != "mark" and not _leads_on(lexeme) for lexeme in lexemes[at + 1 : end])


def _leads_on(lexeme: Lexeme) -> bool:
    """Tell whether a colon or a further particle may open what the main verb reports."""
    return lexeme.text == ":" or is_complementizer(lexeme)


_TIMES: Final = frozenset({"حين", "وقت", "الوقت", "المقابل", "الاثناء", "غضون"})
LONGEST_TIME: Final = 6
"""Words from such a time to the verb it leads to at most (وفي وقت سابق | قال)."""


def turns_by_time(lexemes: Sequence[Lexeme], index: int, end: int) -> bool:
    """Tell whether another verb of saying follows a time behind a comma (، في حين ذكرت مصادر أن)."""
    opens = lexemes[index].key in ("في", "وفي") and lexemes[index - 1].text in COMMAS
    if not opens or index + 1 >= end or lexemes[index + 1].key not in _TIMES:
        return False
    for place in range(index + 2, min(index + LONGEST_TIME, end)):
        if lexemes[place].kind != "word":
            return False
        other = cue_at(lexemes, place, index)
        if other is not None and other.finite:
            return other.form.lemma.tier in ("A", "B")
    return False
