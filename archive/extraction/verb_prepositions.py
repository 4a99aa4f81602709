"""Tell where a subject ends by the preposition its verb takes (أعرب فلان | عن أمله، رحب فلان | بالقرار)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import Lexeme
from archive.extraction.words import is_attached

_JOINED: Final = "ب"
_TAKING: Final[Mapping[str, frozenset[str]]] = {
    fold("عن"): frozenset({"أعرب", "عبر", "تحدث", "كشف", "أعلن", "تساءل", "أفصح", "دافع", "استفسر", "تراجع"}),
    fold("على"): frozenset(
        {"شدد", "أكد", "علق", "رد", "اعترض", "أثنى", "ركز", "أصر", "احتج", "اتفق", "وافق"}
    ),
    fold("إلى"): frozenset({"أشار", "لفت", "تطرق", "نوه", "ألمح", "لمح"}),
    _JOINED: frozenset({"أشاد", "رحب", "ندد", "نوه", "تمسك", "أقر", "اعترف", "تعهد", "وعد", "استشهد", "صرح"}),
}
"""Verbs without another object, so that all between them and their preposition is the subject."""
REACH: Final = 16
"""Words from the verb to the name of its subject at most: an office stands between."""


def at_preposition_of_verb(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether the verb before `start` takes the word at `index`, no mark or comma standing between."""
    lexeme = lexemes[index]
    preposition = _JOINED if lexeme.key[:1] == _JOINED and is_attached(lexeme) else lexeme.key
    verbs = _TAKING.get(preposition)
    if verbs is None:
        return False
    for place in range(start - 1, max(-1, start - REACH), -1):
        if lexemes[place].kind != "word":
            return False
        form = form_table().get(lexemes[place].key) or form_table().get(lexemes[place].key.lstrip("وف"))
        if form is not None and form.finite:
            return form.lemma.verb in verbs
    return False
