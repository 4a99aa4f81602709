"""Tell whether جاء or ورد speaks of what a document says: جاء في البيان، ورد فيه، جاء بأمر الإحالة."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare
from archive.extraction.words import classes

_OF_COURTS: Final = frozenset({"امر", "نص", "اقوال", "تحريات", "تحقيقات"})
"""What is read out in court, and no document elsewhere."""


def is_said_in_document(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether جاء or ورد is followed by the document it speaks of (جاء في البيان، ورد فيه)."""
    after = [lexeme.key for lexeme in lexemes[index + 1 : index + 3]]
    if after[:1] == ["علي"] and lexemes[index].key[:1] == "و":
        return after[1:] == ["لسان"]  # ورد على لسانه, not ورد على سؤال
    if not after or after[0] in ("في", "فيه", "فيها", "علي", "ضمن"):
        return bool(after)
    inside = bare(after[0][1:])  # وجاء | بالتقرير أن؛ وورد | بأمر الإحالة أن
    return after[0][0] == "ب" and ("document" in classes(inside) or inside in _OF_COURTS)
