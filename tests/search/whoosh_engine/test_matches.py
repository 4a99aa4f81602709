"""Sets of documents joined, met and taken away, against Python's own sets."""

from __future__ import annotations

import unittest

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive.search.whoosh_engine.matches import Matches, difference, intersection, union

SIZE = 30
SETS = st.sets(st.integers(0, SIZE - 1))


def matches(documents: set[int], score: float = 1.0) -> Matches:
    sorted_documents = np.array(sorted(documents), np.int32)
    return Matches.of(sorted_documents, np.full(len(documents), score, np.float32))


class CombinationTests(unittest.TestCase):
    @given(st.lists(SETS, min_size=1, max_size=4))
    def test_union_holds_all_and_marks_what_all_parts_hold(self, sets: list[set[int]]) -> None:
        joined = union([matches(each) for each in sets], all_needed=True)
        whole = set(joined.documents[joined.whole].tolist())

        self.assertEqual(joined.documents.tolist(), sorted(set.union(*sets)))
        self.assertEqual(whole, set.intersection(*sets))

    @given(st.lists(SETS, min_size=1, max_size=4))
    def test_intersection_keeps_what_all_hold_and_adds_scores(self, sets: list[set[int]]) -> None:
        met = intersection([matches(each, 2.0**place) for place, each in enumerate(sets)])

        self.assertEqual(met.documents.tolist(), sorted(set.intersection(*sets)))
        self.assertEqual(set(met.scores.tolist()) - {2.0 ** len(sets) - 1}, set())

    @given(SETS, SETS)
    def test_difference_takes_away(self, kept: set[int], excluded: set[int]) -> None:
        left = difference(matches(kept), np.array(sorted(excluded), np.int32))

        self.assertEqual(left.documents.tolist(), sorted(kept - excluded))
