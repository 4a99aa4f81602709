"""Texts cut for lists and citations."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.formats.excerpts import excerpt, sentences_around


class ExcerptTests(unittest.TestCase):
    def test_a_short_text_is_kept_whole(self) -> None:
        self.assertEqual(excerpt("كلمة واحدة", 10).text, "كلمة واحدة")
        self.assertFalse(excerpt("كلمة واحدة", 10).cut)

    def test_a_long_text_ends_on_a_whole_word_without_a_comma(self) -> None:
        short = excerpt("سنبقى هنا، حتى النهاية", 12)

        self.assertEqual((short.text, short.cut), ("سنبقى هنا", True))

    def test_one_endless_word_is_cut_inside(self) -> None:
        self.assertEqual(excerpt("ب" * 50, 10).text, "ب" * 10)

    @given(st.text(max_size=60), st.integers(1, 40))
    def test_the_excerpt_is_the_beginning_of_the_text(self, text: str, limit: int) -> None:
        short = excerpt(text, limit)

        self.assertTrue(text.startswith(short.text))
        self.assertLessEqual(len(short.text), limit)


class SentencesAroundTests(unittest.TestCase):
    TEXT = "الجملة الأولى. الجملة الثانية. قال إن «الوضع صعب». الجملة الرابعة. الخامسة"

    def test_the_window_opens_at_the_beginning_of_a_sentence(self) -> None:
        start = self.TEXT.index("الوضع")
        first, last = sentences_around(self.TEXT, start, start + len("الوضع صعب"), reach=25)

        self.assertEqual(self.TEXT[first:last].strip(), "قال إن «الوضع صعب». الجملة الرابعة.")

    def test_a_latin_comma_after_the_full_stop_belongs_to_the_sentence_before(self) -> None:
        text = 'انتهى كل شيء"., وقال إن "الوضع صعب"., وأضاف غير ذلك'
        start = text.index("الوضع")

        first, _ = sentences_around(text, start, start + 9, reach=20)

        self.assertTrue(text[first:].startswith("وقال"))

    def test_without_a_sentence_nearby_it_is_cut_on_a_word(self) -> None:
        text = "كلمة " * 40 + "هدف" + " كلمة" * 40
        first, last = sentences_around(text, 200, 203, reach=12)

        self.assertEqual(text[first:last], "كلمة كلمة هدف كلمة كلمة")

    @given(st.text(max_size=80), st.data())
    def test_the_window_holds_the_statement_and_stays_in_the_text(
        self, text: str, data: st.DataObject
    ) -> None:
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, len(text)))

        first, last = sentences_around(text, start, end, reach=10)

        self.assertTrue(0 <= first <= start <= end <= last <= len(text))
