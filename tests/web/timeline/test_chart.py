"""The months of a timeline laid out."""

from __future__ import annotations

import unittest

from archive.web.timeline import build_timeline
from archive.web.timeline.months import UNDATED, Month, MonthCount


def counts(*rows: tuple[int, int, int], speaker: int | None = 1) -> list[MonthCount]:
    """Return counts of one speaker: (year, month, count)."""
    return [MonthCount(Month(year, month), speaker, count, 0) for year, month, count in rows]


class LayoutTests(unittest.TestCase):
    def test_a_lone_year_is_drawn_whole(self) -> None:
        years = build_timeline(counts((2020, 3, 1)), {}).years

        self.assertEqual(
            [(year.number, year.months, year.has_unknown) for year in years], [(2020, 12, False)]
        )

    def test_the_last_of_several_years_ends_with_its_last_month_but_not_too_narrow(self) -> None:
        rows = [((2021, 2, 1), 3), ((2021, 7, 1), 7)]
        for row, months in rows:
            with self.subTest(row):
                self.assertEqual(build_timeline(counts((2020, 3, 1), row), {}).years[-1].months, months)

    def test_years_between_are_drawn_though_empty(self) -> None:
        years = build_timeline(counts((2018, 1, 1), (2020, 1, 1)), {}).years

        self.assertEqual([year.number for year in years], [2018, 2019, 2020])

    def test_an_unknown_month_has_a_column_of_its_own_at_the_start_of_its_year(self) -> None:
        columns = build_timeline(counts((2020, 0, 2), (2020, 5, 1)), {}).columns

        self.assertEqual((columns[0].is_unknown, columns[0].count), (True, 2))
        self.assertEqual(columns[0].label, "2020، الشهر غير محدّد")
        self.assertEqual(sum(column.count for column in columns), 3)

    def test_the_undated_stand_before_all_years(self) -> None:
        timeline = build_timeline([*counts((2020, 5, 1)), MonthCount(UNDATED, 1, 4, 0)], {})

        self.assertEqual([year.number for year in timeline.years], [0, 2020])
        self.assertEqual((timeline.columns[0].label, timeline.columns[0].count), ("بلا تاريخ", 4))
        self.assertEqual(timeline.span_label, "2020")
        self.assertEqual(
            build_timeline(counts((2019, 5, 1), (2021, 5, 1)), {}).span_label, "من 2019 إلى 2021"
        )

    def test_nothing_at_all_is_an_empty_timeline(self) -> None:
        timeline = build_timeline([], {})

        self.assertEqual((timeline.years, timeline.total, timeline.span_label), ((), 0, ""))


class SquareTests(unittest.TestCase):
    def test_squares_follow_the_keys_and_end_with_the_neutral_one(self) -> None:
        rows = [*counts((2020, 3, 1), speaker=None), *counts((2020, 3, 2), speaker=7), *counts((2020, 3, 1))]
        timeline = build_timeline(rows, {1: "k1", 7: "k2"})

        self.assertEqual(timeline.filled[0].squares, ("k1", "k2", "k2", "k0"))
        self.assertEqual(timeline.by_speaker, {None: 1, 7: 2, 1: 1})

    def test_a_month_of_25_is_drawn_as_a_bar(self) -> None:
        self.assertTrue(build_timeline(counts((2020, 3, 24)), {}).as_squares)
        self.assertFalse(build_timeline(counts((2020, 3, 25)), {}).as_squares)

    def test_three_years_of_months_are_drawn_as_bars(self) -> None:
        self.assertTrue(build_timeline(counts((2020, 1, 1), (2021, 12, 1)), {}).as_squares)
        self.assertFalse(build_timeline(counts((2020, 1, 1), (2022, 12, 1)), {}).as_squares)


class DrawingTests(unittest.TestCase):
    def test_bars_stand_by_month_up_to_twelve_years_and_then_by_year(self) -> None:
        of_months = build_timeline(counts((2010, 1, 30), (2010, 2, 30), (2021, 12, 1)), {}).drawing
        of_years = build_timeline(counts((2009, 1, 30), (2009, 2, 30), (2021, 12, 1)), {}).drawing

        self.assertEqual([bar.slot.count for bar in of_months.bars], [30, 30, 1])
        self.assertEqual([bar.slot.count for bar in of_years.bars], [60, 1])

    def test_time_runs_from_right_to_left(self) -> None:
        bars = build_timeline(counts((2020, 1, 30), (2020, 12, 30)), {}).drawing.bars

        self.assertGreater(float(bars[0].x.rstrip("%")), float(bars[1].x.rstrip("%")))
