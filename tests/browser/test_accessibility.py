"""axe-core finds nothing on any page, on a desktop and on a telephone, in light and in dark."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.case import BrowserTestCase

SCREENS = {"desktop": {"width": 1280, "height": 900}, "telephone": {"width": 390, "height": 844}}
SCHEMES = ("light", "dark")


class Accessibility(BrowserTestCase):
    """Every page that readers and editors see."""

    def expected_errors(self) -> set[str]:
        return {"Failed to load resource: the server responded with a status of 404 (Not Found)"}

    def pages(self) -> Iterator[tuple[str, Page]]:
        """Open a page for each screen and colour scheme."""
        for (screen, size), scheme in itertools.product(SCREENS.items(), SCHEMES):
            yield f"{screen}, {scheme}", self.open_page(viewport=size, color_scheme=scheme)

    def assert_accessible(self, page: Page, address: str) -> None:
        """Fail when axe-core finds a fault at `address`, or when it must be scrolled sideways."""
        page.goto(address)
        found = Axe().run(page)
        faults = [
            f"{fault['id']}: {node['target']} {node['failureSummary']}"
            for fault in found.response["violations"]
            for node in fault["nodes"]
        ]
        self.assertEqual(faults, [])
        overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        self.assertLessEqual(page.evaluate(overflow), 1, "the page must be scrolled sideways")

    def public_addresses(self) -> list[str]:
        """Return one address of every kind of public page."""
        self.page.goto("/search/?q=التحالف")
        statement = self.page.locator(".st blockquote a").first.get_attribute("href") or ""
        article = self.page.locator('.st a[href^="/articles/"]').first.get_attribute("href") or ""
        self.page.goto("/speakers/")
        speaker = self.page.locator('main a[href^="/speakers/"]').first.get_attribute("href") or ""
        found = [statement, article, speaker]
        self.assertTrue(all(found))
        searches = ["/search/", "/search/?q=التحالف&kind=indirect", "/search/?q=قسطنطينية", '/search/?q="(']
        return ["/", *searches, "/speakers/", "/articles/", "/method/", "/nowhere/", *found]

    def test_public_pages(self) -> None:
        addresses = self.public_addresses()
        for kind, page in self.pages():
            for address in addresses:
                with self.subTest(page=address, on=kind):
                    self.assert_accessible(page, address)

    def test_the_login_page(self) -> None:
        for kind, page in self.pages():
            with self.subTest(on=kind):
                self.assert_accessible(page, "/admin/login/")

    def test_the_form_of_a_statement(self) -> None:
        for kind, page in self.pages():
            with self.subTest(on=kind):
                self.sign_in(page)
                page.goto("/admin/archive/statement/")
                address = page.locator("#result_list th a").first.get_attribute("href") or ""
                self.assert_accessible(page, address)
