"""Addresses whose record moved or went away."""

from __future__ import annotations

from archive.models import Article, Redirect, Statement
from tests.builders import make_speaker, make_statement
from tests.web.page_case import PageTestCase, speaker_path


def lead(kind: str, old: str, new: str = "", reason: str = "merged", note: str = "") -> None:
    """Write down where an address leads."""
    Redirect.objects.create(kind=kind, old=old, new=new, reason=reason, note=note)


class MovedTests(PageTestCase):
    def test_a_merged_speaker_leads_to_the_new_page(self) -> None:
        speaker = make_speaker(slug="اسم-جديد")
        make_statement(speaker=speaker)
        lead("speaker", "اسم-قديم", "اسم-جديد")

        response = self.client.get(speaker_path("اسم-قديم"))

        self.assertRedirects(response, speaker_path("اسم-جديد"), status_code=301)

    def test_a_duplicate_statement_and_article_lead_on_even_while_withdrawn(self) -> None:
        kept, gone = make_statement(), make_statement("مكرر", status="withdrawn")
        Article.objects.filter(pk=gone.article.pk).update(status="withdrawn")
        lead("statement", str(gone.pk), str(kept.pk), "duplicate")
        lead("article", str(gone.article.pk), str(kept.article.pk), "duplicate")

        for old, new in ((gone, kept), (gone.article, kept.article)):
            response = self.client.get(old.get_absolute_url())

            self.assertRedirects(response, new.get_absolute_url(), status_code=301)

    def test_a_shown_statement_answers_by_itself_whatever_was_written_down(self) -> None:
        statement = make_statement()
        lead("statement", str(statement.pk), reason="withdrawn")

        self.open(statement.get_absolute_url())

    def test_what_is_gone_answers_410_with_the_reason(self) -> None:
        statement = make_statement(status="withdrawn")
        lead("statement", str(statement.pk), reason="withdrawn", note="تبيّن أن النص محرّف.")
        page = self.open(statement.get_absolute_url(), expect=410)

        self.assertIn("السبب: سُحب. تبيّن أن النص محرّف.", page.one("main").text)
        self.assertIn(
            statement.article.get_absolute_url(), [a.attrs["href"] for a in page.one("main").all("a")]
        )
        self.assertIn("noindex", [meta.attrs.get("content") for meta in page.all("meta")])

    def test_a_withdrawn_article_is_not_linked_from_its_statements(self) -> None:
        statement = make_statement()
        Article.objects.update(status="withdrawn")
        page = self.open(statement.get_absolute_url(), expect=410)

        self.assertEqual(page.one("main").all("a"), [])

    def test_a_deleted_row_still_answers_410(self) -> None:
        lead("statement", "987654", reason="duplicate")

        self.open("/statements/987654/", expect=410)

    def test_a_new_address_that_is_none_answers_410(self) -> None:
        lead("statement", "987654", new="ليس رقمًا")

        self.open("/statements/987654/", expect=410)

    def test_a_stranger_answers_404(self) -> None:
        for path in (
            "/statements/1/",
            f"/statements/{'9' * 40}/",
            "/articles/1/",
            speaker_path("لا-أحد"),
            "/speakers/%00/",
            "/x",
        ):
            with self.subTest(path):
                page = self.open(path, expect=404)

                self.assertIn("هذه الصفحة غير موجودة", page.one("h1").text)
        self.assertEqual(Statement.objects.count(), 0)
