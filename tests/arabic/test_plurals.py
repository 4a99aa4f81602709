from __future__ import annotations

import unittest

from archive.arabic.plurals import ARTICLE, NOUNS, OUTLET, RESULT, SPEAKER, STATEMENT, YEAR, count_noun

COUNTS = [
    (0, "لا تصريحات"),
    (1, "تصريح واحد"),
    (2, "تصريحان"),
    (3, "3 تصريحات"),
    (10, "10 تصريحات"),
    (11, "11 تصريحًا"),
    (99, "99 تصريحًا"),
    (100, "100 تصريح"),
    (101, "101 تصريح"),
    (102, "102 تصريح"),
    (103, "103 تصريحات"),
    (111, "111 تصريحًا"),
    (200, "200 تصريح"),
    (1_204, "1,204 تصريحات"),
    (100_000, "100,000 تصريح"),
]


class CountNounTest(unittest.TestCase):
    def test_each_number_takes_its_form(self) -> None:
        for number, expected in COUNTS:
            with self.subTest(number=number):
                self.assertEqual(count_noun(number, STATEMENT), expected)

    def test_nouns_of_either_gender_agree(self) -> None:
        self.assertEqual(count_noun(1, RESULT), "نتيجة واحدة")
        self.assertEqual(count_noun(2, YEAR), "سنتان")
        self.assertEqual(count_noun(5, SPEAKER), "5 متحدّثين")
        self.assertEqual(count_noun(12, ARTICLE), "12 مقالًا")
        self.assertEqual(count_noun(2, OUTLET), "وسيلتا إعلام")

    def test_every_noun_has_six_forms(self) -> None:
        for name, noun in NOUNS.items():
            with self.subTest(name=name):
                forms = (noun.zero, noun.one, noun.two, noun.few, noun.many, noun.other)
                self.assertTrue(all(forms))
                self.assertTrue(noun.zero.startswith("لا "))

    def test_less_than_nothing_is_refused(self) -> None:
        with self.assertRaises(ValueError):
            count_noun(-1, STATEMENT)
