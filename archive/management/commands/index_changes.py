"""`manage.py index_changes [--once]`: apply what the outbox holds to the search index."""

from __future__ import annotations

import signal
import threading
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from archive.search.writer_thread import lead, write_once


class Command(BaseCommand):
    """The writer of the index as a process of its own; the site's workers have it as a thread already."""

    help = "Apply changes to the search index: all that are waiting (--once), or from now on until stopped."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take the way to run."""
        parser.add_argument("--once", action="store_true", help="apply what is waiting, then end (for cron)")

    def handle(self, *args: Any, **options: Any) -> None:
        """Run once, or lead until SIGTERM or Ctrl+C."""
        if options["once"]:
            self._run_once()
            return
        stop = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stop.set())
        lead(stop)

    def _run_once(self) -> None:
        tasks, refused = 0, 0
        while (applied := write_once()).tasks:
            tasks += applied.tasks
            refused += len(applied.refused)
            for reason in applied.refused:
                self.stderr.write(f"Not indexed: {reason}")
        self.stdout.write(f"{tasks} changes applied.")
        if refused:
            raise CommandError(f"{refused} records could not be indexed; the others are.")
