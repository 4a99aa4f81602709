"""An article in another spelling keeps its annotation."""

from __future__ import annotations

import unittest

from archive.arabic.fold import fold
from archive.evaluation.records import GoldArticle, GoldStatement
from archive.evaluation.spelling_noise import SPELLINGS, respell

TEXT = "قالت هدى أمس: «إن المدرسة مغلقة». وأكد علي أنه في البيت."


def article(*words: str) -> GoldArticle:
    statements = tuple(
        GoldStatement((start, end), (start, end), "direct", "هدى", frozenset({"هدى"}), "name", optional=False)
        for start, end in ((TEXT.index(word), TEXT.index(word) + len(word)) for word in words)
    )
    return GoldArticle("a", "", None, statements, ((0, 4),))


class Spellings(unittest.TestCase):
    def test_change_letters_where_they_are_typed_otherwise(self) -> None:
        rows = {
            "without hamza": "قالت هدى امس: «ان المدرسة مغلقة». واكد علي انه في البيت.",
            "ه for ة": "قالت هدى أمس: «إن المدرسه مغلقه». وأكد علي أنه في البيت.",
            "ي for ى": "قالت هدي أمس: «إن المدرسة مغلقة». وأكد علي أنه في البيت.",
            "ى for ي": "قالت هدى أمس: «إن المدرسة مغلقة». وأكد على أنه فى البيت.",
            "straight marks": 'قالت هدى أمس: "إن المدرسة مغلقة". وأكد علي أنه في البيت.',
            "marks reversed": "قالت هدى أمس: ”إن المدرسة مغلقة“. وأكد علي أنه في البيت.",
        }
        for spelling, printed in rows.items():
            with self.subTest(spelling=spelling):
                self.assertEqual(respell(TEXT, spelling).text, printed)

    def test_keep_the_words(self) -> None:
        for spelling in ("with vowel signs", "stretched", "ه for ة", "without hamza"):
            with self.subTest(spelling=spelling):
                self.assertNotEqual(respell(TEXT, spelling).text, TEXT)
                self.assertEqual(fold(respell(TEXT, spelling).text), fold(TEXT))

    def test_move_the_annotation_along(self) -> None:
        gold = article("إن المدرسة مغلقة", "هدى")
        for spelling in SPELLINGS:
            printed = respell(TEXT, spelling)
            moved = printed.gold(gold)
            with self.subTest(spelling=spelling):
                for before, after in zip(gold.statements, moved.statements, strict=True):
                    self.assertEqual(fold(printed.text[slice(*after.span)]), fold(TEXT[slice(*before.span)]))
                self.assertEqual(len(moved.not_statements), 1)
