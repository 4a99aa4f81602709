"""The weights of the ranking fitted and written."""

from __future__ import annotations

import shutil
import tempfile
from io import StringIO
from pathlib import Path

from django.core.management import CommandError, call_command

from archive.search.ranking import WEIGHTS, WEIGHTS_FILE, read_weights
from tests.builders import make_statement
from tests.commands.test_evaluate_search import write_set
from tests.search.base import IndexTestCase


class FitRankingTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.folder = Path(tempfile.mkdtemp(prefix="archive-fit-"))
        self.addCleanup(shutil.rmtree, self.folder)
        self.paths = write_set(self.folder)
        self.table = self.folder / "weights.txt"
        shutil.copy(WEIGHTS_FILE, self.table)

    def fit(self, *args: str) -> str:
        out = StringIO()
        corpus = str(self.folder / "corpus.jsonl")
        call_command(
            "fit_ranking", *self.paths, "--corpus", corpus, "--table", str(self.table), *args, stdout=out
        )
        return out.getvalue()

    def test_figures_are_told_and_the_table_is_written_under_its_head(self) -> None:
        make_statement("كلام عن العراق")
        self.index_everything()
        known = self.indexed_ids()
        told = self.fit()

        # Two of three questions find their passage, both first, whatever the weights.
        self.assertEqual(told.count("MRR@10 0.6667"), 3)
        self.assertTrue(self.table.read_text("utf-8").startswith("# How much each signal"))
        written = read_weights(self.table)
        self.assertAlmostEqual(written.grams / written.coverage, WEIGHTS.grams / WEIGHTS.coverage, places=2)
        self.assertEqual(self.indexed_ids(), known)

    def test_a_dry_run_writes_nothing(self) -> None:
        self.table.write_text("# untouched\n", encoding="utf-8")
        self.fit("--dry-run")

        self.assertEqual(self.table.read_text("utf-8"), "# untouched\n")

    def test_a_file_that_cannot_be_read_is_named(self) -> None:
        with self.assertRaisesRegex(CommandError, "missing.jsonl"):
            call_command("fit_ranking", "missing.jsonl", self.paths[1], "--corpus", "missing.jsonl")
