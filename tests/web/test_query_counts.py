"""Every page takes as many database queries for a large archive as for a small one."""

from __future__ import annotations

from archive.models import Article
from tests.builders import make_article, make_outlet, make_speaker, make_statement, make_topic
from tests.web.page_case import PageTestCase

MOST = {
    "/": 12,
    "/search/": 12,
    "/search/?q=السلام": 20,
    "/speakers/": 6,
    "/speakers/first/": 16,
    "/articles/": 6,
    "/feed/": 4,
    "/speakers/first/feed/": 5,
    "/sitemap-statements.xml": 3,
    "/sitemap-speakers.xml": 3,
}
"""An upper bound for each address: more is a loop over rows."""


class QueryCountTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.speaker = make_speaker("اسم آخر", slug="first")
        self.article = self.long_article()
        self.fill(1)

    def long_article(self, **changes: object) -> Article:
        """Return an article with room for many statements."""
        return make_article(text="السلام " * 60 + str(Article.objects.count()), **changes)

    def fill(self, size: int) -> None:
        """Add `size` speakers, outlets and topics with four statements each, and four of the first."""
        for number in range(size):
            speaker, topic, outlet = make_speaker(), make_topic(), make_outlet()
            speaker.roles.create(title="الناطق")
            article = self.long_article(outlet=outlet)
            for place in range(4):
                start = 7 * place
                shared = {
                    "topics": [topic],
                    "said": f"202{place}-0{1 + number % 9}",
                    "role_printed": "الناطق",
                }
                make_statement(article=article, spans=[[start, start + 6]], speaker=speaker, **shared)
                make_statement(
                    article=article, spans=[[start + 70, start + 76]], speaker=self.speaker, **shared
                )

    def test_lists_take_a_constant_number_of_queries(self) -> None:
        self.index_everything()
        small = {path: self.queries_of(path) for path in MOST}
        self.fill(6)
        self.index_everything()
        for path, most in MOST.items():
            with self.subTest(path):
                large = self.queries_of(path)

                self.assertLessEqual(large, small[path])
                self.assertLessEqual(large, most)

    def test_an_article_takes_a_constant_number_of_queries(self) -> None:
        small = self.queries_of(self.article.get_absolute_url())
        for place in range(12):
            make_statement(article=self.article, spans=[[7 * place, 7 * place + 6]])

        self.assertLessEqual(self.queries_of(self.article.get_absolute_url()), small)
        self.assertLessEqual(small, 4)

    def test_a_permalink_takes_few_queries(self) -> None:
        statement = make_statement(topics=[make_topic()])

        self.assertLessEqual(self.queries_of(statement.get_absolute_url()), 6)
