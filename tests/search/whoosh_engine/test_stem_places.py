"""Where stems stand in the candidates of a query."""

from __future__ import annotations

import unittest

import numpy as np

from archive.search.whoosh_engine.stem_places import StemPlaces

DOCUMENT = 1 << 32


def places(**stems: list[tuple[int, int]]) -> StemPlaces:
    """Make three documents in which stems stand at (document, position)."""
    return StemPlaces(
        {stem: np.array([d * DOCUMENT + p for d, p in at], np.int64) for stem, at in stems.items()}, 3
    )


class StemPlacesTests(unittest.TestCase):
    def test_neighbours_stand_one_or_two_places_after_in_the_same_document(self) -> None:
        held = places(a=[(0, 0), (0, 7), (1, 5), (2, 4)], b=[(0, 1), (0, 9), (1, 8), (2, 3)])

        self.assertEqual(held.neighbours("a", "b").tolist(), [2, 0, 0])
        self.assertEqual(held.neighbours("b", "a").tolist(), [0, 0, 1])

    def test_the_first_place_counts_and_counts_half_after_so_many_words(self) -> None:
        held = places(a=[(0, 0), (0, 50), (2, 10)], b=[])

        self.assertEqual(held.earliness("a", 10).tolist(), [1, 0, 0.5])
        self.assertEqual(held.earliness("b", 10).tolist(), [0, 0, 0])
