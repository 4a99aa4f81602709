"""The five seed articles: every statement found to the letter and given to its speaker, or the tests fail."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

from archive.extraction import ExtractedStatement, extract

ROOT = Path(__file__).resolve().parents[2]
GOLD = json.loads((ROOT / "tests" / "gold" / "seeds.json").read_text(encoding="utf-8"))["articles"]


def read(name: str) -> tuple[ExtractedStatement, ...]:
    """Return what is extracted from a seed article."""
    return extract((ROOT / "seeds" / name).read_bytes().decode("utf-8")).statements


class Seeds(unittest.TestCase):
    def test_every_statement_has_its_span_kind_and_speaker(self) -> None:
        for name, article in GOLD.items():
            found = {(item.kind, item.start, item.end): item.speaker for item in read(name)}
            for kind, start, end, names in article["statements"]:
                with self.subTest(article=name, start=start):
                    self.assertIn((kind, start, end), found)
                    self.assertIn(found[kind, start, end], names)

    def test_nothing_else_is_taken_for_a_statement(self) -> None:
        for name, article in GOLD.items():
            expected = {(kind, start, end) for kind, start, end, _ in article["statements"]}
            extra = {(item.kind, item.start, item.end) for item in read(name)} - expected

            self.assertEqual(extra, set(), name)

    def test_no_name_in_marks_is_a_statement(self) -> None:
        for name, article in GOLD.items():
            marked = {tuple(span) for span in article["names_in_marks"]}

            self.assertEqual([item.text for item in read(name) if (item.start, item.end) in marked], [])

    def test_two_spellings_of_one_spokesman_are_proposed_not_merged(self) -> None:
        first, second = read("001_34ebdda601602118.txt"), read("002_a466b1f3ffc7a6f0.txt")

        self.assertNotEqual({item.speaker for item in first} & {"واين مارتو"}, set())
        self.assertIn("واين ماروتو", {item.speaker for item in second})
