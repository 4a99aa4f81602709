"""Tell family names that are everyday words by list and by what follows (سامي صديق، أحمد زين الدين رشق)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.everyday_surnames import (
    begins_object,
    closes_subject,
    is_what_verb_takes,
    leads_away,
)
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import words
from archive.extraction.name_sons import COMPOUND_ENDS
from archive.extraction.subject_ends import is_preposition_of_verb, is_said_before
from archive.extraction.words import classes, has_article

_NAMES: Final = frozenset({"given", "particle"})
_HAD: Final = "قد"


def is_word_surname(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a listed word behind given names is the family name, as what follows shows.

    نفى نبيل ثلج | وجود النقص; أحمد زين الدين رشق | في تصريح; not سامي نجار | في السوق.
    """
    if not start < index < len(lexemes) - 1 or lexemes[index].key not in words("word_surnames"):
        return False
    if not all(classes(one.key) & _NAMES or one.key in COMPOUND_ENDS for one in lexemes[start:index]):
        return False
    if is_everyday_verb(lexemes[index].key) and not is_said_before(lexemes, start):
        return False
    after = lexemes[index + 1]
    if "preposition" in classes(after.key):
        return leads_away(lexemes, index + 1) or is_preposition_of_verb(lexemes, start, index + 1)
    is_object = begins_object(lexemes, index + 1) and not has_article(after)
    ends = closes_subject(after) or after.key == _HAD
    return ends or is_object or is_what_verb_takes(lexemes, start, index + 1)
