"""What holds for any text: spans are the text's own words, noise moves them only, nothing crashes."""

from __future__ import annotations

import unittest

from hypothesis import given, settings
from hypothesis import strategies as st

from archive.arabic import letters
from archive.extraction import ExtractedStatement, extract

ARTICLE = (
    "قال الوزير سمير حداد إن «السد سيكتمل قبل نهاية الصيف المقبل»، مشيرا إلى أن الماء كاف.\n"
    "وأضاف أن المزارعين راضون. من جهته، أكد النائب عماد رستم أن التكلفة مرتفعة جدا.\n"
    "وتابع: «سنسأل الحكومة عن كل قرش صرف في هذا المشروع»."
)
FATHA = "\u064e"
PIECES = st.sampled_from(
    [
        "قال ",
        "وأضاف ",
        "الوزير ",
        "سمير حداد ",
        "إن ",
        "أن ",
        "بحسب ",
        "«",
        "»",
        '"',
        "“",
        "”",
        ": ",
        "، ",
        ". ",
        "\n",
        "كلام طويل ",
        "قناة ",
        "بيان ",
        "مصدر في ",
        "«...» ",
        '" " ',
        "و",
    ]
)


def said(text: str) -> list[tuple[str, str | None]]:
    """Return what is said and by whom, marks of vowels and stretching left out."""
    plain = dict.fromkeys(map(ord, letters.TASHKEEL | {letters.TATWEEL}))
    return [
        (item.text.translate(plain), item.speaker and item.speaker.translate(plain))
        for item in extract(text).statements
    ]


def crosses(one: ExtractedStatement, other: ExtractedStatement) -> bool:
    return one.start < other.start < one.end < other.end


class AnyText(unittest.TestCase):
    @settings(max_examples=150, deadline=None)
    @given(st.text(max_size=300))
    def test_is_survived(self, text: str) -> None:
        self.check(text)

    @settings(max_examples=300, deadline=None)
    @given(st.lists(PIECES, max_size=40).map("".join))
    def test_made_of_marks_and_cues_is_read_into_sound_spans(self, text: str) -> None:
        self.check(text)

    def test_a_report_cut_off_after_its_opening_mark_is_survived(self) -> None:
        for text in ("ة]ي نقل‟أ ب", 'ث″ن"قال(س‟قا'):
            with self.subTest(text):
                self.check(text)

    def test_a_text_cut_off_after_half_a_phrase_is_survived(self) -> None:
        for text in (
            "متهما إن الأمم غريغوري ف",
            "قالت جماعة المسيرة إن الناطق حول",
            "صاروخيا أيت صاحب ال",
            "أقفل الدكان.\n\nوأضاف ف«",
            "تقلب كيسا من «الأقلام» سعره كبير، ثم تعيده إلى مكانه. تسأل ال ",
            "ليعودوا الأسبوع القادم»، يقول الشيخ عمار، وهو يلوّح بموعد ل",
        ):
            with self.subTest(text):
                self.check(text)

    def test_marks_around_no_word_name_nobody(self) -> None:
        for marked in ("«»", "«...»", '" "', "«-»"):
            for text in (
                f"وقالت قناة {marked} إن الخطة جاهزة.",
                f"بحسب بيان {marked}، فإن العمل بدأ.",
                f"بحسب شبكة {marked}، فإن العمل بدأ.",
            ):
                with self.subTest(text):
                    self.check(text)

    def check(self, text: str) -> None:
        """Slices equal the text, spans are sorted and never cross."""
        found = extract(text).statements
        for item in found:
            self.assertEqual(item.text, " … ".join(span.of(text) for span in item.spans))
            self.assertTrue(all(0 <= span.start < span.end <= len(text) for span in item.spans))
        self.assertEqual([item.start for item in found], sorted(item.start for item in found))
        self.assertFalse(any(crosses(one, other) for one in found for other in found))

    @settings(max_examples=100, deadline=None)
    @given(st.data())
    def test_vowel_marks_and_tatweel_change_nothing_but_offsets(self, data: st.DataObject) -> None:
        places = data.draw(st.sets(st.integers(0, len(ARTICLE) - 2), max_size=20))
        inside = {i for i in places if ARTICLE[i].isalpha() and ARTICLE[i + 1].isalpha()}
        sign = data.draw(st.sampled_from([FATHA, letters.TATWEEL]))
        noisy = "".join(letter + sign if i in inside else letter for i, letter in enumerate(ARTICLE))

        self.assertEqual(said(noisy), said(ARTICLE))

    def test_a_body_owned_by_a_pronoun_is_read_with_vowel_marks_and_tatweel(self) -> None:
        text = "قال الوزير سمير حداد إن السد سيكتمل قريبا. وأكد مكتبه أن الماء كاف للجميع."
        for sign in (FATHA, letters.TATWEEL):
            noisy = "".join(letter + sign if letter.isalpha() else letter for letter in text)

            self.assertEqual(said(noisy), said(text))

    def test_spelling_without_hamza_changes_no_span(self) -> None:
        bare = ARTICLE.translate(str.maketrans("أإآ", "ااا"))

        spans = [[(s.start, s.end) for s in item.spans] for item in extract(bare).statements]
        self.assertEqual(
            spans, [[(s.start, s.end) for s in item.spans] for item in extract(ARTICLE).statements]
        )

    def test_the_separator_of_paragraphs_does_not_matter(self) -> None:
        self.assertEqual(said(ARTICLE.replace("\n", "., ")), said(ARTICLE))
        self.assertEqual(said(ARTICLE.replace("\n", "\r\n\r\n")), said(ARTICLE))

    def test_every_pair_of_marks_reads_alike(self) -> None:
        for opening, closing in ('""', "“”", "”“", "„“", "″″", "»«", '«"'):
            marked = ARTICLE.replace("«", opening).replace("»", closing)

            self.assertEqual(said(marked), said(ARTICLE), opening + closing)

    def test_the_same_text_gives_the_same_extraction(self) -> None:
        self.assertEqual(extract(ARTICLE), extract(ARTICLE))
