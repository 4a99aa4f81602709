"""What an editor changes is kept, remembered as an editor's, and what follows from it follows."""

from __future__ import annotations

from datetime import date

from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.test import TestCase

from archive.models import IndexTask, Redirect, Statement
from archive.services.dating import set_article_date
from archive.services.editing import correct_statement, save_edited
from tests.builders import QUOTE, make_speaker, make_statement


class CorrectionTests(TestCase):
    def setUp(self) -> None:
        self.editor = get_user_model().objects.create(username="editor")
        self.statement = make_statement()

    def test_a_corrected_attribution_is_stored_signed_and_protected(self) -> None:
        speaker = make_speaker()

        correct_statement(statement=self.statement, speaker=speaker, kind="indirect", by=self.editor)

        self.statement.refresh_from_db()
        self.assertEqual((self.statement.speaker, self.statement.kind), (speaker, "indirect"))
        self.assertEqual(self.statement.edited_fields, ["kind", "speaker"])
        self.assertEqual(self.statement.history.first().history_user, self.editor)

    def test_a_correction_to_what_it_was_already_changes_nothing(self) -> None:
        count = self.statement.history.count()

        correct_statement(statement=self.statement, kind=self.statement.kind, by=self.editor)

        self.statement.refresh_from_db()
        self.assertEqual((self.statement.edited_fields, self.statement.history.count()), ([], count))

    def test_attribution_may_be_taken_away(self) -> None:
        correct_statement(statement=self.statement, speaker=None, attribution="none", by=self.editor)

        self.statement.refresh_from_db()
        self.assertIsNone(self.statement.speaker)

    def test_the_index_hears_of_both_speakers(self) -> None:
        before, after = self.statement.speaker, make_speaker()
        IndexTask.objects.all().delete()

        correct_statement(statement=self.statement, speaker=after, by=self.editor)

        assert before
        queued = set(IndexTask.objects.values_list("kind", "object_id"))
        self.assertLessEqual(
            {("statement", self.statement.pk), ("speaker", before.pk), ("speaker", after.pk)}, queued
        )

    def test_new_spans_give_the_text_of_their_slices(self) -> None:
        start = self.statement.start

        correct_statement(statement=self.statement, spans=[[start, start + 6]], by=self.editor)

        self.statement.refresh_from_db()
        self.assertEqual((self.statement.text, self.statement.end), (QUOTE[:6], start + 6))

    def test_what_cannot_be_is_refused_and_nothing_changes(self) -> None:
        cases = (
            # correction, what it is called by
            ({"spans": [[0, 10_000]]}, "spans"),
            ({"kind": "shouted"}, "kind"),
            ({"said": "2021-13"}, "said"),
            ({"text": "كلام آخر"}, "text"),
        )
        for correction, name in cases:
            with self.subTest(name), self.assertRaisesRegex(ValidationError, name):
                correct_statement(statement=self.statement, by=self.editor, **correction)
            self.statement.refresh_from_db()
            self.assertEqual((self.statement.text, self.statement.edited_fields), (QUOTE, []))


class DateTests(TestCase):
    def setUp(self) -> None:
        self.statement = make_statement()
        self.article = self.statement.article

    def test_statements_follow_the_date_of_their_article(self) -> None:
        IndexTask.objects.all().delete()

        changed = set_article_date(
            article=self.article, published="2020-05", by=None, note="من الأرشيف الورقي"
        )

        self.statement.refresh_from_db()
        self.article.refresh_from_db()
        self.assertEqual(changed, 1)
        self.assertEqual((self.statement.said, self.statement.said_earliest), ("2020-05", date(2020, 5, 1)))
        self.assertEqual(
            (self.article.published_source, self.article.edited_fields), ("editor", ["published"])
        )
        self.assertIn(
            ("statement", self.statement.pk), set(IndexTask.objects.values_list("kind", "object_id"))
        )

    def test_a_statement_with_a_date_of_its_own_keeps_it(self) -> None:
        correct_statement(statement=self.statement, said="2019-12-31", by=None)

        set_article_date(article=self.article, published="2020-05", by=None)

        self.statement.refresh_from_db()
        self.assertEqual((self.statement.said, self.statement.said_from_article), ("2019-12-31", False))

    def test_an_article_edited_in_a_form_takes_its_statements_along(self) -> None:
        self.article.published = "2018"

        save_edited(record=self.article, changed=["published"], by=None)

        self.assertEqual(Statement.objects.get().said, "2018")


class SpeakerTests(TestCase):
    def test_the_permalink_of_a_renamed_speaker_leads_on(self) -> None:
        speaker = make_speaker(slug="old")
        speaker.name_ar, speaker.slug = "اسم جديد", "new"

        save_edited(record=speaker, changed=["name_ar", "slug"], by=None)

        redirect = Redirect.objects.get()
        self.assertEqual((redirect.old, redirect.new, redirect.reason), ("old", "new", "renamed"))
        self.assertEqual(speaker.edited_fields, ["name_ar", "slug"])

    def test_a_name_taken_back_needs_no_redirect_to_itself(self) -> None:
        speaker = make_speaker(slug="old")
        for slug in ("new", "old"):
            speaker.slug = slug
            save_edited(record=speaker, changed=["slug"], by=None)

        self.assertEqual(dict(Redirect.objects.values_list("old", "new")), {"new": "old"})
