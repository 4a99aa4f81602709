"""Frozen records of the scoring: gold articles, predicted articles, and how one statement was judged.

Every offset is a code-point index into the article text exactly as received, half-open.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Span = tuple[int, int]
Kind = Literal["direct", "indirect"]
Via = Literal["name", "prodrop", "anaphora", "role", "none"]
Verdict = Literal["right", "too precise", "wrong", "nothing claimed", "not checkable"]

KINDS: tuple[Kind, ...] = ("direct", "indirect")
VIAS: tuple[Via, ...] = ("name", "prodrop", "anaphora", "role", "none")


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One annotated statement; `outer` is wider than `span` when any span between the two is accepted.

    `gaps` are the narrator's words inside an interrupted quote: «لا نعرف»، قالت هدى، «ولن نعرف».
    `names` holds every accepted answer (speaker, entity, variants, alternatives); empty when unattributed.
    """

    span: Span
    outer: Span
    kind: Kind
    speaker: str | None
    names: frozenset[str]
    via: Via
    optional: bool
    gaps: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """One annotated article; `date` is None when nobody knows it."""

    name: str
    outlet: str
    date: str | None
    statements: tuple[GoldStatement, ...]
    not_statements: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class PredictedStatement:
    """One extracted statement; several spans when a quote is interrupted."""

    spans: tuple[Span, ...]
    kind: Kind
    speaker: str | None
    span_confidence: float = 0.0
    speaker_confidence: float = 0.0


@dataclass(frozen=True, slots=True)
class PredictedArticle:
    """Everything claimed about one article; `date` is EDTF, "" when nothing is claimed."""

    statements: tuple[PredictedStatement, ...]
    date: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One gold statement, one prediction, or a matched pair of both.

    `on_marked` tells an unmatched prediction that lies inside marked words which are no statement.
    """

    gold: GoldStatement | None
    predicted: PredictedStatement | None
    overlap: float = 0.0
    speaker_right: bool = False
    on_marked: Span | None = None

    @property
    def matched(self) -> bool:
        return self.gold is not None and self.predicted is not None

    @property
    def optional(self) -> bool:
        return self.gold is not None and self.gold.optional


@dataclass(frozen=True, slots=True)
class JudgedArticle:
    """One article with its judgements in reading order; optional items are kept but never counted."""

    gold: GoldArticle
    predicted: PredictedArticle
    judgements: tuple[Judgement, ...]
    date: Verdict

    @property
    def counted(self) -> tuple[Judgement, ...]:
        return tuple(judgement for judgement in self.judgements if not judgement.optional)
