"""Statements as a table for spreadsheets."""

from __future__ import annotations

import csv

from django.test import TestCase

from archive.formats.statements_csv import BYTE_ORDER_MARK, COLUMNS, csv_lines
from tests.builders import make_article, make_speaker, make_statement, make_topic


class CsvTests(TestCase):
    def rows(self, *statements: object) -> list[dict[str, str]]:
        return list(csv.DictReader(csv_lines(statements, byte_order_mark=False)))

    def test_every_column_is_filled_from_the_statement(self) -> None:
        statement = make_statement(topics=[make_topic(name_ar="السلام")], status="published", cue="أكد")
        row = self.rows(statement)[0]

        self.assertEqual(set(row), set(COLUMNS))
        self.assertEqual(row["text"], statement.text)
        self.assertEqual(row["speaker"], statement.speaker.name_ar)
        self.assertEqual((row["topics"], row["reviewed"], row["reporting_verb"]), ("السلام", "yes", "أكد"))
        self.assertEqual((row["date_edtf"], row["date_label"]), ("2021-03", "آذار/مارس 2021"))

    def test_the_byte_order_mark_comes_first_and_can_be_left_out(self) -> None:
        self.assertEqual(next(csv_lines([])), BYTE_ORDER_MARK)
        self.assertTrue(next(csv_lines([], byte_order_mark=False)).startswith("id,"))

    def test_a_cell_that_begins_like_a_formula_is_made_text(self) -> None:
        for start in ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"):
            quote = f"{start}SUM(A1)"
            with self.subTest(start):
                statement = make_statement(quote, article=make_article(text=f"قال {quote} ثم"))

                self.assertEqual(self.rows(statement)[0]["text"], f"'{quote}")

    def test_commas_marks_and_line_breaks_survive(self) -> None:
        quote = 'قال "نعم", ثم\nمضى؛ وعاد'
        statement = make_statement(quote, article=make_article(text=f"بدأ {quote} وانتهى"))

        self.assertEqual(self.rows(statement)[0]["text"], quote)

    def test_an_uncertain_speaker_is_left_to_the_printed_words(self) -> None:
        speaker = make_speaker()
        statement = make_statement(speaker=speaker, speaker_printed="المصدر", speaker_confidence=0.1)
        row = self.rows(statement)[0]

        self.assertEqual((row["speaker"], row["speaker_as_printed"]), ("", "المصدر"))
        self.assertEqual(row["attribution_certain"], "no")
