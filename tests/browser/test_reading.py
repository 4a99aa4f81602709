"""Reading on: from a speaker's timeline to a statement, and from there into its article."""

from __future__ import annotations

import re

from tests.browser.case import BrowserTestCase


class Reading(BrowserTestCase):
    """The ways between the pages."""

    def test_the_timeline_of_the_speaker_with_most_statements_leads_to_statements(self) -> None:
        self.page.goto("/speakers/")
        links = self.page.locator('main a[href^="/speakers/"]')
        self.assertGreater(links.count(), 3)
        links.first.click()
        self.page.wait_for_url(re.compile(r"/speakers/.+/"))
        point = self.page.locator(".tl-plot a").first
        self.assertTrue(point.is_visible())
        self.assertRegex(point.get_attribute("aria-label") or "", r"\S+: \S+")

        point.click()

        self.page.wait_for_load_state()
        self.assertGreater(self.page.locator("main .st:visible, main article:visible").count(), 0)

    def test_a_statement_is_seen_marked_in_its_article(self) -> None:
        self.page.goto("/search/?q=التحالف")
        quote = self.page.locator(".st blockquote a").first.inner_text().strip("…")
        self.page.locator(".st blockquote a").first.click()
        self.page.wait_for_url("**/statements/*/")
        number = self.page.url.rstrip("/").rpartition("/")[2]

        self.page.locator(f'main a[href*="/articles/"][href$="#q{number}"]').first.click()
        self.page.wait_for_url(f"**/articles/*/#q{number}")

        place = self.page.locator(f"#q{number}")
        self.assertIn(quote[:20], self.page.locator("main").inner_text())
        box = place.bounding_box()
        self.assertIsNotNone(box)
        self.assertTrue(box and 0 <= box["y"] < 900, "the statement is not in sight")

    def test_an_address_with_arabic_words_opens(self) -> None:
        self.page.goto("/speakers/")
        address = self.page.locator('main a[href^="/speakers/"]').first.get_attribute("href") or ""

        response = self.page.goto(address)

        self.assertEqual(response.status if response else None, 200)


class LosingTheWay(BrowserTestCase):
    """An address that leads nowhere."""

    def expected_errors(self) -> set[str]:
        return {"Failed to load resource: the server responded with a status of 404 (Not Found)"}

    def test_an_unknown_page_offers_a_way_back(self) -> None:
        response = self.page.goto("/speakers/nobody/")

        self.assertEqual(response.status if response else None, 404)
        self.assertTrue(self.page.locator('main a[href="/"], header a[href="/"]').first.is_visible())
