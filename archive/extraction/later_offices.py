"""Read the description that follows a name: برانت نائب المستشار، نيلسون وهي نائبة، الوردي، أستاذ القانون."""

from __future__ import annotations

from typing import Final

from archive.extraction.complements import complements_end
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import is_definite
from archive.extraction.mentions import Reader
from archive.extraction.name_words import is_in_teh
from archive.extraction.names import name_end
from archive.extraction.phrase_kinds import is_plural, is_state
from archive.extraction.whose_names import names_relative
from archive.extraction.words import classes, is_demonym

_ONE_OF: Final = frozenset({"احد", "احدي"})
"""They open what somebody is after the name (فلان | أحد وجهاء المدينة)."""
_COUNTERPART: Final = "نظير"
"""A counterpart named after someone is somebody else (الوزير فلان نظيره القبرصي)."""
_BEFORE: Final = frozenset({"أمام", "امام"})
"""The preposition, which folds to the key of the office إمام (قال فلان | أمام المجلس)."""


def role_after(reader: Reader, index: int, limit: int, described: bool = False) -> tuple[int, int] | None:
    """Return the description that follows a name.

    برانت نائب مستشار ...، نيلسون وهي نائبة ...، الوردي، أستاذ القانون.
    """
    at = index
    if at < limit and reader.lexemes[at].text in COMMAS:
        at += 1
    if at < limit and reader.lexemes[at].key in ("وهو", "وهي", "هو", "هي"):
        at += 1
    if (
        at >= limit
        or reader.lexemes[at].kind != "word"
        or not (classes(reader.lexemes[at].key) & {"role", "unnamed"} or reader.lexemes[at].key in _ONE_OF)
    ):
        return None
    if "occasion" in classes(reader.lexemes[at].key):
        return None  # ووصف القيادي، سامر حداد، | تصريحات الشرطة بأنها
    if reader.lexemes[at].key.startswith(_COUNTERPART) or reader.lexemes[at].shape in _BEFORE:
        return None
    if is_state(reader.lexemes[at].key) or is_in_teh(reader.lexemes[at]):
        return None
    if at == index and is_plural(reader.lexemes[at].key):
        return None  # اتهم سامر حداد | الأطراف ب
    found = complements_end(reader.lexemes, reader.quotes, at, limit)
    if described and at == index and _is_foreign_office(reader, at, found.end):
        return None
    if described and found.end == at + 1 and is_plural(reader.lexemes[at].key):
        return None  # دعا قائد الجهاز، عبد الغني الموسوي، | الأهالي إلى
    relative = name_end(reader.lexemes, found.end, limit)
    of_relative = relative > found.end and names_relative(reader, at, found.end, found.end)
    return (at, relative if of_relative else found.end)  # فلانة، والدة الشهيد | فلان


def _is_foreign_office(reader: Reader, start: int, end: int) -> bool:
    """Tell whether a described name is followed by the one met: another state's office (السفير النمساوي).

    Or an office alone (شكر النائب فلان | الوزير على).
    """
    keys = [lexeme.key for lexeme in reader.lexemes[start:end]]
    if len(keys) == 1 and is_definite(keys[0]):
        return True
    return len(keys) == 2 and is_definite(keys[0]) and is_definite(keys[1]) and is_demonym(keys[1])
