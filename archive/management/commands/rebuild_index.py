"""`manage.py rebuild_index`: a new generation of the search index while the site answers from the old one."""

from __future__ import annotations

import time
from argparse import SUPPRESS
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from tqdm import tqdm

from archive.search.rebuilding import RebuildFailed, RebuildRunning, Rebuilt, rebuild
from archive.search.rolling_back import RollbackRefused, roll_back
from archive.search.writer import drain


class Command(BaseCommand):
    """Takes the place of Haystack's command of the same name, which empties the index before it fills it."""

    help = "Build the search index anew from the database and swap it in; the site keeps answering meanwhile."

    def add_arguments(self, parser: CommandParser) -> None:
        """Accept Haystack's --noinput too: nothing is asked, nothing is lost."""
        parser.add_argument(
            "--noinput", "--no-input", action="store_false", dest="interactive", help=SUPPRESS
        )
        parser.add_argument(
            "--rollback", action="store_true", help="answer from the generation before this one again"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Rebuild, or roll back, and tell what happened."""
        if options["rollback"]:
            self._roll_back()
            return
        started = time.monotonic()
        try:
            rebuilt = self._rebuild(options["verbosity"])
        except (RebuildRunning, RebuildFailed) as error:
            raise CommandError(str(error)) from error
        self._report(rebuilt, time.monotonic() - started, options["verbosity"])

    def _rebuild(self, verbosity: int) -> Rebuilt:
        # tqdm shows counts, speed and the time left, and nothing where there is no terminal.
        with tqdm(unit=" records", disable=None if verbosity else True, leave=False) as bar:

            def progress(done: int, total: int) -> None:
                bar.total = total
                bar.update(done - bar.n)

            return rebuild(progress)

    def _report(self, rebuilt: Rebuilt, seconds: float, verbosity: int) -> None:
        for reason in rebuilt.refused:
            self.stderr.write(f"Not indexed: {reason}")
        if verbosity:
            self.stdout.write(
                f"{rebuilt.documents} records indexed in {seconds:.1f} s ({rebuilt.folder.name})."
            )
        if rebuilt.refused:
            raise CommandError(f"{len(rebuilt.refused)} records could not be indexed; the others are.")

    def _roll_back(self) -> None:
        try:
            folder = roll_back()
        except RollbackRefused as refusal:
            raise CommandError(str(refusal)) from refusal
        applied = drain()
        self.stdout.write(f"Answering from {folder.name} again; {applied.tasks} later changes applied to it.")
