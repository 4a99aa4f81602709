"""How evidence is stored beside a decision: `{"rule", "weight", "span"}`, spans in code points, half-open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from archive.extraction.records import Evidence


def evidence_values(evidence: Iterable[Evidence]) -> list[dict[str, Any]]:
    """Give evidence as JSON values; `span` is [start, end] or None."""
    return [
        {
            "rule": item.rule,
            "weight": round(item.weight, 4),
            "span": [item.span.start, item.span.end] if item.span else None,
        }
        for item in evidence
    ]
