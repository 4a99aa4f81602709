"""Tell who made a document public by the clause about it (معلومات نشرتها «الأفق»، تقرير أوردته الصحيفة)."""

from __future__ import annotations

import re
from typing import Final

from archive.extraction.phrases import Mention, Reader, read_phrase

_PUBLISHED: Final = re.compile("(نشر|اورد|اصدر|اذاع|بث|اعد)ت?(ه|ها|هم)")
"""Folded verbs by which a body makes a document public, with the pronoun of the document."""


def publisher_at(reader: Reader, at: int, limit: int) -> Mention | None:
    """Return the body whose act of publishing begins at `at`, in marks or not; None for everything else."""
    if at + 1 >= limit or not _PUBLISHED.fullmatch(reader.lexemes[at].key):
        return None
    end = reader.marked_end(at + 1)
    if end is not None:
        name = (at + 2, end - 1)
        head = reader.lexemes[name[0]].key
        return Mention(at + 1, end, "organisation", head, name, definite=True, in_marks=True)
    found = read_phrase(reader, at + 1, limit)
    return found if found is not None and found.kind == "organisation" else None
