"""Measures of a ranking."""

from __future__ import annotations

import unittest
from math import log2

from hypothesis import given
from hypothesis import strategies as st

from archive.evaluation.ranking import evaluate_ranking, ndcg, recall, reciprocal_rank

DOCUMENTS = st.lists(st.sampled_from("abcdefgh"), unique=True)
GRADES = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(0, 3))


class Measures(unittest.TestCase):
    def test_reciprocal_rank_is_that_of_the_first_relevant_document(self) -> None:
        self.assertEqual(reciprocal_rank(["a", "b", "c"], {"b": 1, "c": 1}, 10), 1 / 2)

    def test_reciprocal_rank_stops_at_k(self) -> None:
        self.assertEqual(reciprocal_rank(["a", "b"], {"b": 1}, 1), 0.0)

    def test_a_document_graded_nought_is_not_relevant(self) -> None:
        self.assertEqual(reciprocal_rank(["a", "b"], {"a": 0, "b": 1}, 10), 1 / 2)
        self.assertEqual(recall(["a"], {"a": 0, "b": 1}, 10), 0.0)

    def test_recall_is_a_share_of_all_relevant_documents(self) -> None:
        self.assertEqual(recall(["a", "b", "c"], {"a": 1, "c": 1, "z": 1, "y": 1}, 2), 1 / 4)

    def test_ndcg_discounts_by_rank_and_weighs_by_grade(self) -> None:
        wanted = (1 / log2(2) + 3 / log2(3)) / (3 / log2(2) + 1 / log2(3))

        self.assertAlmostEqual(ndcg(["a", "b"], {"a": 1, "b": 3}, 10), wanted)

    def test_a_repeated_document_gains_once(self) -> None:
        self.assertEqual(ndcg(["a", "a"], {"a": 1}, 10), 1.0)

    @given(DOCUMENTS, GRADES, st.integers(1, 8))
    def test_all_lie_between_nought_and_one(
        self, ranked: list[str], grades: dict[str, float], k: int
    ) -> None:
        for measure in (reciprocal_rank, recall, ndcg):
            self.assertTrue(0.0 <= measure(ranked, grades, k) <= 1.0 + 1e-9)

    @given(GRADES, st.integers(1, 8))
    def test_the_ideal_order_has_full_ndcg(self, grades: dict[str, float], k: int) -> None:
        ideal = sorted(grades, key=lambda document: -grades[document])
        expected = 1.0 if any(grades.values()) else 0.0

        self.assertAlmostEqual(ndcg(ideal, grades, k), expected)


class EvaluateRanking(unittest.TestCase):
    def test_a_query_without_results_counts_against(self) -> None:
        figures = evaluate_ranking({"q1": ["a"]}, {"q1": {"a": 1}, "q2": {"b": 1}}, recall_at=[1])

        self.assertEqual((figures.queries, figures.mrr, figures.recall[1], figures.ndcg), (2, 0.5, 0.5, 0.5))

    def test_a_query_without_relevant_documents_is_left_out(self) -> None:
        figures = evaluate_ranking({"q1": ["a"]}, {"q1": {"a": 1}, "q2": {"b": 0}})

        self.assertEqual((figures.queries, figures.mrr), (1, 1.0))

    def test_nothing_to_check_is_refused(self) -> None:
        with self.assertRaisesRegex(ValueError, "nothing to evaluate"):
            evaluate_ranking({"q1": ["a"]}, {})
