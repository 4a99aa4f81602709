"""What counts for, against, and not at all."""

from __future__ import annotations

import unittest

from archive.evaluation import evaluate
from archive.evaluation.scores import Score
from tests.evaluation.builders import gold, judged, predicted


class Counting(unittest.TestCase):
    def test_a_match_with_the_right_speaker_counts_end_to_end(self) -> None:
        figures = evaluate([judged([gold(0, 10)], [predicted((0, 10))])])

        self.assertEqual(figures["all end to end"], Score(1, 1, 1))

    def test_a_match_with_another_speaker_counts_as_found_only(self) -> None:
        figures = evaluate([judged([gold(0, 10)], [predicted((0, 10), speaker="نديم")])])

        self.assertEqual(figures["all overlap"], Score(1, 1, 1))
        self.assertEqual(figures["all end to end"], Score(0, 1, 1))

    def test_exact_asks_for_the_very_span(self) -> None:
        figures = evaluate([judged([gold(0, 10)], [predicted((0, 9))])])

        self.assertEqual((figures["all overlap"].right, figures["all exact"].right), (1, 0))

    def test_optional_statements_are_neither_missed_nor_false(self) -> None:
        optional = gold(0, 10, optional=True)
        for predictions in ([], [predicted((0, 10))]):
            with self.subTest(predictions=predictions):
                figures = evaluate([judged([optional, gold(20, 30)], predictions)])
                self.assertEqual(figures["all overlap"], Score(0, 0, 1))

    def test_one_found_as_the_other_kind_is_a_miss_and_a_false_alarm(self) -> None:
        figures = evaluate([judged([gold(0, 10)], [predicted((0, 10), kind="indirect")])])

        self.assertEqual(figures["direct overlap"], Score(0, 0, 1))
        self.assertEqual(figures["indirect overlap"], Score(0, 1, 0))
        self.assertEqual(figures["kind"], Score(0, 1, 1))

    def test_speakers_are_counted_by_how_the_text_names_them(self) -> None:
        statements = [gold(0, 10, via="prodrop"), gold(20, 30, via="anaphora")]
        figures = evaluate([judged(statements, [predicted((0, 10)), predicted((20, 30), speaker=None)])])

        self.assertEqual(figures["speaker via prodrop"], Score(1, 1, 1))
        self.assertEqual(figures["speaker via anaphora"], Score(0, 1, 1))
        self.assertEqual(figures["speaker via name"], Score(0, 0, 0))


class MarkedWords(unittest.TestCase):
    def test_taken_for_a_statement_count_once_each(self) -> None:
        figures = evaluate(
            [
                judged(
                    [gold(0, 10)],
                    [predicted((21, 30)), predicted((22, 26))],
                    not_statements=((20, 30), (40, 50)),
                )
            ]
        )

        self.assertEqual(figures["marked words"], Score(1, 2, 2))

    def test_include_a_prediction_that_takes_in_the_marks(self) -> None:
        figures = evaluate([judged([gold(0, 9)], [predicted((19, 31))], not_statements=((20, 30),))])

        self.assertEqual(figures["marked words"].right, 1)

    def test_inside_a_longer_or_matched_prediction_are_not_taken(self) -> None:
        for statements, span in (([gold(60, 70)], (15, 30)), ([gold(20, 30)], (20, 30))):
            with self.subTest(span=span):
                figures = evaluate([judged(statements, [predicted(span)], not_statements=((20, 30),))])
                self.assertEqual(figures["marked words"].right, 0)


class TopBand(unittest.TestCase):
    def test_holds_what_is_sure_of_span_and_speaker(self) -> None:
        sure = {"span_confidence": 0.95, "speaker_confidence": 0.97}
        figures = evaluate(
            [
                judged(
                    [gold(0, 10), gold(20, 30), gold(40, 50)],
                    [
                        predicted((0, 10), **sure),
                        predicted((20, 30), **sure | {"speaker": "نديم"}),
                        predicted((40, 50), **sure | {"speaker_confidence": 0.94}),
                        predicted((60, 70), **sure),
                    ],
                )
            ]
        )

        self.assertEqual(figures["top band precision"], Score(1, 3, 3))
        self.assertEqual(figures["top band share"], Score(3, 4, 4))


class Dates(unittest.TestCase):
    def test_shares_are_of_what_was_claimed(self) -> None:
        claims = ["2015-07", "2015-08-01", "2013", ""]
        figures = evaluate([judged([], [], date="2015-07-25", claimed=claimed) for claimed in claims])

        self.assertEqual(figures["date right"], Score(1, 3, 3))
        self.assertEqual(figures["date too precise"], Score(1, 3, 3))
        self.assertEqual(figures["date wrong"], Score(1, 3, 3))
        self.assertEqual(figures["date none"], Score(1, 4, 4))
