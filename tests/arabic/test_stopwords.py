from __future__ import annotations

import unittest

from archive.arabic.fold import fold
from archive.arabic.stopwords import QUESTION_WORDS, STOP_WORDS


class StopWordsTest(unittest.TestCase):
    def test_function_words_are_in_whatever_their_spelling(self) -> None:
        for word in ("في", "إلى", "الى", "الّذي", "هٰذا", "على"):
            with self.subTest(word=word):
                self.assertIn(fold(word), STOP_WORDS)

    def test_question_words_are_told_apart_from_them(self) -> None:
        for word in ("متى", "كيف", "لماذا", "أين"):
            with self.subTest(word=word):
                self.assertIn(fold(word), QUESTION_WORDS)
                self.assertNotIn(fold(word), STOP_WORDS)

    def test_words_that_carry_a_statement_are_no_stop_words(self) -> None:
        for word in ("قال", "ضد", "لا شيء", "حرب", "أم", "غير"):
            with self.subTest(word=word):
                self.assertNotIn(fold(word), STOP_WORDS)

    def test_entries_are_folded(self) -> None:
        for word in STOP_WORDS | QUESTION_WORDS:
            self.assertEqual(fold(word), word)
