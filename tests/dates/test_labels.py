from __future__ import annotations

import unittest

from archive.dates.edtf import parse
from archive.dates.labels import label_ar, label_en

LABELS = [
    ("2021-02-15", "15 شباط/فبراير 2021", "15 February 2021"),
    ("2021-03", "آذار/مارس 2021", "March 2021"),
    ("2020-03~", "آذار/مارس 2020 (تقديري)", "March 2020 (estimated)"),
    ("2020", "2020 (الشهر غير محدّد)", "2020 (month unknown)"),
    ("2020?", "2020 (تقديري)", "2020 (estimated)"),
    ("202X", "بين 2020 و2029", "between 2020 and 2029"),
    ("XXXX-03", "آذار/مارس (السنة غير معروفة)", "March (year unknown)"),
    ("XXXX-03-08", "8 آذار/مارس (السنة غير معروفة)", "8 March (year unknown)"),
    ("2019/2021-03", "من 2019 إلى آذار/مارس 2021", "2019 to March 2021"),
    ("2019?/2021", "من 2019 إلى 2021 (تقديري)", "2019 to 2021 (estimated)"),
    ("2019/..", "منذ 2019", "since 2019"),
    ("../2019", "حتى 2019", "until 2019"),
    ("2019/", "من 2019 إلى تاريخ غير معروف", "2019 to unknown date"),
    ("/2019", "من تاريخ غير معروف إلى 2019", "unknown date to 2019"),
    ("", "تاريخ غير معروف", "date unknown"),
]


class LabelTest(unittest.TestCase):
    def test_each_date_prints_in_both_languages(self) -> None:
        for text, arabic, english in LABELS:
            with self.subTest(text=text):
                self.assertEqual(label_ar(parse(text)), arabic)
                self.assertEqual(label_en(parse(text)), english)

    def test_every_month_has_its_own_label(self) -> None:
        months = [parse(f"2021-{number:02}") for number in range(1, 13)]

        self.assertEqual(len(set(map(label_ar, months))), 12)
        self.assertEqual(len(set(map(label_en, months))), 12)
