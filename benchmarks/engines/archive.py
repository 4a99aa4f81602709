"""The archive's own engine through Haystack: SearchQuerySet with two facets, highlighting and a total."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks.archive_site import fill, set_up, start_worker
from benchmarks.corpus import Record
from benchmarks.engines.contract import TOP, Answer
from benchmarks.questions import Question

TITLE, FOLDER, COMPARED = "archive", "archive", True


def prepare(records: Iterable[Record], folder: Path) -> None:
    """Fill the database."""
    fill(records, folder)


def build(records: Iterable[Record], folder: Path) -> None:
    """Build the index from the database, as `manage.py rebuild_index` does, articles and speakers too."""
    set_up(folder)
    from archive.search.rebuilding import rebuild

    rebuild()


def open_index(folder: Path) -> Callable[[Question], Answer]:
    """Set up the site; the engine opens its index at the first question."""
    start_worker(folder)
    return ask


def ask(question: Question) -> Answer:
    """Ask for a page of results as a view over Haystack would."""
    from haystack.query import SearchQuerySet

    from archive.models import Statement
    from archive.search.query import parse
    from archive.search.whoosh_engine.field_lookups import Tree

    found = SearchQuerySet().models(Statement).filter(content=Tree(parse(question.typed).root))
    return page(filtered(found, question).facet("speaker").facet("year").highlight())


def filtered(found: Any, question: Question) -> Any:
    """Narrow a SearchQuerySet to the speaker or years of a question."""
    if question.speaker:
        found = found.filter(speaker__exact=question.speaker)
    if question.years:
        found = found.filter(year__range=[str(year) for year in question.years])
    return found


def page(found: Any) -> Answer:
    """Take the first page, its counts and its total from a SearchQuerySet."""
    results = found[:TOP]
    facets = found.facet_counts().get("fields", {})
    return Answer(found.count(), [result.highlighted["text"][0] for result in results], facets)
