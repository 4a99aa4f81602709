"""Tell names that only the verb before them shows: an agency's letters, a foreign name like a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.cues import form_at
from archive.extraction.everyday_verbs import everyday_forms, is_everyday_verb
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.name_objects import is_his_noun, is_of_his
from archive.extraction.name_slots import ends_slot
from archive.extraction.name_stops import is_stop
from archive.extraction.name_words import can_be_name
from archive.extraction.surname_slots import EVERYDAY_NAMES, is_nisba, is_surname_by_place, is_surname_of_word
from archive.extraction.told_outlets import told_outlet_end
from archive.extraction.words import classes, has_article

MOST_INITIALS: Final = 4
FOREIGN_NAME: Final = 2
"""Words of a foreign name whose first is an everyday word."""


def initials_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past the letters of an agency after a feminine verb (وذكرت ا ف ب أن), else `start`."""
    end = start
    while end < limit and lexemes[end].kind == "word" and len(lexemes[end].text) == 1:
        end += 1
    form = form_at(lexemes, start - 1) if 1 < end - start <= MOST_INITIALS and start else None
    return end if form is not None and form.finite and form.gender == "f" else start


def everyday_name_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past a first name that is an everyday word and its family name, `start` for none.

    A thing says nothing: وقال وعد الخطيب إن; قال دين هايوود، رئيس القسم، إن.
    """
    end = start + FOREIGN_NAME
    known = classes(lexemes[start].key)
    if (
        not start
        or not known
        or not known <= EVERYDAY_NAMES
        or end >= len(lexemes)
        or is_definite(lexemes[start].key)
    ):
        return start
    form = form_at(lexemes, start - 1)
    reports = form is not None and form.finite and form.number == "s" and form.lemma.tier in ("A", "B")
    speaks = reports and form is not None and form.lemma.tier == "A" or is_nisba(lexemes[start + 1])
    speaks = speaks and reports
    if not speaks or not is_surname_of_word(lexemes[start + 1]):
        return start
    if end + 1 < limit and is_nisba(lexemes[start + 1]) and is_nisba(lexemes[end]):
        end += 1  # قال مصباح الغرياني | الدرسي
    return end if ends_slot(lexemes[end]) else start


def surname_end(lexemes: Sequence[Lexeme], start: int, end: int) -> int:
    """Return one past a family name that looks like a verb, after a first name alone, else `end`.

    وأشار إدريس لشكر في تصريحات; قالت لين يوي تشن اليوم; two verbs never stand side by side.
    """
    of_east = end == start + 2 and not (classes(lexemes[end - 1].key) or has_article(lexemes[end - 1]))
    if not (end == start + 1 or of_east) or end + 1 >= len(lexemes) or not start:
        return end
    form = form_at(lexemes, start - 1)
    says = form is not None and form.finite and form.lemma.tier in ("A", "B")
    is_his = is_of_his(lexemes, start, end) or is_his_noun(lexemes, start, end)
    if not says or not ends_slot(lexemes[end + 1]) or is_his:
        return end  # برر سامر حداد | غيابه بأن
    if of_east and told_outlet_end(lexemes, end) > end:
        return end  # قال كين حداد | لسيتار إن
    is_place = classes(lexemes[end].key) == {"place"} and not has_article(lexemes[end])
    return end + 1 if is_place or is_surname_by_place(lexemes, end) else end


def is_like_verb_after_title(lexemes: Sequence[Lexeme], at: int, limit: int) -> bool:
    """Tell whether a word that looks like a verb is a first name between a title and a family name.

    وقال العقيد خدر إلياس، آمر الفوج: no second verb follows قال and its subject.
    """
    if at < FOREIGN_NAME or at + 1 >= limit or not is_everyday_verb(lexemes[at].key):
        return False
    title, verb = lexemes[at - 1], form_at(lexemes, at - 2)
    if not is_definite(title.key) or "title" not in classes(title.key) or verb is None or not verb.finite:
        return False
    after, stop = lexemes[at + 1], at + FOREIGN_NAME
    is_name = not classes(after.key) - {"given"} and can_be_name(after, first=False)
    return is_name and (stop >= len(lexemes) or is_stop(lexemes[stop]))


def opens_sentence_as_verb(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Tell whether a given name alone is the verb of a sentence it opens (أشرف | وزير التربية على)."""
    opens = start == 0 or lexemes[start - 1].kind != "word"
    return opens and end == start + 1 and lexemes[start].key in everyday_forms()
