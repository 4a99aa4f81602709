"""The figures side by side, and each engine as a multiple of the archive's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.questions import MIX, Question

Figures = Mapping[str, Any]


def print_report(documents: int, figures: Mapping[str, Figures]) -> None:
    """Print what each engine did; `figures` holds built and asked by engine, the archive first."""
    asked = {name: each["asked"] for name, each in figures.items() if "first" in each["asked"]}
    print(f"\n{documents:,} documents; CPU ms per question (top 10, highlighting, two facets, exact total)\n")
    _table(
        "engine|opening|first: mean|p95|second: mean|p50|p95|worst|RSS MB|unshared|questions",
        [_asked_row(each) for each in asked.values()],
    )
    _ratios(asked)
    print("\nCPU ms per question by kind, second pass\n")
    _table(
        "engine|" + "|".join(MIX),
        [[each["title"], *(f"{each['kinds'].get(kind, 0):.1f}" for kind in MIX)] for each in asked.values()],
    )
    print("\nIndexing\n")
    built = {name: each["built"] for name, each in figures.items() if "cpu" in each["built"]}
    _table(
        "index|docs per CPU s|CPU s|wall s|disk MB|peak RSS MB",
        [[name, *_built_row(each)] for name, each in built.items()],
    )
    _agreement(figures, asked)
    for name, each in figures.items():
        missing = each["missing"] or each["asked"].get("missing")
        if missing:
            print(f"{name} left out: {missing}")


def print_mix(questions: Sequence[Mapping[str, Any]]) -> None:
    """Print what is asked: how many questions of each kind, and some of them."""
    print("\nThe questions\n")
    rows = []
    for kind in MIX:
        of_kind = [Question(**each) for each in questions if each["kind"] == kind]
        rows.append([kind, str(len(of_kind)), "; ".join(_shown(each) for each in of_kind[:3])])
    _table("kind|questions|for example", rows)


def _shown(question: Question) -> str:
    years = " {}-{}".format(*question.years) if question.years else ""
    return f"{question.typed}{' ' if question.speaker else ''}{question.speaker}{years}"


def print_edited(edited: Figures) -> None:
    """Print how soon edits were found."""
    if "median" in edited:
        median, worst, cpu = edited["median"], edited["worst"], edited["cpu"] * 1000
        print(f"\nAn edited statement is found after {median:.2f} s (median), {worst:.2f} s (worst),")
        print(f"and costs {cpu:.0f} ms of CPU, with the asking for it.")


def _asked_row(asked: Figures) -> list[str]:
    first, second = asked["first"], asked["second"]
    times = [first["mean"], first["p95"], *(second[part] for part in ("mean", "p50", "p95", "worst"))]
    sizes = [f"{asked['rss']:.0f}", f"{asked['unshared']:.0f}", str(len(asked["totals"]))]
    return [asked["title"], f"{asked['opening']:.0f}", *(f"{each:.2f}" for each in times), *sizes]


def _built_row(built: Figures) -> list[str]:
    rate = built["documents"] / max(built["cpu"], 1e-9)
    return [f"{rate:.0f}", *(f"{built[part]:.0f}" for part in ("cpu", "wall", "disk", "peak"))]


def _ratios(asked: Mapping[str, Figures]) -> None:
    own = asked.get("archive")
    if own is None:
        return
    print(f"\n{own['title']} as a multiple of (mean / p95, second pass)\n")
    rows = []
    for each in asked.values():
        if each is not own:
            parts = (own["second"][part] / each["second"][part] for part in ("mean", "p95"))
            rows.append([each["title"], " / ".join(f"{part:.3f}" for part in parts)])
    rows.append(["its own first pass, inverted", f"{own['first']['mean'] / own['second']['mean']:.3f}"])
    if "ranked" in asked:
        rows.append(["with the second stage, inverted", f"{_mean(asked['ranked']) / _mean(own):.3f}"])
    _table("engine|ratio", rows)


def _mean(asked: Figures) -> float:
    mean: float = asked["second"]["mean"]
    return mean


def _agreement(figures: Mapping[str, Figures], asked: Mapping[str, Figures]) -> None:
    print("\nAgreement with the archive: questions with the same total and the same counts of both facets\n")
    own = asked.get("archive")
    if own is None:
        return
    rows = []
    for each in asked.values():
        same = [
            str(sum(one == two for one, two in zip(own[part], each[part], strict=False)))
            for part in ("totals", "facets")
        ]
        rows.append([each["title"], f"{sum(each['totals']):,}", *same, str(len(each["totals"]))])
    _table("engine|hits|same total|same facets|of", rows)


def _table(head: str, rows: Sequence[Sequence[str]]) -> None:
    lines = [head.split("|"), *rows]
    widths = [max(len(line[column]) for line in lines) for column in range(len(lines[0]))]
    for place, line in enumerate(lines):
        cells = [
            line[0].ljust(widths[0]),
            *(cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)),
        ]
        print("| " + " | ".join(cells) + " |")
        if not place:
            print("|" + "|".join("-" * (width + 2) for width in widths) + "|")
