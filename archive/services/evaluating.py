"""Run the extraction over annotated articles and judge what it found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from archive import evaluation
from archive.evaluation.records import Kind
from archive.extraction import extract
from archive.extraction.records import Extraction, StatementKind

KINDS: dict[StatementKind, Kind] = {"direct": "direct", "mixed": "direct", "indirect": "indirect"}
"""The gold data calls a clause quoted by half of its words or more direct; our `mixed` is such a clause."""


@dataclass(frozen=True, slots=True)
class CheckedArticle:
    """One annotated article as it was judged, with the text its offsets point into."""

    text: str
    judged: evaluation.JudgedArticle


def check_folder(folder: Path, spelling: str = "as printed") -> Iterator[CheckedArticle]:
    """Yield every `<id>.json` of `folder` judged against the extraction of its `<id>.txt`.

    In another of evaluation.SPELLINGS, the text is respelled first and the annotation moved along.
    Raises evaluation.GoldError naming the file when one cannot be read.
    """
    for annotation in sorted(folder.glob("*.json")):
        text = read_exactly(annotation.with_suffix(".txt"))
        gold = evaluation.read_gold(read_exactly(annotation), text, annotation.name)
        printed = evaluation.respell(text, spelling)
        found = predicted_article(extract(printed.text))
        yield CheckedArticle(printed.text, evaluation.judge(printed.gold(gold), found))


def predicted_article(extraction: Extraction) -> evaluation.PredictedArticle:
    """Return `extraction` as the plain record that scoring reads."""
    statements = tuple(
        evaluation.PredictedStatement(
            spans=tuple((span.start, span.end) for span in statement.spans),
            kind=KINDS[statement.kind],
            speaker=statement.speaker,
            span_confidence=statement.span_confidence,
            speaker_confidence=statement.speaker_confidence,
        )
        for statement in extraction.statements
    )
    return evaluation.PredictedArticle(statements, extraction.date.edtf)


def read_exactly(path: Path) -> str:
    """Return the text of `path` without newline translation; GoldError names a file that cannot be read."""
    try:
        return path.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise evaluation.GoldError(f"{path.name}: no such file beside its annotation") from error
    except (OSError, UnicodeDecodeError) as error:
        raise evaluation.GoldError(f"{path.name}: cannot be read: {error}") from error
