"""Find a source put between dashes into what it says (خطط البناء -بحسب المتحدث ذاته- جاهزة)."""

from __future__ import annotations

from typing import Final

from archive.extraction.accordance import accordance_at
from archive.extraction.lexemes import DASHES
from archive.extraction.no_sources import Accordance
from archive.extraction.phrases import OWN_SELF, Reader

LONGEST: Final = 12
"""Words between the dashes at most."""


def dashed_end(reader: Reader, dash: int, limit: int) -> int | None:
    """Return one past the second dash when a source phrase is all that stands behind the first one."""
    if reader.lexemes[dash].text not in DASHES or dash + 1 >= limit:
        return None
    found = accordance_at(reader, dash + 1, min(limit, dash + LONGEST))
    return closed_by_dash(reader, found, limit) if found is not None else None


def closed_by_dash(reader: Reader, found: Accordance, limit: int) -> int | None:
    """Return one past the dash that closes a source phrase behind another dash, None where none does."""
    lexemes, end = reader.lexemes, found.end
    if not found.start or lexemes[found.start - 1].text not in DASHES:
        return None
    end += end < limit and lexemes[end].key in OWN_SELF
    return end + 1 if end < limit and lexemes[end].text in DASHES else None
