"""Turn the named reasons for a decision into two confidences: for the words, and for the speaker."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import Final

from archive.extraction.lexicon import DATA, rows
from archive.extraction.records import Evidence

Weights = Mapping[str, tuple[float, float]]
"""Rule -> log-odds for the words, log-odds for the speaker."""

WEIGHTS_FILE: Final = DATA / "weights.txt"
"""The fitted weights; written by `manage.py fit_confidence`, which tells what they were fitted on."""
CAP: Final = 2.0
"""Log-odds (.88) above which nothing is trusted in prose that is no report."""
CAPPING: Final = frozenset({"genre-religious", "genre-first-person", "genre-opinion", "genre-interview"})
"""Evidence that an article is such prose; a fixed rule, as annotated articles of the kind are few."""


@cache
def prior_weights() -> Weights:
    """Return the weights set by hand, of every rule there is."""
    return _read("evidence")


@cache
def weights() -> Weights:
    """Return the weights in use: the fitted ones; for rules newer than the last fit those set by hand."""
    fitted = _read("weights") if WEIGHTS_FILE.exists() else {}
    return MappingProxyType({rule: fitted.get(rule, known) for rule, known in prior_weights().items()})


def confidences(rules: Iterable[str], table: Weights | None = None) -> tuple[float, float]:
    """Return how probable it is that the words are a statement, and that the speaker of such words is right.

    Of three places; log-odds of 3 give .953. `table` is tried in place of the weights in use.
    """
    known, named = table or weights(), tuple(dict.fromkeys(rules))
    highest = math.inf if CAPPING.isdisjoint(named) else CAP
    words, speaker = (min(sum(known[rule][side] for rule in named), highest) for side in (0, 1))
    return _probability(words), _probability(speaker)


def evidence(rules: Iterable[str]) -> tuple[Evidence, ...]:
    """Return the rules as evidence, weighted by what they say of words and speaker together."""
    return tuple(map(_weighed, dict.fromkeys(rules)))


@cache
def _weighed(rule: str) -> Evidence:
    return Evidence(rule, round(sum(weights()[rule]), 4))


def _read(name: str) -> Weights:
    return MappingProxyType({row[0]: (float(row[1]), float(row[2])) for row in rows(name)})


def _probability(odds: float) -> float:
    return round(1 / (1 + math.exp(-odds)), 3)
