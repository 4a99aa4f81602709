"""A search taken away as CSV."""

from __future__ import annotations

import csv
from unittest.mock import patch

from tests.builders import make_statement
from tests.web.page_case import PageTestCase


class ExportTests(PageTestCase):
    def rows(self, **query: str) -> list[dict[str, str]]:
        response = self.client.get("/search/statements.csv", query)
        self.body = b"".join(response.streaming_content).decode()
        self.headers = response.headers
        return list(csv.DictReader(self.body.removeprefix("\ufeff").splitlines()))

    def setUp(self) -> None:
        super().setUp()
        for number in range(5):
            make_statement(f"السلام رقم {number}", said=f"202{number}")
        make_statement("الحرب")
        self.index_everything()

    def test_the_export_keeps_words_filters_and_order(self) -> None:
        rows = self.rows(q="السلام", sort="oldest", date_from="2022")

        self.assertEqual([row["text"] for row in rows], [f"السلام رقم {number}" for number in (2, 3, 4)])

    def test_every_page_of_results_is_written(self) -> None:
        with patch("archive.web.views.exports.BATCH", 2):
            self.assertEqual(len(self.rows()), 6)

    def test_the_number_of_rows_is_bounded(self) -> None:
        with (
            patch("archive.web.views.exports.BATCH", 2),
            patch("archive.web.views.exports.MOST_ROWS", 4),
        ):
            self.assertEqual(len(self.rows()), 4)

    def test_it_is_a_file_for_spreadsheets(self) -> None:
        self.rows()

        self.assertTrue(self.body.startswith("\ufeff"))
        self.assertIn("attachment", self.headers["Content-Disposition"])
        self.assertEqual(self.headers["Content-Type"], "text/csv; charset=utf-8")

    def test_the_byte_order_mark_can_be_left_out(self) -> None:
        self.rows(bom="0")

        self.assertTrue(self.body.startswith("id,"))
