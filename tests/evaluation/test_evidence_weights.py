"""Weights follow the decisions, but not far from where they start, and never against sense."""

from __future__ import annotations

import unittest

from archive.evaluation.evidence_weights import Decision, fit, left_out, log_odds, probability

PRIOR = {"base": 2.0, "good": 0.5, "bad": -0.5, "silent": 0.0}


def decisions(group: str, right: int, wrong: int, *rules: str) -> list[Decision]:
    return [Decision(group, rules, place < right) for place in range(right + wrong)]


class Fit(unittest.TestCase):
    def test_without_decisions_nothing_moves(self) -> None:
        self.assertEqual(fit([], PRIOR), PRIOR)

    def test_reaches_the_share_that_is_right_when_decisions_are_many(self) -> None:
        weights = fit(decisions("a", 700, 300, "base"), PRIOR, errors_count=1)

        self.assertAlmostEqual(probability(weights["base"]), 0.7, places=2)

    def test_few_decisions_leave_a_weight_near_its_prior(self) -> None:
        few, many = (fit(decisions("a", 0, n, "base", "bad"), PRIOR, errors_count=1) for n in (1, 50))

        self.assertLess(many["bad"], few["bad"])
        self.assertAlmostEqual(few["bad"], PRIOR["bad"], delta=0.8)

    def test_no_weight_changes_its_sign(self) -> None:
        weights = fit(decisions("a", 0, 50, "base", "good") + decisions("a", 50, 0, "base", "bad") * 4, PRIOR)

        self.assertEqual((weights["good"], weights["bad"]), (0.0, 0.0))

    def test_a_rule_without_prior_is_no_evidence(self) -> None:
        self.assertEqual(fit(decisions("a", 0, 50, "base", "silent"), PRIOR)["silent"], 0.0)

    def test_errors_count_for_more(self) -> None:
        found = decisions("a", 90, 10, "base")

        self.assertLess(fit(found, PRIOR, errors_count=2)["base"], fit(found, PRIOR, errors_count=1)["base"])

    def test_starting_elsewhere_leads_to_the_same_weights(self) -> None:
        found = decisions("a", 30, 20, "base", "good") + decisions("b", 10, 30, "base", "bad")
        one, other = fit(found, PRIOR), fit(found, PRIOR, start={**PRIOR, "base": 5.0, "bad": -3.0})

        for rule in PRIOR:
            self.assertAlmostEqual(one[rule], other[rule], places=2)


class LeftOut(unittest.TestCase):
    def test_a_group_never_sees_its_own_decisions(self) -> None:
        found = decisions("a", 0, 40, "base", "bad") + decisions("b", 40, 0, "base")
        weights = dict(left_out(found, PRIOR, PRIOR))

        self.assertEqual(set(weights), {"a", "b"})
        self.assertGreater(log_odds(weights["a"], ("base", "bad")), log_odds(weights["b"], ("base", "bad")))
        self.assertEqual(weights["a"]["bad"], PRIOR["bad"])
