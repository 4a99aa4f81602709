"""`manage.py prepare_archive SEEDS…`: everything between installing and serving, each step if due."""

from __future__ import annotations

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from archive.models import ImportRun, Statement
from archive.search.documents_of import index_backend
from archive.search.engine import answer
from archive.search.engine_contract import EngineRequest


class Command(BaseCommand):
    """Migrates, imports seeds into an empty archive, builds the index if due, creates an administrator."""

    help = (
        "Bring database, first articles, search index and first administrator into place, as far as missing."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the files and folders that an empty archive starts with."""
        parser.add_argument(
            "seeds", nargs="*", help="files or folders imported into an archive without imports"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the steps in order; a step with nothing to do says nothing."""
        self._migrate()
        # An editor may have deleted a seed article on purpose: only a first start imports them.
        if options["seeds"] and not ImportRun.objects.exclude(finished=None).exists():
            self.stdout.write("Importing the first articles ...")
            call_command("import_articles", *options["seeds"])
        if reason := why_index_is_due():
            self.stdout.write(f"Building the search index ({reason}) ...")
            call_command("rebuild_index", interactive=False)
        call_command("create_administrator", stdout=self.stdout, stderr=self.stderr)

    def _migrate(self) -> None:
        executor = MigrationExecutor(connection)
        due = executor.migration_plan(executor.loader.graph.leaf_nodes())
        if due:
            self.stdout.write(f"Setting up the database ({len(due)} migrations) ...")
            call_command("migrate", interactive=False, verbosity=0)


def why_index_is_due() -> str:
    """Say in words why the index must be built before the site answers, or return an empty text."""
    if not Statement.objects.visible().exists():
        return ""
    if fault := index_backend().changes.fault():
        return fault
    return "" if answer(EngineRequest(end=0)).total else "the search index is empty or damaged"
