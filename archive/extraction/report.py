"""One thing said, before anyone is named for it."""

from __future__ import annotations

from dataclasses import dataclass

from archive.extraction.cues import Cue
from archive.extraction.marks import Quote
from archive.extraction.sources import Source


@dataclass(frozen=True, slots=True)
class Report:
    """One thing said, as lexeme ranges; without parts it only tells who has the floor."""

    source: Source
    cue: Cue | None
    parts: tuple[tuple[int, int], ...] = ()
    quote: Quote | None = None
    rules: tuple[str, ...] = ()
    anchor: int = 0

    @property
    def direct(self) -> bool:
        return self.quote is not None or "unquoted-speech" in self.rules
