"""What an archivist knows beside the text, and the text that nobody edits."""

from __future__ import annotations

from archive.models import Article, Status
from tests.admin.case import AdminTestCase
from tests.builders import make_article, make_outlet, make_statement


class EditingArticles(AdminTestCase):
    """The form of one article."""

    def test_the_text_is_shown_and_cannot_be_sent(self) -> None:
        article = make_article(text="عنوان\n\nنص المقال كما ورد.")

        self.assertContains(self.client.get(self.url(article, "change")), "نص المقال كما ورد.")
        self.send(article, text="نص آخر", sha256="0" * 64)

        self.assertEqual(article.text, "عنوان\n\nنص المقال كما ورد.")
        self.assertEqual(article.edited_fields, [])

    def test_a_new_date_is_the_editors_and_statements_follow_it(self) -> None:
        statement = make_statement()

        self.send(statement.article, published="2019-11")

        statement.refresh_from_db()
        self.assertEqual((statement.article.published_source, statement.said), ("editor", "2019-11"))
        self.assertIn("published", statement.article.edited_fields)

    def test_outlet_and_address_are_kept(self) -> None:
        article, outlet = make_article(), make_outlet()

        self.send(article, outlet=outlet.pk, canonical_url="https://paper.example/1")

        self.assertEqual((article.outlet, article.edited_fields), (outlet, ["canonical_url", "outlet"]))

    def test_an_empty_external_id_stays_unknown(self) -> None:
        # Two articles without one would otherwise collide on "".
        for article in (make_article(), make_article()):
            self.send(article, title="عنوان جديد", external_id="")

        self.assertEqual(Article.objects.filter(external_id=None).count(), 2)

    def test_its_statements_lead_to_their_own_pages(self) -> None:
        statement = make_statement()

        response = self.client.get(self.url(statement.article, "change"))

        self.assertContains(response, self.url(statement, "change"))

    def test_articles_are_neither_typed_in_nor_deleted(self) -> None:
        self.assertEqual(self.client.get(self.url(Article, "add")).status_code, 403)
        self.assertEqual(self.client.post(self.url(make_article(), "delete")).status_code, 403)

    def test_many_are_withdrawn_with_a_reason(self) -> None:
        articles = [make_article(), make_article()]

        self.act("withdraw", *articles, reason="سحبه الناشر")

        self.assertEqual(Article.objects.filter(status=Status.WITHDRAWN).count(), 2)
