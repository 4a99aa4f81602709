"""One segment of the index: what Whoosh keeps of it in its table of contents, and its arrays opened."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, Final

import numpy as np
from haystack.constants import DJANGO_ID, ID
from numpy.typing import NDArray
from whoosh.codec.base import Segment

from archive.search.whoosh_engine.arrays_file import Array, ArraysFile
from archive.search.whoosh_engine.segment_builder import MISSING_INTEGER
from archive.search.whoosh_engine.string_table import StringTable

EXTENSION = ".arrays"

_decode: Final = json.JSONDecoder().raw_decode


class ArraySegment(Segment):  # type: ignore[misc]
    """The entry of a segment in Whoosh's table of contents: its name, size and deleted documents."""

    def __init__(self, indexname: str, count: int) -> None:
        super().__init__(indexname)
        self._count = count
        self._deleted: set[int] = set()

    def codec(self) -> Any:
        from archive.search.whoosh_engine.codec import ArrayCodec

        return ArrayCodec()

    def set_doc_count(self, doccount: int) -> None:
        self._count = doccount

    def doc_count_all(self) -> int:
        return self._count

    def deleted_count(self) -> int:
        return len(self._deleted)

    def deleted_docs(self) -> frozenset[int]:
        return frozenset(self._deleted)

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        (self._deleted.add if delete else self._deleted.discard)(docnum)

    def is_deleted(self, docnum: int) -> bool:
        return docnum in self._deleted

    def should_assemble(self) -> bool:
        return False


class Words:
    """The words of one field in one form, with their postings, in one segment."""

    def __init__(self, file: ArraysFile, name: str) -> None:
        self._file, self._name = file, name
        self.terms = StringTable.of(file, f"{name}.terms")
        self.bounds, self.documents, self.counts = (
            file[f"{name}.{part}"] for part in ("bounds", "documents", "counts")
        )

    def postings(self, number: int) -> tuple[Array, Array]:
        """Return the documents of a term, rising, and how often it stands in each."""
        place = slice(self.bounds[number], self.bounds[number + 1])
        return self.documents[place], self.counts[place]

    def positions(self, number: int, chosen: Array | None = None) -> tuple[Array, Array]:
        """Return documents and positions of every place of a term, in order.

        `chosen` keeps the places of these postings only (numbers within the term's postings).
        """
        documents, counts = self.postings(number)
        ends = np.cumsum(counts, dtype=np.int64)
        if chosen is not None:
            documents, counts, ends = documents.take(chosen), counts.take(chosen), ends.take(chosen)
        starts = int(self._file[f"{self._name}.places"][number]) + ends - counts
        before = np.cumsum(counts, dtype=np.int64) - counts
        flat = np.repeat(starts - before, counts) + np.arange(int(counts.sum()))
        return np.repeat(documents, counts), self._file[f"{self._name}.positions"][flat]

    def tokens(self) -> tuple[Array, Array, Array]:
        """Return term, document and position of every word of the list, sorted so."""
        terms = np.repeat(np.arange(len(self.terms), dtype=np.int32), np.diff(self.bounds))
        documents, terms = (np.repeat(each, self.counts) for each in (self.documents, terms))
        return terms, documents, self._file[f"{self._name}.positions"]

    def folded(self, prefix: str, whole: bool = False) -> NDArray[np.int32]:
        """Return the numbers of the printed forms whose folded form begins with (or is) `prefix`."""
        table, bounds, members = self._folds()
        found = table.starting_with(prefix)
        if whole:
            number = table.find(prefix)
            found = range(number, number + 1) if number >= 0 else range(0)
        return members[bounds[found.start] : bounds[found.stop]]

    def near(self, folded: str, steps: int) -> Iterator[tuple[str, list[int]]]:
        """Give the folded forms maybe so few letters from one, with the numbers of their printed forms."""
        table, bounds, members = self._folds()
        for number in table.near(folded, steps):
            yield table[number], members[bounds[number] : bounds[number + 1]].tolist()

    def _folds(self) -> tuple[StringTable, Array, NDArray[np.int32]]:
        file, name = self._file, self._name
        return StringTable.of(file, f"{name}.folds"), file[f"{name}.fold_bounds"], file[f"{name}.fold_terms"]


class SegmentReader:
    """The arrays of one segment, opened for reading; nothing in it ever changes."""

    def __init__(self, path: Path, segment_id: str, count: int) -> None:
        self.segment_id, self.count = segment_id, count
        self.file = ArraysFile(path)
        self._words: dict[str, Words] = {}
        self._values: dict[str, StringTable] = {}

    def words(self, field: str, form: str) -> Words | None:
        """Return the words of a text field by form (stem or printed), None for a field it does not know."""
        name = f"{field}.{form}"
        if name not in self._words:
            if f"{name}.bounds" not in self.file:
                return None
            self._words[name] = Words(self.file, name)
        return self._words[name]

    def values(self, field: str) -> StringTable:
        """Return the distinct values of a keyword field."""
        if field not in self._values:
            self._values[field] = StringTable.of(self.file, f"{field}.values")
        return self._values[field]

    def keywords(self, field: str, document: int) -> tuple[str, ...]:
        """Return the values one document holds in a keyword field."""
        bounds, members = self.file.view(f"{field}.bounds"), self.file.view(f"{field}.members")
        values = self.values(field)
        return tuple([values[members[place]] for place in range(bounds[document], bounds[document + 1])])

    def keyword(self, field: str, document: int) -> str:
        """Return the value one document holds in a keyword field of which every document holds one."""
        bounds, members = self.file.view(f"{field}.bounds"), self.file.view(f"{field}.members")
        return self.values(field)[members[bounds[document]]]

    def indexed_fields(self) -> list[str]:
        """Return the names of the text and keyword fields."""
        return self.file.names(".stem.terms.blob") + self.file.names(".values.blob")

    def terms(self, field: str) -> StringTable:
        """Return the stems of a text field, or the values of a keyword field."""
        words = self.words(field, "stem")
        return self.values(field) if words is None else words.terms

    def holders(self, field: str, number: int) -> Array:
        """Return the documents that hold a value of a keyword field."""
        bounds, members = self.file[f"{field}.bounds"], self.file[f"{field}.members"]
        return np.unique(np.searchsorted(bounds, np.flatnonzero(members == number), side="right") - 1)

    def number(self, field: str, document: int) -> int | float | None:
        """Return the number one document holds in a field, None when it has none."""
        value = self.file[field][document].item()
        return None if value == MISSING_INTEGER or value != value else value

    @cached_property
    def record_numbers(self) -> NDArray[np.int64]:
        """Return the primary key of each document, or a number made of a key that is no number.

        Kept with the segment, which outlives the snapshots that show it.
        """
        numbers = [
            int(value) if value.isdecimal() and len(value) < 19 else zlib.crc32(value.encode())
            for value in self.values(DJANGO_ID)
        ]
        return np.array(numbers, np.int64)[self.file[f"{DJANGO_ID}.members"]]

    def stored(self, document: int) -> dict[str, Any]:
        """Return the stored values of one document."""
        row: dict[str, Any] = _decode(self._rows[document])[0]
        return row

    @cached_property
    def _rows(self) -> StringTable:
        return StringTable.of(self.file, "stored")

    def documents_of(self, ids: Iterable[str]) -> list[int]:
        """Return the documents with these record ids."""
        values, members = self.values(ID), self.file[f"{ID}.members"]
        numbers = [number for number in map(values.find, ids) if number >= 0]
        return np.flatnonzero(np.isin(members, numbers)).tolist() if numbers else []
