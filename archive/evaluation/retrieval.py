"""Read the files of a retrieval test set: passages, questions and which passages answer them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass


class RetrievalSetError(ValueError):
    """A line that is not of the format; the message gives its number."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question, and the name of the collection it comes from."""

    id: str
    text: str
    collection: str


def read_passages(lines: Iterable[str]) -> dict[str, str]:
    """Read one JSON object a line: {"id", "text"}."""
    return {row["id"]: row["text"] for row in _rows(lines, "id", "text")}


def read_questions(lines: Iterable[str]) -> list[Question]:
    """Read one JSON object a line: {"id", "text", "set"}, the set left out if there is one only."""
    return [Question(row["id"], row["text"], row.get("set", "")) for row in _rows(lines, "id", "text")]


def read_judgements(lines: Iterable[str]) -> dict[str, dict[str, float]]:
    """Read `question <tab> passage <tab> grade`."""
    judgements: dict[str, dict[str, float]] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        parts = line.split("\t")
        try:
            question, passage, grade = parts[0], parts[1], float(parts[-1])
        except (IndexError, ValueError) as error:
            raise RetrievalSetError(f"line {number}: not question, passage and grade") from error
        judgements.setdefault(question, {})[passage] = grade
    return judgements


def _rows(lines: Iterable[str], *keys: str) -> Iterable[dict[str, str]]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            raise RetrievalSetError(f"line {number}: {error}") from error
        if not isinstance(row, dict) or not all(isinstance(row.get(key), str) for key in keys):
            raise RetrievalSetError(f"line {number}: not an object with {' and '.join(keys)}")
        yield row
