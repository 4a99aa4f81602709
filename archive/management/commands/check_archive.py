"""`manage.py check_archive [--repair]`: is everything stored what it should be?"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from archive.search.consistency import (
    IndexFaults,
    broken_articles,
    broken_statements,
    compare_index,
    enqueue_differing,
)
from archive.search.documents_of import index_backend
from archive.search.rebuilding import rebuild
from archive.search.writer import drain

SHOWN = 20
"""Faults of one sort that are printed; the rest are counted."""


class Command(BaseCommand):
    """Compares index and database both ways, statements with their articles, articles with their bytes."""

    help = "Compare the search index with the database both ways, and every text with what was received."

    def add_arguments(self, parser: CommandParser) -> None:
        """Take whether to repair."""
        parser.add_argument(
            "--repair", action="store_true", help="bring the index in line; texts are only reported"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, repair if asked, and fail when faults remain."""
        faults = self._check_index()
        if options["repair"] and self._is_faulty(faults):
            self._repair(faults)
            faults = self._check_index()
        broken = self._tell("text", broken_articles()) + self._tell("text", broken_statements())
        left = len(faults.differing) + len(faults.refused) + len(faults.damaged) + broken
        if left:
            hint = "" if options["repair"] or not faults.differing else " Run check_archive --repair."
            raise CommandError(f"{left} faults.{hint}")
        self.stdout.write(f"{faults.compared} records: index, database and texts agree.")

    def _is_faulty(self, faults: IndexFaults) -> bool:
        return bool(faults.differing or faults.damaged or index_backend().changes.fault())

    def _check_index(self) -> IndexFaults:
        reason = index_backend().changes.fault()
        if reason:
            self.stdout.write(f"The index must be rebuilt: {reason}.")
        faults = compare_index()
        for label in ("missing", "stale", "zombies", "twice", "refused", "damaged"):
            self._tell(label, getattr(faults, label))
        return faults

    def _repair(self, faults: IndexFaults) -> None:
        if faults.damaged or index_backend().changes.fault():
            rebuilt = rebuild()
            self.stdout.write(f"Rebuilt the index: {rebuilt.documents} records.")
        else:
            enqueue_differing(faults)
            self.stdout.write(f"{drain().tasks} records indexed again.")

    def _tell(self, label: str, faults: Iterable[str]) -> int:
        each = iter(faults)
        count = 0
        for fault in islice(each, SHOWN):
            count += 1
            self.stdout.write(f"{label}: {fault}")
        more = sum(1 for _ in each)
        if more:
            self.stdout.write(f"{label}: and {more} more")
        return count + more
