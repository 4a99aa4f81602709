"""Score the extraction against a folder of annotated articles."""

from __future__ import annotations

import json
from argparse import ArgumentParser
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from archive import evaluation
from archive.services.evaluating import CheckedArticle, check_folder


class Command(BaseCommand):
    help = "Score the extraction against folders of annotated articles (<id>.txt with <id>.json beside it)."
    requires_system_checks = ()  # it touches neither database nor index

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "folders", type=Path, nargs="+", metavar="DIR", help="folders of <id>.txt and <id>.json"
        )
        parser.add_argument("--json", action="store_true", help="print one JSON object instead of tables")
        parser.add_argument(
            "--failures", type=int, default=0, metavar="N", help="list the first N failures (-1: all)"
        )
        parser.add_argument("--by-outlet", action="store_true", help="print the figures of each outlet too")
        parser.add_argument(
            "--spellings", action="store_true", help="print what the same articles give in other spellings"
        )

    def handle(self, *args: Any, folders: list[Path], **options: Any) -> None:
        checked = _checked(folders)
        if options["spellings"]:
            self.stdout.write(_in_spellings(folders))
            return
        judged = [article.judged for article in checked]
        wrong = [
            failure for article in checked for failure in evaluation.failures(article.judged, article.text)
        ]
        shown = wrong if options["failures"] < 0 else wrong[: options["failures"]]
        outlets = evaluation.by_outlet(judged) if options["by_outlet"] else {}
        if options["json"]:
            self.stdout.write(_as_json(evaluation.evaluate(judged), outlets, shown))
        else:
            self.stdout.write(_as_text(evaluation.evaluate(judged), outlets, shown, len(wrong)))


def _checked(folders: Sequence[Path], spelling: str = "as printed") -> Sequence[CheckedArticle]:
    checked: list[CheckedArticle] = []
    for folder in folders:
        if not folder.is_dir():
            raise CommandError(f"{folder}: no such folder")
        try:
            checked.extend(check_folder(folder, spelling))
        except evaluation.GoldError as error:
            raise CommandError(f"{folder}: {error}") from error
    if not any(article.judged.gold.statements for article in checked):
        raise CommandError("nothing to check: no annotated statement in any <id>.json")
    return checked


def _in_spellings(folders: Sequence[Path]) -> str:
    figures = {
        spelling: evaluation.evaluate([article.judged for article in _checked(folders, spelling)])
        for spelling in evaluation.SPELLINGS
    }
    return evaluation.spelling_report(figures)


def _as_text(
    figures: evaluation.Evaluation,
    outlets: dict[str, evaluation.Evaluation],
    shown: Sequence[evaluation.Failure],
    total: int,
) -> str:
    parts = [evaluation.text_report(figures)]
    if outlets:
        parts.append(evaluation.outlet_report(outlets))
    if shown:
        parts.append(f"{len(shown)} of {total} failures\n\n{evaluation.failure_report(shown)}")
    return "\n\n".join(parts)


def _as_json(
    figures: evaluation.Evaluation,
    outlets: dict[str, evaluation.Evaluation],
    shown: Sequence[evaluation.Failure],
) -> str:
    values = evaluation.as_values(figures)
    if outlets:
        values["outlets"] = {outlet: evaluation.as_values(of_outlet) for outlet, of_outlet in outlets.items()}
    values["failures"] = [failure.as_dict() for failure in shown]
    return json.dumps(values, ensure_ascii=False, indent=2)
