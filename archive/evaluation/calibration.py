"""How far confidences are from the share that is right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive.evaluation.records import JudgedArticle

BINS = 10
"""Equal-width bins, the usual choice for expected calibration error (Guo et al. 2017)."""

Outcome = tuple[float, bool]
"""A confidence and whether the claim was right."""


def expected_calibration_error(outcomes: Sequence[Outcome]) -> float:
    """Return the mean distance of confidence and accuracy over BINS bins, weighted by their size."""
    bins: list[list[Outcome]] = [[] for _ in range(BINS)]
    for confidence, is_right in outcomes:
        bins[min(int(confidence * BINS), BINS - 1)].append((confidence, is_right))
    gaps = (abs(sum(c for c, _ in held) - sum(r for _, r in held)) for held in bins)
    return sum(gaps) / len(outcomes) if outcomes else 0.0


def span_outcomes(articles: Iterable[JudgedArticle]) -> list[Outcome]:
    """Return span confidence against having matched, for every counted prediction."""
    return [
        (judgement.predicted.span_confidence, judgement.matched)
        for article in articles
        for judgement in article.counted
        if judgement.predicted
    ]


def speaker_outcomes(articles: Iterable[JudgedArticle]) -> list[Outcome]:
    """Return speaker confidence against the right speaker, for every matched statement."""
    return [
        (judgement.predicted.speaker_confidence, judgement.speaker_right)
        for article in articles
        for judgement in article.counted
        if judgement.matched and judgement.predicted
    ]
