"""Nothing that editors hid shows anywhere: promise 4 of the architecture."""

from __future__ import annotations

from django.test import override_settings

from archive.models import Article, Role, Statement
from tests.builders import make_article, make_speaker, make_statement, make_topic, read_form
from tests.web.page_case import PageTestCase, speaker_path

SECRET = "كلام لا يراه أحد"
SHOWN = "كلام يراه الجميع"
FILLER = "وهذا حشو طويل. " * 30
"""Keeps the hidden words out of the other statement's context, which is the article's own text."""


class HiddenStatementTests(PageTestCase):
    """A speaker said two things in one article; one of them is hidden after the index was written."""

    def setUp(self) -> None:
        super().setUp()
        self.topic, self.speaker = make_topic(), make_speaker(slug="speaker")
        self.article = make_article(text=f"قالت «{SHOWN}». {FILLER} ثم «{SECRET}».", title="عنوان المقال")
        said = {"article": self.article, "speaker": self.speaker, "topics": [self.topic]}
        self.shown = make_statement(SHOWN, **said)
        self.hidden = make_statement(SECRET, **said)
        self.index_everything()

    def hide(self) -> None:
        Statement.objects.filter(pk=self.hidden.pk).update(status="withdrawn")

    def addresses(self) -> list[str]:
        return [
            "/",
            "/search/",
            f"/search/?q={SECRET}",
            f"/search/?topic={self.topic.slug}",
            f"/search/statements.csv?q={SECRET}",
            f"/search/feed/?q={SECRET}",
            "/speakers/",
            speaker_path("speaker"),
            "/speakers/speaker/feed/",
            "/feed/",
            "/articles/",
            f"/statements/{self.shown.pk}/",
            "/sitemap-statements.xml",
        ]

    def body(self, address: str) -> str:
        response = self.client.get(address)
        self.assertEqual(response.status_code, 200, address)
        parts = response.streaming_content if response.streaming else [response.content]
        return b"".join(parts).decode()

    def test_a_withdrawn_statement_shows_on_no_page_feed_export_or_sitemap(self) -> None:
        # Where the words themselves were searched for, the page repeats them; the permalink must not appear.
        self.hide()
        for address in self.addresses():
            with self.subTest(address):
                body = self.body(address)

                self.assertNotIn(f"/statements/{self.hidden.pk}/", body)
                self.assertNotIn(f"by-{self.hidden.pk}", body)
                if SECRET not in address:
                    self.assertNotIn(SECRET, body)

    def test_before_it_was_hidden_those_pages_did_show_it(self) -> None:
        """The test above could not fail on addresses that never show statements."""
        silent = {"/speakers/", "/articles/"}
        for address in self.addresses():
            if address not in silent:
                with self.subTest(address):
                    self.assertIn(f"/statements/{self.hidden.pk}/", self.body(address))

    def test_a_role_printed_only_with_the_hidden_words_leaves_the_speaker_page(self) -> None:
        for statement, role in ((self.shown, "الوزير"), (self.hidden, "المتّهم")):
            Statement.objects.filter(pk=statement.pk).update(role_printed=role)
            self.speaker.roles.create(title=role, valid_from="2020?", valid_to="2020?")
        self.speaker.roles.create(title="صفة أضافها محرّر")
        self.assertIn("المتّهم", self.body(speaker_path("speaker")))
        self.hide()
        body = self.body(speaker_path("speaker"))

        self.assertEqual(
            [role in body for role in ("الوزير", "المتّهم", "صفة أضافها محرّر")], [True, False, True]
        )

    def test_a_name_and_role_read_only_with_the_hidden_words_leave_every_page(self) -> None:
        Statement.objects.filter(pk=self.hidden.pk).update(speaker_printed="أبو ناجي", role_printed="المتّهم")
        read_form(self.speaker, "أبو ناجي")
        read_form(self.speaker, "المتّهم", Role)
        self.index_everything()
        addresses = [
            "/",
            "/speakers/",
            "/speakers/?q=ناجي",
            speaker_path("speaker"),
            "/suggest/?q=ناجي",
            "/search/?q=ناجي",
            "/search/?q=متحدث:ناجي",
        ]
        pages = {address: self.body(address) for address in addresses}
        self.assertIn("أبو ناجي", pages[speaker_path("speaker")])
        self.assertIn("المتّهم", pages["/speakers/"])
        self.hide()
        self.index_everything()
        for address in addresses:
            with self.subTest(address):
                body = self.body(address)

                self.assertNotIn("أبو ناجي", body)
                self.assertNotIn("المتّهم", body)
                if "ناجي" in address:
                    self.assertIn(self.speaker.get_absolute_url(), pages[address])
                    self.assertNotIn(self.speaker.get_absolute_url(), body)

    def test_the_article_keeps_its_words_but_loses_the_mark(self) -> None:
        self.hide()
        page = self.open(f"/articles/{self.article.pk}/")

        self.assertEqual([mark.text for mark in page.all("q")], [SHOWN])
        self.assertEqual(page.one(css_class="prose").text, self.article.text)

    def test_its_own_address_answers_410(self) -> None:
        self.hide()

        self.open(f"/statements/{self.hidden.pk}/", expect=410)
        self.assertNotContains(self.response, SECRET, status_code=410)

    def test_a_withdrawn_article_takes_its_statements_along(self) -> None:
        Article.objects.update(status="withdrawn")
        for address in ["/", "/search/", "/feed/", "/articles/", "/speakers/", "/search/statements.csv"]:
            with self.subTest(address):
                body = self.body(address)

                self.assertNotIn(SHOWN, body)
                self.assertNotIn("عنوان المقال", body)
        for name in ("statements", "articles", "speakers"):
            self.assertNotIn("<loc>", self.body(f"/sitemap-{name}.xml"))
        self.open(speaker_path("speaker"), expect=404)
        self.open("/speakers/speaker/feed/", expect=404)

    @override_settings(ARCHIVE_REVIEW_BEFORE_PUBLISH=True)
    def test_with_review_first_unreviewed_statements_are_hidden_and_unknown(self) -> None:
        self.assertNotIn(SHOWN, self.body("/"))
        self.open(f"/statements/{self.shown.pk}/", expect=404)
        self.open(f"/articles/{self.article.pk}/", expect=404)
