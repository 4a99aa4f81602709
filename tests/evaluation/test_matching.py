"""Pairing of predictions with gold statements."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.evaluation.matching import match, merged, overlap
from tests.evaluation.builders import gold, predicted

SPANS = st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))


class Overlap(unittest.TestCase):
    def test_is_intersection_over_union(self) -> None:
        self.assertAlmostEqual(overlap(gold(0, 10), predicted((5, 15))), 5 / 15)

    def test_of_an_interrupted_quote_is_that_of_the_union_of_its_spans(self) -> None:
        self.assertAlmostEqual(overlap(gold(0, 20), predicted((0, 8), (12, 20))), 16 / 20)

    def test_of_an_interrupted_quote_leaves_out_the_words_of_the_narrator(self) -> None:
        interrupted = gold(0, 40, gaps=((8, 30),))

        self.assertEqual(overlap(interrupted, predicted((0, 8), (30, 40))), 1.0)
        self.assertAlmostEqual(overlap(interrupted, predicted((0, 40))), 18 / 40)
        self.assertAlmostEqual(overlap(interrupted, predicted((30, 40))), 10 / 18)

    def test_is_whole_for_any_span_between_the_quote_and_the_clause_of_a_mixed_statement(self) -> None:
        mixed = gold(10, 20, outer=(5, 25))
        for span in [(10, 20), (5, 25), (7, 20), (10, 22)]:
            with self.subTest(span=span):
                self.assertEqual(overlap(mixed, predicted(span)), 1.0)

    def test_of_a_mixed_statement_falls_outside_the_two_bounds(self) -> None:
        mixed = gold(10, 20, outer=(5, 25))

        self.assertAlmostEqual(overlap(mixed, predicted((0, 25))), 20 / 25)
        self.assertAlmostEqual(overlap(mixed, predicted((12, 20))), 8 / 10)

    @given(st.lists(SPANS, min_size=1, max_size=4), SPANS)
    def test_equals_counting_characters(self, spans: list[tuple[int, int]], span: tuple[int, int]) -> None:
        claimed = {place for start, end in spans for place in range(start, end)}
        wanted = set(range(*span))

        found = overlap(gold(*span), predicted(*merged(spans)))

        self.assertAlmostEqual(found, len(claimed & wanted) / len(claimed | wanted))


class Matching(unittest.TestCase):
    def test_less_than_half_an_overlap_is_no_match(self) -> None:
        self.assertEqual(match([gold(0, 10)], [predicted((6, 14))]), ())

    def test_half_an_overlap_is_a_match(self) -> None:
        self.assertEqual(match([gold(0, 10)], [predicted((0, 5))]), ((0, 0, 0.5),))

    def test_the_larger_overlap_takes_the_prediction(self) -> None:
        pairs = match([gold(0, 16), gold(0, 10)], [predicted((0, 10))])

        self.assertEqual(pairs, ((1, 0, 1.0),))

    def test_on_a_tie_the_statement_that_counts_is_matched(self) -> None:
        pairs = match([gold(0, 10, optional=True), gold(0, 10)], [predicted((0, 10))])

        self.assertEqual(pairs, ((1, 0, 1.0),))

    @given(st.lists(SPANS, max_size=6), st.lists(SPANS, max_size=6))
    def test_is_one_to_one(self, wanted: list[tuple[int, int]], claimed: list[tuple[int, int]]) -> None:
        pairs = match([gold(*span) for span in wanted], [predicted(span) for span in claimed])

        self.assertEqual(len({g for g, _, _ in pairs}), len(pairs))
        self.assertEqual(len({p for _, p, _ in pairs}), len(pairs))
        self.assertTrue(all(score >= 0.5 for _, _, score in pairs))
