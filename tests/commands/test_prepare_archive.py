"""Between installing and serving: each step when it is due, and never twice."""

from __future__ import annotations

from io import StringIO
from unittest import mock

from django.core.management import call_command
from django.test import TestCase
from django.utils import timezone

from archive.models import ImportRun
from archive.search.engine_contract import EngineAnswer
from tests.builders import make_statement

COMMAND = "archive.management.commands.prepare_archive"


class PrepareArchive(TestCase):
    """Which commands run; what they do is tested with them."""

    def steps(self, *arguments: str, indexed: int = 0, fault: str = "") -> list[str]:
        """Run the command over an index of `indexed` statements and return the commands it called."""
        self.told = StringIO()
        found = EngineAnswer(total=indexed, total_all_words=indexed, hits=())
        with (
            mock.patch(f"{COMMAND}.answer", return_value=found),
            mock.patch(f"{COMMAND}.index_backend") as backend,
            mock.patch(f"{COMMAND}.call_command") as called,
        ):
            backend.return_value.changes.fault.return_value = fault
            call_command("prepare_archive", *arguments, stdout=self.told)
        return [call.args[0] for call in called.call_args_list]

    def test_an_archive_without_imports_gets_the_seeds(self) -> None:
        self.assertEqual(self.steps("seeds"), ["import_articles", "create_administrator"])

    def test_seeds_that_an_editor_may_have_deleted_are_not_imported_again(self) -> None:
        ImportRun.objects.create(finished=timezone.now())

        self.assertEqual(self.steps("seeds"), ["create_administrator"])

    def test_an_import_that_was_cut_off_is_repeated(self) -> None:
        ImportRun.objects.create(finished=None)

        self.assertIn("import_articles", self.steps("seeds"))

    def test_without_seeds_nothing_is_imported(self) -> None:
        self.assertEqual(self.steps(), ["create_administrator"])

    def test_a_missing_index_is_built(self) -> None:
        make_statement()

        self.assertIn("rebuild_index", self.steps())

    def test_an_index_that_answers_is_left_alone(self) -> None:
        make_statement()

        self.assertNotIn("rebuild_index", self.steps(indexed=1))

    def test_an_index_of_another_analysis_is_built_anew_and_the_reason_told(self) -> None:
        make_statement()

        self.assertIn("rebuild_index", self.steps(indexed=1, fault="made with another text analysis"))
        self.assertIn("made with another text analysis", self.told.getvalue())

    def test_due_migrations_are_applied_first(self) -> None:
        with mock.patch(f"{COMMAND}.MigrationExecutor") as executor:
            executor.return_value.migration_plan.return_value = ["one"]
            self.assertEqual(self.steps("seeds")[0], "migrate")
