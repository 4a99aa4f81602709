"""Find whom an interview was held with, who speaks in it: في مقابلة أجرتها الشبكة مع الجنرال فلان، قال."""

from __future__ import annotations

from typing import Final

from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.sources import LOOK_BACK

_TALKS: Final = frozenset({"مقابله", "المقابله", "حوار", "الحوار", "لقاء", "حديث"})
_HELD: Final = ("اجرته", "اجراه", "اجريت")
"""Verbs that tell who held an interview (أجرتها معه القناة)."""

_REACHING: Final = frozenset({"بالتواصل", "وبالتواصل"})
"""At the head of a sentence they name whom the outlet reached (وبالتواصل | مع مدير المدرسة، قال)."""


def interviewed(reader: Reader, begin: int, end: int, at_once: bool) -> Mention | None:
    """Return whom an interview was held with (في مقابلة أجرتها الشبكة مع الجنرال فلان، | قال).

    `at_once` tells that حيث leads to the verb, so that it need not be told who held it.
    """
    talks, held = False, at_once
    if reader.lexemes[begin].key in _REACHING and reader.lexemes[begin + 1].key == "مع":
        return read_phrase(reader, begin + 2, end)
    for place in range(max(begin, end - LOOK_BACK), end):
        key = reader.lexemes[place].key
        talks = talks or key in _TALKS
        held = held or talks and key.startswith(_HELD)
        if talks and held and key == "مع":
            mention = read_phrase(reader, place + 1, end)
            return mention if mention is not None and mention.kind == "person" else None
    return None
