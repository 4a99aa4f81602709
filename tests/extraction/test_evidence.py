"""Every rule can be explained, and weighs something."""

from __future__ import annotations

import re
import unittest
from pathlib import Path

from archive.extraction import explain
from archive.extraction.confidence import probability, speaker_odds, weights

EXTRACTION = Path(__file__).resolve().parents[2] / "archive" / "extraction"


class Evidence(unittest.TestCase):
    def test_rules_speak_arabic_and_english(self) -> None:
        for rule in weights():
            self.assertRegex(explain(rule, "ar"), "[ء-ي]")
            self.assertRegex(explain(rule, "en"), "[a-z]")

    def test_an_unknown_rule_is_an_error(self) -> None:
        with self.assertRaises(KeyError):
            explain("no-such-rule", "ar")

    def test_the_rules_used_are_in_the_table(self) -> None:
        files = [EXTRACTION / name for name in ("reports.py", "discourse.py", "extract.py")]
        text = "".join(path.read_text(encoding="utf-8") for path in files)
        used = set(re.findall(r'"([a-z]+(?:-[a-z]+)+)"', text))

        self.assertGreater(len(used & set(weights())), 20)
        self.assertEqual(used - set(weights()), {"role-only"})

    def test_doubt_goes_down_the_chain(self) -> None:
        self.assertEqual(speaker_odds(["same-sentence-subject"], 1.0), 1.0)
        self.assertLess(probability(1.0), probability(3.0))
