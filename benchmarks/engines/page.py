"""The archive's search page, all but its HTML: every facet with labels, rows read again, both stages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.archive_site import start_worker
from benchmarks.engines.archive import FOLDER, build, prepare
from benchmarks.engines.contract import TOP, Answer
from benchmarks.questions import Question

TITLE, COMPARED = "archive, search page", False

__all__ = ["COMPARED", "FOLDER", "TITLE", "build", "open_index", "prepare"]


def open_index(folder: Path) -> Callable[[Question], Answer]:
    """Set up the site; the engine opens its index at the first question."""
    start_worker(folder)
    return _ask


def _ask(question: Question) -> Answer:
    from archive.search.execute import search
    from archive.search.results import SearchRequest

    years = f" سنة:{question.years[0]}..{question.years[1]}" if question.years else ""
    chosen: dict[str, tuple[str, ...]] = {"speaker": (question.speaker,)} if question.speaker else {}
    found = search(SearchRequest(q=question.typed + years, filters=chosen, per_page=TOP))
    facets = {facet.name: [(value.value, value.count) for value in facet.values] for facet in found.facets}
    return Answer(found.total, [hit.snippet for hit in found.hits], facets)
