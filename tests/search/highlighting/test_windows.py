"""The part of a long text that is shown."""

from __future__ import annotations

import re
import unittest
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from archive.search.highlighting import SNIPPET_LENGTH, Snippet, highlight
from archive.search.query import parse

FILLER = "كلام طويل لا يعني الباحث في شيء، "


def shown(text: str, query: str) -> Snippet:
    return highlight(text, parse(query).root)


class WindowTests(unittest.TestCase):
    """Where it is cut."""

    def test_a_short_text_is_shown_whole(self) -> None:
        text = FILLER * 9

        snippet = shown(text, "كلام")

        self.assertEqual((snippet.cut_start, snippet.cut_end), (False, False))
        self.assertIn("شيء", snippet.html)

    def test_a_long_text_is_cut_around_the_match(self) -> None:
        snippet = shown(FILLER * 40 + "الهزيمة الدائمة " + FILLER * 40, "هزيمة")

        self.assertIn("<mark>الهزيمة</mark>", snippet.html)
        self.assertEqual((snippet.cut_start, snippet.cut_end), (True, True))
        self.assertLess(len(snippet.html), SNIPPET_LENGTH + 40)

    def test_more_words_of_the_query_beat_more_of_one(self) -> None:
        text = "سوريا " * 30 + FILLER * 30 + "سوريا والعراق معا " + FILLER * 30

        self.assertIn("<mark>والعراق</mark>", shown(text, "سوريا العراق").html)

    def test_without_a_match_the_beginning_is_shown(self) -> None:
        snippet = shown("بداية النص " + FILLER * 40, "شيكاغو")

        self.assertTrue(snippet.html.startswith("بداية النص"))
        self.assertEqual((snippet.cut_start, snippet.cut_end), (False, True))

    @given(st.lists(st.sampled_from(["سوريا", "وبالحريّة", "،", "«", "2021", "x" * 50, "\n"]), max_size=200))
    def test_no_word_is_cut(self, words: list[str]) -> None:
        text = " ".join(words)
        part = unescape(re.sub("</?mark>", "", shown(text, "حرية سوريا").html))

        self.assertIn(part, text)
        self.assertLessEqual(set(part.split()), set(words))
