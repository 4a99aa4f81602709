"""Atom feeds."""

from __future__ import annotations

from xml.etree import ElementTree

from django.test import override_settings
from django.urls import reverse

from archive.models import Redirect
from tests.builders import make_article, make_speaker, make_statement
from tests.web.page_case import PageTestCase

ATOM = "{http://www.w3.org/2005/Atom}"


@override_settings(SITE_URL="https://archive.example")
class FeedTests(PageTestCase):
    def entries(self, path: str, **query: str) -> list[ElementTree.Element]:
        self.response = self.client.get(path, query)
        self.assertEqual(self.response.status_code, 200)
        self.root = ElementTree.fromstring(self.response.content)
        return self.root.findall(f"{ATOM}entry")

    def link(self, rel: str) -> str | None:
        links = {link.get("rel"): link.get("href") for link in self.root.findall(f"{ATOM}link")}
        return links.get(rel)

    def test_the_newest_in_the_archive_come_first_under_the_site_s_address(self) -> None:
        old, new = make_statement(said="2022"), make_statement("الأحدث", said="1999")
        entries = self.entries("/feed/")
        base = "https://archive.example/statements"

        self.assertEqual(
            [e.findtext(f"{ATOM}id") for e in entries], [f"{base}/{new.pk}/", f"{base}/{old.pk}/"]
        )
        self.assertEqual(self.link("self"), "https://archive.example/feed/")
        self.assertIn("«الأحدث»", entries[0].findtext(f"{ATOM}summary") or "")
        self.assertEqual(self.response["Content-Type"], "application/atom+xml; charset=utf-8")

    def test_one_speaker_s_feed_holds_only_theirs(self) -> None:
        statement = make_statement(speaker=make_speaker(slug="هدى"))
        make_statement("غيره")
        entries = self.entries("/speakers/هدى/feed/")

        self.assertEqual(len(entries), 1)
        self.assertIn(statement.speaker.name_ar, self.root.findtext(f"{ATOM}title") or "")

    def test_the_feed_of_a_renamed_speaker_leads_on_to_the_new_one(self) -> None:
        Redirect.objects.create(kind="speaker", old="قديم", new="هدى", reason="renamed")
        response = self.client.get("/speakers/قديم/feed/")

        self.assertRedirects(
            response, reverse("speaker-feed", args=["هدى"]), 301, fetch_redirect_response=False
        )

    def test_a_search_s_feed_keeps_the_search(self) -> None:
        make_statement("السلام أولًا", said="2020")
        make_statement("السلام ثانيًا", said="2021")
        make_statement("الحرب")
        self.index_everything()
        entries = self.entries("/search/feed/", q="السلام")

        self.assertEqual(len(entries), 2)
        self.assertIn("ثانيًا", entries[0].findtext(f"{ATOM}summary") or "")
        self.assertIn("q=%D8%A7", self.link("self") or "")

    def test_an_uncertain_name_is_not_an_author(self) -> None:
        make_statement(speaker=make_speaker(name_ar="نادر"), speaker_printed="مصدر", speaker_confidence=0.1)

        self.assertNotIn("نادر", ElementTree.tostring(self.entries("/feed/")[0], encoding="unicode"))

    def test_control_characters_of_a_source_do_not_break_the_xml(self) -> None:
        quote = "قبل\x0b\x1f بعد"
        make_statement(quote, article=make_article(text=f"قال {quote}", title="ع\x08نوان", outlet=None))

        self.assertEqual(len(self.entries("/feed/")), 1)

    def test_an_empty_archive_has_an_empty_feed(self) -> None:
        self.assertEqual(self.entries("/feed/"), [])
