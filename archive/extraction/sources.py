"""How a report names its speaker, and the phrases passed on from one teller to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from archive.extraction.phrases import Mention, Reader, read_phrase

SourceKind = Literal[
    "after",
    "before",
    "relative",
    "quoted",
    "accordance",
    "fronted",
    "chain",
    "dropped",
    "back",
    "floating",
    "topic",
]
LOOK_BACK: Final = 60
"""Words before a verb in which its subject is looked for; keeps a text without full stops linear."""
_FROM: Final = "عن"
_TO: Final = "الي"
_ATTRIBUTED: Final = ("نسب", "ونسب", "ينسب", "تنسب")
_FROM_THEM: Final = ("عنه", "عنها", "عنهم")


@dataclass(frozen=True, slots=True)
class Source:
    """How a report names its speaker; `mention` is None where the verb has no subject of its own."""

    kind: SourceKind
    mention: Mention | None = None


def relayed(reader: Reader, start: int, end: int) -> Source | None:
    """Return the one whose words are passed on between two places (نقلت الوكالة عن الوزير، نقلت عنه)."""
    for index in range(max(start, end - LOOK_BACK), end):
        key = reader.lexemes[index].key
        if key == _FROM or key == _TO and reader.lexemes[start - 1].key.startswith(_ATTRIBUTED):
            mention = read_phrase(reader, index + 1, end)
            return Source("quoted", mention) if mention is not None else None
        if key in _FROM_THEM:
            return Source("back")
    return None
