"""SQLite's FTS5: an index of words, and beside it the table of records, which it takes the texts from."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from benchmarks.corpus import Record
from benchmarks.engines.analysed import forms_in_place
from benchmarks.engines.contract import TOP, Answer
from benchmarks.questions import Question

TITLE, FOLDER, COMPARED = "SQLite FTS5", "fts5", True

# Words come analysed, one for each token that this tokenizer finds in the text: so highlight(), which counts
# tokens, marks the right words of the text that `shown` gives it.
_SCHEMA: Final = """
CREATE TABLE records (id INTEGER PRIMARY KEY, speaker TEXT, year INTEGER, text TEXT);
CREATE INDEX speakers ON records (speaker);
CREATE VIEW shown AS SELECT id, text AS stems, text AS printed FROM records;
CREATE VIRTUAL TABLE words USING fts5(stems, printed, content='shown', content_rowid='id',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* M*'");
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
            stems, printed = forms_in_place(record.text)
            row = (record.number, record.speaker, record.year, record.text)
            database.execute("INSERT INTO records VALUES (?, ?, ?, ?)", row)
            words = (record.number, " ".join(stems), " ".join(printed))
            database.execute("INSERT INTO words (rowid, stems, printed) VALUES (?, ?, ?)", words)
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
    facets = {
        name: database.execute(f"SELECT {name}, count(*) {_FOUND} {condition} GROUP BY 1", values).fetchall()
        for name in ("speaker", "year")
    }
    return Answer(sum(count for _, count in facets["year"]), list(_marked(database, question, ids)), facets)


def _marked(database: sqlite3.Connection, question: Question, ids: Sequence[int]) -> Iterator[str]:
    """Mark the words of the question in texts: FTS5 knows where they stand in texts that match."""
    column = "printed" if question.kind == "phrase" else "stems"
    place = ("stems", "printed").index(column)
    shown = f"SELECT highlight(words, {place}, '<mark>', '</mark>') FROM words"
    for number in ids:
        yield from database.execute(
            f"{shown} WHERE words MATCH ? AND rowid = ?", (_match(question), number)
        ).fetchone()


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
