"""`manage.py fit_confidence`: figures, the table and its head, an error where nothing can be learned."""

from __future__ import annotations

import json
import tempfile
from io import StringIO
from pathlib import Path

from django.core.management import CommandError, call_command
from django.test import SimpleTestCase

from archive.extraction import extract
from archive.extraction.confidence import prior_weights

TEXTS = (
    "قال وزير المالية سامر الحلاق إن الموازنة ستعرض على البرلمان. وأضاف أن الخطة جاهزة للتنفيذ منذ أشهر.",
    "أكدت المتحدثة هالة درويش أن الجسر سيفتح أمام المارة غدا. وقالت: «لن ننتظر أحدا بعد اليوم أبدا».",
)


class FitConfidence(SimpleTestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.table = self.folder / "weights.txt"
        for number, text in enumerate(TEXTS):
            self.put(f"article-{number}", f"outlet {number}", text, wrong=number == 0)

    def put(self, name: str, outlet: str, text: str, *, wrong: bool = False) -> None:
        """Annotate what is extracted from a text, with a wrong speaker for the last statement if asked."""
        found = [
            {"start": item.start, "end": item.end, "kind": item.kind, "speaker": item.speaker, "via": "name"}
            for item in extract(text).statements
        ]
        found[-1]["speaker"] = "غيره" if wrong else found[-1]["speaker"]
        speakers = [{"canonical": item["speaker"]} for item in found]
        gold = {"id": name, "outlet": outlet, "statements": found, "speakers": speakers}
        (self.folder / f"{name}.json").write_text(json.dumps(gold), encoding="utf-8")
        (self.folder / f"{name}.txt").write_text(text, encoding="utf-8")

    def fit(self, *options: str) -> str:
        out = StringIO()
        call_command("fit_confidence", str(self.folder), "--table", str(self.table), *options, stdout=out)
        return out.getvalue()

    def test_tells_the_figures_and_writes_nothing(self) -> None:
        told = self.fit()

        self.assertIn("2 articles of 2 outlets, 4 statements extracted", told)
        for name in ("set by hand", "in use", "fitted on all", "left outlet out"):
            self.assertIn(name, told)
        self.assertFalse(self.table.exists())

    def test_writes_what_was_learned_under_a_head_that_tells_from_what(self) -> None:
        self.fit("--write")
        lines = self.table.read_text("utf-8").splitlines()
        rows = [line.split(" | ") for line in lines if not line.startswith("#")]
        weights = {row[0]: (float(row[1]), float(row[2])) for row in rows}

        self.assertRegex(
            "\n".join(lines), r"# Provenance: .* on 2 articles of 2 outlets[^|]*of which the project keeps 0"
        )
        self.assertRegex("\n".join(lines), r"# SHA-256 of their texts and annotations: [0-9a-f]{64}\n")
        self.assertLess(weights["floor-holder"][1], prior_weights()["floor-holder"][1])
        # What the file lacks would weigh what was set by hand, though it was fitted to nothing.
        self.assertEqual({rule for rule, columns in prior_weights().items() if any(columns)}, set(weights))

    def test_the_same_text_counts_once(self) -> None:
        self.put("article-9", "another outlet", TEXTS[0])

        self.assertIn("2 articles", self.fit())

    def test_prints_each_outlet_left_out(self) -> None:
        self.assertIn("outlet 1", self.fit("--by-outlet"))

    def test_refuses_a_folder_where_nothing_can_be_learned(self) -> None:
        with self.assertRaisesMessage(CommandError, "no such folder"):
            call_command("fit_confidence", str(self.folder / "none"))
        for path in self.folder.glob("*.json"):
            path.unlink()
        with self.assertRaisesMessage(CommandError, "nothing to fit on"):
            self.fit()
