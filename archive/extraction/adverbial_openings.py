"""Tell what opens a sentence before its verb and is no subject (وبخصوص الميزانية، وتفاعلا مع، واقتصاديا)."""

from __future__ import annotations

from typing import Final

from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS
from archive.extraction.name_shapes import STATE
from archive.extraction.phrases import Mention, Reader
from archive.extraction.words import classes, is_adjective, is_complementizer, is_preposition

_AND: Final = "و"
_BUT: Final = "لكن"
_AND_BY: Final = ("وب", "ول", "وك")
LONG: Final = 5
"""Letters from which a word in alif is an accusative (تفاعلا, not the name وفا)."""


def opens_adverbially(reader: Reader, mention: Mention) -> bool:
    """Tell whether an unlisted phrase before a verb only tells how or of what somebody speaks.

    وبكل وضوح، أكد; وجوابا على سؤال، قال; وسياسيا، قال; وعاد | ليؤكد.
    """
    key = reader.lexemes[mention.start].key
    plain = key.removeprefix(_AND)
    if mention.described and mention.kind == "person" or classes(plain) & {"given", "particle"}:
        return False
    if mention.kind not in ("person", "unnamed", "role"):
        return False
    if (
        key.startswith(_AND_BY)
        and not classes(key) | classes(plain)
        or is_everyday_verb(plain)
        and plain != key
    ):
        return True
    if not key.endswith("ا") or len(plain) < LONG:
        return False
    after = reader.lexemes[mention.start + 1]
    ends = after.text in COMMAS or is_preposition(after.key)
    before = reader.lexemes[mention.start - 1]
    governed = is_complementizer(before) or before.key.removeprefix(_AND) == _BUT  # لكن | مسؤولا في الوزارة
    tells_how = bool(STATE.fullmatch(key)) and not governed
    return ends and (plain != key or tells_how or is_adjective(key[:-1]))  # وتابع | متحدثا عن خصومه
