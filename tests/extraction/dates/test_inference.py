"""The article's date, from its own words and never more precisely than they say."""

from __future__ import annotations

import re
import time
import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.dates.edtf import parse
from archive.extraction.dates import complete_date, infer_date
from archive.extraction.records import ArticleDate, Span
from tests.shared_data import require

FILLER = "وجرى خلال اللقاء بحث سبل التعاون بين البلدين في المجالات كافة ومتابعة ما اتفق عليه"


def inferred(text: str, *quoted: str) -> ArticleDate:
    """Infer from a text whose paragraphs are its lines and whose quotes are given."""
    paragraphs = tuple(Span(*line.span()) for line in re.finditer(r"[^\n]+", text))
    spans = tuple(Span(text.index(words), text.index(words) + len(words)) for words in quoted)
    return infer_date(text, paragraphs, spans)


class StatedDates(unittest.TestCase):
    def test_of_datelines_are_taken(self) -> None:
        rows = [
            ("بيروت - 10 أبريل 2015\nأعلن الوزير", "2015-04-10"),
            ("بيروت في 10 نيسان/أبريل 2015 (وكالات) - أعلن الوزير", "2015-04-10"),
            ("تونس (وات) - 3 جانفي 2018 - أعلن الوزير", "2018-01-03"),
            ("الرباط – 7 غشت 2019: أعلن الوزير", "2019-08-07"),
            ("الثلاثاء 12 مارس 2019\nأعلن الوزير", "2019-03-12"),
            ("عنوان الخبر\n١٢/٣/٢٠٢١\nأعلن الوزير", "2021-03-12"),
            ("عنوان الخبر\n3/25/2021\nأعلن الوزير", "2021-03-25"),  # only one order is a date
            ("عنوان الخبر | 2021-03-12\nأعلن الوزير", "2021-03-12"),
            ("عمان 12 آذار (بترا) - أعلن الوزير", "XXXX-03-12"),  # no year is printed
        ]
        for text, edtf in rows:
            with self.subTest(text=text):
                self.assertEqual(inferred(text).edtf, edtf)

    def test_of_the_hijri_calendar_are_converted(self) -> None:
        rows = [
            ("مكة المكرمة 1 محرم 1440 هـ الموافق 11 سبتمبر 2018 م واس\nوصل الوزير", "2018-09-11"),
            ("مكة المكرمة - 1 محرم 1440 هـ - 11 سبتمبر 2018\nوصل الوزير", "2018-09-11"),
            ("مكة المكرمة 1440/1/1هـ واس\nوصل الوزير", "2018-09-11"),
            ("مكة المكرمة - 29 ذو الحجة 1441هـ\nوصل الوزير", "2020-08-19"),
        ]
        for text, edtf in rows:
            with self.subTest(text=text):
                self.assertEqual(inferred(text).edtf, edtf)

    def test_the_outlets_own_conversion_of_a_hijri_date_stands(self) -> None:
        found = inferred("مكة المكرمة - 29 ذو الحجة 1439 هـ - 11 سبتمبر 2018\nوصل الوزير")

        self.assertEqual((found.edtf, len(found.conflicts)), ("2018-09-11", 1))

    def test_of_labelled_fields_and_clock_times_are_taken(self) -> None:
        rows = [
            (
                "الرئيسية   العالم   آخر تحديث:  الأحد, 3 يناير/ كانون الثاني, 2016, 10:20 GMT   عنوان",
                "2016-01-03",
            ),
            ("تاريخ النشر: 25/12/2016\nعنوان", "2016-12-25"),
            ("نشر في 12 مارس 2019\nعنوان", "2019-03-12"),
            ("عنوان\n\nآخر تحديث:\n\u00a0 الثلاثاء, 12 مارس, 2019\n\nأعلن الوزير", "2019-03-12"),
            (
                "1530 (GMT+03:00) - 05/06/11    عنوان الخبر الطويل الذي يلي التاريخ مباشرة في السطر",
                "2011-06-05",
            ),
        ]
        for text, edtf in rows:
            with self.subTest(text=text):
                self.assertEqual(inferred(text).edtf, edtf)

    def test_beside_today_and_yesterday_are_moved_to_the_day_of_writing(self) -> None:
        rows = [
            ("أعلن الجيش اليوم الاثنين 12 مارس 2018 وقف إطلاق النار", "2018-03-12"),
            ("أعلن الجيش أمس الأحد 11 مارس 2018 وقف إطلاق النار", "2018-03-12"),
            ("أعلن الجيش أمس الخميس الموافق 31 ديسمبر 2015 وقف إطلاق النار", "2016-01-01"),
            ("أعلن الجيش أول من أمس، 10 مارس، وقف إطلاق النار", "XXXX-03-12"),
            ("أعلن الجيش أمس، 28 فبراير، وقف إطلاق النار", ""),  # 29 February or 1 March
        ]
        for text, edtf in rows:
            with self.subTest(text=text):
                self.assertEqual(inferred(text).edtf, edtf)

    def test_whose_weekday_is_another_lose_their_day(self) -> None:
        found = inferred("الاثنين 12 مارس 2019\nأعلن الوزير")

        self.assertEqual((found.edtf, found.evidence[0].rule), ("2019-03", "date-weekday-mismatch"))

    def test_clock_of_the_page_is_no_date_of_the_article(self) -> None:
        page = "التوقيت الأحد، 24 نوفمبر 2024\nالتوقيت 10:12 ص\n\nعنوان الخبر هنا\n\nأعلن الوزير اليوم الخطة."

        self.assertEqual(inferred(page).edtf, "")

    def test_of_publication_and_update_give_the_first_and_record_the_other(self) -> None:
        found = inferred("آخر تحديث: 14 مارس 2019\nتاريخ النشر: 12 مارس 2019\nعنوان")

        self.assertEqual((found.edtf, len(found.conflicts)), ("2019-03-12", 1))

    def test_are_found_in_lines_that_are_no_paragraph(self) -> None:
        text = "ذكرى هجمات 11 سبتمبر 2001\n\nبيروت - 10 أبريل 2015\n\nأعلن الوزير أن العمل مستمر"
        body = Span(text.index("أعلن"), len(text))

        self.assertEqual(infer_date(text, (body,), ()).edtf, "2015-04-10")


