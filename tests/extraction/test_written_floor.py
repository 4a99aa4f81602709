"""Floors on the articles written for this project, a little under what was measured (tests/gold/written)."""

from __future__ import annotations

import hashlib
import json
import unittest
from pathlib import Path

from archive import evaluation
from archive.services.evaluating import check_folder, read_exactly

WRITTEN = Path(__file__).resolve().parents[1] / "gold" / "written"
ARTICLES, STATEMENTS = 35, 360
FLOORS = {
    "direct overlap": 0.98,
    "direct exact": 0.97,
    "indirect overlap": 0.95,
    "indirect exact": 0.92,
    "kind": 0.97,
    "all end to end": 0.88,
    "speaker via name": 0.92,
    "speaker via prodrop": 0.88,
    "speaker via anaphora": 0.90,
    "speaker via role": 0.87,
    "top band precision": 0.96,
    "top band share": 0.30,
}
MARKED_WORDS_TAKEN, WRONG_DATES = 1, 0


class WrittenArticles(unittest.TestCase):
    def test_no_measure_falls_below_its_floor(self) -> None:
        articles = [checked.judged for checked in check_folder(WRITTEN)]
        measured = evaluation.evaluate(articles)

        self.assertGreaterEqual(len(articles), ARTICLES)
        self.assertGreaterEqual(measured["all overlap"].gold, STATEMENTS)
        for key, floor in FLOORS.items():
            with self.subTest(measure=key):
                self.assertGreaterEqual(measured[key].f1, floor)
        self.assertLessEqual(measured["marked words"].right, MARKED_WORDS_TAKEN)
        self.assertLessEqual(measured["date wrong"].right, WRONG_DATES)

    def test_the_annotation_belongs_to_the_text(self) -> None:
        annotations = sorted(WRITTEN.glob("*.json"))
        self.assertGreaterEqual(len(annotations), ARTICLES)
        for path in annotations:
            text, gold = read_exactly(path.with_suffix(".txt")), json.loads(read_exactly(path))
            marked = [*gold["statements"], *gold["not_statements"], *gold["fragments"]]
            with self.subTest(article=path.stem):
                self.assertEqual(hashlib.sha256(text.encode()).hexdigest(), gold["sha256"])
                self.assertEqual(
                    [item["text"] for item in marked],
                    [text[item["start"] : item["end"]] for item in marked],
                )
