"""Measure a ranking against judged documents: MRR@k, Recall@k and nDCG@k."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log2

Judgements = Mapping[str, float]
"""Document -> how relevant it is; what is absent or not above 0 is not relevant."""


@dataclass(frozen=True, slots=True)
class RankingFigures:
    """Means over the queries that have at least one relevant document."""

    queries: int
    mrr: float
    recall: Mapping[int, float]
    ndcg: float


def reciprocal_rank(ranked: Sequence[str], relevant: Judgements, k: int) -> float:
    """Return 1 / rank of the first relevant document among the best `k`, 0 when none is there."""
    for rank, document in enumerate(ranked[:k], start=1):
        if relevant.get(document, 0) > 0:
            return 1 / rank
    return 0.0


def recall(ranked: Sequence[str], relevant: Judgements, k: int) -> float:
    """Return the share of all relevant documents that stand among the best `k`; each counts once."""
    wanted = {document for document, grade in relevant.items() if grade > 0}
    return len(wanted.intersection(ranked[:k])) / len(wanted) if wanted else 0.0


def ndcg(ranked: Sequence[str], relevant: Judgements, k: int) -> float:
    """Return discounted gain over the ideal order's (gain = grade, discount = log2(rank + 1)).

    The definition of Järvelin and Kekäläinen (2002) as trec_eval computes it; a repeated document gains once.
    """
    gains = (max(relevant.get(document, 0.0), 0.0) for document in dict.fromkeys(ranked[:k]))
    ideal = _discounted(sorted((grade for grade in relevant.values() if grade > 0), reverse=True)[:k])
    return _discounted(gains) / ideal if ideal else 0.0


def evaluate_ranking(
    runs: Mapping[str, Sequence[str]],
    judgements: Mapping[str, Judgements],
    *,
    k: int = 10,
    recall_at: Iterable[int] = (10, 100),
) -> RankingFigures:
    """Return the means over all judged queries; a query that `runs` lacks counts as one without results.

    Raises ValueError when no query has a relevant document: there is nothing to check.
    """
    judged = {query: graded for query, graded in judgements.items() if any(g > 0 for g in graded.values())}
    if not judged:
        raise ValueError("nothing to evaluate: no query has a relevant document")
    pairs = [(runs.get(query, ()), graded) for query, graded in judged.items()]
    return RankingFigures(
        queries=len(pairs),
        mrr=sum(reciprocal_rank(ranked, graded, k) for ranked, graded in pairs) / len(pairs),
        recall={
            depth: sum(recall(ranked, graded, depth) for ranked, graded in pairs) / len(pairs)
            for depth in recall_at
        },
        ndcg=sum(ndcg(ranked, graded, k) for ranked, graded in pairs) / len(pairs),
    )


def _discounted(gains: Iterable[float]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains, start=1))
