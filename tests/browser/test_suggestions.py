"""Speakers offered while a search is typed, with the keyboard and without a pointer."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.case import BrowserTestCase


class Suggestions(BrowserTestCase):
    def type_name(self, page: Page) -> str:
        """Type the first letters of the first speaker's name on the home page and return the name."""
        page.goto("/speakers/")
        name = page.locator(".ranked .who").first.inner_text()
        page.goto("/")
        page.get_by_role("combobox").press_sequentially(name[:4], delay=20)
        expect(page.get_by_role("listbox")).to_be_visible()
        return name

    def test_arrows_choose_a_speaker_and_enter_opens_the_page(self) -> None:
        name = self.type_name(self.page)
        box = self.page.get_by_role("combobox")
        expect(box).to_have_attribute("aria-expanded", "true")

        box.press("ArrowDown")
        chosen = self.page.locator(f"#{box.get_attribute('aria-activedescendant')}")
        expect(chosen).to_have_attribute("aria-selected", "true")
        self.assertIn(name, chosen.inner_text())

        box.press("Enter")
        self.page.wait_for_url("**/speakers/*/")
        self.assertIn(name, self.page.locator("h1").inner_text())

    def test_the_last_offer_searches_the_text_and_escape_closes(self) -> None:
        self.type_name(self.page)
        box = self.page.get_by_role("combobox")

        box.press("Escape")
        expect(self.page.get_by_role("listbox")).to_be_hidden()
        self.assertEqual(box.get_attribute("aria-expanded"), "false")

        box.press_sequentially(" ")
        expect(self.page.get_by_role("listbox")).to_be_visible()
        box.press("ArrowUp")
        box.press("Enter")
        self.page.wait_for_url("**/search/?q=**")

    def test_the_open_list_has_no_fault_that_axe_finds(self) -> None:
        page = self.open_page(bypass_csp=True)
        self.type_name(page)
        page.get_by_role("combobox").press("ArrowDown")

        self.assertEqual([fault["id"] for fault in Axe().run(page).response["violations"]], [])
