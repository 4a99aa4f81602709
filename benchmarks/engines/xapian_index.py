"""Xapian: value slots and match spies for facets, MSet.snippet with the archive's stems for marks."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Final

from archive.search.analyzer import word_forms
from benchmarks.corpus import Record
from benchmarks.engines.analysed import WHOLE_TEXT, forms
from benchmarks.engines.contract import TOP, Answer, EngineMissing
from benchmarks.questions import Question

try:
    try:
        import xapian  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        # Where Debian installs python3-xapian; last, so that nothing else is taken from there.
        sys.path.append("/usr/lib/python3/dist-packages")
        import xapian  # type: ignore[import-not-found, unused-ignore]
except ImportError as error:
    raise EngineMissing("apt-get install python3-xapian (for the system's Python version)") from error

TITLE, FOLDER, COMPARED = f"Xapian {xapian.version_string()}", "xapian", True

_SLOTS: Final = {"speaker": 0, "year": 1}
_LONGEST_TERM: Final = 240
"""Bytes of a term; Xapian refuses longer ones."""


class _Stems(xapian.StemImplementation):  # type: ignore[misc]
    """The stems of the index, for Xapian to find the words of a query in texts by."""

    def __call__(self, word: bytes) -> str:
        return word_forms(word.decode())[0]

    def get_description(self) -> str:
        return "archive"


_STEMMER: Final = xapian.Stem(_Stems())


def prepare(records: Iterable[Record], folder: Path) -> None:
    """Nothing comes before indexing."""


def build(records: Iterable[Record], folder: Path) -> None:
    """Index the records in one transaction."""
    database = xapian.WritableDatabase(str(folder), xapian.DB_CREATE_OR_OPEN)
    for record in records:
        document = xapian.Document()
        stems, printed = forms(record.text)
        for stem in stems:
            # Z and no prefix are what Xapian itself writes stems and words with, and looks for in snippets.
            document.add_term(f"Z{stem}")
        for place, form in enumerate(printed):
            if len(form.encode()) < _LONGEST_TERM:
                document.add_posting(form, place)
        document.add_boolean_term(f"XS{record.speaker}")
        document.add_value(_SLOTS["speaker"], record.speaker)
        document.add_value(_SLOTS["year"], str(record.year))
        document.set_data(record.text)
        database.add_document(document)
    database.commit()
    database.close()


def open_index(folder: Path) -> Callable[[Question], Answer]:
    """Open the database."""
    database = xapian.Database(str(folder))
    return lambda question: _answer(database, question)


def _answer(database: Any, question: Question) -> Answer:
    enquire = xapian.Enquire(database)
    enquire.set_query(_query(question))
    spies = {name: xapian.ValueCountMatchSpy(slot) for name, slot in _SLOTS.items()}
    for spy in spies.values():
        enquire.add_matchspy(spy)
    found = enquire.get_mset(0, TOP, database.get_doccount())
    facets = {
        name: [(item.term.decode(), item.termfreq) for item in spy.values()] for name, spy in spies.items()
    }
    texts = (match.document.get_data().decode() for match in found)
    flags = found.SNIPPET_BACKGROUND_MODEL | found.SNIPPET_EXHAUSTIVE
    shown = [found.snippet(text, WHOLE_TEXT, _STEMMER, flags, "<mark>", "</mark>").decode() for text in texts]
    return Answer(found.get_matches_estimated(), shown, facets)


def _query(question: Question) -> Any:
    query = xapian.Query
    if question.kind == "phrase":
        return query(query.OP_PHRASE, question.printed)
    joined = query.OP_AND if question.kind == "three" else query.OP_OR
    wanted = query(joined, [f"Z{stem}" for stem in question.stems])
    if question.excluded:
        return query(query.OP_AND_NOT, wanted, query(f"Z{question.excluded_stem}"))
    if question.speaker:
        return query(query.OP_FILTER, wanted, query(f"XS{question.speaker}"))
    if question.years:
        years = query(query.OP_VALUE_RANGE, _SLOTS["year"], *map(str, question.years))
        return query(query.OP_FILTER, wanted, years)
    return wanted
