"""Tell names that only the verb before them shows: an agency's letters, a foreign name like a word."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.cues import form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.name_stops import is_stop
from archive.extraction.name_words import can_be_name
from archive.extraction.words import classes, is_adjective

MOST_INITIALS: Final = 4
_EVERYDAY: Final = frozenset({"common", "thing", "unit"})
FOREIGN_NAME: Final = 2
"""Words of a foreign name whose first is an everyday word."""


def initials_end(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past the letters of an agency after a feminine verb (وذكرت ا ف ب أن), else `start`."""
    end = start
    while end < limit and lexemes[end].kind == "word" and len(lexemes[end].text) == 1:
        end += 1
    form = form_at(lexemes, start - 1) if 1 < end - start <= MOST_INITIALS and start else None
    return end if form is not None and form.finite and form.gender == "f" else start


def is_foreign_first(lexemes: Sequence[Lexeme], start: int) -> bool:
    """Tell whether an everyday word after a verb begins a foreign name (قال دين هايوود، رئيس ...)."""
    comma = start + FOREIGN_NAME
    known = classes(lexemes[start].key)
    if not start or not known or not known <= _EVERYDAY or comma >= len(lexemes):
        return False
    form, after = form_at(lexemes, start - 1), lexemes[start + 1]
    if (
        form is None
        or not form.finite
        or lexemes[comma].text not in COMMAS
        or is_definite(lexemes[start].key)
    ):
        return False
    is_name = after.kind == "word" and not classes(after.key) - {"given"} and can_be_name(after, first=False)
    is_name = is_name and lexemes[comma].text in COMMAS
    return is_name and not is_definite(after.key) and not is_adjective(after.key)


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
