"""The search measured on questions with judged passages."""

from __future__ import annotations

import json
import tempfile
from io import StringIO
from pathlib import Path
from unittest import mock

from django.core.management import CommandError, call_command

from archive.evaluation.question_spelling import NOISES
from archive.models import Article
from tests.builders import make_statement
from tests.search.base import IndexTestCase
from tests.shared_data import require

PASSAGES = {"p1": "بغداد عاصمة العراق على نهر دجلة", "p2": "دمشق عاصمة سوريا", "p3": "أغلقت المدارس أبوابها"}
QUESTIONS = {"q1": "ما عاصمة العراق؟", "q2": "متى أُغلقت المدرسة؟", "q3": "من كتب القصيدة؟"}
ANSWERS = {"q1": "p1", "q2": "p3", "q3": "p2"}


def write_set(folder: Path) -> tuple[str, str]:
    """Write the three files and give the paths of questions and judgements."""
    for name, texts in (("corpus.jsonl", PASSAGES), ("queries.jsonl", QUESTIONS)):
        rows = (json.dumps({"id": key, "text": text, "set": key[:1]}) for key, text in texts.items())
        (folder / name).write_text("\n".join(rows), encoding="utf-8")
    judged = "\n".join(f"{question}\t{passage}\t1" for question, passage in ANSWERS.items())
    (folder / "qrels.tsv").write_text(judged, encoding="utf-8")
    return str(folder / "queries.jsonl"), str(folder / "qrels.tsv")


class EvaluateSearchTests(IndexTestCase):
    """Figures, and an archive left alone."""

    def evaluate(self, *args: str) -> str:
        out = StringIO()
        call_command("evaluate_search", *args, stdout=out)
        return out.getvalue()

    def test_measures_through_the_search_of_the_site(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            paths = write_set(Path(folder))
            corpus = str(Path(folder, "corpus.jsonl"))
            figures = json.loads(self.evaluate(*paths, "--corpus", corpus, "--json"))["figures"]

        # Two of three questions find their passage, both first.
        self.assertEqual(figures["all"]["questions"], 3)
        self.assertAlmostEqual(figures["all"]["mrr"], 2 / 3)
        self.assertAlmostEqual(figures["all"]["found_at_100"], 2 / 3)

    def test_measures_questions_spelt_otherwise(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            paths = (*write_set(Path(folder)), "--corpus", str(Path(folder, "corpus.jsonl")))
            noisy = json.loads(self.evaluate(*paths, "--json", "--noise"))["noise"]
            with mock.patch.dict(NOISES, {"bare": lambda text: "كلام آخر"}):
                wrong = json.loads(self.evaluate(*paths, "--json", "--noise"))["noise"]

        self.assertEqual(
            {name: round(each["mrr"], 3) for name, each in noisy.items()}, dict.fromkeys(NOISES, 0.667)
        )
        self.assertEqual(wrong["bare"]["mrr"], 0)

    def test_the_archive_and_its_index_are_left_alone(self) -> None:
        statement = make_statement("كلام عن العراق")
        self.index_everything()
        known = self.indexed_ids()
        with tempfile.TemporaryDirectory() as folder:
            self.evaluate(*write_set(Path(folder)), "--corpus", str(Path(folder, "corpus.jsonl")))

        self.assertEqual(list(Article.objects.all()), [statement.article])
        self.assertEqual(self.indexed_ids(), known)

    def test_names_the_file_that_cannot_be_read(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            paths = write_set(Path(folder))
            with self.assertRaisesRegex(CommandError, "corpus.jsonl.gz"):
                self.evaluate(*paths)
            Path(paths[1]).write_text("q1", encoding="utf-8")
            with self.assertRaisesRegex(CommandError, "qrels.tsv: line 1"):
                self.evaluate(*paths, "--corpus", str(Path(folder, "corpus.jsonl")))


class RelevanceFloorTests(IndexTestCase):
    """What the ranking reaches on real questions may not fall."""

    SAMPLE, MRR, FOUND_AT_10, FOUND_AT_100, NOISY = 97, 0.70, 0.85, 0.93, 0.995

    def test_a_sample_of_the_development_questions(self) -> None:
        folder = require("ir-dev")
        out = StringIO()
        paths = str(folder / "queries.dev.jsonl.gz"), str(folder / "qrels.dev.tsv")
        call_command("evaluate_search", *paths, "--json", "--noise", "--sample", str(self.SAMPLE), stdout=out)
        measured = json.loads(out.getvalue())
        figures = measured["figures"]["all"]

        self.assertGreaterEqual(figures["questions"], self.SAMPLE)
        self.assertGreaterEqual(figures["mrr"], self.MRR)
        self.assertGreaterEqual(figures["found_at_10"], self.FOUND_AT_10)
        self.assertGreaterEqual(figures["found_at_100"], self.FOUND_AT_100)
        for noise in ("bare", "vowelled", "stretched"):
            self.assertGreaterEqual(measured["noise"][noise]["mrr"], self.NOISY * figures["mrr"], noise)
