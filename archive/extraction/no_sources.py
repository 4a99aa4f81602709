"""Tell which phrases that look like a source name none: an outlet passes on, words are given back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archive.extraction.cues import cue_at, thinks
from archive.extraction.frames import find_frame
from archive.extraction.lexemes import COMMAS
from archive.extraction.marks import SEVERAL_WORDS
from archive.extraction.phrases import Mention, Reader
from archive.extraction.words import classes

TELLERS: Final = ("person", "role", "organisation", "unnamed")
"""Mentions that say something themselves, unlike an outlet or a document."""


@dataclass(frozen=True, slots=True)
class Accordance:
    """A source phrase as lexeme range [start, end); `source` is None when it points back (حسب تصريحاته)."""

    start: int
    end: int
    source: Mention | None


def passes_on(reader: Reader, found: Accordance, limit: int) -> bool:
    """Tell whether a source phrase that opens a sentence is followed by a verb with a clause of its own."""
    lexemes, verb = reader.lexemes, found.end + 1
    before = lexemes[found.start - 1] if found.start else None
    joined = before is not None and before.text in COMMAS and lexemes[found.start].key[:1] != "و"
    opens = before is None or before.kind == "punctuation" and not joined
    if not opens or verb >= limit or lexemes[found.end].text not in COMMAS:
        return False
    cue = cue_at(lexemes, verb, verb)
    if cue is None or not cue.finite or cue.form.lemma.tier not in ("A", "B"):
        return False
    source = found.source
    if thinks(cue) and source is not None and not classes(source.head) & {"outlet", "outlet name"}:
        return source.kind not in TELLERS
    return find_frame(reader, cue, limit).kind != "object"


def owns_marked(reader: Reader, found: Accordance, limit: int) -> bool:
    """Tell whether a few marked words inside a sentence are all that is given back to its speaker.

    يمارس الجنود "قسوتهم"، على حد تعبيره، | حيث يدمرون القرى.
    """
    lexemes, after = reader.lexemes, found.end + 1
    if found.source is not None or found.start < 2 or after >= limit or lexemes[found.end].text not in COMMAS:
        return False
    close = found.start - 2
    near = (reader.quotes.get(index) for index in range(close - SEVERAL_WORDS, close))
    marked = any(quote is not None and quote.close == close for quote in near)
    return marked and lexemes[found.start - 1].text in COMMAS and lexemes[after].kind in ("word", "number")
