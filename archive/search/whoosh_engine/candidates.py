"""The candidates of the second stage with their signals, for fitting its weights."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from archive.search.engine_contract import EngineRequest
from archive.search.ranking import SIGNALS, Floats
from archive.search.whoosh_engine.backend import SearchBackend
from archive.search.whoosh_engine.evaluate import find
from archive.search.whoosh_engine.scope import scope_of
from archive.search.whoosh_engine.second_stage import weigh


@dataclass(frozen=True, slots=True)
class Candidates:
    """Primary keys, signals (one row for each of SIGNALS), and which count as holding all words."""

    keys: NDArray[np.int64]
    signals: Floats
    whole: NDArray[np.bool_]


def candidates_of(backend: SearchBackend, request: EngineRequest) -> Candidates:
    """Return what the second stage would put in order for a request without filters."""
    snapshot = backend.snapshot()
    if snapshot is None or request.root is None:
        return _of(np.empty(0, np.int64))
    scope = scope_of(snapshot, frozenset({f"archive.{request.record}"}))
    found = find(request.root, scope, backend.specs)
    order = snapshot.record_numbers[found.documents]
    weighed = weigh(found, request.root, scope, backend.specs)
    if weighed is None:
        return _of(order[:1])
    whole = found.whole[weighed.places] if request.whole_first else np.ones(len(weighed.places), bool)
    return Candidates(order[weighed.places], weighed.signals, whole)


def _of(keys: NDArray[np.int64]) -> Candidates:
    return Candidates(keys, np.zeros((len(SIGNALS), len(keys)), np.float32), np.ones(len(keys), bool))
