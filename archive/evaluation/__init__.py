"""Score extraction and search against annotated data; pure, knows no extraction code."""

from __future__ import annotations

from archive.evaluation.attribution import judge
from archive.evaluation.evaluation import Evaluation, by_outlet, evaluate
from archive.evaluation.failures import Failure, failures
from archive.evaluation.gold import GoldError, read_gold
from archive.evaluation.records import (
    GoldArticle,
    GoldStatement,
    JudgedArticle,
    PredictedArticle,
    PredictedStatement,
)
from archive.evaluation.report import failure_report, outlet_report, spelling_report, text_report
from archive.evaluation.report_values import as_values
from archive.evaluation.spelling_noise import SPELLINGS, respell

__all__ = [
    "SPELLINGS",
    "Evaluation",
    "Failure",
    "GoldArticle",
    "GoldError",
    "GoldStatement",
    "JudgedArticle",
    "PredictedArticle",
    "PredictedStatement",
    "as_values",
    "by_outlet",
    "evaluate",
    "failure_report",
    "failures",
    "judge",
    "outlet_report",
    "read_gold",
    "respell",
    "spelling_report",
    "text_report",
]
