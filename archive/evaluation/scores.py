"""Counts over judged articles that can be summed, and the three figures made of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

from archive.evaluation.records import JudgedArticle, Judgement, Kind, Verdict


@dataclass(frozen=True, slots=True)
class Score:
    """Right items among the predicted and among the gold ones; a plain share has the two equal."""

    right: int = 0
    predicted: int = 0
    gold: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.right + other.right, self.predicted + other.predicted, self.gold + other.gold)

    @property
    def precision(self) -> float:
        return self.right / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.predicted + self.gold
        return 2 * self.right / total if total else 0.0


Test = Callable[[Judgement], bool]
Counter = Callable[[JudgedArticle], Score]


def statements(is_right: Test, kind: Kind | None = None) -> Counter:
    """Count statements of `kind` on both sides; one found as the other kind is a miss and a false alarm."""

    def of_kind(found: Kind | None) -> bool:
        return found is not None and kind in (None, found)

    def count(article: JudgedArticle) -> Score:
        gold = [of_kind(j.gold.kind if j.gold else None) for j in article.counted]
        predicted = [of_kind(j.predicted.kind if j.predicted else None) for j in article.counted]
        sides = zip(gold, predicted, article.counted, strict=True)
        return Score(sum(g and p and is_right(j) for g, p, j in sides), sum(predicted), sum(gold))

    return count


def share(is_right: Test, among: Test) -> Counter:
    """Count the judgements that are right among those that pass `among`."""

    def count(article: JudgedArticle) -> Score:
        every = [judgement for judgement in article.counted if among(judgement)]
        return Score(sum(map(is_right, every)), len(every), len(every))

    return count


def marked_words_taken(article: JudgedArticle) -> Score:
    """Count the marked words that are not statements and were taken for one, each once."""
    taken = {judgement.on_marked for judgement in article.judgements if judgement.on_marked}
    total = len(article.gold.not_statements)
    return Score(len(taken), total, total)


def article_dates(verdict: Verdict, among: Collection[Verdict]) -> Counter:
    """Count the articles whose date got `verdict` among those with one of `among`."""

    def count(article: JudgedArticle) -> Score:
        is_in = int(article.date in among)
        return Score(int(article.date == verdict), is_in, is_in)

    return count
