"""Frozen records of the extraction pipeline.

Every offset is a code-point index into the article text exactly as received, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

StatementKind = Literal["direct", "indirect", "mixed"]
SpeakerKind = Literal["person", "organisation", "document", "unnamed"]
AttributionKind = Literal["explicit", "chained", "role-only", "document", "none"]
Stance = Literal["neutral", "assert", "warn", "deny", "claim", "praise", "ask"]


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open range of code points in the article text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the slice of `text` this span covers."""
        return text[self.start : self.end]

    def stripped(self, text: str) -> Span:
        """Return the span without white space at its ends; one of white space only is empty at its end."""
        start, end = self.start, self.end
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return Span(start, end)


@dataclass(frozen=True, slots=True)
class Evidence:
    """One named reason for a decision; `rule` is a key of the message table, `weight` its log-odds."""

    rule: str
    weight: float
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class ExtractedStatement:
    """One statement: what was said (spans), by whom, and why we think so.

    `speaker` is the canonical name within this article, or None when nobody can be named safely;
    `speaker_printed` is how the text names the speaker at this very statement ("" when nothing is printed).
    """

    spans: tuple[Span, ...]
    kind: StatementKind
    text: str
    cue: str
    cue_span: Span | None
    cue_lemma: str
    stance: Stance
    speaker: str | None
    speaker_kind: SpeakerKind | None
    speaker_printed: str
    role: str
    attribution: AttributionKind
    span_confidence: float
    speaker_confidence: float
    evidence: tuple[Evidence, ...]

    @property
    def start(self) -> int:
        return self.spans[0].start

    @property
    def end(self) -> int:
        return self.spans[-1].end


@dataclass(frozen=True, slots=True)
class ExtractedSpeaker:
    """One speaker entity of an article with every form the text prints."""

    name: str
    kind: SpeakerKind
    variants: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SameAsProposal:
    """Two printed names that may be one speaker; an editor decides."""

    name: str
    other: str
    score: float
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleDate:
    """When the article was published, as EDTF ("" = unknown), and the words it was inferred from."""

    edtf: str = ""
    evidence: tuple[Evidence, ...] = ()
    conflicts: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Title:
    """The headline: its span, and whether it is a printed title line or derived from the lead."""

    span: Span
    text: str
    derived: bool


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything found in one article."""

    title: Title
    date: ArticleDate
    paragraphs: tuple[Span, ...]
    statements: tuple[ExtractedStatement, ...]
    speakers: tuple[ExtractedSpeaker, ...]
    proposals: tuple[SameAsProposal, ...]
    pipeline_version: str
