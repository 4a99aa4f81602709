"""The Umm al-Qura calendar."""

from __future__ import annotations

import unittest
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from archive.extraction.dates.hijri import gregorian


class Gregorian(unittest.TestCase):
    def test_known_days(self) -> None:
        rows = [
            ((1436, 9, 1), date(2015, 6, 18)),  # first day of Ramadan
            ((1440, 1, 1), date(2018, 9, 11)),  # new year
            ((1400, 1, 1), date(1979, 11, 20)),  # the day the Grand Mosque was seized
        ]
        for hijri, day in rows:
            with self.subTest(hijri=hijri):
                self.assertEqual(gregorian(*hijri), day)

    def test_a_day_that_is_not_in_the_calendar_is_none(self) -> None:
        for hijri in [(1436, 13, 1), (1436, 0, 1), (1436, 1, 31), (1436, 1, 0), (1200, 1, 1)]:
            with self.subTest(hijri=hijri):
                self.assertIsNone(gregorian(*hijri))

    @given(st.integers(1390, 1479))
    def test_a_year_ends_the_day_before_the_next_begins(self, year: int) -> None:
        first = gregorian(year + 1, 1, 1)
        last = gregorian(year, 12, 30) or gregorian(year, 12, 29)

        assert first and last
        self.assertEqual(last + timedelta(days=1), first)
