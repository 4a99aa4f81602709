"""Marks on the untouched printed text."""

from __future__ import annotations

import re
import unittest
from html import unescape
from time import process_time

from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.tokenize import tokenize
from archive.search.highlighting import highlight
from archive.search.query import parse

TEXT = "قال المُتحدِّث باسم <التحالف> إنّ الهزيمةَ الدائمة هدفُنا، وبالحريّة نبدأ"


def marked(text: str, query: str) -> list[str]:
    """Give what is marked in the whole text."""
    shown = highlight(text, parse(query).root, length=None).html
    return [unescape(found) for found in re.findall("<mark>(.*?)</mark>", shown, re.DOTALL)]


class MarkTests(unittest.TestCase):
    """Which words are marked."""

    def test_marks_whole_printed_words(self) -> None:
        cases = {
            # tashkeel in the text, none in the query, and the other way round
            "متحدث": ["المُتحدِّث"],
            "الهَزِيمَة": ["الهزيمةَ"],
            # clitics and spelling
            "حريه": ["وبالحريّة"],
            "هدف": ["هدفُنا"],
            # exact words compare printed forms without marks
            "=الهزيمة": ["الهزيمةَ"],
            "=هزيمة": [],
            "الهز*": ["الهزيمةَ"],
            # phrases are marked as one, parts of them elsewhere not at all
            '"الهزيمة الدائمة"': ["الهزيمةَ الدائمة"],
            '"الدائمة الهزيمة"': [],
            '"متحدث التحالف"~2': ["المُتحدِّث", "التحالف"],
            '"متحدث الهزيمة"~2': [],
            # excluded words and stop words are not what was looked for
            "هزيمة -متحدث": ["الهزيمةَ"],
            "إن الهزيمة": ["الهزيمةَ"],
            # a query of stop words only means them
            "إن": ["إنّ"],
            # no letters within other words
            "حد": [],
            "تحا": [],
        }
        for query, words in cases.items():
            with self.subTest(query=query):
                self.assertEqual(marked(TEXT, query), words)

    def test_words_are_found_beside_signs_that_stand_for_several(self) -> None:
        text = "قال \ufdfa الهزيمة \u0651 الدائمة والمدن"

        for query, word in (("هزيمة", "الهزيمة"), ("دائم*", ""), ("الدائم*", "الدائمة"), ("مدينة", "والمدن")):
            with self.subTest(query=query):
                self.assertEqual(marked(text, query), [word] if word else [])

    def test_overlapping_matches_make_one_mark(self) -> None:
        self.assertEqual(marked(TEXT, '"الهزيمة الدائمة" الدائمة "الدائمة هدفنا"'), ["الهزيمةَ الدائمة هدفُنا"])

    def test_signs_of_html_are_escaped(self) -> None:
        shown = highlight('<b>"قوات" & <script>', parse("قوات").root).html

        self.assertEqual(shown, "&lt;b&gt;&quot;<mark>قوات</mark>&quot; &amp; &lt;script&gt;")

    def test_signs_of_html_between_the_words_of_a_phrase_are_escaped_too(self) -> None:
        shown = highlight(
            'الهزيمة <img src="x"> الدائمة', parse('"الهزيمة img src x الدائمة"').root, length=None
        )

        self.assertIn("<mark>الهزيمة &lt;img src=&quot;x&quot;&gt; الدائمة</mark>", shown.html)

    @given(st.text(max_size=80), st.text(max_size=20))
    def test_without_marks_the_text_is_the_text(self, text: str, query: str) -> None:
        shown = highlight(text, parse(query).root, length=None).html

        self.assertEqual(unescape(re.sub("</?mark>", "", shown)), text)

    def test_every_word_of_a_text_marks_itself(self) -> None:
        for token in tokenize(TEXT):
            with self.subTest(word=token.text):
                self.assertIn(token.text, marked(TEXT, f"={token.text}"))

    def test_a_long_text_is_read_in_linear_time(self) -> None:
        text = "سوريا العراق " * 50_000
        started = process_time()
        highlight(text, parse('سوريا "سوريا العراق" "العراق سوريا"~9').root)

        self.assertLess(process_time() - started, 8)
