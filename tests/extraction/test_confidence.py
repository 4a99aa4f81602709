"""Evidence adds up to two confidences, and prose that is no report is never trusted far."""

from __future__ import annotations

import unittest

from archive.extraction.confidence import CAPPING, confidences, evidence, prior_weights, weights

SURE = ("quote-after-particle", "sure-cue", "subject-name", "described-name", "named-often")
TABLE = {"for": (2.0, 0.0), "against": (-1.0, -3.0), "genre-opinion": (-1.0, -1.0), "much": (9.0, 9.0)}


class Confidences(unittest.TestCase):
    def test_are_the_sums_of_the_weights_through_a_sigmoid(self) -> None:
        self.assertEqual(confidences(["for"], TABLE), (0.881, 0.5))
        self.assertEqual(confidences(["for", "against"], TABLE), (0.731, 0.047))

    def test_count_a_rule_named_twice_once(self) -> None:
        self.assertEqual(confidences(["for", "for"], TABLE), confidences(["for"], TABLE))

    def test_are_capped_in_prose_that_is_no_report(self) -> None:
        self.assertEqual(confidences(["much", "genre-opinion"], TABLE), (0.881, 0.881))
        for genre in CAPPING:
            self.assertLess(max(confidences([*SURE, genre])), 0.9)
        self.assertGreater(min(confidences(SURE)), 0.95)

    def test_a_name_is_surer_than_a_guess(self) -> None:
        order = ("subject-name", "floor-holder", "description-only", "last-agreeing", "no-speaker")
        found = [confidences(["reported-clause", rule])[1] for rule in order]

        self.assertEqual(found, sorted(found, reverse=True))

    def test_evidence_weighs_what_it_says_of_both(self) -> None:
        shown = {item.rule: item.weight for item in evidence(["verb-first", "rival-in-sentence"])}

        self.assertGreater(shown["verb-first"], 0)
        self.assertLess(shown["rival-in-sentence"], 0)

    def test_every_rule_has_a_weight_even_when_newer_than_the_last_fit(self) -> None:
        self.assertEqual(set(weights()), set(prior_weights()))
