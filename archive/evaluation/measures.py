"""What an evaluation measures: one row per figure of the report, in the order it is printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from archive.evaluation.records import KINDS, Judgement, Kind, Verdict, Via
from archive.evaluation.scores import Counter, Test, article_dates, marked_words_taken, share, statements

TOP_BAND = 0.95
"""Span and speaker confidence from which a curator may confirm at a glance."""

VIA_LABELS: dict[Via, str] = {
    "name": "named",
    "prodrop": "pro-drop",
    "anaphora": "anaphora",
    "role": "described",
    "none": "unattributed",
}
CLAIMED: tuple[Verdict, ...] = ("right", "too precise", "wrong")
CHECKABLE: tuple[Verdict, ...] = (*CLAIMED, "nothing claimed")


@dataclass(frozen=True, slots=True)
class Measure:
    """A named count; a share prints one number, any other precision, recall and F1."""

    key: str
    label: str
    count: Counter
    is_share: bool = True


def is_overlapping(judgement: Judgement) -> bool:
    return judgement.matched


def is_exact(judgement: Judgement) -> bool:
    return judgement.overlap == 1.0


def is_end_to_end(judgement: Judgement) -> bool:
    return judgement.matched and judgement.speaker_right


def is_predicted(judgement: Judgement) -> bool:
    return judgement.predicted is not None


def is_top_band(judgement: Judgement) -> bool:
    """Return whether both confidences of a prediction reach TOP_BAND."""
    item = judgement.predicted
    return item is not None and min(item.span_confidence, item.speaker_confidence) >= TOP_BAND


def is_kind_right(judgement: Judgement) -> bool:
    gold, item = judgement.gold, judgement.predicted
    return gold is not None and item is not None and gold.kind == item.kind


def _of_kind(kind: Kind) -> Test:
    return lambda judgement: judgement.matched and judgement.gold is not None and judgement.gold.kind == kind


def _of_via(via: Via) -> Test:
    return lambda judgement: judgement.matched and judgement.gold is not None and judgement.gold.via == via


def _statement_rows() -> Iterator[Measure]:
    tests = (("overlap", is_overlapping), ("exact", is_exact), ("end to end", is_end_to_end))
    for label, test in tests:
        yield Measure(f"all {label}", f"all, {label}", statements(test), is_share=False)
        for kind in KINDS:
            yield Measure(f"{kind} {label}", f"{kind}, {label}", statements(test, kind), is_share=False)


def _share_rows() -> Iterator[Measure]:
    yield Measure("kind", "kind right, of matched", share(is_kind_right, is_overlapping))
    yield Measure("speaker", "speaker right, of matched", share(is_end_to_end, is_overlapping))
    for kind in KINDS:
        yield Measure(f"speaker {kind}", f"  {kind}", share(is_end_to_end, _of_kind(kind)))
    for via, label in VIA_LABELS.items():
        yield Measure(f"speaker via {via}", f"  {label}", share(is_end_to_end, _of_via(via)))
    yield Measure("marked words", "marked words that are not statements, taken for one", marked_words_taken)
    yield Measure("top band precision", "confidence >= .95: right", share(is_end_to_end, is_top_band))
    yield Measure("top band share", "confidence >= .95: share", share(is_top_band, is_predicted))
    yield Measure(
        "date right", "article date: right as precisely as claimed", article_dates("right", CLAIMED)
    )
    yield Measure("date too precise", "article date: too precise", article_dates("too precise", CLAIMED))
    yield Measure("date wrong", "article date: wrong", article_dates("wrong", CLAIMED))
    yield Measure("date none", "article date: nothing claimed", article_dates("nothing claimed", CHECKABLE))


MEASURES: tuple[Measure, ...] = (*_statement_rows(), *_share_rows())
