"""The run of the comparison: texts and questions once, then each engine in processes of its own."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import Any

from benchmarks.corpus import DEFAULT_TEXTS, NoTexts, read_records, read_sentences, recombine, write_records
from benchmarks.engines.contract import ENGINES
from benchmarks.questions import draw_questions
from benchmarks.report import print_report
from benchmarks.running import QUESTIONS, RECORDS, in_process, run_child

SLOW = {"stock"}
"""Engines asked only when named: their index alone takes minutes."""


def main() -> None:
    """Prepare the corpus, run each engine in its own processes, print the tables."""
    arguments = _arguments()
    if arguments.child:
        action, engine, folder = arguments.child
        print(json.dumps(run_child(action, engine, Path(folder), arguments.stock_questions)))
        return
    with _folder(arguments.folder) as folder:
        try:
            _prepare(folder, arguments)
        except NoTexts as missing:
            sys.exit(f"search.py: {missing}")
        figures = {name: _measure(name, folder, arguments) for name in arguments.engines}
        if arguments.json:
            arguments.json.write_text(json.dumps(figures, indent=1))
        print_report(arguments.documents, figures)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the archive's search engine beside others.")
    parser.add_argument("--documents", type=int, default=100_000, help="how many texts (100000; try 10000)")
    parser.add_argument("--questions", type=int, default=200, help="how many questions (200)")
    parser.add_argument("--texts", type=Path, default=DEFAULT_TEXTS, help="JSONL file, text file or folder")
    default = [name for name in ENGINES if name not in SLOW]
    parser.add_argument(
        "--engines", nargs="+", choices=ENGINES, default=default, metavar="NAME", help=", ".join(ENGINES)
    )
    parser.add_argument("--stock-questions", type=int, default=30, help="how many the stock engine is asked")
    parser.add_argument("--folder", type=Path, help="keep everything here, and use again what is there")
    parser.add_argument("--json", type=Path, help="write all figures to this file, too")
    parser.add_argument("--child", nargs=3, help=argparse.SUPPRESS)
    return parser.parse_args()


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    if kept is not None:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept.resolve()
    else:
        with tempfile.TemporaryDirectory(prefix="search-benchmark-") as folder:
            yield Path(folder)


def _prepare(folder: Path, arguments: argparse.Namespace) -> None:
    if not (folder / RECORDS).exists():
        sentences = read_sentences(arguments.texts)
        _say(f"{len(sentences):,} sentences, {arguments.documents:,} documents")
        write_records(recombine(sentences, arguments.documents), folder / RECORDS)
    questions = draw_questions(list(read_records(folder / RECORDS)), arguments.questions)
    (folder / QUESTIONS).write_text(json.dumps([asdict(each) for each in questions]))


def _measure(name: str, folder: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    """Build what is not built yet, then ask."""
    count = str(arguments.stock_questions if name in SLOW else arguments.questions)
    shared = "archive" if name in ("ranked", "page") else name
    built = _built(shared, folder)
    if "missing" in built:
        return {"built": built, "asked": {}}
    _say(f"asking {name}")
    return {
        "built": built if shared == name else {},
        "asked": in_process("ask", name, folder, "--stock-questions", count),
    }


def _built(name: str, folder: Path) -> dict[str, Any]:
    kept = folder / f"{name}.built.json"
    if not kept.exists():
        _say(f"building {name}")
        prepared = in_process("prepare", name, folder)
        built = prepared if "missing" in prepared else in_process("build", name, folder)
        if "missing" in built:
            return built
        kept.write_text(json.dumps(built))
    figures: dict[str, Any] = json.loads(kept.read_text())
    return figures


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)
