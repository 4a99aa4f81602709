"""`manage.py evaluate_extraction`: figures and failures, and an error where there is nothing to check."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import Any
from unittest import mock

from django.core.management import CommandError, call_command
from django.test import SimpleTestCase

from archive.extraction.records import ArticleDate, ExtractedStatement, Extraction, Span, Title

TEXT = "قال سمير الحاج «سنعود غدا إلى العمل» ثم أضاف «لن ننتظر أحدا بعد اليوم»"
WORDS = ("سنعود غدا إلى العمل", "لن ننتظر أحدا بعد اليوم")


def statement(words: str, speaker: str = "سمير الحاج") -> ExtractedStatement:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return ExtractedStatement(
        (span,),
        "direct",
        words,
        "قال",
        None,
        "قال",
        "neutral",
        speaker,
        "person",
        "",
        "",
        "explicit",
        0.9,
        0.8,
        (),
    )


def annotation(**changes: Any) -> dict[str, Any]:
    spans = [(TEXT.index(words), TEXT.index(words) + len(words)) for words in WORDS]
    found = [
        {"start": start, "end": end, "kind": "direct", "speaker": "سمير الحاج", "via": via}
        for (start, end), via in zip(spans, ("name", "prodrop"), strict=True)
    ]
    speakers = [{"canonical": "سمير الحاج", "kind": "person", "variants": []}]
    return {
        "id": "nahar-01",
        "outlet": "النهار",
        "date": "2015-07-25",
        "speakers": speakers,
        "statements": found,
    } | changes


class EvaluateExtraction(SimpleTestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.put("nahar-01", annotation())

    def put(self, name: str, gold: object, text: str | None = TEXT) -> None:
        (self.folder / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")
        if text is not None:
            (self.folder / f"{name}.txt").write_bytes(text.encode())

    def run_on(
        self, *options: str, found: Iterable[ExtractedStatement] = (), folder: Path | None = None
    ) -> str:
        out = StringIO()
        extraction = Extraction(
            Title(Span(0, 0), "", derived=True), ArticleDate("2015-07"), (), tuple(found), (), (), "test"
        )
        with mock.patch("archive.services.evaluating.extract", return_value=extraction):
            call_command("evaluate_extraction", str(folder or self.folder), *options, stdout=out)
        return out.getvalue()

    def test_prints_the_figures(self) -> None:
        printed = self.run_on(found=[statement(WORDS[0]), statement(WORDS[1], "نديم")])

        line = next(line for line in printed.splitlines() if line.startswith("all, end to end"))
        self.assertTrue(line.endswith("1/2/2"), line)

    def test_lists_as_many_failures_as_asked_for(self) -> None:
        self.assertNotIn("missed", self.run_on())
        self.assertIn("1 of 2 failures", self.run_on("--failures", "1"))
        self.assertEqual(self.run_on("--failures", "-1").count("missed"), 2)

    def test_prints_json(self) -> None:
        values = json.loads(
            self.run_on("--json", "--failures", "5", "--by-outlet", found=[statement(WORDS[0])])
        )

        self.assertEqual(values["figures"]["all overlap"]["right"], 1)
        self.assertEqual(values["dates"]["nahar-01"]["verdict"], "right")
        self.assertEqual(values["outlets"]["النهار"]["articles"], 1)
        self.assertEqual([failure["wrong"] for failure in values["failures"]], ["missed"])

    def test_prints_a_line_for_each_outlet(self) -> None:
        self.assertIn("النهار", self.run_on("--by-outlet"))

    def test_line_ends_are_not_translated(self) -> None:
        start = TEXT.index(WORDS[0]) + len("\r\n")
        gold = {"start": start, "end": start + 5, "kind": "direct", "speaker": "سمير الحاج", "via": "name"}
        self.put("nahar-01", annotation(statements=[gold]), "\r\n" + TEXT)

        self.assertIn(f": {WORDS[0][:5]}\n", self.run_on("--failures", "1"))

    def test_refuses_a_folder_where_nothing_can_be_checked(self) -> None:
        (self.folder / "nahar-01.json").unlink()

        with self.assertRaisesMessage(CommandError, "nothing to check"):
            self.run_on()
        with self.assertRaisesMessage(CommandError, "no such folder"):
            self.run_on(folder=self.folder / "none")

    def test_names_the_file_that_is_at_fault(self) -> None:
        rows: list[tuple[object, str | None, str]] = [
            (annotation(), None, "bad-01.txt: no such file"),
            ({"statements": []}, TEXT, "bad-01.json: field 'speakers' is missing"),
            (annotation(), "قصير", "bad-01.json: span 16–35 lies outside the text of 4 characters"),
        ]
        for gold, text, message in rows:
            with self.subTest(message=message):
                self.put("bad-01", gold, text)
                with self.assertRaisesMessage(CommandError, message):
                    self.run_on()

    def test_prints_a_line_for_each_spelling(self) -> None:
        printed = self.run_on("--spellings", found=[statement(WORDS[0])])

        self.assertIn("without hamza", printed)
        self.assertIn("with vowel signs", printed)

    def test_several_folders_are_scored_as_one(self) -> None:
        other = Path(self.enterContext(tempfile.TemporaryDirectory()))
        (other / "raye-02.json").write_text(json.dumps(annotation(id="raye-02")), encoding="utf-8")
        (other / "raye-02.txt").write_bytes(TEXT.encode())
        out = StringIO()
        call_command("evaluate_extraction", str(self.folder), str(other), stdout=out)

        self.assertIn("2 articles", out.getvalue())
