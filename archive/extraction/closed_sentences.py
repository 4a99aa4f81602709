"""Tell which whole sentences without marks are closed by who said them (...، يقول فلان؛ ...، على حد قوله)."""

from __future__ import annotations

from typing import Final

from archive.extraction.accordance import Accordance
from archive.extraction.content import trimmed_end
from archive.extraction.cues import Cue, cue_at
from archive.extraction.lexemes import COMMAS
from archive.extraction.phrases import Reader
from archive.extraction.sources import Source
from archive.extraction.words import classes

SHORTEST_TOLD: Final = 4
"""Words and signs of a sentence that هذا ما كشفه or ، يقول فلان closes at least."""
LONGEST_TOLD: Final = 80
_THIS: Final = ("هذا", "وهذا")
_OPENING: Final = frozenset({"preposition", "adverb", "time"})
"""What opens an adjunct, which alone is nothing said (وفي المساء، أكد المحافظ)."""
_TO_SOMEBODY: Final = frozenset({"أبلغ", "أخبر", "أعلم"})
"""Verbs whose noun may be who is told."""
_SPEAKERS: Final = ("person", "role", "organisation", "unnamed")


def told_end(reader: Reader, cue: Cue, source: Source, begin: int, end: int, fresh: bool) -> int | None:
    """Return where the words end that a verb of saying closes, None where it closes none.

    ... | هذا ما كشفه فلان؛ ... |، يقول فلان. `fresh` tells that the sentence held no report yet.
    """
    if cue.index - begin < SHORTEST_TOLD:
        return None
    lexemes, index = reader.lexemes, cue.index
    if cue.form.pronoun and lexemes[index - 1].key == "ما":
        told = lexemes[index - 2].key in _THIS and source.mention is not None
        return trimmed_end(reader, begin, index - 2) if told else None
    closes = fresh and lexemes[index - 1].text in COMMAS and _closes(reader, cue, source, end)
    closes = closes and not _is_adjunct(lexemes[begin].key)
    return trimmed_end(reader, begin, index) if closes and is_told(reader, begin, index) else None


def _closes(reader: Reader, cue: Cue, source: Source, end: int) -> bool:
    """Tell whether a verb and its subject are all that is left of a sentence (يقول المحامي فلان.)."""
    lemma = cue.form.lemma
    now = cue.form.kind == "imperfect"
    named = source.mention is not None and source.mention.kind == "person"
    says = lemma.tier == "A" or now and (lemma.tier == "B" or lemma.tier == "C" and named)
    if not says or not cue.finite or cue.joined or cue.form.pronoun or lemma.verb in _TO_SOMEBODY:
        return False
    if source.kind == "dropped":
        return now and _ends(reader, cue.index + 1, end)
    mention = source.mention
    speaks = source.kind == "after" and mention is not None and mention.kind in _SPEAKERS
    return speaks and mention is not None and _ends(reader, mention.end, end)


def _is_adjunct(key: str) -> bool:
    """Tell whether a folded word opens an adjunct, joined or not (وفي)."""
    return bool((classes(key) | classes(key.removeprefix("و"))) & _OPENING)


def closes_back(reader: Reader, found: Accordance, begin: int, end: int) -> bool:
    """Tell whether a source phrase that points back closes a whole sentence (...، على حد قوله.)."""
    lexemes = reader.lexemes
    led = lexemes[found.start - 1].text in COMMAS and found.start - begin >= SHORTEST_TOLD
    return led and _ends(reader, found.end, end) and is_told(reader, begin, found.start)


def is_told(reader: Reader, begin: int, end: int) -> bool:
    """Tell whether words may be a whole statement: no verb of saying is among them."""
    lexemes = reader.lexemes
    if end - begin > LONGEST_TOLD:
        return False
    cues = (cue_at(lexemes, place, begin) for place in range(begin, end))
    return not any(cue is not None and cue.form.lemma.tier in ("A", "B") for cue in cues)


def _ends(reader: Reader, index: int, end: int) -> bool:
    """Tell whether nothing but signs is left of a sentence."""
    return all(lexeme.kind not in ("word", "number", "mark") for lexeme in reader.lexemes[index:end])
