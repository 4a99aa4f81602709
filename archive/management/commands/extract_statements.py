"""Print the statements found in article files, or read the stored articles again."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from archive.extraction import extract
from archive.extraction.json_lines import article_values
from archive.ingest import RawArticle, ReadError, discover, read_article
from archive.models import Article
from archive.services.extracting import read_again
from archive.services.plans import plan_lines


class Command(BaseCommand):
    help = (
        "Extract the statements of article files; --jsonl prints one JSON object per article. --stored reads "
        "the archive's own articles again and prints what would change; --apply changes it."
    )
    requires_system_checks = ()  # files are read without database and index

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("paths", nargs="*", metavar="PATH", help="article files, folders or globs")
        parser.add_argument("--jsonl", action="store_true", help="print one JSON object per article")
        parser.add_argument("--stored", action="store_true", help="read the stored articles again")
        parser.add_argument("--apply", action="store_true", help="with --stored: make the changes")

    def handle(self, *args: Any, paths: Sequence[str], jsonl: bool, **options: Any) -> None:
        if options["stored"]:
            self._read_stored(paths or jsonl, apply=options["apply"])
            return
        if options["apply"]:
            raise CommandError("--apply goes with --stored: files are only read")
        if not paths:
            raise CommandError("name at least one file, folder or glob")
        if not jsonl:
            raise CommandError("say how to print the statements: --jsonl")
        self._print_lines(paths)

    def _read_stored(self, misplaced: object, *, apply: bool) -> None:
        if misplaced:
            raise CommandError("--stored reads all stored articles: name no paths and no --jsonl")
        totals: Counter[str] = Counter()
        articles = list(Article.objects.order_by("pk").values_list("pk", flat=True))
        for plan in read_again(articles=articles, apply=apply):
            totals.update(add=plan.count("add"), change=plan.count("change"), remove=plan.count("remove"))
            totals.update(unchanged=plan.unchanged, failed=bool(plan.failure), articles=not plan.is_empty)
            if not plan.is_empty:
                self.stdout.write("\n".join(plan_lines(plan)))
        self.stdout.write(_totals(totals, len(articles), apply=apply))
        if totals["failed"]:
            raise CommandError(f"{totals['failed']} articles failed and stay as they were")

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


def _totals(totals: Counter[str], articles: int, *, apply: bool) -> str:
    verb = "changed" if apply else "would change (--apply changes them)"
    return (
        f"{totals['articles']} of {articles} articles {verb}; statements: {totals['add']} added, "
        f"{totals['change']} changed, {totals['remove']} removed, {totals['unchanged']} unchanged"
    )


def _articles(paths: Sequence[str]) -> Iterator[RawArticle | ReadError]:
    """Yield every article the paths name, or why there is none."""
    discovery = discover(paths)
    yield from discovery.refused
    for file in discovery.files:
        yield read_article(file.path, max_bytes=settings.ARCHIVE_MAX_ARTICLE_BYTES)


def _line(article: RawArticle) -> str:
    values = article_values(extract(article.text), file=article.path, sha256=article.sha256)
    return json.dumps(values, ensure_ascii=False)
