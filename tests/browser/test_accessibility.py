"""axe-core finds nothing on any page, on a desktop and on a telephone, in light and in dark."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.addresses import editors_addresses, public_addresses
from tests.browser.case import BrowserTestCase

SCREENS = {"desktop": {"width": 1280, "height": 900}, "telephone": {"width": 390, "height": 844}}
SCHEMES = ("light", "dark")
FIELDS_ARE_MADE = """() => [...document.querySelectorAll("select.admin-autocomplete:not([name*=__prefix__])")]
    .every(select => select.parentElement.querySelector(".select2-container [aria-label]"))"""
"""The scripts of the editors' forms run a moment after the page has loaded."""


class Accessibility(BrowserTestCase):
    """Every page that readers and editors see."""

    def expected_errors(self) -> set[str]:
        return {"Failed to load resource: the server responded with a status of 404 (Not Found)"}

    def pages(self) -> Iterator[tuple[str, Page]]:
        """Open a page for each screen and colour scheme."""
        for (screen, size), scheme in itertools.product(SCREENS.items(), SCHEMES):
            yield f"{screen}, {scheme}", self.open_for_axe(size, scheme)

    def open_for_axe(self, size: dict[str, int], scheme: str) -> Page:
        """Open a page in which axe-core may set styles on what it measures; readers' pages forbid that."""
        return self.open_page(viewport=size, color_scheme=scheme, bypass_csp=True)

    def assert_accessible(self, page: Page, address: str) -> None:
        """Fail when axe-core finds a fault at `address`, or when it must be scrolled sideways."""
        page.goto(address)
        page.wait_for_function(FIELDS_ARE_MADE)
        found = Axe().run(page)
        faults = [
            f"{fault['id']}: {node['target']} {node['failureSummary']}"
            for fault in found.response["violations"]
            for node in fault["nodes"]
        ]
        self.assertEqual(faults, [])
        overflow = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        self.assertLessEqual(page.evaluate(overflow), 1, "the page must be scrolled sideways")

    def test_public_pages(self) -> None:
        addresses = public_addresses(self.page)
        for kind, page in self.pages():
            for address in addresses:
                with self.subTest(page=address, on=kind):
                    self.assert_accessible(page, address)

    def test_the_login_page(self) -> None:
        for kind, page in self.pages():
            with self.subTest(on=kind):
                self.assert_accessible(page, "/admin/login/")

    def test_the_editors_lists_and_forms(self) -> None:
        # Django's own pages vary little with the colours: each screen in one scheme, all pages on it.
        for size, scheme in zip(SCREENS.values(), SCHEMES, strict=True):
            page = self.open_for_axe(size, scheme)
            self.sign_in(page)
            for address in editors_addresses(page):
                with self.subTest(page=address, on=scheme):
                    self.assert_accessible(page, address)
