"""SQLite's FTS5: an index without texts, the texts and the values of the facets in tables beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from benchmarks.corpus import Record
from benchmarks.engines.analysed import forms, snippets
from benchmarks.engines.contract import TOP, Answer, counted
from benchmarks.questions import Question

TITLE, FOLDER, COMPARED = "SQLite FTS5", "fts5", True

# Words come analysed; everything but the spaces between them belongs to them.
_SCHEMA: Final = """
CREATE VIRTUAL TABLE words USING fts5(stems, printed, content='',
    tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'");
CREATE TABLE records (id INTEGER PRIMARY KEY, speaker TEXT, year INTEGER);
CREATE TABLE texts (id INTEGER PRIMARY KEY, text TEXT);
"""
_FOUND: Final = "FROM words JOIN records ON records.id = words.rowid WHERE words MATCH :match"


def prepare(records: Iterable[Record], folder: Path) -> None:
    """Nothing comes before indexing."""


def build(records: Iterable[Record], folder: Path) -> None:
    """Index the records in one transaction."""
    database = _connect(folder)
    database.executescript(_SCHEMA)
    with database:
        for record in records:
            stems, printed = forms(record.text)
            row = (record.number, " ".join(stems), " ".join(printed))
            database.execute("INSERT INTO words (rowid, stems, printed) VALUES (?, ?, ?)", row)
            database.execute(
                "INSERT INTO records VALUES (?, ?, ?)", (record.number, record.speaker, record.year)
            )
            database.execute("INSERT INTO texts VALUES (?, ?)", (record.number, record.text))
        database.execute("INSERT INTO words (words) VALUES ('optimize')")
    database.execute("ANALYZE")
    database.close()


def _connect(folder: Path) -> sqlite3.Connection:
    return sqlite3.connect(folder / "fts5.sqlite3")


def open_index(folder: Path) -> Callable[[Question], Answer]:
    """Open the database."""
    database = _connect(folder)
    return lambda question: _answer(database, question)


def _answer(database: sqlite3.Connection, question: Question) -> Answer:
    condition, values = _filter(question)
    values["match"] = _match(question)
    best = f"SELECT words.rowid {_FOUND} {condition} ORDER BY rank LIMIT {TOP}"
    if not condition:  # without the join FTS5 sorts by rank itself
        best = f"SELECT rowid FROM words WHERE words MATCH :match ORDER BY rank LIMIT {TOP}"
    ids = [number for (number,) in database.execute(best, values)]
    marks = ",".join("?" * len(ids))
    texts = dict(database.execute(f"SELECT id, text FROM texts WHERE id IN ({marks})", ids))
    facets = {
        name: counted(database.execute(f"SELECT {name}, count(*) {_FOUND} {condition} GROUP BY 1", values))
        for name in ("speaker", "year")
    }
    shown = snippets((texts[number] for number in ids), question)
    return Answer(sum(facets["year"].values()), shown, facets)


def _filter(question: Question) -> tuple[str, dict[str, str | int]]:
    if question.speaker:
        return "AND speaker = :speaker", {"speaker": question.speaker}
    if question.years:
        return "AND year BETWEEN :first AND :last", dict(zip(("first", "last"), question.years, strict=True))
    return "", {}


def _match(question: Question) -> str:
    if question.kind == "phrase":
        return f'printed : "{" ".join(question.printed)}"'
    joined = (" AND " if question.kind == "three" else " OR ").join(f'"{stem}"' for stem in question.stems)
    return (
        f'stems : (({joined}) NOT "{question.excluded_stem}")' if question.excluded else f"stems : ({joined})"
    )
