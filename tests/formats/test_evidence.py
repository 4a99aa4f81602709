"""The reasons of a decision, told to readers."""

from __future__ import annotations

from django.test import TestCase

from archive.extraction.evidence import explain
from archive.formats.evidence import article_date_reason, date_reason, reasons
from tests.builders import make_article, make_statement


class ReasonTests(TestCase):
    def test_rules_are_told_in_arabic_the_strongest_first_with_their_words(self) -> None:
        article = make_article(text="وقال الناطق كلام")
        statement = make_statement(
            "كلام",
            article=article,
            evidence=[
                {"rule": "sure-cue", "weight": 0.5, "span": [0, 4]},
                {"rule": "subject-name", "weight": 4.5, "span": None},
            ],
        )
        told = reasons(statement)

        self.assertEqual([reason.text for reason in told], [explain("subject-name"), explain("sure-cue")])
        self.assertEqual([reason.words for reason in told], ["", "وقال"])

    def test_what_speaks_against_is_told_as_such(self) -> None:
        statement = make_statement(evidence=[{"rule": "mark-missing", "weight": -2.0, "span": None}])

        self.assertFalse(reasons(statement)[0].supports)

    def test_a_rule_of_another_version_is_left_out(self) -> None:
        statement = make_statement(evidence=[{"rule": "no-such-rule", "weight": 1.0, "span": None}])

        self.assertEqual(reasons(statement), [])


class DateReasonTests(TestCase):
    def test_an_inferred_date_shows_the_words_it_was_inferred_from(self) -> None:
        article = make_article(
            text="في مطلع آذار الجاري قال",
            published_source="inferred",
            published_evidence=[{"rule": "date", "weight": 1, "span": [3, 19]}],
        )

        self.assertIn("«مطلع آذار الجاري»", article_date_reason(article))

    def test_every_other_source_has_its_sentence(self) -> None:
        told = {
            article_date_reason(make_article(published_source=source))
            for source in ("stated", "inferred", "editor", "catalogue", "unknown")
        }

        self.assertEqual(len(told), 5)

    def test_a_date_of_the_statement_itself_is_told_apart(self) -> None:
        statement = make_statement(said="2019", said_from_article=False)

        self.assertEqual(date_reason(statement), "تاريخ القول مذكور مع التصريح.")
