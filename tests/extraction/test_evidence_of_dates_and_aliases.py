"""Every reason for a date or a proposal can be shown to a curator."""

from __future__ import annotations

import re
import unittest
from pathlib import Path

from archive.extraction.lexicon import rows

EXTRACTION = Path(__file__).resolve().parents[2] / "archive" / "extraction"
RULE = re.compile(r'"(dateline|(?:date|alias)-[a-z-]+)"')


class Messages(unittest.TestCase):
    def test_stand_in_the_table_for_every_rule(self) -> None:
        files = [*EXTRACTION.glob("dates/*.py"), *EXTRACTION.glob("aliases/*.py")]
        used = {rule for path in files for rule in RULE.findall(path.read_text(encoding="utf-8"))}
        written = {row[0] for row in rows("evidence")}

        self.assertGreater(len(used), 10)
        self.assertEqual(used - written, set())
