"""Texts cut into paragraphs for display."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.web.paragraphs import paragraphs


def words(text: str) -> list[str]:
    """Return the visible words of each paragraph."""
    return [text[part.start : part.end] for part in paragraphs(text)]


class ParagraphTests(unittest.TestCase):
    def test_texts_are_cut_where_their_collectors_joined_them(self) -> None:
        rows = [
            ("أولى\nثانية", ["أولى", "ثانية"]),
            ("أولى\r\n\r\n ثانية", ["أولى", "ثانية"]),
            ("أولى., ثانية", ["أولى.", "ثانية"]),
            ("هل؟, نعم", ["هل؟", "نعم"]),
            ("أولى، ثانية", ["أولى، ثانية"]),  # an Arabic comma joins a sentence
            ("5,000 رجل", ["5,000 رجل"]),
            ("نص واحد", ["نص واحد"]),
            ("", [""]),
        ]
        for text, expected in rows:
            with self.subTest(text):
                self.assertEqual(words(text), expected)

    @given(st.text(alphabet="اب., \n\r؟!", max_size=40))
    def test_nothing_is_lost_between_paragraphs(self, text: str) -> None:
        parts = paragraphs(text)

        self.assertEqual("".join(text[part.start : part.after] for part in parts), text)
        self.assertTrue(all(part.start <= part.end <= part.after for part in parts))
