"""Weights fitted on judged candidates."""

from __future__ import annotations

import unittest

import numpy as np

from archive.search.fitting import JudgedCandidates, cross_validated, fit, mean_reciprocal_rank
from archive.search.ranking import Weights

EVEN = Weights(coverage=1, grams=1, pairs=1, early=1)


def question(*rows: tuple[float, float, float, bool], whole: tuple[bool, ...] = ()) -> JudgedCandidates:
    """Make the candidates of a question from rows of coverage, grams, pairs and whether they are right."""
    table = np.array([(*row[:3], 0) for row in rows], np.float32).T
    held = np.array(whole or [True] * len(rows), bool)
    return JudgedCandidates(np.arange(len(rows)), table, held, np.array([row[3] for row in rows], bool))


MISLED = question((1, 5, 0, False), (4, 0, 0, True))
"""The right answer covers the query; the wrong one only looks like it, and more so."""


class RankTests(unittest.TestCase):
    def test_the_first_right_candidate_counts(self) -> None:
        self.assertEqual(MISLED.reciprocal_rank(EVEN), 1 / 2)
        self.assertEqual(question((1, 0, 0, False)).reciprocal_rank(EVEN), 0)

    def test_candidates_with_all_words_stay_first_and_ties_go_to_the_lower_key(self) -> None:
        rows = ((1, 0, 0, False), (1, 0, 0, True))

        self.assertEqual(question(*rows).reciprocal_rank(EVEN), 1 / 2)
        self.assertEqual(question(*rows, whole=(False, True)).reciprocal_rank(EVEN), 1)

    def test_an_answer_below_the_cutoff_counts_nothing(self) -> None:
        self.assertEqual(question(*[(2, 0, 0, False)] * 10, (1, 0, 0, True)).reciprocal_rank(EVEN), 0)


class FitTests(unittest.TestCase):
    def test_the_misleading_signal_loses_weight(self) -> None:
        fitted = fit([MISLED], EVEN)

        self.assertEqual(mean_reciprocal_rank([MISLED], fitted), 1)
        self.assertLess(fitted.grams / fitted.coverage, 1)

    def test_weights_that_cannot_be_better_stay(self) -> None:
        self.assertEqual(fit([question((1, 0, 0, True), (0, 1, 0, False))], EVEN), EVEN)

    def test_a_figure_on_questions_left_out_does_not_know_them(self) -> None:
        contrary = question((5, 1, 0, False), (0, 4, 0, True))

        self.assertEqual(mean_reciprocal_rank([MISLED], fit([MISLED], EVEN)), 1)
        self.assertLess(cross_validated([MISLED, contrary], EVEN, folds=2), 1)
