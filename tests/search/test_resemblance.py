"""When two texts are of one matter."""

from __future__ import annotations

import unittest

from archive.search.resemblance import likeness


class LikenessTests(unittest.TestCase):
    RARITY = {"حرب": 1.0, "سلام": 1.0, "سد": 4.0}

    def test_equal_sets_are_wholly_alike_and_disjoint_ones_not_at_all(self) -> None:
        self.assertAlmostEqual(likeness({"حرب", "سد"}, {"سد", "حرب"}, self.RARITY), 1)
        self.assertEqual(likeness({"حرب"}, {"سد"}, self.RARITY), 0)
        self.assertEqual(likeness(set(), {"سد"}, self.RARITY), 0)

    def test_a_rare_stem_in_common_counts_more(self) -> None:
        rare = likeness({"سد", "حرب"}, {"سد", "سلام"}, self.RARITY)

        self.assertGreater(rare, likeness({"سد", "حرب"}, {"حرب", "سلام"}, self.RARITY))
