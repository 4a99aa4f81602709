from __future__ import annotations

import random
import re
import unittest
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from archive.dates.edtf import UNKNOWN, EdtfDate, parse

D = date

# text, earliest, latest, precision
READ = [
    ("2021-03-15", D(2021, 3, 15), D(2021, 3, 15), "day"),
    ("2021-03", D(2021, 3, 1), D(2021, 3, 31), "month"),
    ("2021", D(2021, 1, 1), D(2021, 12, 31), "year"),
    ("2020-02", D(2020, 2, 1), D(2020, 2, 29), "month"),  # a leap year
    ("2021-03-XX", D(2021, 3, 1), D(2021, 3, 31), "month"),
    ("2021-XX", D(2021, 1, 1), D(2021, 12, 31), "year"),
    ("2021-XX-XX", D(2021, 1, 1), D(2021, 12, 31), "year"),
    ("202X", D(2020, 1, 1), D(2029, 12, 31), "decade"),
    ("20XX", D(2000, 1, 1), D(2099, 12, 31), "century"),
    ("2020/2021-03", D(2020, 1, 1), D(2021, 3, 31), "interval"),
    ("2020-05/2020", D(2020, 5, 1), D(2020, 12, 31), "interval"),
    ("2020/..", D(2020, 1, 1), None, "interval"),
    ("2020/", D(2020, 1, 1), None, "interval"),
    ("../2020", None, D(2020, 12, 31), "interval"),
    ("/2020", None, D(2020, 12, 31), "interval"),
    ("XXXX-02", None, None, "month"),
    ("XXXX-02-29", None, None, "day"),  # some years have one
]

QUALIFIED = [
    ("2020?", True, False),
    ("2020~", False, True),
    ("2020%", True, True),
    ("2021-03-15~", False, True),
    ("202X?", True, False),
    ("2020?/2021~", True, True),
    ("2020", False, False),
]

REFUSED = [
    "2021-13",
    "2021-00",
    "2021-02-29",  # no leap year
    "2021-04-31",
    "2021-03-00",
    "XXXX-02-30",
    "2021-XX-04",
    "20X1",
    "XX21",
    "0000",
    "21",
    "2021-3",
    "2021-03-15T10:00",
    "2021/2020",
    "2020/2021/2022",
    "/",
    "../..",
    "XXXX-02/2021",
    "2021-21",  # seasons are not understood
    "[2020..2022]",
    "?2020",
    "2020??",
    "شباط 2021",
    "yesterday",
]


class ParseTest(unittest.TestCase):
    def test_bounds_and_precision_are_read(self) -> None:
        for text, earliest, latest, precision in READ:
            with self.subTest(text=text):
                found = parse(text)
                self.assertEqual(
                    (found.text, found.earliest, found.latest, found.precision),
                    (text, earliest, latest, precision),
                )

    def test_qualifiers_are_read(self) -> None:
        for text, uncertain, approximate in QUALIFIED:
            with self.subTest(text=text):
                self.assertEqual((parse(text).uncertain, parse(text).approximate), (uncertain, approximate))

    def test_other_text_is_refused_by_name(self) -> None:
        for text in REFUSED:
            with self.subTest(text=text), self.assertRaisesRegex(ValueError, re.escape(repr(text))):
                parse(text)

    def test_nothing_known_is_one_date_however_written(self) -> None:
        for text in ("", "  ", "XXXX", "XXXX-XX", "XXXX-XX-XX", "xxxx?"):
            with self.subTest(text=text):
                self.assertEqual(parse(text), UNKNOWN)
                self.assertTrue(parse(text).is_unknown)

    def test_a_month_is_known_without_its_year(self) -> None:
        self.assertEqual((parse("XXXX-02").month, parse("XXXX-02").year), (2, None))
        self.assertFalse(parse("XXXX-02").is_unknown)

    def test_the_year_is_the_one_the_whole_date_lies_in(self) -> None:
        years = {
            text: parse(text).year
            for text in ("2021-03", "2020?", "202X", "2020/2021", "2020-01/2020-05", "2020/..")
        }

        self.assertEqual(
            years,
            {
                "2021-03": 2021,
                "2020?": 2020,
                "202X": None,
                "2020/2021": None,
                "2020-01/2020-05": 2020,
                "2020/..": None,
            },
        )

    def test_what_an_arabic_keyboard_types_is_read(self) -> None:
        self.assertEqual(parse(" ٢٠٢١-٠٣ ").text, "2021-03")
        self.assertEqual(parse("xxxx-۰۲"), parse("XXXX-02"))

    @given(st.text(max_size=12))
    def test_any_text_is_a_date_or_refused(self, text: str) -> None:
        try:
            found = parse(text)
        except ValueError:
            return
        self.assertEqual(parse(found.text), found)

    @given(st.from_regex(r"(\d{4}|\d{3}X|XXXX)(-[01]\d(-[0-3]\d)?)?[?~%]?(/(\d{4})?)?", fullmatch=True))
    def test_bounds_are_in_order_and_the_text_reads_back(self, text: str) -> None:
        try:
            found = parse(text)
        except ValueError:
            return
        self.assertLessEqual(found.earliest or D.min, found.latest or D.max)
        self.assertEqual(parse(found.text), found)


class OrderTest(unittest.TestCase):
    def sorted_texts(self, texts: list[str]) -> list[str]:
        shuffled = random.Random(7).sample(texts, len(texts))
        return [found.text for found in sorted(map(parse, shuffled))]

    def test_dates_sort_by_when_they_may_begin_then_end(self) -> None:
        expected = [
            "../2019",
            "2019",
            "2020-01-01",
            "2020-01",
            "2020",
            "2020-XX",
            "2020?",
            "2020%",
            "202X",
            "2020/..",
            "2020-03",
            "2021",
        ]

        self.assertEqual(self.sorted_texts(expected), expected)

    def test_a_month_without_a_year_comes_late_and_the_unknown_last(self) -> None:
        expected = ["2999", "XXXX-02", "XXXX-02-05", "XXXX-03", ""]

        self.assertEqual(self.sorted_texts(expected), expected)

    def test_equal_means_the_same_date(self) -> None:
        self.assertEqual(parse("2020"), parse("٢٠٢٠"))
        self.assertNotEqual(parse("2020"), parse("2020-XX"))
        self.assertTrue(parse("2020") <= parse("2020"))
        self.assertIsInstance(parse("2020"), EdtfDate)
