"""Fit the weights of the extraction's evidence on annotated articles, and write their table."""

from __future__ import annotations

from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from archive import evaluation
from archive.extraction.confidence import WEIGHTS_FILE, Weights, prior_weights, weights
from archive.services.fitting_confidence import (
    EvidencedArticle,
    cross_validated,
    digest_of,
    evidenced,
    fitted,
    table_text,
)


class Command(BaseCommand):
    help = (
        "Fit the weights of the extraction's evidence on folders of annotated articles; tell how sure it "
        "would be, and how rightly so, with the weights set by hand, those in use, those of each outlet's "
        "turn to be left out of the fit, and those fitted on all."
    )
    requires_system_checks = ()  # it touches neither database nor index

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "folders", type=Path, nargs="+", metavar="DIR", help="folders of <id>.txt and <id>.json"
        )
        parser.add_argument("--table", type=Path, default=WEIGHTS_FILE, help="the table to write")
        parser.add_argument(
            "--write", action="store_true", help="write the table; else only tell the figures"
        )
        parser.add_argument("--by-outlet", action="store_true", help="print each outlet, left out, too")

    def handle(self, *args: Any, folders: list[Path], table: Path, **options: Any) -> None:
        articles = _articles(folders)
        of_all, left_out = fitted(articles), cross_validated(articles)
        lines = list(_figures(articles, of_all, left_out))
        self.stdout.write("\n".join([_size(articles), "", *lines]))
        if options["by_outlet"]:
            self.stdout.write("\n" + evaluation.outlet_report(evaluation.by_outlet(left_out)))
        if options["write"]:
            table.write_text(table_text(of_all, _head(articles, lines)), encoding="utf-8")
            self.stdout.write(f"written to {table}")


def _articles(folders: Sequence[Path]) -> list[EvidencedArticle]:
    for folder in folders:
        if not folder.is_dir():
            raise CommandError(f"{folder}: no such folder")
    try:
        articles = list(evidenced(folders))
    except evaluation.GoldError as error:
        raise CommandError(str(error)) from error
    if not any(article.rules for article in articles):
        raise CommandError("nothing to fit on: no statement was extracted from any annotated article")
    return articles


def _figures(
    articles: Sequence[EvidencedArticle], of_all: Weights, left_out: Sequence[evaluation.JudgedArticle]
) -> Iterator[str]:
    yield f"{'weights':<18}confidence >= .95: right, share; calibration error: words, speaker"
    tables = (("set by hand", prior_weights()), ("in use", weights()), ("fitted on all", of_all))
    for name, table in tables:
        yield _figure(name, [article.weighed(table) for article in articles])
    yield _figure("left outlet out", left_out)


def _figure(name: str, judged: Sequence[evaluation.JudgedArticle]) -> str:
    figures = evaluation.evaluate(judged)
    right, share = figures["top band precision"], figures["top band share"]
    return (
        f"{name:<18}{right.f1:.3f} ({right.right} of {right.gold}), {share.f1:.3f}; "
        f"{figures.span_calibration_error:.3f}, {figures.speaker_calibration_error:.3f}"
    )


def _size(articles: Sequence[EvidencedArticle]) -> str:
    statements = sum(len(article.rules) for article in articles)
    outlets = len({article.outlet for article in articles})
    return f"{len(articles)} articles of {outlets} outlets, {statements} statements extracted"


def _head(articles: Sequence[EvidencedArticle], lines: Sequence[str]) -> Iterator[str]:
    kept = sum(article.path.resolve().is_relative_to(settings.BASE_DIR) for article in articles)
    yield "How much each piece of evidence weighs; evidence.txt holds what each says, and priors set by hand."
    yield "rule | log-odds for the words | log-odds for the speaker"
    yield f"Provenance: fitted by `manage.py fit_confidence` on {_size(articles)}:"
    yield f"annotated development articles, of which the project keeps {kept}."
    yield f"SHA-256 of their texts and annotations: {digest_of(articles)}"
    yield from lines
