"""Texts typed with the wrong keyboard."""

from __future__ import annotations

import unittest

from archive.search.keyboard import other_layout


class OtherLayoutTests(unittest.TestCase):
    """Both ways round."""

    def test_latin_keys_give_arabic_letters(self) -> None:
        for typed, meant in {
            "hguvhr": "العراق",
            "s,vdh": "سوريا",
            "sghl td hgl,wg": "سلام في الموصل",
        }.items():
            with self.subTest(typed=typed):
                self.assertEqual(other_layout(typed), meant)

    def test_arabic_keys_give_latin_letters(self) -> None:
        self.assertEqual(other_layout("لاشلاغمخى"), "babylon")
        self.assertEqual(other_layout("ةخسعم"), "mosul")

    def test_a_mix_of_scripts_is_left_alone(self) -> None:
        self.assertEqual(other_layout("العراق SY"), "")
        self.assertEqual(other_layout("2021"), "")
