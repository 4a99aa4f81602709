"""The signals of the second stage of ranking."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from archive.search.ranking import (
    GRAM_LENGTH,
    QueryGrams,
    Weights,
    packed_grams,
    rarity,
    read_weights,
    saturated,
    second_score,
    write_weights,
)


def unpacked(gram: int) -> str:
    """Read the characters of a packed gram."""
    points = [gram >> 16 * place & 0xFFFF for place in reversed(range(GRAM_LENGTH))]
    return "".join(chr(point) for point in points if point)


class GramTests(unittest.TestCase):
    """Character grams with word bounds."""

    def test_a_word_gives_its_grams_with_its_bounds(self) -> None:
        self.assertEqual([unpacked(gram) for gram in packed_grams("حرب")], ["^حرب", "حرب$"])
        self.assertEqual([unpacked(gram) for gram in packed_grams("في")], ["^في$"])
        self.assertEqual([unpacked(gram) for gram in packed_grams("و")], ["^و$"])

    @given(st.text(min_size=1, max_size=9))
    def test_every_word_has_grams_of_64_bits(self, word: str) -> None:
        grams = packed_grams(word)

        self.assertEqual(len(grams), max(1, len(word) + 2 - GRAM_LENGTH + 1))
        self.assertTrue(all(0 <= gram < 1 << 64 for gram in grams))

    def test_a_query_counts_each_gram_once_with_its_number(self) -> None:
        query = QueryGrams.of(["حرب", "حرب", "في"])

        self.assertEqual(sorted(query.counts.tolist()), [1, 2, 2])
        self.assertTrue((np.diff(query.keys.astype(object)) > 0).all())


class WeightTests(unittest.TestCase):
    """How the signals are weighed."""

    def test_what_few_texts_hold_weighs_more_and_nothing_weighs_less_than_nothing(self) -> None:
        weights = rarity(np.array([1, 50, 100, 5000]), 100)

        self.assertTrue((np.diff(weights[:3]) < 0).all())
        self.assertGreaterEqual(weights.min(), 0)

    def test_repetitions_saturate_and_long_texts_count_less(self) -> None:
        once, twice, often = saturated(np.array([[1.0, 2.0, 100.0]]), np.ones(1, np.float32))[0]
        short, long = saturated(np.array([1.0, 1.0]), np.array([0.5, 3.0], np.float32))

        self.assertLess(twice - once, once)
        self.assertLess(often, 2.2)
        self.assertGreater(short, long)

    def test_the_signals_are_joined_by_their_weights(self) -> None:
        signals = np.array([[1, 0], [10, 0], [100, 0], [1000, 1]], np.float32)
        weights = Weights(coverage=1, grams=2, pairs=3, early=4)

        self.assertEqual(second_score(signals, weights).tolist(), [4321, 4])


class WeightTableTests(unittest.TestCase):
    """The table of weights as a file."""

    def test_a_written_table_reads_the_same_and_keeps_its_head(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "weights.txt")
            path.write_text("# where from\ncoverage 1\n", encoding="utf-8")
            write_weights(Weights(coverage=0.5, grams=2, pairs=1.25, early=0), path)

            self.assertEqual(read_weights(path), Weights(coverage=0.5, grams=2, pairs=1.25, early=0))
            self.assertTrue(path.read_text(encoding="utf-8").startswith("# where from\n"))

    def test_a_table_that_lacks_a_signal_is_refused(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "weights.txt")
            path.write_text("coverage 1\nheight 2\npairs 1\nearly 1\n", encoding="utf-8")
            with self.assertRaisesRegex(ValueError, "weights.txt"):
                read_weights(path)
