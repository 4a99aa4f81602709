"""Floors on the annotated development articles, a little under what was measured (docs/extraction.md)."""

from __future__ import annotations

import unittest

from archive import evaluation
from archive.services.evaluating import check_folder
from tests.shared_data import require

FLOORS = {
    "direct overlap": 0.98,
    "direct exact": 0.98,
    "indirect overlap": 0.98,
    "indirect exact": 0.98,
    "all end to end": 0.95,
    "speaker via name": 0.97,
    "speaker via prodrop": 0.95,
    "speaker via anaphora": 0.95,
    "speaker via role": 0.91,
    "top band precision": 0.98,
    "top band share": 0.55,
}


class DevelopmentArticles(unittest.TestCase):
    def test_no_measure_falls_below_its_floor(self) -> None:
        articles = [checked.judged for checked in check_folder(require("quotes-dev"))]
        measured = evaluation.evaluate(articles)

        for key, floor in FLOORS.items():
            with self.subTest(measure=key):
                self.assertGreaterEqual(measured[key].f1, floor)
        self.assertEqual(measured["marked words"].right, 0)
