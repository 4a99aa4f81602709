"""What crawlers are told."""

from __future__ import annotations

from xml.etree import ElementTree

from django.test import override_settings

from tests.builders import make_speaker, make_statement
from tests.web.page_case import PageTestCase, speaker_path

NAMESPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


@override_settings(SITE_URL="https://archive.example")
class SitemapTests(PageTestCase):
    def locations(self, path: str) -> list[str | None]:
        root = ElementTree.fromstring(self.client.get(path).content)
        return [loc.text for loc in root.iter(f"{NAMESPACE}loc")]

    def test_the_index_leads_to_every_section(self) -> None:
        sections = self.locations("/sitemap.xml")

        self.assertEqual(len(sections), 4)
        for section in sections:
            self.assertEqual(
                self.client.get((section or "").removeprefix("https://archive.example")).status_code, 200
            )

    def test_every_shown_record_is_listed_once_under_the_site_s_address(self) -> None:
        statement = make_statement(speaker=make_speaker(slug="هدى"))
        make_statement("آخر", speaker=statement.speaker, article=statement.article, spans=[[0, 3]])
        base = "https://archive.example"

        self.assertEqual(self.locations("/sitemap-speakers.xml"), [base + speaker_path("هدى")])
        self.assertEqual(len(self.locations("/sitemap-statements.xml")), 2)
        self.assertEqual(
            self.locations("/sitemap-articles.xml"), [base + statement.article.get_absolute_url()]
        )

    def test_the_fixed_pages_answer(self) -> None:
        for location in self.locations("/sitemap-pages.xml"):
            path = (location or "").removeprefix("https://archive.example")

            self.assertEqual(self.client.get(path).status_code, 200, path)

    def test_robots_txt_names_the_sitemap(self) -> None:
        response = self.client.get("/robots.txt")

        self.assertContains(response, "Sitemap: https://archive.example/sitemap.xml")
        self.assertEqual(response["Content-Type"], "text/plain; charset=utf-8")
