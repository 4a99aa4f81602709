"""Questions, and queries loosened."""

from __future__ import annotations

import unittest

from archive.search.query import And, Not, Ranked, Word, is_question, literal, parse, without_phrases


class QuestionTests(unittest.TestCase):
    """What was asked rather than listed."""

    def test_a_mark_or_a_word_that_asks_makes_a_question(self) -> None:
        for text in ("عدد القوات؟", "how many?", "متى بدأت العملية", "كَمْ عدد القوات"):
            with self.subTest(text=text):
                self.assertTrue(is_question(text))
        for text in ("", "قوات التحالف", "التحالف متى"):
            with self.subTest(text=text):
                self.assertFalse(is_question(text))


class LiteralTests(unittest.TestCase):
    """A query of stop words alone."""

    def test_every_word_of_it_becomes_exact(self) -> None:
        self.assertEqual(literal(parse("علي").root), Word("علي", exact=True))
        self.assertEqual(
            literal(parse("من في").root), Ranked((Word("من", exact=True), Word("في", exact=True)))
        )

    def test_other_queries_stay(self) -> None:
        for text in ("", "علي تمي", "=علي", "عل*", '"على"', "سنة:2020", "-على"):
            with self.subTest(text=text):
                self.assertIsNone(literal(parse(text).root))


class LoosenTests(unittest.TestCase):
    """Phrases beside words may be taken for their words."""

    def test_the_words_of_the_phrase_join_the_others(self) -> None:
        root = without_phrases(parse('صاحب "قصة كبرياء" -فيلم').root)

        words = Ranked((Word("صاحب"), Word("قصة"), Word("كبرياء")))
        self.assertEqual(root, And((words, Not(Word("فيلم")))))

    def test_a_phrase_alone_and_an_explicit_and_stay(self) -> None:
        for text in (
            '"قصة كبرياء"',
            '"قصة كبرياء" -فيلم',
            '"قصة كبرياء" سنة:2020',
            '"قصة كبرياء" OR فيلم',
            "قصة",
        ):
            with self.subTest(text=text):
                self.assertIsNone(without_phrases(parse(text).root))
