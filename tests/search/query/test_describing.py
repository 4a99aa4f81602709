"""A query said back in Arabic words."""

from __future__ import annotations

import unittest

from archive.search.query import describe, parse


class DescribeTests(unittest.TestCase):
    """Each sign has its words."""

    def test_says_each_form(self) -> None:
        cases = {
            "": "كل التصريحات",
            "سوريا": "تصريحات فيها «سوريا»",
            "سوريا العراق": "تصريحات فيها «سوريا» و«العراق»، وما يجمعها يأتي أوّلًا",
            "سوريا OR العراق": "تصريحات فيها «سوريا» أو «العراق»",
            "سوريا -تركيا": "تصريحات فيها «سوريا»، ومن دون ما يأتي: «تركيا»",
            '"الهزيمة الدائمة"': "تصريحات فيها العبارة «الهزيمة الدائمة» بلفظها",
            "=سوريا": "تصريحات فيها «سوريا» بهذا اللفظ",
            "حكوم*": "تصريحات فيها ما يبدأ بـ«حكوم»",
            "متحدث:العمري": "تصريحات حيث المتحدّث: «العمري»",
            "سنة:2020..2021": "تصريحات حيث السنة: من 2020 إلى 2021",
            "سنة:2020..": "تصريحات حيث السنة: منذ 2020",
            "سنة:2020": "تصريحات حيث السنة: 2020",
            "سوريا سنة:2020": "تصريحات فيها «سوريا»، وحيث السنة: 2020",
        }
        for text, said in cases.items():
            with self.subTest(text=text):
                self.assertEqual(describe(parse(text)), said)
