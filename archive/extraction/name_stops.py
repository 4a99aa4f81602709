"""Words and signs that end a name wherever it stands."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import Lexeme
from archive.extraction.words import classes, is_attached, is_complementizer

_STOP_CLASSES: Final = frozenset({"preposition", "relative", "time", "adverb"})
_FACT_LINKS: Final = frozenset({"فان", "فقد", "فانه", "فانها"})


def is_stop(lexeme: Lexeme) -> bool:
    """Tell whether a word or sign ends a name by its place."""
    if lexeme.kind != "word":
        return True
    if is_complementizer(lexeme) or is_attached(lexeme) or lexeme.key in _FACT_LINKS:
        return True
    is_ali = lexeme.key == "علي" and not lexeme.shape.endswith(letters.ALEF_MAKSURA)
    form = form_table().get(lexeme.key)
    is_telling = form is not None and form.kind == "noun"
    is_participle = form is not None and form.kind == "participle" and lexeme.key.endswith("ا")
    return is_telling or is_participle or not is_ali and bool(classes(lexeme.key) & _STOP_CLASSES)
