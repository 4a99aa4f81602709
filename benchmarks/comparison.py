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
from typing import Any, Final

from benchmarks.corpus import DEFAULT_TEXTS, NoTexts, read_records, read_sentences, recombine, write_records
from benchmarks.engines.contract import ENGINES
from benchmarks.questions import draw_questions
from benchmarks.report import print_edited, print_mix, print_report
from benchmarks.running import QUESTIONS, RECORDS, in_process, run_child

SLOW: Final = frozenset({"stock"})
"""Engines that take seconds for an answer: asked fewer questions, in one round only."""

SAME_INDEX: Final = frozenset({"ranked", "page"})
"""Other ways to ask the archive."""


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
        figures = _figures(folder, arguments)
        edited = in_process("edit", "archive", folder) if "archive" in figures else {}
        if arguments.json:
            arguments.json.write_text(json.dumps(figures | {"edited": edited}, indent=1))
        print_mix(json.loads((folder / QUESTIONS).read_text()))
        print_report(arguments.documents, figures)
        print_edited(edited)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the archive's search engine beside others.")
    parser.add_argument("--documents", type=int, default=100_000, help="how many texts (100000; try 10000)")
    parser.add_argument("--questions", type=int, default=200, help="how many questions (200)")
    parser.add_argument("--texts", type=Path, default=DEFAULT_TEXTS, help="JSONL file, text file or folder")
    parser.add_argument(
        "--engines", nargs="+", choices=ENGINES, default=ENGINES, metavar="NAME", help=", ".join(ENGINES)
    )
    parser.add_argument("--rounds", type=int, default=3, help="how often each engine is asked anew (3)")
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


def _figures(folder: Path, arguments: argparse.Namespace) -> dict[str, dict[str, Any]]:
    """Build what is not built yet, ask all engines in turn, some rounds, and keep each one's middle round."""
    figures: dict[str, dict[str, Any]] = {}
    for name in arguments.engines:
        index = "archive" if name in SAME_INDEX else name
        built = _built(index, folder)
        figures[name] = {"built": built if index == name else {}, "missing": built.get("missing")}
    rounds: dict[str, list[dict[str, Any]]] = {name: [] for name in figures}
    for place in range(arguments.rounds):
        for name, each in figures.items():
            if not each["missing"] and not (place and name in SLOW):
                rounds[name].append(_asked(name, folder, arguments))
    for name, asked in rounds.items():
        figures[name]["asked"] = _middle(asked)
    return figures


def _asked(name: str, folder: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    _say(f"asking {name}")
    count = arguments.stock_questions if name in SLOW else arguments.questions
    return in_process("ask", name, folder, "--stock-questions", str(count))


def _middle(rounds: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the round with the median time: on a busy machine one round says little."""
    failed = [each for each in rounds if "missing" in each]
    timed = sorted((each for each in rounds if "second" in each), key=lambda each: each["second"]["mean"])
    return timed[len(timed) // 2] if timed else (failed or [{}])[0]


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
