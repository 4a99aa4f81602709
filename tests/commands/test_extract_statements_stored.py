"""`manage.py extract_statements --stored`: says what would change, and changes it when asked."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

from django.core.management import CommandError, call_command
from django.test import TestCase

from archive.models import Statement

SEED = Path(__file__).resolve().parents[2] / "seeds" / "003_d29a75259d52bd10.txt"


class StoredTests(TestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        call_command("import_articles", str(SEED), "--quiet", stdout=StringIO(), stderr=StringIO())

    def run_with(self, *arguments: str) -> str:
        out = StringIO()
        call_command("extract_statements", "--stored", *arguments, stdout=out, stderr=StringIO())
        return out.getvalue()

    def test_an_archive_that_is_up_to_date_stays(self) -> None:
        self.assertIn("0 of 1 articles would change", self.run_with())

    def test_changes_are_printed_first_and_made_when_asked(self) -> None:
        statement = Statement.objects.order_by("start")[0]
        cue = statement.cue
        Statement.objects.filter(pk=statement.pk).update(cue="غير هذا")

        planned = self.run_with()
        untouched = Statement.objects.get(pk=statement.pk).cue
        done = self.run_with("--apply")

        self.assertIn(f"cue: غير هذا → {cue}", planned)
        self.assertEqual(untouched, "غير هذا")
        self.assertIn("1 of 1 articles changed; statements: 0 added, 1 changed", done)
        self.assertEqual(Statement.objects.get(pk=statement.pk).cue, cue)

    def test_options_that_do_not_go_together_are_refused(self) -> None:
        for arguments in ((str(SEED),), ("--jsonl",)):
            with self.subTest(arguments), self.assertRaises(CommandError):
                self.run_with(*arguments)
        with self.assertRaisesRegex(CommandError, "--apply goes with --stored"):
            call_command("extract_statements", str(SEED), "--apply", stdout=StringIO())
