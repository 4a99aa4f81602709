"""What each kind of query finds."""

from __future__ import annotations

from archive.search.query.nodes import And, Field, Not, Or, Phrase, Range, Ranked, Word
from tests.builders import make_article, make_outlet, make_speaker, make_statement
from tests.search.base import IndexTestCase


class WordTests(IndexTestCase):
    def test_vocalised_bare_and_attached_forms_are_one_word(self) -> None:
        statement = make_statement("نؤكد الـمُتَحَدِّث باسم التحالف")
        self.index(statement)

        for typed in ("المُتحدِّث", "المتحدث", "متحدث", "والمتحدث", "الـمتحدّث"):
            with self.subTest(typed=typed):
                self.assertEqual(self.found(Word(typed)), [statement.pk])

    def test_exact_words_want_the_printed_form(self) -> None:
        statement = make_statement("هزيمة دائمة للتنظيم")
        self.index(statement)

        self.assertEqual(self.found(Word("هزيمة", exact=True)), [statement.pk])
        self.assertEqual(self.found(Word("الهزيمة", exact=True)), [])
        self.assertEqual(self.found(Word("هزيمه", exact=True)), [])

    def test_prefixes_match_folded_printed_forms(self) -> None:
        statement = make_statement("الأسلحة الثقيلة في المخيم")
        self.index(statement)

        self.assertEqual(self.found(Word("الاسل", prefix=True)), [statement.pk])
        self.assertEqual(self.found(Word("سلح", prefix=True)), [])

    def test_speaker_names_and_outlets_are_found_by_words(self) -> None:
        speaker = make_speaker("واين مارتو", name_ar="واين ماروتو")
        article = make_article(text='قال "سنبقى هنا اليوم"', outlet=make_outlet(name_ar="وكالة النهار"))
        statement = make_statement("سنبقى هنا اليوم", article=article, speaker=speaker)
        self.index(statement)

        for typed in ("ماروتو", "مارتو", "النهار"):
            with self.subTest(typed=typed):
                self.assertEqual(self.found(Word(typed)), [statement.pk])

    def test_stop_words_alone_are_looked_for_literally(self) -> None:
        statement, other = make_statement("لا أحد من هؤلاء"), make_statement("قوات التحالف الدولي")
        self.index(statement, other)

        self.assertEqual(self.found(Ranked((Word("من"),))), [statement.pk])


class OperatorTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.both = make_statement("قوات التحالف تواصل العمل")
        self.one = make_statement("قوات سوريا الديمقراطية")
        self.other = make_statement("دعم التحالف مستمر دائما")
        self.index(self.both, self.one, self.other)

    def test_ranked_words_put_texts_with_all_of_them_first(self) -> None:
        answer = self.ask(Ranked((Word("قوات"), Word("التحالف"))))

        self.assertEqual(answer.hits[0].pk, self.both.pk)
        self.assertEqual((answer.total, answer.total_all_words), (3, 1))

    def test_and_wants_all_or_wants_one(self) -> None:
        words = (Word("قوات"), Word("التحالف"))

        self.assertEqual(self.found(And(words)), [self.both.pk])
        self.assertCountEqual(self.found(Or(words)), [self.both.pk, self.one.pk, self.other.pk])

    def test_not_takes_away_over_several_segments(self) -> None:
        found = self.found(And((Word("قوات"), Not(Word("التحالف")))))

        self.assertEqual(found, [self.one.pk])
        self.assertGreater(len(self.backend.reader.snapshot().segments), 1)

    def test_not_alone_means_all_others(self) -> None:
        self.assertEqual(self.found(Not(Word("قوات"))), [self.other.pk])

    def test_an_or_of_nothing_finds_nothing(self) -> None:
        self.assertEqual(self.found(Or(())), [])

    def test_no_query_finds_everything(self) -> None:
        self.assertEqual(self.ask(None).total, 3)


class PhraseTests(IndexTestCase):
    def test_phrases_match_the_printed_words_in_order_without_marks(self) -> None:
        statement = make_statement("تتحقق الهزيمةُ الدائمةُ للتنظيم")
        turned = make_statement("الدائمة الهزيمة")
        stemmed = make_statement("هزيمة دائمة")
        self.index(statement, turned, stemmed)

        self.assertEqual(self.found(Phrase(("الهزيمة", "الدائمة"))), [statement.pk])

    def test_phrases_hold_stop_words(self) -> None:
        statement, other = make_statement("الحرب على الإرهاب"), make_statement("الحرب ضد الإرهاب")
        self.index(statement, other)

        self.assertEqual(self.found(Phrase(("الحرب", "على", "الإرهاب"))), [statement.pk])

    def test_near_words_stand_in_any_order_within_the_slop(self) -> None:
        statement = make_statement("الهزيمة التي ألحقها بهم التحالف")
        self.index(statement)

        self.assertEqual(self.found(Phrase(("تحالف", "هزيمة"), slop=3, exact=False)), [statement.pk])
        self.assertEqual(self.found(Phrase(("تحالف", "هزيمة"), slop=2, exact=False)), [])

    def test_a_phrase_does_not_reach_from_one_name_into_the_next(self) -> None:
        speaker = make_speaker("مايلز كاغينز", name_ar="واين ماروتو")
        self.index(make_statement(speaker=speaker))

        self.assertEqual(self.found(Phrase(("ماروتو", "مايلز"))), [])


class FieldTests(IndexTestCase):
    def test_fields_and_ranges_keep_whole_values(self) -> None:
        old, new = (
            make_statement(said="2015-05-02"),
            make_statement("قوات سوريا", said="2021-03", kind="indirect"),
        )
        self.index(old, new)

        self.assertEqual(self.found(Field("year", "2015")), [old.pk])
        self.assertEqual(self.found(Range("year", 2016, None)), [new.pk])
        self.assertEqual(self.found(Field("kind", "indirect")), [new.pk])
        self.assertEqual(self.found(Field("speaker", new.speaker.slug)), [new.pk])
        self.assertEqual(self.found(Field("speaker", "no-such-speaker")), [])
