"""Sentences of our own for every phenomenon of Arabic reporting; a row names what it shows."""

from __future__ import annotations

import json
import unittest
from pathlib import Path

from archive.extraction import extract

CASES = sorted((Path(__file__).parent / "cases").glob("*.json"))


class Cases(unittest.TestCase):
    def test_there_are_tables(self) -> None:
        self.assertGreaterEqual(len(CASES), 5)

    def test_every_row_is_read_as_written_down(self) -> None:
        for table in CASES:
            for row in json.loads(table.read_text(encoding="utf-8")):
                with self.subTest(table=table.stem, phenomenon=row["phenomenon"]):
                    found = [[item.kind, item.text, item.speaker] for item in extract(row["text"]).statements]

                    self.assertEqual(found, row["statements"])
