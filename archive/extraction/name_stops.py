"""Words and signs that end a name wherever it stands."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import Lexeme
from archive.extraction.words import classes, is_attached, is_complementizer

_STOP_CLASSES: Final = frozenset({"preposition", "relative", "time", "adverb"})
_IMAM: Final = "إمام"
"""Folds to the key of أمام, the preposition."""
_SABAH: Final = "الصباح"
"""A family of the Gulf; who speaks in the morning does so هذا الصباح or صباحا."""
FACT_LINKS: Final = frozenset({"فان", "فقد", "فانه", "فانها"})


def is_purpose(key: str) -> bool:
    """Tell whether a folded word is a reporting verb of purpose (تدخلت الوزيرة | لتؤكد)."""
    form = form_table().get(key[1:]) if key[:1] == "ل" else None
    return form is not None and form.kind == "imperfect"


def tells(lexeme: Lexeme) -> bool:
    """Tell whether a verb or noun of saying follows its subject (الوزير فلان | قال، فقال، قوله)."""
    table = form_table()
    form = table.get(lexeme.key)
    if form is None and lexeme.key[:1] == "ف" and (form := table.get(lexeme.key[1:])) is not None:
        answers = form.kind == "perfect" and letters.ALEF_HAMZA_ABOVE in lexeme.shape  # أما فلانة | فرأت
        return answers or form.lemma.tier == "A" and form.kind in ("noun", "perfect")
    return form is not None and form.lemma.tier == "A" and form.kind in ("noun", "perfect")


def is_stop(lexeme: Lexeme) -> bool:
    """Tell whether a word or sign ends a name by its place."""
    if lexeme.kind != "word":
        return True
    if lexeme.shape == _IMAM or lexeme.key == _SABAH:
        return False
    if is_complementizer(lexeme) or is_attached(lexeme) or lexeme.key in FACT_LINKS or is_purpose(lexeme.key):
        return True
    is_ali = lexeme.key == "علي" and not lexeme.shape.endswith(letters.ALEF_MAKSURA)
    form = form_table().get(lexeme.key)
    is_telling = form is not None and form.kind == "noun"
    is_participle = form is not None and form.kind == "participle" and lexeme.key.endswith("ا")
    return is_telling or is_participle or not is_ali and bool(classes(lexeme.key) & _STOP_CLASSES)
