"""Documents to flat arrays: how one segment of the index is made.

Each text field keeps two lists of words, by stem (`<field>.stem`) and by printed form (`<field>.printed`):
terms, and for each term its documents, how often it stands in each, and where (`places` is where the
positions of a term begin).
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray

from archive.arabic.fold import fold
from archive.search.analyzer import Term, analyze
from archive.search.whoosh_engine.arrays_file import Array
from archive.search.whoosh_engine.documents import Document, Value
from archive.search.whoosh_engine.fields import Specs
from archive.search.whoosh_engine.gram_arrays import gram_arrays
from archive.search.whoosh_engine.string_table import string_arrays

MISSING_INTEGER = int(np.iinfo(np.int64).min)
"""Stands where a document has no whole number."""


class WordList:
    """The words of one field in one of their forms, collected token by token."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.terms, self.documents, self.positions = array("i"), array("i"), array("i")

    def add(self, document: int, positions: Sequence[int], forms: Sequence[str]) -> None:
        """Note the words of one document with their places; documents and positions come in rising order."""
        numbers = self.numbers
        self.terms.extend([numbers.setdefault(form, len(numbers)) for form in forms])
        self.documents.extend(array("i", [document]) * len(forms))
        self.positions.extend(positions)

    def arrays(self, name: str) -> dict[str, Array]:
        """Return terms and postings sorted by term, document and position."""
        forms = sorted(self.numbers)
        rank = np.empty(len(forms), np.int32)
        rank[[self.numbers[form] for form in forms]] = np.arange(len(forms), dtype=np.int32)
        terms = rank[np.asarray(self.terms)] if forms else rank
        order = np.argsort(terms, kind="stable")
        tokens = (terms[order], np.asarray(self.documents)[order], np.asarray(self.positions)[order])
        return string_arrays(f"{name}.terms", forms) | posting_arrays(name, len(forms), *tokens)


def posting_arrays(
    name: str, term_count: int, terms: Array, documents: Array, positions: Array
) -> dict[str, Array]:
    """Group sorted tokens to postings: for each term its documents, counts and first position."""
    first = np.ones(len(terms), bool)
    first[1:] = (terms[1:] != terms[:-1]) | (documents[1:] != documents[:-1])
    starts = np.flatnonzero(first)
    bounds = np.searchsorted(terms[starts], np.arange(term_count + 1))
    ends = np.append(starts, len(terms))
    return {
        f"{name}.bounds": bounds.astype(np.int64),
        f"{name}.documents": documents[starts].astype(np.int32),
        f"{name}.counts": narrowed(np.diff(ends)),
        f"{name}.places": ends[bounds].astype(np.int64),
        f"{name}.positions": narrowed(positions),
    }


def narrowed(numbers: Array) -> Array:
    """Return numbers from 0 up in the narrowest type that holds them all."""
    return numbers.astype(np.min_scalar_type(int(numbers.max(initial=0))))


def folding_arrays(name: str, forms: Sequence[str]) -> dict[str, Array]:
    """Return the folded forms of a sorted word list and, for each, the numbers of the words that give it."""
    folded: dict[str, list[int]] = {}
    for number, form in enumerate(forms):
        folded.setdefault(fold(form), []).append(number)
    keys = sorted(folded)
    bounds = np.cumsum([0, *(len(folded[key]) for key in keys)])
    members = np.array([number for key in keys for number in folded[key]], np.int32)
    return string_arrays(f"{name}.folds", keys) | {
        f"{name}.fold_bounds": bounds.astype(np.int64),
        f"{name}.fold_terms": members,
    }


class SegmentBuilder:
    """Collects documents and gives the arrays of the segment they make."""

    def __init__(self, specs: Specs) -> None:
        self._specs = specs
        self.count = 0
        self.token_count = 0
        self._stems = {name: WordList() for name, spec in specs.items() if spec.kind == "text"}
        self._printed = {name: WordList() for name in self._stems}
        self._lengths = {name: array("i") for name in self._stems}
        self._columns: dict[str, list[Value | None]] = {
            name: [] for name, spec in specs.items() if spec.kind != "text"
        }
        self._stored: list[bytes] = []

    def add(self, document: Document) -> None:
        """Take one document whole, or nothing of it: its texts are analysed before any word is kept."""
        texts = {name: analyze(*cast(tuple[str, ...], document.values.get(name, ()))) for name in self._stems}
        for name, terms in texts.items():
            self._add_text(name, terms)
        for name, column in self._columns.items():
            column.append(document.values.get(name))
        self._stored.append(document.stored)
        self.count += 1

    def _add_text(self, name: str, terms: list[Term]) -> None:
        stems, printed = self._stems[name], self._printed[name]
        stemmed = [term for term in terms if term[1]]
        printed.add(self.count, [place for place, _, _ in terms], [form for _, _, form in terms])
        stems.add(self.count, [place for place, _, _ in stemmed], [form for _, form, _ in stemmed])
        self.token_count += len(terms)
        self._lengths[name].append(len(stemmed))

    def arrays(self) -> Iterator[Mapping[str, Array]]:
        """Give every array of the segment by its name in the file, and let go of each field that is done."""
        for name in list(self._stems):
            yield self._stems.pop(name).arrays(f"{name}.stem")
            printed = self._printed.pop(name)
            arrays = printed.arrays(f"{name}.printed")
            forms = sorted(printed.numbers)
            yield arrays
            yield folding_arrays(f"{name}.printed", forms)
            yield gram_arrays(f"{name}.printed", forms, arrays, self.count)
            yield {f"{name}.lengths": np.asarray(self._lengths[name], np.int32)}
        for name, column in self._columns.items():
            yield _column_arrays(name, self._specs[name].kind, column)
        yield blob_arrays(self._stored)


def blob_arrays(rows: Sequence[bytes]) -> dict[str, Array]:
    """Return the stored values of the documents as one blob and its bounds."""
    offsets = np.zeros(len(rows) + 1, np.int64)
    np.cumsum([len(row) for row in rows], out=offsets[1:])
    return {"stored.blob": np.frombuffer(b"".join(rows), np.uint8), "stored.offsets": offsets}


def _column_arrays(name: str, kind: str, column: Sequence[Value | None]) -> Mapping[str, Array]:
    if kind == "integer":
        return {name: np.array([MISSING_INTEGER if each is None else each for each in column], np.int64)}
    if kind == "real":
        return {name: np.array([np.nan if each is None else each for each in column], np.float64)}
    return keyword_arrays(name, [each if isinstance(each, tuple) else () for each in column])


def keyword_arrays(name: str, rows: Sequence[tuple[str, ...]]) -> dict[str, Array]:
    """Return a column of whole values: the sorted values, and the numbers each document holds, in order."""
    values = sorted({value for row in rows for value in row})
    number = {value: place for place, value in enumerate(values)}
    bounds: NDArray[np.int32] = np.zeros(len(rows) + 1, np.int32)
    np.cumsum([len(row) for row in rows], out=bounds[1:])
    members = np.array([number[value] for row in rows for value in row], np.int32)
    return string_arrays(f"{name}.values", values) | {f"{name}.bounds": bounds, f"{name}.members": members}
