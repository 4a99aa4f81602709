"""Sum the measures over judged articles, with bootstrap intervals over articles."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import dataclass

from archive.evaluation.calibration import expected_calibration_error, span_outcomes, speaker_outcomes
from archive.evaluation.measures import MEASURES, Measure
from archive.evaluation.records import JudgedArticle
from archive.evaluation.scores import Score

DRAWS = 400
"""Bootstrap draws: intervals move by less than a point between seeds from about 300 on."""
SEED = 0
"""Fixed, so that two runs print the same interval."""
TAIL = 0.025
"""Cut from each end of the draws for a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; `low` and `high` bound the F1 (or share) over articles drawn again."""

    measure: Measure
    score: Score
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Every figure over a set of articles, and the articles they come from."""

    articles: tuple[JudgedArticle, ...]
    figures: tuple[Figure, ...]
    span_calibration_error: float
    speaker_calibration_error: float

    def __getitem__(self, key: str) -> Score:
        """Return the score of the measure called `key`; KeyError when there is none."""
        scores = {figure.measure.key: figure.score for figure in self.figures}
        return scores[key]


def evaluate(articles: Sequence[JudgedArticle]) -> Evaluation:
    """Return every figure over `articles`; ValueError when there is nothing to check."""
    if not articles:
        raise ValueError("nothing to evaluate: no judged article")
    return Evaluation(
        articles=tuple(articles),
        figures=tuple(_figure(measure, articles) for measure in MEASURES),
        span_calibration_error=expected_calibration_error(span_outcomes(articles)),
        speaker_calibration_error=expected_calibration_error(speaker_outcomes(articles)),
    )


def by_outlet(articles: Sequence[JudgedArticle]) -> dict[str, Evaluation]:
    """Return one evaluation per outlet, in alphabetical order; articles without one share the key ""."""
    outlets = sorted({article.gold.outlet for article in articles})
    return {
        outlet: evaluate([article for article in articles if article.gold.outlet == outlet])
        for outlet in outlets
    }


def _figure(measure: Measure, articles: Sequence[JudgedArticle]) -> Figure:
    scores = [measure.count(article) for article in articles]
    low, high = _interval(scores)
    return Figure(measure, sum(scores, Score()), low, high)


def _interval(scores: Sequence[Score]) -> tuple[float, float]:
    draw = random.Random(SEED)  # noqa: S311 -- resampling, no cryptography
    values = sorted(sum(draw.choices(scores, k=len(scores)), Score()).f1 for _ in range(DRAWS))
    return values[int(TAIL * DRAWS)], values[-1 - int(TAIL * DRAWS)]
