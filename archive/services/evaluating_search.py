"""Ask a search the questions of a retrieval test set and judge what it ranks."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from archive.evaluation.ranking import Judgements, evaluate_ranking, reciprocal_rank
from archive.evaluation.retrieval import (
    Question,
    RetrievalSetError,
    read_judgements,
    read_passages,
    read_questions,
)

T = TypeVar("T")

CUTOFF: Final = 10
DEPTH: Final = 100
"""Answers read of each question."""


@dataclass(frozen=True, slots=True)
class RetrievalSet:
    """Passages by id, questions, and for each question the passages that answer it."""

    passages: Mapping[str, str]
    questions: Sequence[Question]
    judgements: Mapping[str, Judgements]


@dataclass(frozen=True, slots=True)
class SearchFigures:
    """MRR@10, and the shares of questions with a right passage among the best 10 and 100."""

    questions: int
    mrr: float
    found_at_10: float
    found_at_100: float


def read_retrieval_set(questions: Path, judgements: Path, passages: Path) -> RetrievalSet:
    """Read the three files, compressed or not. Raises RetrievalSetError naming file and line."""
    return RetrievalSet(
        _read(passages, read_passages), _read(questions, read_questions), _read(judgements, read_judgements)
    )


def run_questions(
    questions: Iterable[Question], search: Callable[[str, int], Sequence[str]]
) -> dict[str, Sequence[str]]:
    """Ask every question and keep the best DEPTH passages, best first."""
    return {question.id: search(question.text, DEPTH) for question in questions}


def judge_runs(test: RetrievalSet, runs: Mapping[str, Sequence[str]]) -> dict[str, SearchFigures]:
    """Judge what was found, all questions under "all" and those of each collection under its name."""
    collections = dict.fromkeys(question.collection for question in test.questions)
    groups = {"all": [question.id for question in test.questions]}
    for name in collections if len(collections) > 1 else ():
        groups[name] = [question.id for question in test.questions if question.collection == name]
    return {name: _figures(ids, test.judgements, runs) for name, ids in groups.items()}


def _figures(
    ids: Sequence[str], judgements: Mapping[str, Judgements], runs: Mapping[str, Sequence[str]]
) -> SearchFigures:
    judged = {question: judgements[question] for question in ids if question in judgements}
    figures = evaluate_ranking(runs, judged, k=CUTOFF)

    def found(depth: int) -> float:
        ranks = (
            reciprocal_rank(runs.get(question, ()), graded, depth) for question, graded in judged.items()
        )
        return sum(rank > 0 for rank in ranks) / figures.queries

    return SearchFigures(figures.queries, figures.mrr, found(CUTOFF), found(DEPTH))


def _read(path: Path, read: Callable[[Iterable[str]], T]) -> T:
    opened = gzip.open if path.suffix == ".gz" else open
    try:
        with opened(path, "rt", encoding="utf-8") as lines:
            return read(lines)
    except (OSError, UnicodeDecodeError, RetrievalSetError) as error:
        raise RetrievalSetError(f"{path}: {error}") from error
