"""Tell whose a verb after a comma inside a report is: of its clause, of its sentence, or of somebody else."""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import Cue, cue_at
from archive.extraction.lexemes import COMMAS
from archive.extraction.phrases import Reader, read_phrase
from archive.extraction.words import classes, is_complementizer

_WHO: Final = frozenset({"وهو", "وهي", "وهم", "الذي", "التي", "الذين"})
_FRONTING: Final = frozenset({"وفيما", "فيما", "وبينما", "بينما", "ففيما", "فبينما"})
OPENING_COMMAS: Final = 2
"""Commas an adjunct before the verb of a clause may hold."""


def is_main_verb(reader: Reader, start: int, index: int) -> bool:
    """Tell whether a verb after a comma is the first of its clause (أنه بعد اللقاء، أعلنت)."""
    lexemes = reader.lexemes
    commas = [place for place in range(start, index - 1) if lexemes[place].text in COMMAS]
    if len(commas) == 1 and lexemes[commas[0] + 1].key in _WHO:
        return True  # أن أمير الخلية، وهو نجار سابق، أعلن
    opens = is_complementizer(lexemes[start]) and "preposition" in classes(lexemes[start + 1].key)
    return opens and sum(lexeme.text in COMMAS for lexeme in lexemes[start : index - 1]) < OPENING_COMMAS


def is_main_of_fronted(reader: Reader, cue: Cue, other: Cue) -> bool:
    """Tell whether a verb after a comma is the main one of a sentence whose report وفيما put first.

    وفيما أكد المجلس أن القطع مستمر، | حذر من العواقب.
    """
    fronted = cue.lead < cue.index and reader.lexemes[cue.lead].key in _FRONTING
    return fronted and other.finite and not other.joined and other.form.kind == cue.form.kind


def is_denied_by_other(reader: Reader, start: int, limit: int) -> bool:
    """Tell whether somebody named between commas says otherwise (لكن النقيب، عارف فلان، | نفى ذلك)."""
    mention = read_phrase(reader, start, limit)
    if mention is None or mention.kind != "person" or mention.end + 1 >= limit:
        return False
    if reader.lexemes[mention.end].text not in COMMAS:
        return False
    other = cue_at(reader.lexemes, mention.end + 1, start)
    return other is not None and other.finite and not other.joined
