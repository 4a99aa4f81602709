"""The manual of the query language says what the parser does."""

from __future__ import annotations

import re
import unittest
from pathlib import Path

from archive.search.query import parse

MANUAL = Path(__file__).parents[3] / "docs" / "search.md"
ROW = re.compile(r"^\| (`.+`)[ ,]* \|", re.MULTILINE)


def examples(heading: str) -> list[str]:
    """Give the queries in the first column of the table under a heading."""
    section = MANUAL.read_text(encoding="utf-8").split(f"{heading}\n", 1)[1].split("\n#", 1)[0]
    return [query for row in ROW.findall(section) for query in re.findall("`([^`]+)`", row)]


class ManualTests(unittest.TestCase):
    """Every example is tried."""

    def test_examples_are_read_without_repair(self) -> None:
        queries = examples("## The query language")

        self.assertGreater(len(queries), 12)
        for query in queries:
            with self.subTest(query=query):
                self.assertIsNotNone(parse(query).root)
                self.assertEqual([note.kind for note in parse(query).notes if note.kind != "understood"], [])

    def test_repairs_are_said(self) -> None:
        queries = examples("### Repairs and limits")

        self.assertGreater(len(queries), 8)
        for query in queries:
            with self.subTest(query=query):
                self.assertEqual({note.kind for note in parse(query).notes}, {"repaired"})
