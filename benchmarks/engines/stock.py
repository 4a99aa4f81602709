"""Haystack's own Whoosh engine, with the index a Haystack project would declare."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from benchmarks.archive_site import fill, set_up, start_worker
from benchmarks.corpus import Record
from benchmarks.engines.archive import filtered, page
from benchmarks.engines.contract import Answer
from benchmarks.questions import Question

TITLE, FOLDER, COMPARED = "Haystack's Whoosh", "stock", False

CONNECTION = "stock"


def prepare(records: Iterable[Record], folder: Path) -> None:
    """Fill the database."""
    fill(records, folder)


def build(records: Iterable[Record], folder: Path) -> None:
    """Index the statements in one commit: with several it takes many times as long."""
    _connect(folder)
    from haystack import connections

    from archive.models import Statement

    statements = Statement.objects.select_related("speaker").order_by("pk")
    index = connections[CONNECTION].get_unified_index().get_index(Statement)
    connections[CONNECTION].get_backend().update(index, statements)


def open_index(folder: Path) -> Callable[[Question], Answer]:
    """Set up the site with the stock engine."""
    start_worker(folder)
    _connect(folder)
    return _ask


def _connect(folder: Path) -> None:
    set_up(folder)
    from haystack import connections
    from haystack.utils.loading import UnifiedIndex

    connections.connections_info[CONNECTION] = {
        "ENGINE": "haystack.backends.whoosh_backend.WhooshEngine",
        "PATH": str(folder / "stock-index"),
        "SILENTLY_FAIL": False,
    }
    unified = UnifiedIndex(CONNECTION)
    unified.build(indexes=[_index()])
    connections[CONNECTION]._index = unified


def _index() -> Any:
    from haystack import indexes

    from archive.models import Statement

    class StockStatementIndex(indexes.SearchIndex, indexes.Indexable):  # type: ignore[misc]
        text = indexes.CharField(document=True, model_attr="text")
        speaker = indexes.CharField(model_attr="speaker__slug", faceted=True)
        year = indexes.CharField(model_attr="said", faceted=True)

        def get_model(self) -> type[Statement]:
            return Statement

    return StockStatementIndex()


def _ask(question: Question) -> Answer:
    from haystack.query import SearchQuerySet

    from archive.models import Statement

    # Two words are alternatives; the stock engine joins the words of one filter by AND.
    joined = " OR ".join(question.words) if question.kind == "two" else question.typed
    found = SearchQuerySet(using=CONNECTION).models(Statement)
    if question.speaker:
        found = found.filter(speaker_exact=question.speaker)
    from haystack.inputs import Raw

    found = filtered(found.filter(content=Raw(joined)), _without_speaker(question))
    return page(found.facet("speaker").facet("year").highlight())


def _without_speaker(question: Question) -> Question:
    return Question(question.kind, question.words, years=question.years)
