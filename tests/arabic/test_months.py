from __future__ import annotations

import unittest

from archive.arabic.fold import fold
from archive.arabic.months import (
    HIJRI_MONTHS,
    MONTHS,
    hijri_month_label,
    hijri_month_number,
    month_label,
    month_number,
)

# Levant, Egypt, Tunisia and Algeria, Morocco, French, of the same month
REGIONS = [
    (1, "كانون الثاني يناير جانفي يناير janvier"),
    (2, "شباط فبراير فيفري فبراير février"),
    (3, "آذار مارس مارس مارس mars"),
    (4, "نيسان أبريل أفريل أبريل avril"),
    (5, "أيّار مايو ماي ماي mai"),
    (6, "حزيران يونيو جوان يونيو juin"),
    (7, "تمّوز يوليو جويلية يوليوز juillet"),
    (8, "آب أغسطس أوت غشت août"),
    (9, "أيلول سبتمبر سبتمبر شتنبر septembre"),
    (10, "تشرين الأول أكتوبر أكتوبر أكتوبر octobre"),
    (11, "تشرين الثاني نوفمبر نوفمبر نونبر novembre"),
    (12, "كانون الأول ديسمبر ديسمبر دجنبر décembre"),
]


class MonthsTest(unittest.TestCase):
    def test_every_region_names_the_same_month(self) -> None:
        for number, names in REGIONS:
            *levant, egypt, algeria, morocco, french = names.split()
            for name in (" ".join(levant), egypt, algeria, morocco, french):
                with self.subTest(name=name):
                    self.assertEqual(month_number(name), number)

    def test_a_pair_of_names_is_read_when_both_agree(self) -> None:
        self.assertEqual(month_number("آذار/مارس"), 3)
        self.assertEqual(month_number(" كانون  الأول / ديسمبر "), 12)
        self.assertIsNone(month_number("آذار/أبريل"))

    def test_other_words_are_no_month(self) -> None:
        for word in ("شهر", "تشرين", "رمضان", "", "/", "13"):
            with self.subTest(word=word):
                self.assertIsNone(month_number(word))

    def test_a_label_reads_back(self) -> None:
        for number in range(1, 13):
            self.assertEqual(month_number(month_label(number)), number)
            self.assertEqual(hijri_month_number(hijri_month_label(number)), number)
        self.assertEqual(month_label(3), "آذار/مارس")

    def test_there_is_no_thirteenth_month(self) -> None:
        for number in (0, 13):
            with self.subTest(number=number), self.assertRaises(KeyError):
                month_label(number)

    def test_the_calendars_share_no_name(self) -> None:
        self.assertFalse(set(MONTHS) & set(HIJRI_MONTHS))
        self.assertEqual(hijri_month_number("ذو الحِجّة"), 12)
        self.assertEqual(hijri_month_number("ربيع الآخر"), hijri_month_number("ربيع الثاني"))

    def test_names_are_folded(self) -> None:
        for name in (*MONTHS, *HIJRI_MONTHS):
            self.assertEqual(fold(name), name)
