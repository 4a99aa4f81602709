"""The archive's own engine with the second stage of ranking, as its pages order results."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from benchmarks.archive_site import start_worker
from benchmarks.engines.archive import FOLDER, ask, build, prepare
from benchmarks.engines.contract import Answer
from benchmarks.questions import Question

TITLE, COMPARED = "archive, second stage", True

__all__ = ["COMPARED", "FOLDER", "TITLE", "build", "open_index", "prepare"]


def open_index(folder: Path) -> Callable[[Question], Answer]:
    """Set up the site with the option on; the engine opens its index at the first question."""
    start_worker(folder)
    from haystack import connections

    connections.connections_info["default"]["SECOND_STAGE"] = True
    return ask
