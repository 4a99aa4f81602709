"""Versions of one text resemble each other; other texts on the subject do not."""

from __future__ import annotations

import unittest

from archive.ingest.fingerprints import SAME_TEXT, resemblance

TEXT = "أعلنت الوزارة أن القوات أنهت المرحلة الأولى من العملية شمال المدينة وبدأت إزالة الألغام من الطرق"


class ResemblanceTests(unittest.TestCase):
    def test_texts_are_compared_by_their_words_in_order(self) -> None:
        cases = (
            # other text, is it a version of TEXT
            (TEXT, True),
            (TEXT.replace("أ", "ا").replace("ة", "ه"), True),  # spelled as agencies do
            (TEXT + " والحقول المجاورة لها", True),  # a line more
            (" ".join(reversed(TEXT.split())), False),  # the same words, another text
            ("أعلنت الوزارة أن القوات سيطرت على الجسر جنوب المدينة بعد اشتباكات دامت يومين", False),
            ("", False),
        )
        for other, same in cases:
            with self.subTest(other=other):
                self.assertEqual(resemblance(TEXT, other) >= SAME_TEXT, same)

    def test_it_runs_from_nothing_to_one(self) -> None:
        self.assertEqual(resemblance(TEXT, TEXT), 1)
        self.assertEqual(resemblance("كلمتان فقط", "كلمتان فقط"), 1)
        self.assertEqual(resemblance("", ""), 0)
