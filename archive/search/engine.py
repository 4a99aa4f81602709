"""The engine the site searches with: the Haystack connection named default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import cast

from haystack import connections

from archive.search.engine_contract import Engine, EngineAnswer, EngineRequest, PrintedWord


def answer(request: EngineRequest, using: str = "default") -> EngineAnswer:
    """Ask the engine of the connection `using`; see `Engine.answer`."""
    return cast(Engine, connections[using].get_backend()).answer(request)


def nearby_words(folded: str, steps: int, using: str = "default") -> Iterable[PrintedWord]:
    """Ask the engine of the connection `using` for words; see `Engine.nearby_words`."""
    return cast(Engine, connections[using].get_backend()).nearby_words(folded, steps)


def alike(text: str, limit: int, using: str = "default") -> Sequence[int]:
    """Ask the engine of the connection `using` for statements near a text; see `Engine.alike`."""
    return cast(Engine, connections[using].get_backend()).alike(text, limit)


def reprints(numbers: Iterable[int], using: str = "default") -> Mapping[int, tuple[int, ...]]:
    """Ask the engine of the connection `using` where else the same words stand; see `Engine.reprints`."""
    return cast(Engine, connections[using].get_backend()).reprints(numbers)


def rarity(stems: Iterable[str], using: str = "default") -> Mapping[str, float]:
    """Ask the engine of the connection `using` for weights of stems; see `Engine.rarity`."""
    return cast(Engine, connections[using].get_backend()).rarity(stems)
