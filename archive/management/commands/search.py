"""`manage.py search`: the site's search in a terminal."""

from __future__ import annotations

import json
from argparse import ArgumentParser, BooleanOptionalAction
from typing import Any, get_args

from django.core.management.base import BaseCommand, CommandError

from archive.management.search_report import as_lines, as_record
from archive.management.terminal_text import needs_shaping, shape
from archive.search.execute import search
from archive.search.results import SearchRequest, Sort
from archive.search.scheme import FACETS_BY_NAME


class Command(BaseCommand):
    help = "Search the archive as its pages do; docs/search.md has the query language."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("query", nargs="?", default="", help="what to look for; nothing finds everything")
        parser.add_argument(
            "--filter",
            action="append",
            default=[],
            metavar="FACET=VALUE",
            help="as year=2021; may be repeated",
        )
        parser.add_argument("--sort", choices=get_args(Sort), help="default: relevance, newest without words")
        parser.add_argument("--page", type=int, default=1)
        parser.add_argument("--per-page", type=int, default=10)
        parser.add_argument("--synonyms", action=BooleanOptionalAction, default=True)
        parser.add_argument("--json", action="store_true", help="print one JSON object")
        parser.add_argument(
            "--shape", action=BooleanOptionalAction, help="join and order the letters (default: if needed)"
        )

    def handle(self, *args: Any, query: str, **options: Any) -> None:
        if options["page"] < 1 or options["per_page"] < 1:
            raise CommandError("--page and --per-page begin at 1")
        results = search(
            SearchRequest(
                q=query,
                filters=_filters(options["filter"]),
                sort=options["sort"],
                page=options["page"],
                per_page=options["per_page"],
                synonyms=options["synonyms"],
                once=True,
            )
        )
        if options["json"]:
            self.stdout.write(json.dumps(as_record(results), ensure_ascii=False, indent=2))
            return
        shaped = needs_shaping() if options["shape"] is None else options["shape"]
        for line in as_lines(results):
            self.stdout.write(shape(line) if shaped else line)


def _filters(pairs: list[str]) -> dict[str, tuple[str, ...]]:
    filters: dict[str, tuple[str, ...]] = {}
    for pair in pairs:
        name, equals, value = pair.partition("=")
        if not equals or name not in FACETS_BY_NAME:
            raise CommandError(f"{pair}: not FACET=VALUE with one of {', '.join(FACETS_BY_NAME)}")
        filters[name] = (*filters.get(name, ()), value)
    return filters
