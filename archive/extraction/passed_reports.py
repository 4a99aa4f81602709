"""Find who is told to speak in the clause of an outlet: أفادت الوكالة بأن الوزير فلان | قال إن."""

from __future__ import annotations

from archive.extraction.cues import cue_at
from archive.extraction.frames import Frame, find_frame
from archive.extraction.lexemes import COMMAS
from archive.extraction.phrases import Reader, read_phrase
from archive.extraction.sources import Source
from archive.extraction.words import classes

_OUTLETS = frozenset({"outlet", "outlet name"})


def passed_report(reader: Reader, frame: Frame, source: Source, limit: int) -> tuple[Frame, Source] | None:
    """Return the report inside an outlet's clause when that clause is nothing else, with its own speaker.

    The outlet only passes it on, so that nothing is left for it to say.
    """
    outlet = source.mention
    if outlet is None or not classes(outlet.head) & _OUTLETS or frame.comp is None:
        return None
    speaker = read_phrase(reader, frame.comp + 1, limit)
    if speaker is None or speaker.kind not in ("person", "role") or not speaker.definite:
        return None
    verb = speaker.end + (speaker.end < limit and reader.lexemes[speaker.end].text in COMMAS)
    cue = cue_at(reader.lexemes, verb, frame.comp) if verb < limit else None
    if cue is None or not cue.finite or cue.joined or cue.form.lemma.tier not in ("A", "B"):
        return None
    inner = find_frame(reader, cue, limit)
    return (inner, Source("before", speaker)) if inner.kind != "object" else None
