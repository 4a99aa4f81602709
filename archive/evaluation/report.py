"""Print an evaluation as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from archive.evaluation.evaluation import Evaluation, Figure
from archive.evaluation.failures import Failure

LABEL_WIDTH = 54
OUTLET_COLUMNS = {
    "direct overlap": "direct overlap",
    "direct exact": "direct exact",
    "indirect overlap": "indirect overlap",
    "indirect exact": "indirect exact",
    "all end to end": "end to end",
    "top band precision": ">= .95: right",
    "top band share": ">= .95: share",
}
"""Measure -> what its column is called."""


def text_report(evaluation: Evaluation) -> str:
    """Return the figures as a table in plain text."""
    statements = [figure for figure in evaluation.figures if not figure.measure.is_share]
    shares = [figure for figure in evaluation.figures if figure.measure.is_share]
    return "\n".join(
        [
            f"{len(evaluation.articles)} articles",
            "",
            f"{'statements':<{LABEL_WIDTH}}     P      R     F1  95 % interval   right/pred/gold",
            *map(_statement_line, statements),
            "",
            *map(_share_line, shares),
            _calibration_line("span", evaluation.span_calibration_error),
            _calibration_line("speaker", evaluation.speaker_calibration_error),
        ]
    )


def outlet_report(evaluations: Mapping[str, Evaluation]) -> str:
    """Return F1 per outlet, one line each, and how often a high confidence is right."""
    return _table("outlet", evaluations)


def spelling_report(evaluations: Mapping[str, Evaluation]) -> str:
    """Return the same figures for the same articles in each spelling, one line each."""
    return _table("spelling", evaluations)


def failure_report(failures: Iterable[Failure]) -> str:
    """Return the failures as paragraphs: where and what, then expected, then claimed."""
    return "\n\n".join(
        f"{failure.article} [{failure.span[0]}:{failure.span[1]}] {failure.wrong}\n"
        f"  gold      {failure.gold_speaker or '-'} ({failure.via or '-'}): {_one_line(failure.gold_text)}\n"
        f"  predicted {failure.predicted_speaker or '-'}: {_one_line(failure.predicted_text)}"
        for failure in failures
    )


def _statement_line(figure: Figure) -> str:
    score = figure.score
    return (
        f"{figure.measure.label:<{LABEL_WIDTH}}{_number(score.precision):>6}{_number(score.recall):>7}"
        f"{_number(score.f1):>7}  {_interval(figure):<15}{score.right:>6}/{score.predicted}/{score.gold}"
    )


def _share_line(figure: Figure) -> str:
    score = figure.score
    if not score.gold:
        return f"{figure.measure.label:<{LABEL_WIDTH}}{'-':>6}"
    return (
        f"{figure.measure.label:<{LABEL_WIDTH}}{_number(score.f1):>6}{'':>14}  {_interval(figure):<15}"
        f"{score.right:>6}/{score.gold}"
    )


def _calibration_line(name: str, error: float) -> str:
    label = f"expected calibration error: {name}"
    return f"{label:<{LABEL_WIDTH}}{_number(error):>6}"


def _table(name: str, evaluations: Mapping[str, Evaluation]) -> str:
    header = f"{name:<24}" + "".join(f"{column:>18}" for column in OUTLET_COLUMNS.values())
    return "\n".join([header, *_lines(evaluations)])


def _lines(evaluations: Mapping[str, Evaluation]) -> Iterator[str]:
    for name, evaluation in evaluations.items():
        cells = (_cell(evaluation, key) for key in OUTLET_COLUMNS)
        yield f"{name or '(none)':<24}" + "".join(f"{cell:>18}" for cell in cells)


def _cell(evaluation: Evaluation, key: str) -> str:
    score = evaluation[key]
    return _number(score.f1) if score.gold or score.predicted else "-"


def _interval(figure: Figure) -> str:
    return f"{_number(figure.low)} - {_number(figure.high)}"


def _number(value: float) -> str:
    return f"{value:.3f}"


def _one_line(text: str) -> str:
    return " ".join(text.split()) or "-"
