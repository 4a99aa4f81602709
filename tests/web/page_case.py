"""Tests of pages: a small archive, its index, and the markup of an address."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from django.db import connection
from django.test import TestCase
from django.test.utils import CaptureQueriesContext

from tests.search.base import IndexMixin
from tests.web.markup import Element, read_markup


class PageTestCase(IndexMixin, TestCase):
    """Opens addresses and reads what they show."""

    def open(self, path: str, expect: int = 200, **query: Any) -> Element:
        """Return the document at `path`; the response is kept as `self.response`."""
        self.response = self.client.get(path, query)
        self.assertEqual(self.response.status_code, expect, path)
        return read_markup(self.response.content.decode())

    def queries_of(self, path: str, **query: Any) -> int:
        """Return how many database queries an address takes."""
        with CaptureQueriesContext(connection) as counted:
            self.client.get(path, query)
        return len(counted)


def speaker_path(slug: str) -> str:
    """Return the address of a speaker's page as a browser sends it."""
    return f"/speakers/{quote(slug)}/"
