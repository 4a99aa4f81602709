from __future__ import annotations

import time
import unittest

from hypothesis import given

from archive.arabic import letters
from archive.arabic.fold import Folded, fold, fold_with_offsets, light, light_with_offsets
from tests.arabic.strategies import any_text

SAME = [
    ("المُتَحَدِّثُ", "المتحدث"),  # tashkeel
    ("الرحم\u0670ن", "الرحمن"),  # superscript alef
    ("الحـــرية", "الحريه"),  # tatweel
    ("أحمد إسلام آمن ٱلله", "احمد اسلام امن الله"),  # alef forms
    ("ا\u0654مر ا\u0655ن", "امر ان"),  # alef and hamza typed apart
    ("مسؤول", "مسءول"),  # hamza seats
    ("مسئول", "مسءول"),
    ("مسو\u0654ول", "مسءول"),  # a seat typed apart
    ("مدرسة مصطفى", "مدرسه مصطفي"),
    ("کتابی ہے", "كتابي هي"),  # Persian and Urdu letters
    ("گوگل پاریس چاپ ژاله ڤيينا", "كوكل باريس جاب زاله فيينا"),
    ("ﻻجئ ﻣﺼﺮ ﷲ", "لاجء مصر الله"),  # presentation forms and ligatures
    ("\ufe70\ufe76قال", "قال"),  # vowel signs shaped alone leave no space
    ("٢٠٢١ ۱۹۷۹", "2021 1979"),
    ("٩٩٫٩٪", "99.9%"),
    ("الع\u200cراق \u202bنص\u202c", "العراق نص"),  # non-joiner, direction controls
    ("Müller MÜLLER muller", "muller muller muller"),
    ("", ""),
]

LIGHT = [
    ("المُؤَسَّسَةُ", "المؤسسة"),  # hamza, teh marbuta stay
    ("إلى الهُـدى", "إلى الهدى"),
    ("ﻻجئ", "لاجئ"),
    ("مسو\u0654ول", "مسؤول"),
    ("٢٠٢١ SY", "٢٠٢١ SY"),
]


class FoldTest(unittest.TestCase):
    def test_each_spelling_folds_to_its_key(self) -> None:
        for source, key in SAME:
            with self.subTest(source=source):
                self.assertEqual(fold(source), key)

    def test_light_removes_marks_only(self) -> None:
        for source, bare in LIGHT:
            with self.subTest(source=source):
                self.assertEqual(light(source), bare)

    def test_every_single_character_folds_once_and_for_all(self) -> None:
        for point in range(0x110000):
            folded = fold(chr(point))
            if fold(folded) != folded or light(light(chr(point))) != light(chr(point)):
                self.fail(f"U+{point:04X} folds on")

    def test_every_mark_and_invisible_sign_goes(self) -> None:
        # After an alef these three are part of a letter (أ, إ, آ), which light keeps and fold folds.
        composing = {letters.HAMZA_ABOVE, letters.HAMZA_BELOW, letters.MADDAH_ABOVE}
        noise = letters.TASHKEEL | letters.INVISIBLE | {letters.TATWEEL}
        for sign in sorted(noise):
            with self.subTest(sign=hex(ord(sign))):
                self.assertEqual(fold(f"قا{sign}ل"), "قال")
                self.assertEqual(light(f"قا{sign}ل") == "قال", sign not in composing)

        self.assertEqual(light(f"قا{''.join(sorted(noise - composing))}ل"), "قال")

    @given(any_text)
    def test_folding_twice_changes_nothing(self, text: str) -> None:
        self.assertEqual(fold(fold(text)), fold(text))
        self.assertEqual(light(light(text)), light(text))

    @given(any_text)
    def test_folding_a_light_text_is_folding(self, text: str) -> None:
        self.assertEqual(fold(light(text)), fold(text))


class OffsetsTest(unittest.TestCase):
    def assert_maps_back(self, text: str, folded: Folded) -> None:
        self.assertEqual(len(folded.text), len(folded.starts))
        self.assertEqual(len(folded.text), len(folded.ends))
        for index, (start, end) in enumerate(zip(folded.starts, folded.ends, strict=True)):
            self.assertTrue(0 <= start < end <= len(text))
            if index:
                self.assertLessEqual(folded.starts[index - 1], start)
                self.assertLessEqual(folded.ends[index - 1], end)

    @given(any_text)
    def test_offsets_and_plain_folding_agree(self, text: str) -> None:
        self.assertEqual(fold_with_offsets(text).text, fold(text))
        self.assertEqual(light_with_offsets(text).text, light(text))

    @given(any_text)
    def test_offsets_point_into_the_source_in_order(self, text: str) -> None:
        self.assert_maps_back(text, fold_with_offsets(text))
        self.assert_maps_back(text, light_with_offsets(text))

    @given(any_text)
    def test_each_source_slice_folds_to_what_it_became(self, text: str) -> None:
        folded = fold_with_offsets(text)
        for index, character in enumerate(folded.text):
            start, end = folded.source_span(index, index + 1)
            self.assertIn(character, fold(text[start:end]))

    def test_a_mark_belongs_to_the_letter_before_it(self) -> None:
        folded = fold_with_offsets("«قالَ» ثمّ")

        self.assertEqual(folded.source_span(1, 4), (1, 5))
        self.assertEqual(folded.source_span(6, 8), (7, 10))

    def test_a_direction_mark_after_a_word_is_left_out(self) -> None:
        self.assertEqual(fold_with_offsets("قال\u200f ثم").source_span(0, 3), (0, 3))

    def test_a_ligature_is_one_source_for_its_letters(self) -> None:
        folded = fold_with_offsets("ﻻجئ")

        self.assertEqual(folded.text, "لاجء")
        self.assertEqual(folded.source_span(1, 2), (0, 1))

    def test_an_empty_span_stays_empty(self) -> None:
        folded = fold_with_offsets("قالَ")

        self.assertEqual(folded.source_span(2, 2), (2, 2))
        self.assertEqual(folded.source_span(3, 3), (4, 4))
        self.assertEqual(fold_with_offsets("").source_span(0, 0), (0, 0))

    def test_a_span_outside_the_text_is_refused(self) -> None:
        for span in ((0, 4), (-1, 1), (2, 1)):
            with self.subTest(span=span), self.assertRaises(IndexError):
                fold_with_offsets("قال").source_span(*span)


class SpeedTest(unittest.TestCase):
    def test_a_megabyte_folds_well_within_a_second(self) -> None:
        text = "قالَ المُتحدِّث باسم التحالف الدولي إنّ القوات «مستمرة» في عملها. " * 9_000  # 1 MB in UTF-8

        for treat in (fold, fold_with_offsets, light, light_with_offsets):
            with self.subTest(treat=treat.__name__):
                began = time.process_time()
                treat(text)
                self.assertLess(time.process_time() - began, 1.0)
