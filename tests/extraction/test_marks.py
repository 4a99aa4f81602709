"""Which marks open, which close."""

from __future__ import annotations

import unittest

from archive.extraction.lexemes import cut
from archive.extraction.marks import pair_marks


def quoted(text: str, depth: int = 1) -> list[str]:
    """Return the marked words of a paragraph at a depth."""
    lexemes = cut(text)
    quotes = [quote for quote in pair_marks(lexemes, [(0, len(lexemes))]) if quote.depth == depth]
    return [text[lexemes[quote.open].end : lexemes[quote.close - 1].end].strip() for quote in quotes]


class Marks(unittest.TestCase):
    def test_pairs(self) -> None:
        rows = {
            'قال "نعم هذا صحيح" ثم قال "لا"': ["نعم هذا صحيح", "لا"],
            "قال: «نعم هذا صحيح».": ["نعم هذا صحيح"],
            "قال: ” نعم هذا صحيح“.": ["نعم هذا صحيح"],
            "قال إن»نعم هذا صحيح».": ["نعم هذا صحيح"],
            'قال: "نعم هذا صحيح».': ["نعم هذا صحيح"],
            "قال نعم هذا صحيح”.": [],
            "لصحيفة L'Orient قال": [],
        }
        for text, expected in rows.items():
            with self.subTest(text=text):
                self.assertEqual(quoted(text), expected)

    def test_one_kind_may_nest(self) -> None:
        text = "قال: «هذا مبدأ «من أين لك هذا» عندنا»."

        self.assertEqual(quoted(text), ["هذا مبدأ «من أين لك هذا» عندنا"])
        self.assertEqual(quoted(text, depth=2), ["من أين لك هذا"])

    def test_an_open_mark_is_closed_in_a_later_paragraph_that_quotes_nothing(self) -> None:
        first, second, third = "قال: «بدأ العمل.", "ولن يتوقف».", "وقال: «نعم»."
        lexemes = cut("\n".join((first, second, third)))
        sizes = [len(cut(part)) for part in (first, second, third)]
        ends = [sizes[0], sizes[0] + sizes[1], sum(sizes)]

        quotes = pair_marks(lexemes, [(0, ends[0]), (ends[0], ends[1]), (ends[1], ends[2])])

        self.assertEqual([quote.paragraphs for quote in quotes], [2, 1])
