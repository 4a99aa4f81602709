"""Find participles of saying printed without their alif (...، موضح أن الطريق مغلق)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import Form, form_table
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.words import is_complementizer

_ALIF: Final = "ا"


def participle_in_alif(key: str) -> Form | None:
    """Return the participle of a sure verb that a word would be with its alif (معتبر for معتبرا)."""
    form = form_table().get(key + _ALIF)
    sure = form is not None and form.kind == "participle" and form.lemma.tier in ("A", "B")
    return form if sure else None


def without_alif(lexemes: Sequence[Lexeme], index: int) -> tuple[Form, bool] | None:
    """Return a participle printed without its alif between a comma and أن (...، | موضح أن الطريق مغلق)."""
    after = lexemes[index + 1 : index + 2]
    apart = index > 0 and lexemes[index - 1].text in COMMAS and bool(after) and is_complementizer(after[0])
    form = participle_in_alif(lexemes[index].key) if apart else None
    return (form, False) if form is not None else None
