"""When two texts are one quote, and when they are of one matter."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.search.resemblance import folded_words, grams_of, likeness, same_quote

QUOTE = "ستبقى قواتنا في المدينة حتى عودة آخر نازح إلى بيته"


class SameQuoteTests(unittest.TestCase):
    def same(self, one: str, other: str) -> bool:
        return same_quote(grams_of(one), grams_of(other))

    def test_other_spelling_and_punctuation_are_the_same_words(self) -> None:
        self.assertTrue(self.same(QUOTE, "سَتبقي قواتنا في المدينه، حتى عودة اخر نازح إلى بيته."))

    def test_a_word_changed_or_cut_is_still_the_quote(self) -> None:
        self.assertTrue(self.same(QUOTE, QUOTE.replace("قواتنا", "قواتكم")))
        self.assertTrue(self.same(QUOTE, QUOTE.removesuffix(" إلى بيته")))

    def test_other_words_on_the_same_matter_are_not(self) -> None:
        self.assertFalse(self.same(QUOTE, "ستخرج قواتنا من المدينة بعد عودة النازحين إلى بيوتهم"))

    def test_set_phrases_are_never_one_quote(self) -> None:
        self.assertFalse(self.same("لن نستسلم أبدا", "لن نستسلم أبدا"))
        self.assertFalse(self.same("", ""))

    @given(st.text(max_size=60), st.text(max_size=60))
    def test_the_order_of_the_two_does_not_matter(self, one: str, other: str) -> None:
        self.assertEqual(self.same(one, other), self.same(other, one))

    def test_marks_and_signs_are_no_words(self) -> None:
        self.assertEqual(folded_words("«سنبقى، هنا»"), "سنبقي هنا")


class LikenessTests(unittest.TestCase):
    RARITY = {"حرب": 1.0, "سلام": 1.0, "سد": 4.0}

    def test_equal_sets_are_wholly_alike_and_disjoint_ones_not_at_all(self) -> None:
        self.assertAlmostEqual(likeness({"حرب", "سد"}, {"سد", "حرب"}, self.RARITY), 1)
        self.assertEqual(likeness({"حرب"}, {"سد"}, self.RARITY), 0)
        self.assertEqual(likeness(set(), {"سد"}, self.RARITY), 0)

    def test_a_rare_stem_in_common_counts_more(self) -> None:
        rare = likeness({"سد", "حرب"}, {"سد", "سلام"}, self.RARITY)

        self.assertGreater(rare, likeness({"سد", "حرب"}, {"حرب", "سلام"}, self.RARITY))
