"""Measure the site's own search on a retrieval test set, in an archive made for it and thrown away."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace
from pathlib import Path
from time import process_time
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from haystack import connections
from tqdm import tqdm

from archive.evaluation.question_spelling import NOISES, Spell
from archive.evaluation.retrieval import Question, RetrievalSetError
from archive.management.temporary_archive import temporary_archive
from archive.search.execute import search
from archive.search.indexes import StatementIndex
from archive.search.results import SearchRequest
from archive.services.evaluating_search import (
    RetrievalSet,
    SearchFigures,
    judge_runs,
    read_retrieval_set,
    run_questions,
)
from archive.services.passages import store_passages


class Command(BaseCommand):
    help = "Measure the search on questions with judged passages. The archive itself is not touched."
    requires_system_checks = ()  # it works on a database of its own

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("queries", type=Path, metavar="QUERIES", help='JSON Lines: {"id", "text", "set"}')
        parser.add_argument("qrels", type=Path, metavar="QRELS", help="question <tab> passage <tab> grade")
        parser.add_argument(
            "--corpus", type=Path, help='JSON Lines: {"id", "text"} (default: corpus.jsonl.gz beside QUERIES)'
        )
        parser.add_argument("--sample", type=int, metavar="N", help="ask about N questions, evenly spread")
        parser.add_argument("--noise", action="store_true", help="ask them again in other spellings too")
        parser.add_argument("--json", action="store_true", help="print one JSON object")

    def handle(self, *args: Any, queries: Path, qrels: Path, **options: Any) -> None:
        corpus = options["corpus"] or queries.parent / "corpus.jsonl.gz"
        try:
            test = read_retrieval_set(queries, qrels, corpus)
        except RetrievalSetError as error:
            raise CommandError(str(error)) from error
        questions = test.questions[:: _step(len(test.questions), options["sample"])]
        asked = RetrievalSet(test.passages, questions, test.judgements)
        figures, noisy, seconds = _measure(asked, NOISES if options["noise"] else {})
        per_query = 1000 * seconds / max(len(questions), 1)
        if options["json"]:
            rows, noisy_rows = ({name: asdict(each) for name, each in of.items()} for of in (figures, noisy))
            result = {"figures": rows, "noise": noisy_rows, "cpu_ms_per_query": round(per_query, 2)}
            self.stdout.write(json.dumps(result))
            return
        self.stdout.write(f"{'set':<12}{'queries':>8}{'MRR@10':>8}{'R@10':>8}{'R@100':>8}")
        for name, each in (*figures.items(), *noisy.items()):
            self.stdout.write(_row(name, each))
        self.stdout.write(f"{per_query:.1f} ms of processor time a query, rows and marks included")


def _step(count: int, sample: int | None) -> int:
    return max(1, count // sample) if sample and sample > 0 else 1


def _measure(
    test: RetrievalSet, noises: Mapping[str, Spell]
) -> tuple[dict[str, SearchFigures], dict[str, SearchFigures], float]:
    """Return the figures, those of the same questions spelt otherwise, and the seconds the first took."""
    with temporary_archive():
        store_passages(test.passages)
        index = connections["default"].get_unified_index().get_index(StatementIndex().get_model())
        connections["default"].get_backend().update(index, index.index_queryset())
        started = process_time()
        figures = judge_runs(test, run_questions(_shown(test), _ranked))
        seconds = process_time() - started
        noisy = {name: _noisy(test, spell) for name, spell in noises.items()}
        return figures, noisy, seconds


def _noisy(test: RetrievalSet, spell: Spell) -> SearchFigures:
    spelt = [replace(question, text=spell(question.text)) for question in test.questions]
    noisy = RetrievalSet(test.passages, spelt, test.judgements)
    return judge_runs(noisy, run_questions(_shown(noisy), _ranked))["all"]


def _shown(test: RetrievalSet) -> Iterator[Question]:
    yield from tqdm(test.questions, unit=" questions", disable=None)


def _ranked(text: str, depth: int) -> list[str]:
    hits = search(SearchRequest(q=text, sort="relevance", per_page=depth)).hits
    return [hit.statement.article.external_id or "" for hit in hits]


def _row(name: str, each: SearchFigures) -> str:
    return f"{name:<12}{each.questions:>8}{each.mrr:>8.4f}{each.found_at_10:>8.4f}{each.found_at_100:>8.4f}"
