"""Floors on the articles written for this project, a little under what was measured."""

from __future__ import annotations

import hashlib
import json
import unittest
from pathlib import Path

from archive import evaluation
from archive.services.evaluating import check_folder, read_exactly

GOLD = Path(__file__).resolve().parents[1] / "gold"
FOLDERS = {"written": (35, 360), "read": (356, 3600), "unread": (186, 1870)}
"""At least so many articles and statements in each."""
FLOORS = {
    "direct overlap": (0.985, 0.965, 0.945),
    "direct exact": (0.985, 0.94, 0.91),
    "indirect overlap": (0.975, 0.97, 0.945),
    "indirect exact": (0.95, 0.95, 0.91),
    "kind": (0.97, 0.98, 0.98),
    "all end to end": (0.945, 0.92, 0.835),
    "speaker via name": (0.97, 0.955, 0.92),
    "speaker via prodrop": (0.945, 0.93, 0.855),
    "speaker via anaphora": (0.95, 0.9, 0.74),
    "speaker via role": (0.91, 0.935, 0.83),
    "top band precision": (0.99, 0.98, 0.97),
    "top band share": (0.45, 0.6, 0.55),
}
"""In each folder, in order."""
AT_MOST = {"marked words": (1, 4, 12), "date wrong": (0, 0, 0)}


class OwnArticles(unittest.TestCase):
    def test_no_measure_falls_below_its_floor(self) -> None:
        for place, (folder, (articles, statements)) in enumerate(FOLDERS.items()):
            judged = [checked.judged for checked in check_folder(GOLD / folder)]
            measured = evaluation.evaluate(judged)

            self.assertGreaterEqual(len(judged), articles)
            self.assertGreaterEqual(measured["all overlap"].gold, statements)
            for key, floors in FLOORS.items():
                with self.subTest(folder=folder, measure=key):
                    self.assertGreaterEqual(measured[key].f1, floors[place])
            for key, most in AT_MOST.items():
                with self.subTest(folder=folder, measure=key):
                    self.assertLessEqual(measured[key].right, most[place])

    def test_the_annotation_belongs_to_the_text(self) -> None:
        for path in sorted(GOLD.glob("*/*.json")):
            text, gold = read_exactly(path.with_suffix(".txt")), json.loads(read_exactly(path))
            marked = [*gold["statements"], *gold["not_statements"], *gold["fragments"]]
            with self.subTest(article=path.stem):
                self.assertEqual(hashlib.sha256(text.encode()).hexdigest(), gold["sha256"])
                self.assertEqual(
                    [item["text"] for item in marked],
                    [text[item["start"] : item["end"]] for item in marked],
                )
