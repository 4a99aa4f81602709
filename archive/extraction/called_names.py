"""Read the name that a word of naming leads to: رجل يدعى أبو فلان، أحد المرضى ويدعى سالم عياش."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import Lexeme
from archive.extraction.name_stops import is_stop

LONGEST_CALLED: Final = 4
"""Words of a name told by a word of naming, whatever they mean else (ويدعى عودة لفتة الغزي)."""
NAMING: Final = frozenset(
    {"يدعي", "تدعي", "اسمه", "اسمها", "يسمي", "تسمي", "المدعو", "المدعوه", "الملقب", "المكني", "يلقب", "تلقب"}
)
"""Words that tell a name after a description (رجل يدعى أبو فلان)."""


def called_by(lexemes: Sequence[Lexeme], start: int, limit: int) -> tuple[int, int] | None:
    """Return the words up to the next stop, when few: what somebody is called (ويدعى عودة لفتة الغزي)."""
    near = range(start, min(limit, start + LONGEST_CALLED + 1))
    end = next((index for index in near if is_stop(lexemes[index]) or _speaks(lexemes[index])), limit)
    return (start, end) if start < end <= start + LONGEST_CALLED else None


def _speaks(lexeme: Lexeme) -> bool:
    """Tell whether a sure verb of saying follows the words somebody is called by (ويدعى فلان | يقول)."""
    form = form_table().get(lexeme.key)
    return form is not None and form.finite and form.lemma.tier == "A"
