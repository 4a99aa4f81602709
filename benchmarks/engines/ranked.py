"""The archive's engine as its pages ask it, with two facets: with the second stage of ranking."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.archive_site import set_up
from benchmarks.engines.archive import FOLDER, build, prepare
from benchmarks.engines.contract import TOP, Answer, counted
from benchmarks.questions import Question

TITLE, COMPARED = "archive, second stage", True

__all__ = ["COMPARED", "FOLDER", "TITLE", "build", "open_index", "prepare"]


def open_index(folder: Path) -> Callable[[Question], Answer]:
    """Set up the site; the engine opens its index at the first question."""
    set_up(folder)
    return _ask


def _ask(question: Question) -> Answer:
    from archive.models import Statement
    from archive.search import engine
    from archive.search.engine_contract import EngineRequest
    from archive.search.highlighting import highlight
    from archive.search.query import parse
    from archive.search.query.nodes import And, Field, Range

    words = root = parse(question.typed).root
    # As typed field filters: the facets of a filter of the page are counted without it.
    if question.speaker and root:
        root = And((root, Field("speaker", question.speaker)))
    if question.years and root:
        root = And((root, Range("year", *question.years)))
    found = engine.answer(EngineRequest(root=root, end=TOP, facets=("speaker", "year")))
    rows = dict(Statement.objects.filter(pk__in=[hit.pk for hit in found.hits]).values_list("pk", "text"))
    facets = {
        name: counted((each.value, each.count) for each in counts) for name, counts in found.facets.items()
    }
    return Answer(found.total, tuple(highlight(rows[hit.pk], words).html for hit in found.hits), facets)
