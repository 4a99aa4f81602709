"""Tell whether speech printed without colon, particle or mark begins at a word (وأضاف نحن جاهزون)."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.arabic.fold import fold
from archive.extraction.conjugation import first_person_forms
from archive.extraction.cues import Cue
from archive.extraction.everyday_verbs import is_of_us
from archive.extraction.lexemes import COMMAS, keys_from
from archive.extraction.lexicon import words
from archive.extraction.marked_words import PLAIN_REACH
from archive.extraction.phrases import Reader
from archive.extraction.words import classes, is_complementizer

_SAY: Final = "قال"
_THESE: Final = frozenset({fold("هذا"), fold("هذه"), fold("هؤلاء")})
_EXISTING: Final = frozenset({"هناك", "توجد", "يوجد", "ثمه", "لابد"})
"""Behind a comma they open a sentence of what is there (قال سالم، توجد حالة من القلق)."""
_WHAT: Final = frozenset({"ما", "كل", "نحن"})
_MORE_THAN: Final = frozenset((more, "من") for more in ("ازيد", "اهون", "اوثق", "انسب"))
"""Elatives written like a verb in the first person (تتوقع الشركة بيع أزيد من مئة سيارة)."""
_SWEARING: Final = frozenset({"والله", "وربي"})
_WILL_NOT: Final = "لن"
CLAUSE_AHEAD: Final = 15
"""Words in which a clause shows that the sentence behind the comma is none of the speech."""


def opens_plain_speech(reader: Reader, cue: Cue, index: int, limit: int) -> bool:
    """Tell whether the word at `index` opens what the verb reports without any mark.

    A word of the first person, or one no report puts first: وأضاف أعلم أنها صعبة; وأضاف لكن الطريق طويل.
    """
    form, lexeme = cue.form, reader.lexemes[index]
    said = cue.finite or form.kind == "noun" and form.lemma.verb == _SAY
    if not said or form.lemma.tier not in ("A", "B"):
        return False
    key = lexeme.key
    if lexeme.shape.startswith(letters.ALEF_MADDA) or classes(key) & {"place", "given"}:
        return False  # the name آنا, not أنا
    # A form without و far from its verb is rather an elative (آفاق أرحب).
    is_relative = "relative" in classes(reader.lexemes[index - 1].key)  # الدلال فلان الذي | أمضى
    near = index - cue.index <= PLAIN_REACH and key in first_person_forms() and not is_relative
    near = near and keys_from(reader.lexemes, index, 2) not in _MORE_THAN
    if near or key[:1] == "و" and key[1:] in first_person_forms():
        return True
    if form.lemma.tier != "A":
        return False
    if key in _SWEARING and index - cue.index <= PLAIN_REACH:
        return True  # يقول سالم | والله لا نريد شيئا
    if index == cue.index + 2 and (key in _EXISTING | _WHAT or key in words("speech_openers")):
        return _is_behind_comma(reader, index, limit)  # وأضاف، ما جاء فيها
    if key == _WILL_NOT and index - cue.index <= PLAIN_REACH:
        return _is_behind_comma(reader, index, limit)  # وقال للأفق، لن يكون الرد بعيدا
    if index != cue.index + 1:
        return key in _EXISTING and _is_behind_comma(reader, index, limit)
    return (
        key in words("speech_openers")
        or is_of_us(key)
        and _goes_on(reader, index + 1, limit)
        or key in _THESE
        and not (index + 1 < limit and is_complementizer(reader.lexemes[index + 1]))  # قال هؤلاء | إن
        and not _is_person(reader, index + 1, limit)
    )


def _is_behind_comma(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether a comma stands before a word, neither clause nor quote behind (قال سالم، | هناك قلق)."""
    lexemes, ahead = reader.lexemes, range(index, min(index + CLAUSE_AHEAD, limit))
    if lexemes[index - 1].text not in COMMAS or any(place in reader.quotes for place in ahead):
        return False
    return not any(is_complementizer(lexemes[place]) and lexemes[place - 1].text in COMMAS for place in ahead)


def _goes_on(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether a word follows that opens no clause, so that the one before it is no name."""
    return (
        index < limit
        and reader.lexemes[index].kind == "word"
        and not is_complementizer(reader.lexemes[index])
    )


def _is_person(reader: Reader, index: int, limit: int) -> bool:
    known = classes(reader.lexemes[index].key) if index < limit else frozenset()
    return bool(known & {"role", "title", "unnamed", "document", "organisation", "outlet", "anaphor"})
