"""What the benchmark needs of an engine, and what an engine answers."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final, Protocol, cast

from benchmarks.corpus import Record
from benchmarks.questions import Question

TOP: Final = 10


@dataclass(frozen=True, slots=True)
class Answer:
    """Exact total, the best ten texts whole with the words marked, and values and counts of two facets."""

    total: int
    texts: Sequence[str]
    facets: Mapping[str, Sequence[tuple[object, int]]] = field(default_factory=dict)


class EngineMissing(Exception):
    """The engine is not installed; the message says how to get it."""


class EngineModule(Protocol):
    """A module of this package. Engines with one `FOLDER` share one index.

    `COMPARED` says whether its totals must equal those of the others.
    """

    TITLE: str
    FOLDER: str
    COMPARED: bool

    def prepare(self, records: Iterable[Record], folder: Path) -> None:
        """Do what is not indexing, such as filling the database."""

    def build(self, records: Iterable[Record], folder: Path) -> None:
        """Index the records."""

    def open_index(self, folder: Path) -> Callable[[Question], Answer]:
        """Open what was built and return what answers."""


ENGINES: Final = ("archive", "ranked", "page", "tantivy_index", "xapian_index", "fts5", "stock")
"""The modules in the order of the report; the first is the one others are compared with."""


def engine_module(name: str) -> EngineModule:
    """Import an engine; EngineMissing when it cannot be."""
    return cast(EngineModule, importlib.import_module(f"benchmarks.engines.{name}"))