class ImpliedDates(unittest.TestCase):
    def test_claim_no_more_than_the_words_say(self) -> None:
        rows = [
            ("وفي 12 مارس الجاري أعلن الوزير", "XXXX-03"),
            ("مطلع آذار/مارس الجاري", "XXXX-03"),
            ("خلال شهر غشت الحالي", "XXXX-08"),
            ("خلال العام الجاري 2021", "2021"),
            ("مقارنة بالعام الماضي (2020)", "2021"),
            ("في العام المقبل 2022", "2021"),
            ("في العام الجاري 2021 وفي مطلع آذار الجاري", "2021-03"),
            ("الشهر الماضي (ديسمبر)", "XXXX-01"),
            ("في الذكرى العاشرة لتأسيس الحزب عام 2001", "2011?"),
            ("في الذكرى الخامسة والعشرين لاستقلال البلاد سنة 1990", "2015?"),
            ("بدأ البرنامج عام 2014، أي قبل ست سنوات", "2020?"),
            ("تأسست الجمعية قبل عامين، في 2016", "2018?"),
        ]
        for text, edtf in rows:
            with self.subTest(text=text):
                self.assertEqual(inferred(f"{FILLER}. {text} {FILLER}").edtf, edtf)

    def test_are_not_made_of_the_dates_of_events(self) -> None:
        rows = [
            "وقع الهجوم في 15 نوفمبر 2006 في المدينة",
            "أصيب في 8 يوليو وهو في الطريق",
            "ذكرى هجمات 11 سبتمبر 2001\nقال الوزير",
            "صورة من المدينة في 12 مارس 2017 (رويترز)",
            "بيان نشر في 12 مارس 2019 على موقعه الرسمي",
            "بحلول عام 2030",
            "من أفريل المقبل",
            "في ديسمبر الماضي",
            "مارس ضغوطا على 3 دول",
            "بعد خمس سنوات من ذلك، في 2003",
            "مضت أكثر من 5 سنوات على اتفاق 2014",
            "القرار رقم 2216",
            "قبل 3 سنوات",
            "سامي الخطيب (11 ديسمبر 1911 - 30 أغسطس 2006) كاتب",
            "سامي الخطيب (1 مارس 1973 -)، ممثل",
            "وهي النسبة الأعلى منذ 23 عاما، في ديسمبر 2009، خفضت الوكالة التصنيف",
            "يشغل المنصب منذ عام 2011",
            "أعلن الوزير في كلمته أمام الحضور بالقاعة الكبرى - 10 أبريل 2015 - أن العمل مستمر",
            "\n".join([FILLER] * 10 + ["بيروت - 10 أبريل 2015"] + [FILLER] * 5),
            "في عام 1963، بعد مرور ست سنوات، استقال الوزير",
            "في 13 مايو 1967 ولمناسبة الذكرى الخمسين للحادثة",
            "ولدت في اليوم 21 من شهر أبريل",
        ]
        for text in rows:
            with self.subTest(text=text):
                self.assertEqual(inferred(text).edtf, "")

    def test_two_current_months_refute_each_other(self) -> None:
        found = inferred("في مارس الجاري وصل الوفد، وفي أبريل الجاري غادر")

        self.assertEqual((found.edtf, len(found.conflicts)), ("", 2))

    def test_a_counted_year_before_a_dated_event_is_dropped(self) -> None:
        found = inferred("بدأ البرنامج عام 2014، أي قبل سنتين. وفي 12 مارس 2019 وقع الهجوم")

        self.assertEqual(found.edtf, "")
        self.assertIn("date-event-later", [evidence.rule for evidence in found.conflicts])

    def test_a_known_event_gives_an_uncertain_year(self) -> None:
        found = inferred("قال بعد مرور عامين على تحرير الباغوز إن العمل مستمر")

        self.assertEqual((found.edtf, found.evidence[0].rule), ("2021?", "date-known-event"))

    def test_dates_inside_quotes_are_those_of_the_speaker(self) -> None:
        text = "قال الوزير: «منذ بداية شباط/فبراير الجاري لم نتوقف» ثم غادر"

        self.assertEqual(inferred(text, "منذ بداية شباط/فبراير الجاري لم نتوقف").edtf, "")
        self.assertEqual(inferred(text).edtf, "XXXX-02")


