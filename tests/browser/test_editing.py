"""An editor corrects an attribution, and readers find it."""

from __future__ import annotations

import time
from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.addresses import editors_addresses
from tests.browser.case import BrowserTestCase

VISIBLE_WITHIN_SECONDS = 8


class Editing(BrowserTestCase):
    """The editors' side in a browser, on a site with two workers."""

    def setUp(self) -> None:
        super().setUp()
        self.sign_in(self.page)

    def test_a_corrected_attribution_is_found_by_search(self) -> None:
        number, name = self.statement_of_somebody(), "عبدالرحمن الاختباري"
        self.add_speaker(name)

        self.page.goto(f"/admin/archive/statement/{number}/change/")
        self.page.locator(".field-speaker .select2-selection").click()
        self.page.locator(".select2-dropdown .select2-search__field").fill("عبدالرحمن")
        self.page.get_by_role("option", name=name).click()
        self.page.locator("[name=_save]").click()
        self.page.wait_for_url("**/admin/archive/statement/")
        self.assertTrue(self.page.locator(".messagelist .success").is_visible())

        reader = self.open_page()
        self.assertTrue(self.appears(reader, f'/search/?q=متحدث:"{name}"', f"/statements/{number}/"))

    def test_a_withdrawn_statement_leaves_the_search(self) -> None:
        number = self.statement_of_somebody()
        reader = self.open_page()
        reader.goto(f"/statements/{number}/")
        words = reader.locator("main blockquote").first.inner_text().strip("«» …").split()
        search = f'/search/?q="{" ".join(words[:6])}"'
        self.assertTrue(self.appears(reader, search, f"/statements/{number}/"))

        self.page.goto(f"/admin/archive/statement/{number}/change/")
        self.page.locator("[name=status]").select_option("withdrawn")
        self.page.locator("[name=reason]").fill("تكرار")
        self.page.locator("[name=_save]").click()
        self.page.wait_for_url("**/admin/archive/statement/")

        self.assertTrue(self.disappears(reader, search, f"/statements/{number}/"))

    def test_no_page_of_the_editors_breaks_the_content_security_policy(self) -> None:
        # The console of every page is looked at when the test ends.
        for address in editors_addresses(self.page):
            response = self.page.goto(address)
            with self.subTest(page=address):
                self.assertEqual(response.status if response else None, 200)

    def statement_of_somebody(self) -> str:
        """Return the number of a statement that readers see."""
        self.page.goto("/search/?kind=direct")
        address = self.page.locator(".st blockquote a").first.get_attribute("href") or ""
        return address.strip("/").rpartition("/")[2]

    def add_speaker(self, name: str) -> None:
        """Add a speaker; the form proposes the slug."""
        self.page.goto("/admin/archive/speaker/add/")
        self.page.locator("#id_name_ar").press_sequentially(name)
        self.page.locator("[name=_save]").click()
        self.page.wait_for_url("**/admin/archive/speaker/")

    def appears(self, page: Page, search: str, address: str) -> bool:
        """Whether a search answers with `address` soon enough, whichever worker is asked."""
        return self.soon(lambda: self.answers(page, search, address))

    def disappears(self, page: Page, search: str, address: str) -> bool:
        """Whether a search stops answering with `address` soon enough, whichever worker is asked."""
        return self.soon(lambda: not self.answers(page, search, address))

    def answers(self, page: Page, search: str, address: str) -> bool:
        """Whether a search answers with `address` now."""
        page.goto(search)
        return page.locator(f'.st a[href="{address}"]').count() > 0

    def soon(self, condition: Callable[[], bool]) -> bool:
        """Whether `condition` comes true in time and then holds when asked again of other workers."""
        last = time.monotonic() + VISIBLE_WITHIN_SECONDS
        while time.monotonic() < last:
            if all(condition() for _ in range(4)):
                return True
        return False
