"""Fit the weights of the second stage on questions with judged answers: coordinate ascent on MRR@10."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from archive.search.ranking import SIGNALS, Floats, Weights, second_score

CUTOFF: Final = 10
FACTORS: Final = (0.5, 0.7, 0.85, 0.95, 1.05, 1.2, 1.4, 2.0)
"""What each weight is multiplied by in turn: coarse first, as small steps of a noisy figure mean little."""
LEAST_GAIN: Final = 5e-4
"""A change must bring this much, or the weights that stand stay: one question in 2,000 answered first
instead of not at all. Smaller gains on the questions fitted on were losses on those left out.
"""
FOLDS: Final = 5


@dataclass(frozen=True, slots=True)
class JudgedCandidates:
    """The candidates of one question: keys, signals (a row each), which hold all words, which are right."""

    keys: NDArray[np.int64]
    signals: Floats
    whole: NDArray[np.bool_]
    right: NDArray[np.bool_]

    def reciprocal_rank(self, weights: Weights) -> float:
        """Return 1 / rank of the first right candidate, 0 below the cutoff; ties go to the lower key."""
        if not self.right.any():
            return 0.0
        order = np.lexsort((self.keys, -second_score(self.signals, weights), ~self.whole))
        rank = int(np.argmax(self.right[order])) + 1
        return 1 / rank if rank <= CUTOFF else 0.0


def mean_reciprocal_rank(questions: Sequence[JudgedCandidates], weights: Weights) -> float:
    """Return MRR@10 of the candidates ordered with these weights."""
    return sum(each.reciprocal_rank(weights) for each in questions) / max(len(questions), 1)


def fit(questions: Sequence[JudgedCandidates], start: Weights) -> Weights:
    """Change one weight at a time for the better until no change is; only their proportions matter."""
    best, reached = start, mean_reciprocal_rank(questions, start)
    improved = True
    while improved:
        improved = False
        for name in SIGNALS:
            for factor in FACTORS:
                tried = replace(best, **{name: getattr(best, name) * factor})
                figure = mean_reciprocal_rank(questions, tried)
                if figure > reached + LEAST_GAIN:
                    best, reached, improved = tried, figure, True
    return best


def cross_validated(questions: Sequence[JudgedCandidates], start: Weights, folds: int = FOLDS) -> float:
    """Return MRR@10 of questions not fitted on, each left out once, in `folds` parts."""
    total = 0.0
    for fold in range(folds):
        held_out = questions[fold::folds]
        known = [each for place, each in enumerate(questions) if place % folds != fold]
        total += mean_reciprocal_rank(held_out, fit(known, start)) * len(held_out)
    return total / max(len(questions), 1)
