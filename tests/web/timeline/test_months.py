"""Statements counted by month."""

from __future__ import annotations

from datetime import date

from django.test import TestCase

from archive.models import Statement
from archive.web.timeline.months import UNDATED, Month, MonthCount, count_by_month, month_of
from tests.builders import make_speaker, make_statement


class MonthOfTests(TestCase):
    def test_a_date_lies_where_its_bounds_allow(self) -> None:
        rows = [
            ((date(2020, 3, 1), date(2020, 3, 31)), Month(2020, 3)),
            ((date(2020, 3, 5), date(2020, 3, 5)), Month(2020, 3)),
            ((date(2020, 1, 1), date(2020, 12, 31)), Month(2020, 0)),
            ((date(2020, 1, 1), date(2021, 1, 1)), UNDATED),
            ((date(2020, 1, 1), None), UNDATED),
            ((None, None), UNDATED),
        ]
        for bounds, expected in rows:
            with self.subTest(bounds):
                self.assertEqual(month_of(*bounds), expected)


class CountByMonthTests(TestCase):
    def test_it_counts_by_month_and_speaker_and_tells_estimates(self) -> None:
        speaker = make_speaker()
        for said in ("2020-03-05", "2020-03-05?"):
            make_statement(speaker=speaker, said=said)
        make_statement(speaker=None, said="")

        with self.assertNumQueries(1):
            counts = count_by_month(Statement.objects.visible())

        self.assertCountEqual(
            counts,
            [MonthCount(Month(2020, 3), speaker.pk, 2, 1), MonthCount(UNDATED, None, 1, 0)],
        )
