"""Find subjects behind a preposition or كان: سبق للوزير أن صرح، فما كان من سالم إلا أن أجاب، لجنود قالوا."""

from __future__ import annotations

from typing import Final

from archive.extraction.clause_openings import EARLIER
from archive.extraction.cues import Cue
from archive.extraction.lexemes import COMMAS
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.source_mentions import read_source
from archive.extraction.sources import LOOK_BACK
from archive.extraction.subject_ends import WAS
from archive.extraction.words import classes

_THAT: Final = "ان"
_HAD: Final = "قد"
REACTION: Final = 4
"""Words of من and a name before إلا أن at least."""


def who_did_before(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return who did something before, behind ل or between كان and قد.

    سبق للوزير أن | صرح; قبل أن يتكلم سامر، كان سالم قد | أكد أن.
    """
    before = reader.lexemes[cue.index - 1].key if cue.index > begin else ""
    if before == _HAD:
        return _who_had(reader, cue, begin)
    if before != _THAT:
        return None
    for place in range(max(begin, cue.index - LOOK_BACK), cue.index - 2):
        if reader.lexemes[place].key.removeprefix("و") in EARLIER:
            mention = read_source(reader, place + 1, cue.index - 1)
            return mention if mention is not None and mention.attached else None
    return None


def _who_had(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return who stands right between كان and قد behind a comma, whoever the sentence began with."""
    for place in range(cue.index - 2, max(begin, cue.index - LOOK_BACK), -1):
        if reader.lexemes[place].key in WAS and reader.lexemes[place - 1].text in COMMAS:
            mention = read_phrase(reader, place + 1, cue.index - 1)
            return mention if mention is not None and mention.end == cue.index - 1 else None
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


def joined_plural(reader: Reader, cue: Cue) -> Mention | None:
    """Return people behind ل right before their verb in the plural (روايات | لجنود قالوا إن)."""
    before = reader.lexemes[cue.index - 1] if cue.index else None
    if before is None or cue.form.number != "p" or cue.joined or before.key[:1] != "ل":
        return None
    known = classes(before.key[1:])
    mention = read_source(reader, cue.index - 1, cue.index) if known & {"unnamed", "role"} else None
    return mention if mention is not None and mention.attached and mention.end == cue.index else None
