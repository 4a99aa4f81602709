"""Find a name behind an aside about its bearer (الكاتب العام، المنضوي تحت لواء الاتحاد، كمال فلان، قال)."""

from __future__ import annotations

from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import COMMAS
from archive.extraction.mentions import Reader
from archive.extraction.name_joints import is_sure_name
from archive.extraction.names import name_end
from archive.extraction.words import classes

LONGEST_ASIDE: Final = 12
"""Words between the two commas at most."""
FULL_NAME: Final = 2
_PARTICIPLE: Final = "الم"


def name_after_aside(reader: Reader, at: int, limit: int) -> tuple[int, int] | None:
    """Return the full name after an aside that begins with a participle, when commas set both apart.

    الكاتب العام، المنضوي تحت لواء الاتحاد، | كمال فلان |، فقد وصف.
    """
    lexemes = reader.lexemes
    if at >= limit or not lexemes[at].key.startswith(_PARTICIPLE) or classes(lexemes[at].key) & {"title"}:
        return None
    last = min(limit, at + LONGEST_ASIDE)
    comma = next((index for index in range(at + 1, last) if lexemes[index].kind != "word"), last)
    if comma >= last or lexemes[comma].text not in COMMAS:
        return None
    if any((form := form_table().get(word.key)) is not None and form.finite for word in lexemes[at:comma]):
        return None
    end = name_end(lexemes, comma + 1, limit)
    closed = end < len(lexemes) and lexemes[end].text in COMMAS
    is_full = end - comma > FULL_NAME and is_sure_name(lexemes, comma + 1, end)
    return (comma + 1, end) if closed and is_full else None
