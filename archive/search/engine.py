"""The engine the site searches with: the Haystack connection named default."""

from __future__ import annotations

from typing import cast

from haystack import connections

from archive.search.engine_contract import Engine, EngineAnswer, EngineRequest


def answer(request: EngineRequest, using: str = "default") -> EngineAnswer:
    """Ask the engine of the connection `using`; see `Engine.answer`."""
    return cast(Engine, connections[using].get_backend()).answer(request)
