"""Read several persons who speak as one, named (النائبان سامر فرج ونبيل عون) or counted (5 شهود)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.mentions import Mention, Reader
from archive.extraction.name_joints import LONGEST_NAME
from archive.extraction.names import name_end
from archive.extraction.words import THEIRS, classes, is_complementizer

_EACH: Final = frozenset({"كل", "وكل"})
_OF: Final = "من"
_COLON: Final = ":"
FULL_NAME: Final = 2
"""Words of a name at least that stands without an office."""


def joined_names_end(reader: Reader, end: int, limit: int) -> int:
    """Return where the last of several names ends after a plural description.

    النائبان سامر فرج | ونبيل عون.
    """
    while end < limit and reader.lexemes[end].key[:1] == "و" and _may_be_first(reader.lexemes[end].key[1:]):
        if classes(reader.lexemes[end].key):
            break  # نفى الوزيران | وجود خلاف
        count = _further_name(reader.lexemes, end, limit)
        if count == 0:
            break
        end += count
    return end


def all_named_end(reader: Reader, name: tuple[int, int], limit: int) -> int:
    """Return one past the last full name joined before what all of them say, else the end of the name.

    قال سامر فرج | ونبيل عون إن; whoever is named after و and speaks alone has a verb of his own.
    """
    lexemes, end = reader.lexemes, name[1]
    if end - name[0] < FULL_NAME:
        return end
    while end < limit and lexemes[end].key[:1] == "و" and "given" in classes(lexemes[end].key[1:]):
        count = 0 if classes(lexemes[end].key) else _further_name(lexemes, end, limit)
        if count < FULL_NAME:
            return name[1]
        end += count
    return end if end < len(lexemes) and _opens_words(lexemes[end]) else name[1]


def named_each_start(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return where the persons are named behind كل من (أعلن كل من | سامر فرج ونبيل عون أن), else `start`."""
    keys = [lexeme.key for lexeme in lexemes[start : min(start + 2, limit)]]
    return start + 2 if keys[1:] == [_OF] and keys[0] in _EACH else start


def counted_from(counted: Mention | None, start: int) -> Mention | None:
    """Return indefinite persons with the number before them (قال | 5 مسؤولين إن), None for anything else."""
    if counted is None or counted.kind not in ("role", "unnamed") or counted.definite:
        return None
    return replace(counted, start=start, plural=True)


def _opens_words(lexeme: Lexeme) -> bool:
    return (
        lexeme.kind == "mark" or lexeme.text == _COLON or lexeme.text in COMMAS or is_complementizer(lexeme)
    )


def _further_name(lexemes: Sequence[Lexeme], index: int, limit: int) -> int:
    """Return the words of a name to which و is joined (ونبيل عون)."""
    joined = lexemes[index]
    plain = replace(joined, key=joined.key[1:], shape=joined.shape[1:])
    rest = [plain, *lexemes[index + 1 : min(limit, index + LONGEST_NAME)]]
    return name_end(rest, 0, len(rest))


def _may_be_first(key: str) -> bool:
    if key.endswith(THEIRS) and not classes(key):
        return False  # هدى عمر | وابنتاها
    return bool(classes(key) & {"given", "particle"}) or not classes(key) and len(key) > 2