RUNS = 5
"""Of which the fastest counts: what else the machine does only slows one down."""


class Evidence(unittest.TestCase):
    def test_is_the_words_as_printed(self) -> None:
        text = "قال الوزير في مُطلع آذَار/مارس الجَاري إن العمل مستمر"

        span = inferred(text).evidence[0].span

        assert span is not None
        self.assertEqual(span.of(text), "آذَار/مارس الجَاري")

    @given(st.text())
    def test_any_text_is_survived_and_every_claim_is_edtf(self, text: str) -> None:
        parse(inferred(text).edtf)

    @given(
        st.lists(
            st.sampled_from(["12", "مارس", "2021", "/", "-", "الجاري", "اليوم", "قبل", "سنوات", "\n", ":"])
        )
    )
    def test_any_jumble_of_date_words_gives_a_valid_claim_with_evidence(self, words: list[str]) -> None:
        text = " ".join(words)

        found = inferred(text)

        parse(found.edtf)
        self.assertTrue(found.evidence or not found.edtf)
        for evidence in (*found.evidence, *found.conflicts):
            assert evidence.span is not None
            self.assertTrue(0 <= evidence.span.start < evidence.span.end <= len(text))

    def test_time_grows_with_the_text_and_not_faster(self) -> None:
        sentence = f"{FILLER} قبل ثلاث سنوات وفي 12 مارس 2019 وفي يناير الماضي.\n"
        took = []
        for times in (200, 1600):
            text = sentence * times
            runs = []
            for _ in range(RUNS):
                started = time.process_time()
                inferred(text)
                runs.append(time.process_time() - started)
            took.append(min(runs) / times)

        self.assertLess(took[1], 4 * took[0])


class AnnotatedArticles(unittest.TestCase):
    def test_no_claim_is_wrong(self) -> None:
        from archive.evaluation.article_dates import judge_date
        from archive.evaluation.gold import read_gold

        verdicts = []
        for path in sorted(require("quotes-dev").glob("*.json")):
            text = path.with_suffix(".txt").read_bytes().decode("utf-8")
            known = read_gold(path.read_text(encoding="utf-8"), text, path.name).date
            verdicts.append(judge_date(inferred(text).edtf, known))

        self.assertGreaterEqual(verdicts.count("right"), 3)
        self.assertEqual(verdicts.count("wrong") + verdicts.count("too precise"), 0)


class GivenDates(unittest.TestCase):
    """What an archivist knows stands; the text may add to it."""

    TEXT = "بيروت - أعلن الوزير مطلع آب/أغسطس الجاري أن السد سيفتح."

    def completed(self, published: str, text: str = TEXT) -> ArticleDate:
        return complete_date(published, text, (Span(0, len(text)),), ())

    def test_a_given_year_takes_the_month_the_text_calls_current(self) -> None:
        found = self.completed("2015")

        self.assertEqual(found.edtf, "2015-08")
        self.assertEqual([item.rule for item in found.evidence], ["date-current-month"])

    def test_what_the_text_says_against_it_is_a_conflict(self) -> None:
        found = self.completed("2015-03")

        self.assertEqual(
            (found.edtf, [item.rule for item in found.conflicts]), ("2015-03", ["date-current-month"])
        )

    def test_a_day_and_a_doubtful_date_stay_as_given(self) -> None:
        for published in ("2015-08-20", "2015?", "201X", "2015/2016", "XXXX-08"):
            with self.subTest(published=published):
                self.assertEqual(self.completed(published), ArticleDate(published))

    def test_a_year_that_is_only_counted_adds_nothing(self) -> None:
        found = self.completed("2015", "قال الوزير إن السد بني قبل ستة أعوام، في عام 2014.")

        self.assertEqual((found.edtf, found.evidence), ("2015", ()))
