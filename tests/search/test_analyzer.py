"""The words of a text, read piece by piece."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.tokenize import tokenize
from archive.search.analyzer import VALUE_GAP, analyze, word_forms, words_of

TEXTS = st.text() | st.text("المُ \u200fـ.,12٫۳a_-\n\u00a0\u0300").map(lambda text: text * 3)


class WordsTests(unittest.TestCase):
    @given(TEXTS)
    def test_pieces_between_spaces_give_the_words_of_the_whole(self, text: str) -> None:
        tokens, words = tokenize(text), words_of(text)

        self.assertEqual(words.spans, tuple((token.start, token.end) for token in tokens))
        forms = [word_forms(token.text) for token in tokens]
        self.assertEqual(list(zip(words.stems, words.printed, strict=True)), forms)

    def test_places_count_every_word_and_values_stand_apart(self) -> None:
        terms = analyze("قال في بغداد", "عمّان")

        self.assertEqual([term.position for term in terms], [0, 1, 2, 3 + VALUE_GAP])
        self.assertEqual([bool(term.stem) for term in terms], [True, False, True, True])
        self.assertEqual(terms[-1].printed, "عمان")
