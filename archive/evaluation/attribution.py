"""Judge extracted statements against annotated ones, article by article."""

from __future__ import annotations

from collections.abc import Sequence

from archive.evaluation.article_dates import judge_date
from archive.evaluation.matching import match
from archive.evaluation.records import GoldArticle, JudgedArticle, Judgement, PredictedArticle, Span
from archive.evaluation.speakers import is_right_speaker

MARK_SLACK = 2
"""A prediction still lies inside marked words when it takes in the mark and a space on either side."""


def judge(gold: GoldArticle, predicted: PredictedArticle) -> JudgedArticle:
    """Return every gold statement and every prediction of one article, matched one to one by overlap."""
    pairs = match(gold.statements, predicted.statements)
    of_gold = {g: (p, overlap) for g, p, overlap in pairs}
    matched = {p for _, p, _ in pairs}
    found = [_found(gold, predicted, g, of_gold.get(g)) for g in range(len(gold.statements))]
    extra = [
        Judgement(None, item, on_marked=_marked_words(item.spans, gold.not_statements))
        for index, item in enumerate(predicted.statements)
        if index not in matched
    ]
    return JudgedArticle(
        gold, predicted, tuple(sorted(found + extra, key=_position)), judge_date(predicted.date, gold.date)
    )


def _found(
    gold: GoldArticle, predicted: PredictedArticle, index: int, pair: tuple[int, float] | None
) -> Judgement:
    statement = gold.statements[index]
    if pair is None:
        return Judgement(statement, None)
    item = predicted.statements[pair[0]]
    return Judgement(statement, item, pair[1], is_right_speaker(item.speaker, statement.names))


def _marked_words(spans: Sequence[Span], marked: Sequence[Span]) -> Span | None:
    """Return the marked words the whole prediction lies in, if any."""
    for start, end in marked:
        if start - MARK_SLACK <= spans[0][0] and spans[-1][1] <= end + MARK_SLACK:
            return (start, end)
    return None


def _position(judgement: Judgement) -> Span:
    if judgement.gold:
        return judgement.gold.span
    assert judgement.predicted  # noqa: S101 -- a judgement holds at least one of the two
    return judgement.predicted.spans[0]
