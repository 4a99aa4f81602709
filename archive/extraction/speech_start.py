"""Tell where speech without a colon begins: right after its verb or its subject, or behind an adjunct."""

from __future__ import annotations

from archive.extraction.cues import Cue
from archive.extraction.lexicon import words
from archive.extraction.phrases import Reader
from archive.extraction.sources import Source
from archive.extraction.words import classes


def speech_start(reader: Reader, cue: Cue, source: Source, found: int) -> int:
    """Return where speech without colon begins: right after its verb or subject, but after an adjunct."""
    start = cue.index + 1
    if source.kind == "after" and source.mention is not None:
        start = source.mention.end
    if source.kind not in ("after", "dropped") or start >= found:
        return found
    first = reader.lexemes[start]
    plain = first.kind == "word" and not classes(first.key) & {
        "preposition",
        "adverb",
        "time",
        "relative",
    }
    return start if plain or first.key in words("speech_openers") else found


def speaks_on(reader: Reader, cue: Cue, source: Source, end: int) -> bool:
    """Tell whether speech without any mark follows the subject (قال المحافظ هم ليسوا غرباء)."""
    if source.kind != "after" or source.mention is None or source.mention.end >= end:
        return False
    opens = reader.lexemes[source.mention.end].key in words("speech_openers")
    return cue.finite and cue.form.lemma.tier == "A" and opens
