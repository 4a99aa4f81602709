"""The word lists: each says what it is and where it comes from."""

from __future__ import annotations

import unittest

from archive.arabic.wordlists import load
from archive.extraction.lexicon import DATA, words
from archive.extraction.words import LISTS

PARTICLES = ("relatives", "prepositions", "adverbs", "weekdays", "negations")


class Lists(unittest.TestCase):
    def test_each_has_a_header_and_no_entry_twice(self) -> None:
        for path in sorted(DATA.glob("*.txt")):
            with self.subTest(list=path.stem):
                self.assertTrue(path.read_text(encoding="utf-8").startswith("#"))
                self.assertTrue(load(path))

    def test_every_class_has_its_list(self) -> None:
        for source in LISTS.values():
            self.assertTrue(words(source), source)

    def test_no_given_name_folds_to_a_particle(self) -> None:
        particles = frozenset().union(*(words(name) for name in PARTICLES)) - {
            "علي",
            "نهار",
        }  # given names too

        self.assertEqual(words("first_names") & particles, frozenset())
