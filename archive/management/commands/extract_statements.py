"""Print the statements found in article files, without touching the database."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from archive.extraction import extract
from archive.extraction.json_lines import article_values
from archive.ingest import RawArticle, ReadError, discover, read_article


class Command(BaseCommand):
    help = "Extract the statements of article files; --jsonl prints one JSON object per article."
    requires_system_checks = ()  # it touches neither database nor index

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="*", metavar="PATH", help="article files, folders or globs")
        parser.add_argument("--jsonl", action="store_true", help="print one JSON object per article")

    def handle(self, *args: Any, paths: Sequence[str], jsonl: bool, **options: Any) -> None:
        if not paths:
            raise CommandError("name at least one file, folder or glob")
        if not jsonl:
            raise CommandError("say how to print the statements: --jsonl")
        self._print_lines(paths)

    def _print_lines(self, paths: Sequence[str]) -> None:
        refused = 0
        for item in _articles(paths):
            if isinstance(item, ReadError):
                refused += 1
                self.stderr.write(str(item))
            else:
                self.stdout.write(_line(item))
        if refused:
            raise CommandError(f"{refused} refused, the rest is printed")


def _articles(paths: Sequence[str]) -> Iterator[RawArticle | ReadError]:
    """Yield every article the paths name, or why there is none."""
    discovery = discover(paths)
    yield from discovery.refused
    for file in discovery.files:
        yield read_article(file.path, max_bytes=settings.ARCHIVE_MAX_ARTICLE_BYTES)


def _line(article: RawArticle) -> str:
    values = article_values(extract(article.text), file=article.path, sha256=article.sha256)
    return json.dumps(values, ensure_ascii=False)
