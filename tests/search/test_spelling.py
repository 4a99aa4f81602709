"""Misspelt words and the words meant."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.search.spelling import corrections, distance, parted

FORMS = [("العراق", 9), ("العرق", 2), ("الفراق", 1), ("سوريا", 7), ("سورا", 1), ("قوات", 5), ("المدينه", 4)]


class CorrectionTests(unittest.TestCase):
    """Nearest first, then most frequent."""

    def test_orders_by_distance_then_frequency(self) -> None:
        self.assertEqual(corrections("العراف", FORMS), ["العراق", "العرق", "الفراق"])

    def test_a_swap_is_one_step(self) -> None:
        self.assertEqual(corrections("العارق", FORMS)[0], "العراق")

    def test_short_words_and_far_words_have_no_correction(self) -> None:
        self.assertEqual(corrections("قو", FORMS), [])
        self.assertEqual(corrections("شيكاغو", FORMS), [])

    def test_a_known_word_does_not_correct_itself(self) -> None:
        self.assertNotIn("العراق", corrections("العراق", FORMS))

    def test_words_written_together_are_parted(self) -> None:
        self.assertIn(("قوات", "سوريا"), parted("قواتسوريا"))
        self.assertEqual(parted("سوريا"), [])

    @given(st.text("ابت", max_size=6), st.text("ابت", max_size=6))
    def test_distance_is_symmetric_and_capped(self, one: str, other: str) -> None:
        self.assertEqual(distance(one, other, 2), distance(other, one, 2))
        self.assertEqual(min(distance(one, other, 9), 3), distance(one, other, 2))
