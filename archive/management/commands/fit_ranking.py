"""Fit the weights of the ranking's second stage on a retrieval test set, and write their table."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import numpy as np
from django.core.management.base import BaseCommand, CommandError
from haystack import connections
from tqdm import tqdm

from archive.evaluation.retrieval import RetrievalSetError
from archive.management.temporary_archive import temporary_archive
from archive.models import Statement
from archive.search.execute import engine_requests
from archive.search.fitting import JudgedCandidates, cross_validated, fit, mean_reciprocal_rank
from archive.search.ranking import SIGNALS, WEIGHTS, WEIGHTS_FILE, Weights, write_weights
from archive.search.results import SearchRequest
from archive.search.whoosh_engine.candidates import Candidates, candidates_of
from archive.services.evaluating_search import RetrievalSet, read_retrieval_set
from archive.services.passages import store_passages


class Command(BaseCommand):
    help = (
        "Fit the weights of the ranking on questions with judged passages, tell MRR@10 before and after "
        "(and on questions left out of the fitting), and write the table. The archive is not touched."
    )
    requires_system_checks = ()  # it works on a database of its own

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("queries", type=Path, metavar="QUERIES", help='JSON Lines: {"id", "text", "set"}')
        parser.add_argument("qrels", type=Path, metavar="QRELS", help="question <tab> passage <tab> grade")
        parser.add_argument(
            "--corpus", type=Path, help='JSON Lines: {"id", "text"} (default: corpus.jsonl.gz beside QUERIES)'
        )
        parser.add_argument("--table", type=Path, default=WEIGHTS_FILE, help="the table to write")
        parser.add_argument("--dry-run", action="store_true", help="tell the figures and write nothing")

    def handle(self, *args: Any, queries: Path, qrels: Path, table: Path, **options: Any) -> None:
        corpus = options["corpus"] or queries.parent / "corpus.jsonl.gz"
        try:
            test = read_retrieval_set(queries, qrels, corpus)
        except RetrievalSetError as error:
            raise CommandError(str(error)) from error
        questions = _judged_candidates(test)
        fitted = _readable(fit(questions, WEIGHTS))
        self._tell("before", mean_reciprocal_rank(questions, WEIGHTS), WEIGHTS)
        self._tell("after", mean_reciprocal_rank(questions, fitted), fitted)
        self.stdout.write(f"{'left out':<10}MRR@10 {cross_validated(questions, WEIGHTS):.4f}")
        if not options["dry_run"]:
            write_weights(fitted, table)
            self.stdout.write(f"written to {table}")

    def _tell(self, when: str, figure: float, weights: Weights) -> None:
        shown = ", ".join(
            f"{name} {weight:g}" for name, weight in zip(SIGNALS, weights.signals(), strict=True)
        )
        self.stdout.write(f"{when:<10}MRR@10 {figure:.4f}  {shown}")


def _judged_candidates(test: RetrievalSet) -> list[JudgedCandidates]:
    """Take the candidates of every judged question, in an archive made for it and thrown away."""
    with temporary_archive():
        store_passages(test.passages)
        index = connections["default"].get_unified_index().get_index(Statement)
        connections["default"].get_backend().update(index, index.index_queryset())
        numbers = dict(Statement.objects.values_list("pk", "article__external_id"))
        return list(_each(test, numbers))


def _each(test: RetrievalSet, numbers: Mapping[int, str | None]) -> Iterator[JudgedCandidates]:
    for question in tqdm(test.questions, unit=" questions", disable=None):
        graded = test.judgements.get(question.id, {})
        if any(grade > 0 for grade in graded.values()):
            found = _candidates(question.text)
            right = [graded.get(numbers[key] or "", 0) > 0 for key in found.keys.tolist()]
            yield JudgedCandidates(found.keys, found.signals, found.whole, np.array(right, bool))


def _candidates(text: str) -> Candidates:
    backend = connections["default"].get_backend()
    for asked in engine_requests(SearchRequest(q=text, sort="relevance")):
        found = candidates_of(backend, asked)
        if len(found.keys):
            break
    return found


def _readable(weights: Weights) -> Weights:
    """Scale the weights so that the first is 1, to three digits: only their proportions matter."""
    first = weights.signals()[0] or 1.0
    scaled = {
        name: float(f"{value / first:.3g}") for name, value in zip(SIGNALS, weights.signals(), strict=True)
    }
    return Weights.of(scaled)
