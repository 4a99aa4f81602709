"""Every rule can be explained, and weighs something."""

from __future__ import annotations

import re
import unittest
from pathlib import Path

from archive.extraction import explain
from archive.extraction.confidence import prior_weights, weights
from archive.extraction.lexicon import rows

EXTRACTION = Path(__file__).resolve().parents[2] / "archive" / "extraction"
NAMING = (
    *("reports.py", "turns.py", "discourse.py", "attribution.py"),
    *("words_evidence.py", "speaker_evidence.py", "genre.py", "confidence.py", "extract.py"),
)
"""The modules that name reasons."""
OTHER_HYPHENS = {"role-only"}


class Evidence(unittest.TestCase):
    def test_rules_speak_arabic_and_english(self) -> None:
        for rule in weights():
            self.assertRegex(explain(rule, "ar"), "[ء-ي]")
            self.assertRegex(explain(rule, "en"), "[a-z]")

    def test_an_unknown_rule_is_an_error(self) -> None:
        with self.assertRaises(KeyError):
            explain("no-such-rule", "ar")

    def test_the_rules_used_are_in_the_table(self) -> None:
        text = "".join((EXTRACTION / name).read_text(encoding="utf-8") for name in NAMING)
        used = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', text))

        self.assertGreater(len(used & set(weights())), 50)
        self.assertEqual(used - set(weights()), OTHER_HYPHENS)

    def test_no_fitted_weight_turns_its_rule_round(self) -> None:
        for rule, *columns in rows("weights"):
            for known, column in zip(prior_weights()[rule], columns, strict=True):
                with self.subTest(rule=rule):
                    self.assertGreaterEqual(known * float(column), 0)
                    self.assertTrue(known or not float(column))
