"""A real Chromium in front of a running site."""

from __future__ import annotations

import os
import shutil
import unittest
from typing import Any, ClassVar

from django.test import tag
from playwright.sync_api import Browser, ConsoleMessage, Error, Page, sync_playwright

from tests.browser.running_site import ADMIN, PASSWORD, RunningSite

CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")
QUIET = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-gpu",
]
"""Chromium would otherwise look for its maker's servers at every start."""


@tag("browser")
class BrowserTestCase(unittest.TestCase):
    """Opens a fresh page for each test; an error in its console or a blocked resource fails the test."""

    site: ClassVar[RunningSite]
    browser: ClassVar[Browser]

    @classmethod
    def setUpClass(cls) -> None:
        """Start the site and Chromium; without Chromium skip, but fail where CI promises it."""
        super().setUpClass()
        if not CHROMIUM:
            message = "Chromium is missing: sudo apt-get install chromium"
            raise AssertionError(message) if os.environ.get("CI") else unittest.SkipTest(message)
        cls.site = RunningSite()
        cls.addClassCleanup(cls.site.stop)
        playwright = sync_playwright().start()
        cls.addClassCleanup(playwright.stop)
        cls.browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        cls.addClassCleanup(cls.browser.close)

    def __getstate__(self) -> dict[str, Any]:
        """Leave the page behind where a test or its failure is carried between processes."""
        state = {**vars(self), "_cleanups": [], "_outcome": None}
        state.pop("page", None)
        return state

    def setUp(self) -> None:
        """Open a page at desktop width."""
        self.page = self.open_page()

    def open_page(self, **options: Any) -> Page:
        """Open a page in a profile of its own; options as of Playwright's new_context."""
        defaults: dict[str, Any] = {
            "base_url": self.site.address,
            "locale": "ar",
            "viewport": {"width": 1280, "height": 900},
        }
        context = self.browser.new_context(**defaults | options)
        self.addCleanup(context.close)
        page = context.new_page()
        page.set_default_timeout(15_000)
        faults: list[str] = []
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {_words(error)}"))
        page.on("console", lambda message: self._note(faults, page, message))
        self.addCleanup(self.assertEqual, faults, [], "the browser's console")
        return page

    def _note(self, faults: list[str], page: Page, message: ConsoleMessage) -> None:
        # A violation of the content security policy and a resource that failed are errors too.
        if message.type == "error" and message.text not in self.expected_errors():
            faults.append(f"{page.url}: {message.text}")

    def expected_errors(self) -> set[str]:
        """Return the console messages that a test provokes on purpose."""
        return set()

    def sign_in(self, page: Page) -> None:
        """Sign in to the editors' side."""
        page.goto("/admin/login/")
        page.fill("#id_username", ADMIN)
        page.fill("#id_password", PASSWORD)
        page.click("[type=submit]")
        page.wait_for_url("**/admin/")


def _words(error: Error) -> str:
    return str(error.message)
