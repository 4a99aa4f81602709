"""Pair predictions with gold statements, one to one, by overlap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from archive.evaluation.records import GoldStatement, PredictedStatement, Span

MINIMUM_OVERLAP = 0.5
"""Intersection over union from which two spans are the same statement (the gold data's suggested scoring)."""

Pairing = tuple[int, int, float]
"""Index of the gold statement, index of the prediction, overlap."""


def overlap(gold: GoldStatement, predicted: PredictedStatement) -> float:
    """Return intersection over union, the gold span stretched towards the prediction as far as `outer`.

    A gold span is stretched only where any span between the quote and the reported clause is accepted:
    in «أكد أن الاحتمال "حقيقي جداً"» both the quote and the clause are right.
    """
    first, last = predicted.spans[0][0], predicted.spans[-1][1]
    start = min(max(first, gold.outer[0]), gold.span[0])
    end = max(min(last, gold.outer[1]), gold.span[1])
    wanted, claimed = _without(gold.gaps, (start, end)), merged(predicted.spans)
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in wanted for b in claimed)
    union = _length(wanted) + _length(claimed) - shared
    return shared / union if union else 0.0


def _without(gaps: Iterable[Span], span: Span) -> list[Span]:
    edges = (span[0], *(edge for gap in sorted(gaps) for edge in gap), span[1])
    return list(zip(edges[::2], edges[1::2], strict=True))


def _length(spans: Iterable[Span]) -> int:
    return sum(end - start for start, end in spans)


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the union of `spans` as disjoint spans in order."""
    union: list[Span] = []
    for start, end in sorted(spans):
        if union and start <= union[-1][1]:
            union[-1] = (union[-1][0], max(union[-1][1], end))
        else:
            union.append((start, end))
    return union


def match(gold: Sequence[GoldStatement], predicted: Sequence[PredictedStatement]) -> tuple[Pairing, ...]:
    """Pair greedily, largest overlap first; a tie goes to the statement that counts, then to the first."""
    candidates = [
        (-score, statement.optional, statement.kind != prediction.kind, g, p)
        for g, statement in enumerate(gold)
        for p, prediction in enumerate(predicted)
        if (score := overlap(statement, prediction)) >= MINIMUM_OVERLAP
    ]
    pairs: list[Pairing] = []
    taken_gold: set[int] = set()
    taken_predicted: set[int] = set()
    for score, _, _, g, p in sorted(candidates):
        if g not in taken_gold and p not in taken_predicted:
            pairs.append((g, p, -score))
            taken_gold.add(g)
            taken_predicted.add(p)
    return tuple(sorted(pairs))
