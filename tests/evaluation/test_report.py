"""The printed and the machine-readable report."""

from __future__ import annotations

import json
import unittest

from archive.evaluation import as_values, by_outlet, evaluate, outlet_report, text_report
from tests.evaluation.builders import gold, judged, predicted

ARTICLES = [judged([gold(0, 10), gold(20, 30)], [predicted((0, 10))], date="2015-07-25", claimed="2015")]


class Report(unittest.TestCase):
    def test_prints_precision_recall_and_f1(self) -> None:
        line = next(
            line for line in text_report(evaluate(ARTICLES)).splitlines() if line.startswith("all, overlap")
        )

        self.assertEqual(line.split()[2:5], ["1.000", "0.500", "0.667"])
        self.assertTrue(line.endswith("1/1/2"))

    def test_prints_a_dash_where_there_is_nothing_to_measure(self) -> None:
        lines = text_report(evaluate(ARTICLES)).splitlines()

        self.assertTrue(next(line for line in lines if "pro-drop" in line).endswith("-"))

    def test_values_survive_json(self) -> None:
        values = json.loads(json.dumps(as_values(evaluate(ARTICLES))))

        self.assertEqual(values["figures"]["all overlap"]["recall"], 0.5)
        self.assertEqual(values["figures"]["date right"]["share"], 1.0)
        self.assertEqual(
            values["dates"]["a-01"], {"gold": "2015-07-25", "claimed": "2015", "verdict": "right"}
        )

    def test_outlets_stand_on_lines_of_their_own(self) -> None:
        lines = outlet_report(by_outlet(ARTICLES)).splitlines()

        self.assertEqual(len(lines), 2)
        self.assertEqual(lines[1].split(), ["أ", "0.667", "0.667", "-", "-", "0.667", "-", "0.000"])
