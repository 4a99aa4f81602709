"""The list of what went wrong."""

from __future__ import annotations

import unittest

from archive.evaluation import failure_report, failures
from tests.evaluation.builders import gold, judged, predicted

TEXT = "قال سمير إنه سيعود غدا، ثم سافر إلى «بيت الحكمة» مساء"


class Failures(unittest.TestCase):
    def test_name_what_is_wrong(self) -> None:
        rows = [
            ([gold(0, 10)], [], "missed"),
            ([], [predicted((0, 10))], "false alarm"),
            ([], [predicted((37, 47))], "marked words taken for a statement"),
            ([gold(0, 10)], [predicted((0, 10), speaker="نديم")], "speaker"),
            ([gold(0, 10)], [predicted((0, 9), kind="indirect")], "span, kind"),
        ]
        for statements, predictions, wrong in rows:
            with self.subTest(wrong=wrong):
                article = judged(statements, predictions, not_statements=((37, 47),))
                self.assertEqual([failure.wrong for failure in failures(article, TEXT)], [wrong])

    def test_leave_out_what_is_right_and_what_is_optional(self) -> None:
        article = judged([gold(0, 10), gold(20, 30, optional=True)], [predicted((0, 10))])

        self.assertEqual(list(failures(article, TEXT)), [])

    def test_show_both_texts_and_both_speakers(self) -> None:
        article = judged([gold(9, 22)], [predicted((13, 18), (19, 22), speaker="نديم")])

        (failure,) = failures(article, TEXT)

        self.assertEqual((failure.gold_text, failure.predicted_text), ("إنه سيعود غدا", "سيعود … غدا"))
        self.assertEqual((failure.gold_speaker, failure.predicted_speaker), ("سمير الحاج", "نديم"))
        self.assertIn("a-01 [9:22] speaker, span", failure_report([failure]))
