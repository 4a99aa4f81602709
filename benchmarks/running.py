"""One engine measured in a process of its own: first its index is built, then it is asked."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Final

from benchmarks.corpus import read_records
from benchmarks.editing import edit
from benchmarks.engines.contract import Answer, EngineMissing, engine_module
from benchmarks.measuring import Times, cpu_time, memory
from benchmarks.questions import Question

ROOT: Final = Path(__file__).resolve().parent.parent
RECORDS, QUESTIONS = "records.jsonl", "questions.json"
FIRST_QUESTION: Final = Question("one", ("مكتبة",))
"""Asked before the passes: the first answer opens the index and loads what all questions need."""


@dataclass(frozen=True, slots=True)
class Built:
    """What indexing cost: CPU and wall seconds, megabytes on the disk, peak megabytes of memory."""

    documents: int
    cpu: float
    wall: float
    disk: float
    peak: float


@dataclass(frozen=True, slots=True)
class Asked:
    """What answering cost. `totals` and `facets` (digests) are there to be compared, one per question."""

    opening: float
    first: Times
    second: Times
    rss: float
    unshared: float
    totals: list[int]
    facets: list[str]
    kinds: dict[str, float] = field(default_factory=dict)


def in_process(action: str, engine: str, folder: Path, *options: str) -> dict[str, Any]:
    """Run one action of one engine in a new process and return what it found out."""
    command = [sys.executable, str(ROOT / "benchmarks" / "search.py"), "--child", action, engine, str(folder)]
    done = subprocess.run([*command, *options], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    if done.returncode:
        return {"missing": f"failed with exit code {done.returncode}"}
    answer: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return answer


def run_child(action: str, engine: str, folder: Path, count: int) -> dict[str, Any]:
    """Do one action: prepare, build, ask or edit; an engine that is not installed says so."""
    try:
        module = engine_module(engine)
    except EngineMissing as missing:
        return {"missing": str(missing)}
    own = folder / module.FOLDER
    own.mkdir(exist_ok=True)
    if action == "prepare":
        module.prepare(read_records(folder / RECORDS), own)
        return {}
    if action == "build":
        return asdict(_build(module, folder / RECORDS, own))
    if action == "edit":
        return asdict(edit(own))
    questions = [Question(**each) for each in json.loads((folder / QUESTIONS).read_text())]
    opened: dict[str, Any] = {}
    with cpu_time() as opening:
        opened["ask"] = module.open_index(own)
        opened["ask"](FIRST_QUESTION)
    return asdict(_ask(opened["ask"], questions[: count or None], opening.seconds)) | {"title": module.TITLE}


def _build(module: Any, records: Path, folder: Path) -> Built:
    import resource

    before = _size(folder)
    started = time.monotonic()
    with cpu_time() as cpu:
        module.build(read_records(records), folder)
    wall = time.monotonic() - started
    with records.open(encoding="utf-8") as file:
        documents = sum(1 for _ in file)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Built(documents, cpu.seconds, wall, _size(folder) - before, peak)


def _size(folder: Path) -> float:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def _ask(ask: Callable[[Question], Answer], questions: Sequence[Question], opening: float) -> Asked:
    first, _ = _pass(ask, questions)
    second, answers = _pass(ask, questions)
    rss, unshared = memory()
    by_kind: dict[str, list[float]] = {}
    for question, seconds in zip(questions, second, strict=True):
        by_kind.setdefault(question.kind, []).append(seconds)
    return Asked(
        opening=opening * 1000,
        first=Times.of(first),
        second=Times.of(second),
        rss=rss,
        unshared=unshared,
        totals=[answer.total for answer in answers],
        facets=[_digest(answer) for answer in answers],
        kinds={kind: Times.of(times).mean for kind, times in by_kind.items()},
    )


def _pass(
    ask: Callable[[Question], Answer], questions: Sequence[Question]
) -> tuple[list[float], list[Answer]]:
    times, answers = [], []
    for question in questions:
        with cpu_time() as cpu:
            answers.append(ask(question))
        times.append(cpu.seconds)
    return times, answers


def _digest(answer: Answer) -> str:
    facets = {
        name: sorted((str(value), count) for value, count in answer.facets.get(name, ()))
        for name in ("speaker", "year")
    }
    return hashlib.sha256(json.dumps(facets).encode()).hexdigest()[:16]
