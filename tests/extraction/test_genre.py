"""Prose that is no news report is told by its form, and its statements are never trusted far."""

from __future__ import annotations

import unittest

from archive.extraction import extract

NEWS = (
    "أعلنت بلدية المدينة فتح الطريق الساحلي أمام السيارات بعد شهرين من الأشغال.\n"
    "وقال رئيس البلدية كريم الناصري إن الأشغال انتهت قبل موعدها بأسبوع كامل.\n"
    "وأضاف أن الكلفة لم تتجاوز ما كان مقررا في الموازنة. وأكدت الشرطة أن السير عاد إلى طبيعته."
)
SERMON = (
    "يا قوم إن الصبر مفتاح الفرج، قال تعالى في كتابه العزيز ما تعلمون. وقد كان رسول الله صلى الله عليه وسلم "
    "أصبر الناس.\nوقال الشيخ كريم الناصري إن الصابرين قلة في هذا الزمان. وعن عمر رضي الله عنه ما يغني."
)
MEMOIR = (
    "كنت في العاشرة حين سافرت إلى المدينة، وكنا نسكن بيتا صغيرا. أعرف أن الأمر غريب. أتمنى لو بقيت هناك.\n"
    "وقال لي جاري كريم الناصري إن البحر قريب من البيت. لا أعلم متى عاد. كنت أحب ذلك المساء."
)
COLUMN = (
    "متى تنتهي هذه المهزلة؟ وهل يعقل أن يبقى الطريق مغلقا عاما كاملا؟ لا أحد يجيب.\n"
    "أيها السادة، لقد ضاق الناس بالوعود، والسؤال المطروح اليوم من يحاسب من؟\n"
    "قال رئيس البلدية كريم الناصري إن الأشغال انتهت. فأين هي؟ الحفر في كل مكان. والغبار يغطي البيوت. "
    "والأطفال يمشون بين الشاحنات. هذا حالنا منذ سنين. ولا شيء يتغير."
)
QUOTED_SERMON = NEWS + "\nوقال الشيخ: «قال تعالى وقال رسول الله صلى الله عليه وسلم وعن عمر رضي الله عنه»."


def genres(text: str) -> set[str]:
    return {
        item.rule
        for statement in extract(text).statements
        for item in statement.evidence
        if item.rule.startswith("genre-")
    }


class Genres(unittest.TestCase):
    def test_news_is_of_none(self) -> None:
        self.assertEqual(genres(NEWS), set())

    def test_religious_prose_is_told_by_its_formulas(self) -> None:
        self.assertEqual(genres(SERMON), {"genre-religious"})

    def test_formulas_inside_a_quote_do_not_count(self) -> None:
        self.assertEqual(genres(QUOTED_SERMON), set())

    def test_a_writer_who_tells_of_himself_is_told(self) -> None:
        self.assertEqual(genres(MEMOIR), {"genre-first-person"})

    def test_a_column_is_told_by_questions_and_words_to_the_reader(self) -> None:
        self.assertEqual(genres(COLUMN), {"genre-opinion"})

    def test_their_statements_are_kept_but_never_trusted_far(self) -> None:
        for text in (SERMON, MEMOIR, COLUMN):
            found = extract(text).statements
            with self.subTest(text=text[:20]):
                self.assertTrue(found)
                self.assertLess(max(max(one.span_confidence, one.speaker_confidence) for one in found), 0.9)
