"""Tell who made a document public by the clause about it (معلومات نشرتها «الأفق»، تقرير أوردته الصحيفة)."""

from __future__ import annotations

import re
from typing import Final

from archive.extraction.phrases import Mention, Reader, read_phrase

_PUBLISHED: Final = re.compile("(نشر|اورد|اصدر|اذاع|بث|اعد|قدم|وزع)ت?(ه|ها|هم)")
"""Folded verbs by which a body makes a document public, with the pronoun of the document."""
_ISSUED: Final = re.compile("(اصدر|اعد|قدم|انجز|وزع)ت?(ه|ها|هم)")
"""Those of them by which it is the body's own; an agency prints that of others."""


def publisher_at(reader: Reader, at: int, limit: int, *, issues: bool = False) -> Mention | None:
    """Return the body whose act of publishing begins at `at`, in marks or not; None for everything else.

    `issues` leaves out who only printed it.
    """
    acts = _ISSUED if issues else _PUBLISHED
    if at + 1 >= limit or not acts.fullmatch(reader.lexemes[at].key):
        return None
    end = reader.marked_end(at + 1)
    if end is not None:
        name = (at + 2, end - 1)
        head = reader.lexemes[name[0]].key
        return Mention(at + 1, end, "organisation", head, name, definite=True, in_marks=True)
    found = read_phrase(reader, at + 1, limit)
    return found if found is not None and found.kind == "organisation" else None
