"""Title, metadata and paragraphs."""

from __future__ import annotations

import unittest

from archive.extraction.layout import read_layout


def kinds(text: str) -> list[str]:
    return [line.kind for line in read_layout(text).lines]


class Titles(unittest.TestCase):
    def test_a_short_unfinished_first_line_is_the_title(self) -> None:
        title = read_layout(
            "مدير السد يطمئن المزارعين\n\nقال مدير السد إن الماء كاف حتى الشتاء المقبل."
        ).title

        self.assertEqual((title.text, title.derived), ("مدير السد يطمئن المزارعين", False))

    def test_a_lead_is_no_title_but_gives_one(self) -> None:
        title = read_layout("قال مدير السد إن الماء كاف.\nوأضاف أن المطر قريب.").title

        self.assertEqual((title.text, title.derived), ("قال مدير السد إن الماء كاف", True))

    def test_a_derived_title_is_cut_at_a_word(self) -> None:
        title = read_layout("كلمة طويلة " * 40).title

        self.assertLessEqual(len(title.text), 120)
        self.assertTrue(title.text.endswith(("كلمة", "طويلة")))

    def test_an_empty_text_has_an_empty_title(self) -> None:
        self.assertEqual(read_layout("").title.text, "")


class Lines(unittest.TestCase):
    def test_columns_age_section_dateline_and_invitation_are_metadata(self) -> None:
        rows = (
            "قبل 3 سنوات I الأخبار I عربي ودولي",
            "منذ 5 ساعات",
            "محليات",
            "نهر اليوم – صيدا (خاص)",
            "صيدا 12 مارس 2019",
            "اقرأ أيضا: الموسم جيد هذا العام",
        )
        for line in rows:
            with self.subTest(line=line):
                self.assertEqual(kinds(f"{line}\nقال الصياد إن البحر هادئ منذ الصباح.")[0], "metadata")

    def test_paragraphs_end_at_lines_at_stop_and_comma_and_at_wide_gaps(self) -> None:
        for gap in ("\n", "\r\n", "., ", ".      "):
            text = "قال الصياد إن البحر هادئ" + gap + "وأضاف أن الصيد وفير."
            self.assertEqual(len(read_layout(text).paragraphs), 2, repr(gap))
