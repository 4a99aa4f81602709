"""`manage.py extract_statements PATH… --jsonl`: one object per article, the database untouched."""

from __future__ import annotations

import hashlib
import json
import tempfile
from io import StringIO
from pathlib import Path
from typing import Any

from django.core.management import CommandError, call_command
from django.test import SimpleTestCase

TEXT = """عنوان عن اجتماع اللجنة

قال وزير الزراعة سمير الخوري إن "اللجنة ستجتمع غدا لبحث أسعار القمح في الأسواق المحلية".
"""
KEYS = {"file", "sha256", "title", "date", "statements"}
STATEMENT_KEYS = {
    "spans", "kind", "text", "cue", "speaker", "speaker_kind", "speaker_printed", "role", "attribution",
    "span_confidence", "speaker_confidence", "evidence",
}  # fmt: skip


class ExtractStatements(SimpleTestCase):
    """SimpleTestCase refuses every query, so each of these also shows that no database is touched."""

    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def put(self, name: str, data: bytes) -> Path:
        path = self.folder / name
        path.write_bytes(data)
        return path

    def run_on(self, *arguments: str) -> list[dict[str, Any]]:
        out = StringIO()
        call_command("extract_statements", *arguments, "--jsonl", stdout=out, stderr=StringIO())
        return [json.loads(line) for line in out.getvalue().splitlines()]

    def test_prints_one_object_per_article_with_these_fields(self) -> None:
        self.put("a.txt", TEXT.encode())
        self.put("b.txt", TEXT.replace("غدا", "اليوم").encode())

        articles = self.run_on(str(self.folder))

        self.assertEqual([Path(article["file"]).name for article in articles], ["a.txt", "b.txt"])
        for article in articles:
            self.assertEqual(set(article), KEYS)
            self.assertEqual({key for found in article["statements"] for key in found}, STATEMENT_KEYS)

    def test_prints_the_statement_and_who_made_it(self) -> None:
        (article,) = self.run_on(str(self.put("a.txt", TEXT.encode())))

        (found,) = article["statements"]
        self.assertEqual((found["kind"], found["speaker"]), ("direct", "سمير الخوري"))
        self.assertEqual(found["text"], "اللجنة ستجتمع غدا لبحث أسعار القمح في الأسواق المحلية")

    def test_offsets_count_the_byte_order_mark_and_both_characters_of_a_line_end(self) -> None:
        data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()

        (article,) = self.run_on(str(self.put("a.txt", data)))

        (found,) = article["statements"]
        ((start, end),) = found["spans"]
        self.assertEqual(data.decode("utf-8")[start:end], found["text"])
        self.assertEqual(article["sha256"], hashlib.sha256(data).hexdigest())

    def test_an_undated_article_has_no_date_and_a_dated_one_has_it_in_edtf(self) -> None:
        undated = self.put("a.txt", TEXT.encode())
        dated = self.put("b.txt", ("بيروت - 10 أبريل 2015\n\n" + TEXT).encode())

        self.assertEqual(
            [article["date"] for article in self.run_on(str(undated), str(dated))], [None, "2015-04-10"]
        )

    def test_a_refused_file_is_named_and_the_rest_is_printed(self) -> None:
        good = self.put("good.txt", TEXT.encode())
        empty = self.put("empty.txt", b"")
        out, err = StringIO(), StringIO()

        with self.assertRaisesMessage(CommandError, "1 refused"):
            call_command("extract_statements", str(empty), str(good), "--jsonl", stdout=out, stderr=err)

        self.assertIn(str(empty), err.getvalue())
        self.assertEqual(len(out.getvalue().splitlines()), 1)

    def test_asks_for_paths(self) -> None:
        with self.assertRaisesMessage(CommandError, "name at least one"):
            self.run_on()
