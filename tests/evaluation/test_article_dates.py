"""Claimed article dates beside the known ones."""

from __future__ import annotations

import unittest

from archive.evaluation.article_dates import judge_date


class JudgeDate(unittest.TestCase):
    def test_compares_at_the_precision_that_was_claimed(self) -> None:
        rows = [
            ("2015-07-25", "2015-07-25", "right"),
            ("2015-07", "2015-07-25", "right"),
            ("2015?", "2015-07-25", "right"),
            ("XXXX-07", "2015-07-25", "right"),
            ("201X", "2015-07-25", "right"),
            ("2014/2016", "2015-07-25", "right"),
            ("2015-07/..", "2015-07-25", "right"),
            ("2015-07-24", "2015-07-25", "too precise"),
            ("2015-08", "2015-07-25", "too precise"),
            ("2015-07-25", "2015-07", "too precise"),  # nobody knows the day
            ("2014", "2015-07-25", "wrong"),
            ("XXXX-08", "2015-07-25", "wrong"),
            ("2016/2017", "2015-07-25", "wrong"),
            ("", "2015-07-25", "nothing claimed"),
            ("XXXX", "2015-07-25", "nothing claimed"),
            ("2015", None, "not checkable"),
        ]
        for claimed, known, verdict in rows:
            with self.subTest(claimed=claimed, known=known):
                self.assertEqual(judge_date(claimed, known), verdict)
