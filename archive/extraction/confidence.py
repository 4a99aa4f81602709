"""Turn the named reasons for a decision into two confidences: for the words, and for the speaker."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from archive.extraction.lexicon import rows
from archive.extraction.records import Evidence


@cache
def weights() -> dict[str, tuple[float, float]]:
    """Return rule -> (log-odds for the span, log-odds for the speaker)."""
    return {row[0]: (float(row[1]), float(row[2])) for row in rows("evidence")}


def span_odds(rules: Iterable[str]) -> float:
    """Return the log-odds that the words are a statement and its words are right."""
    return sum(weights()[rule][0] for rule in rules)


def speaker_odds(rules: Iterable[str], origin: float) -> float:
    """Return the log-odds that the speaker is right.

    They are never above those of the mention they were taken from.
    """
    return min(sum(weights()[rule][1] for rule in rules), origin)


def probability(odds: float) -> float:
    """Return log-odds as a probability of three places; 3 gives .953."""
    return round(1 / (1 + math.exp(-odds)), 3)


def evidence(rules: Iterable[str]) -> tuple[Evidence, ...]:
    """Return the rules as evidence, weighted by what they say of span and speaker together."""
    return tuple(Evidence(rule, sum(weights()[rule])) for rule in rules)
