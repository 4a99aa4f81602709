"""Find subjects behind a preposition: سبق للوزير أن صرح، فما كان من سالم إلا أن أجاب."""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import Cue
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.source_mentions import read_source
from archive.extraction.sources import LOOK_BACK

REACTION: Final = 4
"""Words of من and a name before إلا أن at least."""
_EARLIER: Final = frozenset({"سبق", "يسبق"})


def who_did_before(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return who did something before, behind ل (سبق للوزير أن | صرح)."""
    for place in range(max(begin, cue.index - LOOK_BACK), cue.index - 2):
        if reader.lexemes[place].key.removeprefix("و") in _EARLIER:
            mention = read_source(reader, place + 1, cue.index - 1)
            return mention if mention is not None and mention.attached else None
    return None


def whose_reaction(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return the person of فما كان من سالم إلا أن أجاب."""
    lexemes, index = reader.lexemes, cue.index
    if index - begin < REACTION or (lexemes[index - 2].key, lexemes[index - 1].key) != ("الا", "ان"):
        return None
    for place in range(index - 3, max(begin, index - LOOK_BACK), -1):
        if lexemes[place].key == "من":
            return read_phrase(reader, place + 1, index - 2)
    return None
