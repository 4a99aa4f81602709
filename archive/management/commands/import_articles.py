"""Import article files with what their catalogue knows of them."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError
from tqdm import tqdm

from archive.models import Article
from archive.services.import_report import ImportReport
from archive.services.importing import Progress, import_articles

LONG_RUN = 20
"""Files from which a progress bar is worth its line."""


class Command(BaseCommand):
    help = (
        "Import articles from files, folders (every *.txt in them) and globs, with the catalogue.toml beside "
        "them. What was imported before is left alone; what is refused is named and the rest imported."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="+", metavar="PATH", help="file, folder or glob")
        parser.add_argument("--dry-run", action="store_true", help="say what would happen and write nothing")
        parser.add_argument(
            "--catalogue", type=Path, metavar="FILE", help="use this catalogue instead of the folders' own"
        )
        parser.add_argument("--quiet", action="store_true", help="print only what was refused")

    def handle(self, *args: Any, paths: Sequence[str], **options: Any) -> None:
        quiet = options["quiet"]
        _demand_database()
        report = import_articles(
            paths=paths,
            catalogue=options["catalogue"],
            dry_run=options["dry_run"],
            progress=iter if quiet else _with_bar(sys.stderr.isatty()),
        )
        if not quiet:
            self.stdout.write(_summary(report))
        for outcome in report.of("refused"):
            self.stderr.write(f"refused: {outcome}")
        if report.count("refused"):
            raise CommandError(f"{report.count('refused')} refused, see above; the rest was taken")


def _demand_database() -> None:
    """Tell once, not for every article, that there is nowhere to import into."""
    try:
        Article.objects.exists()
    except DatabaseError as error:
        raise CommandError(f"the database is not ready ({error}): run manage.py migrate") from error


def _with_bar(on_terminal: bool) -> Progress:
    def walk(files: Sequence[Any]) -> Iterable[Any]:
        shown = on_terminal and len(files) >= LONG_RUN
        return tqdm(files, unit="article", disable=not shown)  # type: ignore[no-any-return]

    return walk


def _summary(report: ImportReport) -> str:
    lines = [f"updated: {outcome}" for outcome in report.of("updated")]
    counts = ", ".join(
        f"{report.count(action)} {action}" for action in ("new", "unchanged", "updated", "refused")
    )
    verb = "would be: " if report.dry_run else ""
    lines.append(f"articles {verb}{counts}; statements {verb}{report.statements} new or read again")
    if report.proposals:
        lines.append(f"{report.proposals} pairs of names may be one speaker: an editor decides in the admin")
    return "\n".join(lines)
