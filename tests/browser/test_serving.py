"""What gunicorn adds to the pages: headers, cached files, logs, and one writer among the workers."""

from __future__ import annotations

import json
import re
import unittest
import urllib.request
from http.client import HTTPResponse
from typing import ClassVar
from urllib.parse import quote

from django.test import tag

from tests.browser.running_site import RunningSite


@tag("browser")
class Serving(unittest.TestCase):
    """A running site, asked without a browser."""

    site: ClassVar[RunningSite]

    @classmethod
    def setUpClass(cls) -> None:
        super().setUpClass()
        cls.site = RunningSite()
        cls.addClassCleanup(cls.site.stop)

    def get(self, path: str) -> tuple[HTTPResponse, str]:
        """Ask for `path` and return the response with its text."""
        with urllib.request.urlopen(f"{self.site.address}{path}", timeout=30) as response:
            return response, response.read().decode()

    def test_files_have_hashed_names_and_are_kept_for_a_year(self) -> None:
        _, page = self.get("/")
        sheets = re.findall(r'href="(/static/[^"]+\.css)"', page)
        self.assertTrue(sheets)
        for sheet in sheets:
            with self.subTest(sheet=sheet):
                self.assertRegex(sheet, r"\.[0-9a-f]{12}\.css$")
                headers = self.get(sheet)[0].headers
                self.assertIn("immutable", headers["Cache-Control"])
                self.assertIn("default-src 'none'", headers["Content-Security-Policy"])
                self.assertEqual(headers["X-Frame-Options"], "DENY")

    def test_every_page_forbids_foreign_and_inline_scripts(self) -> None:
        for path in ("/", "/search/", "/admin/login/"):
            with self.subTest(path=path):
                response, page = self.get(path)
                policy = response.headers["Content-Security-Policy"]
                self.assertIn("default-src 'none'", policy)
                self.assertNotIn("unsafe", policy)
                self.assertIsNone(
                    re.search(r"<script(?![^>]*\bsrc=|[^>]*application/ld\+json)|<style|\sstyle=", page)
                )

    def test_a_pasted_page_is_searched_by_its_beginning_and_every_link_is_short(self) -> None:
        response, page = self.get(f"/search/?q={quote('كلمة ' * 2_000)}")

        self.assertEqual(response.status, 200)
        self.assertIn("البحث أطول من المعتاد", page)
        self.assertLess(max(map(len, re.findall(r'href="([^"]*)"', page))), 8_000)

    def test_each_request_is_one_line_of_json(self) -> None:
        self.get("/healthz?asked=here")

        (line,) = (json.loads(line) for line in self.site.lines_with("asked=here"))
        self.assertEqual(line["logger"], "gunicorn.access")
        self.assertEqual((line["method"], line["path"], line["status"]), ("GET", "/healthz", "200"))

    def test_the_address_is_said_last_and_once(self) -> None:
        said = self.site.lines_with("The archive is at")
        self.assertEqual(said, [f"The archive is at {self.site.address}/ (press Ctrl+C to stop)"])

        before = self.site.log_lines()[: self.site.log_lines().index(said[0])]
        self.assertEqual(sum("Booting worker" in line for line in before), 2)

    def test_one_worker_alone_writes_the_index(self) -> None:
        leading = self.site.lines_with("writes the search index")

        self.assertEqual(len(leading), 1)
