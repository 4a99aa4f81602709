"""The engine the site searches with: the Haystack connection named default."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from haystack import connections

from archive.search.engine_contract import Engine, EngineAnswer, EngineRequest, PrintedWord


def answer(request: EngineRequest, using: str = "default") -> EngineAnswer:
    """Ask the engine of the connection `using`; see `Engine.answer`."""
    return cast(Engine, connections[using].get_backend()).answer(request)


def nearby_words(folded: str, steps: int, using: str = "default") -> Iterable[PrintedWord]:
    """Ask the engine of the connection `using` for words; see `Engine.nearby_words`."""
    return cast(Engine, connections[using].get_backend()).nearby_words(folded, steps)
