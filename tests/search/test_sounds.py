"""Names compared by their consonants."""

from __future__ import annotations

import unittest

from archive.search.sounds import name_sounds, sounds


class SoundTests(unittest.TestCase):
    """One name in several spellings."""

    def test_spellings_of_one_name_sound_alike(self) -> None:
        pairs = {
            "Marotto": "ماروتو",
            "ماروتّو": "ماروطو",
            "Caggins": "كاغينز",
            "Mohammed": "محمّد",
            "Guterres": "غوتيريس",
            "Pedersen": "بيدرسن",
        }
        for one, other in pairs.items():
            with self.subTest(one=one):
                self.assertEqual(sounds(one), sounds(other))

    def test_other_names_sound_otherwise(self) -> None:
        for one, other in (("Marotto", "مارتن"), ("سليماني", "سلامة"), ("Haddad", "حمدان")):
            with self.subTest(one=one):
                self.assertNotEqual(sounds(one), sounds(other))

    def test_words_of_few_consonants_do_not_count(self) -> None:
        self.assertEqual(name_sounds("علي بن ماروتو"), {"MRT"})
