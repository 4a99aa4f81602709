from __future__ import annotations

import time
import unittest

from hypothesis import given

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize
from tests.arabic.strategies import any_text

CUTS = [
    ("قالَ المُتحدِّثُ، إنّ", ["قالَ", "المُتحدِّثُ", "إنّ"]),  # never at a haraka
    ("الـمتحدث الحـــرية", ["الـمتحدث", "الحـــرية"]),  # nor at a tatweel
    ("می\u200cخواهد", ["می\u200cخواهد"]),  # nor at a non-joiner
    ("\u200fقال\u200f.", ["قال"]),  # direction marks around a word are no part of it
    ("مسو\u0654ول", ["مسو\u0654ول"]),  # a hamza typed apart
    ("نسبة 99.9% و١٢٫٥", ["نسبة", "99.9", "و", "١٢٫٥"]),  # decimals
    ("1,000 دولار", ["1,000", "دولار"]),
    ("2021-03-15", ["2021", "03", "15"]),
    ("صفحة 3. ثم", ["صفحة", "3", "ثم"]),  # a full stop after a number is no decimal point
    ("بـ17 والـ17", ["بـ", "17", "والـ", "17"]),
    ("تموز2021", ["تموز", "2021"]),
    ("عينة SY24 و3D وMüller", ["عينة", "SY24", "و", "3D", "و", "Müller"]),
    ("«قال»(ثم)[بعد]_قبل_", ["قال", "ثم", "بعد", "قبل"]),
    ("ﻻجئ ﷺ", ["ﻻجئ", "ﷺ"]),
    ("Привет 世界", ["Привет", "世界"]),
    ("ـــ \u064b\u064b ؟!", []),
    ("", []),
]

LONG = {
    "marks": "\u064b" * 200_000,
    "marks in a word": "ق" + "\u064b" * 200_000 + "ل",
    "non-joiners after a letter": ("ق" + "\u200c" * 2_000) * 100,
    "digits": "1" * 200_000,
    "digits and points": "1." * 100_000,
    "tatweel": "ـ" * 200_000,
}


class TokenizeTest(unittest.TestCase):
    def test_words_and_numbers_are_cut_out(self) -> None:
        for text, expected in CUTS:
            with self.subTest(text=text):
                self.assertEqual([token.text for token in tokenize(text)], expected)

    @given(any_text)
    def test_tokens_are_slices_in_order(self, text: str) -> None:
        end = 0
        for token in tokenize(text):
            self.assertEqual(text[token.start : token.end], token.text)
            self.assertTrue(end <= token.start < token.end)
            end = token.end

    @given(any_text)
    def test_no_letter_or_digit_is_lost(self, text: str) -> None:
        def letters_of(source: str) -> list[str]:
            return [character for character in source if character.isalnum() and fold(character)]

        self.assertEqual(letters_of("".join(token.text for token in tokenize(text))), letters_of(text))

    @given(any_text)
    def test_every_token_folds_to_something(self, text: str) -> None:
        for token in tokenize(text):
            self.assertTrue(fold(token.text), ascii(token))

    def test_no_text_makes_it_slow(self) -> None:
        for name, text in LONG.items():
            with self.subTest(name):
                began = time.process_time()
                tokenize(text)
                self.assertLess(time.process_time() - began, 2.0)
