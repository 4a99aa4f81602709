"""Every change is in the history, and can be put back without losing what editors have settled."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from archive.models import Statement
from tests.admin.case import AdminTestCase
from tests.builders import make_article, make_outlet, make_speaker, make_statement, make_topic


class History(AdminTestCase):
    """The history of a statement whose speaker was changed and changed back."""

    def setUp(self) -> None:
        super().setUp()
        self.statement = make_statement()
        self.first_speaker = self.statement.speaker
        self.other = make_speaker()

    def version(self, age: int) -> str:
        """Return the address of an older version, counted from the newest."""
        record = self.statement.history.all()[age]
        return reverse("admin:archive_statement_simple_history", args=[self.statement.pk, record.pk])

    def put_back(self, age: int) -> HttpResponse:
        """Revert to an older version through its form."""
        url = self.version(age)
        return self.client.post(url, self.fields_of(url))  # type: ignore[return-value]

    def test_who_what_and_why_are_listed(self) -> None:
        self.send(self.statement, speaker=self.other.pk, reason="سياق الفقرة السابقة")

        response = self.client.get(self.url(self.statement, "history"))

        for expected in ("editor", "سياق الفقرة السابقة", str(self.other)):
            self.assertContains(response, expected)
        self.assertNotContains(response, "style=")

    def test_an_older_version_is_put_back_and_stays_the_editors(self) -> None:
        self.send(self.statement, speaker=self.other.pk)

        self.assertEqual(self.put_back(1).status_code, 302)

        self.statement.refresh_from_db()
        self.assertEqual(self.statement.speaker, self.first_speaker)
        self.assertEqual(self.statement.edited_fields, ["speaker"])

    def test_putting_back_moves_the_bounds_too(self) -> None:
        before = self.statement.text
        self.send(self.statement, words=before.split()[0])

        self.put_back(1)

        self.statement.refresh_from_db()
        self.assertEqual(self.statement.text, before)

    def test_putting_back_does_not_publish_what_was_withdrawn(self) -> None:
        self.send(self.statement, status="published")
        self.send(self.statement, status="withdrawn", reason="خطأ")

        self.put_back(2)

        self.assertEqual(Statement.objects.get(pk=self.statement.pk).status, "withdrawn")

    def test_every_kind_of_record_that_editors_change_has_a_history_page(self) -> None:
        for record in (make_article(), make_outlet(), make_speaker(), make_statement(), make_topic()):
            with self.subTest(record=record._meta.model_name):
                self.assertContains(self.client.get(self.url(record, "history")), "change-history")
