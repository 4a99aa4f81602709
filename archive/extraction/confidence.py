"""Turn the named reasons for a decision into two confidences: for the words, and for the speaker."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache

from archive.extraction.lexicon import rows
from archive.extraction.records import Evidence

SPAN_PRIOR = 0.0
SPEAKER_PRIOR = 0.0


@cache
def weights() -> dict[str, tuple[float, float]]:
    """Return rule -> (log-odds for the span, log-odds for the speaker)."""
    return {row[0]: (float(row[1]), float(row[2])) for row in rows("evidence")}


def confidences(rules: Iterable[str]) -> tuple[float, float]:
    """Return the confidence of the span and of the speaker for a set of rules, each rounded to three places."""
    span, speaker = SPAN_PRIOR, SPEAKER_PRIOR
    for rule in rules:
        of_span, of_speaker = weights()[rule]
        span += of_span
        speaker += of_speaker
    return round(_sigmoid(span), 3), round(_sigmoid(speaker), 3)


def evidence(rules: Iterable[str]) -> tuple[Evidence, ...]:
    """Return the rules as evidence, weighted by what they say of span and speaker together."""
    return tuple(Evidence(rule, sum(weights()[rule])) for rule in rules)


def _sigmoid(value: float) -> float:
    return 1 / (1 + math.exp(-value))
