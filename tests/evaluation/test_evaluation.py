"""Sums over articles, their intervals and calibration."""

from __future__ import annotations

import unittest

from archive.evaluation import by_outlet, evaluate
from archive.evaluation.calibration import expected_calibration_error
from archive.evaluation.scores import Score
from tests.evaluation.builders import gold, judged, predicted


class Evaluate(unittest.TestCase):
    def test_refuses_when_there_is_nothing_to_check(self) -> None:
        with self.assertRaisesRegex(ValueError, "nothing to evaluate"):
            evaluate([])

    def test_sums_statements_and_not_articles(self) -> None:
        full = judged([gold(0, 10), gold(20, 30)], [predicted((0, 10)), predicted((20, 30))])
        empty = judged([gold(0, 10)], [])

        figures = evaluate([full, empty])

        self.assertEqual(figures["all overlap"], Score(2, 2, 3))
        self.assertAlmostEqual(figures["all overlap"].f1, 0.8)

    def test_the_interval_holds_the_figure_and_is_the_same_every_time(self) -> None:
        articles = [judged([gold(0, 10)], [predicted((0, 10))] * (number % 2)) for number in range(20)]

        first, second = (evaluate(articles).figures[0] for _ in range(2))

        self.assertLess(first.low, first.score.f1)
        self.assertGreater(first.high, first.score.f1)
        self.assertEqual((first.low, first.high), (second.low, second.high))

    def test_by_outlet_keeps_outlets_apart(self) -> None:
        found = judged([gold(0, 10)], [predicted((0, 10))], outlet="ب")
        missed = judged([gold(0, 10)], [], outlet="أ")

        outlets = by_outlet([found, missed])

        self.assertEqual(list(outlets), ["أ", "ب"])
        self.assertEqual([figures["all overlap"].right for figures in outlets.values()], [0, 1])


class Calibration(unittest.TestCase):
    def test_is_nought_where_confidence_is_the_share_that_is_right(self) -> None:
        outcomes = [(0.75, True)] * 3 + [(0.75, False)]

        self.assertAlmostEqual(expected_calibration_error(outcomes), 0.0)

    def test_weighs_the_gap_of_each_bin_by_its_size(self) -> None:
        outcomes = [(1.0, True)] * 3 + [(0.55, False)]

        self.assertAlmostEqual(expected_calibration_error(outcomes), 0.55 / 4)

    def test_of_nothing_is_nought(self) -> None:
        self.assertEqual(expected_calibration_error([]), 0.0)

    def test_reads_both_confidences_of_the_predictions(self) -> None:
        sure_of_span = predicted((0, 10), speaker="نديم", span_confidence=1.0, speaker_confidence=0.8)

        figures = evaluate([judged([gold(0, 10)], [sure_of_span])])

        self.assertAlmostEqual(figures.span_calibration_error, 0.0)
        self.assertAlmostEqual(figures.speaker_calibration_error, 0.8)
