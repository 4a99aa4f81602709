from __future__ import annotations

import unittest

from archive.arabic.passages import join_slices


class JoinSlicesTest(unittest.TestCase):
    def test_an_interrupted_passage_is_printed_with_the_mark_of_omission(self) -> None:
        text = "«سنبقى»، قال المتحدث، «حتى النهاية»"

        self.assertEqual(join_slices(text, [(1, 6), (23, 34)]), "سنبقى … حتى النهاية")

    def test_one_slice_is_verbatim(self) -> None:
        self.assertEqual(join_slices("قالَ  نعم", [(0, 9)]), "قالَ  نعم")
