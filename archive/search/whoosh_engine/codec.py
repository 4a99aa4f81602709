"""The segments of flat arrays as Whoosh reads segments, so that its own searcher and tools work on them.

Whoosh sees the stems of text fields and the whole values of keyword fields. Only reading goes this way:
SegmentWriter writes.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from haystack.constants import DJANGO_CT, DJANGO_ID, ID
from whoosh.codec.base import Codec, PerDocumentReader, TermsReader
from whoosh.formats import Positions
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound

from archive.search.whoosh_engine.arrays_file import Array
from archive.search.whoosh_engine.segment import EXTENSION, ArraySegment, SegmentReader

Term = tuple[str, bytes]


class ArrayCodec(Codec):  # type: ignore[misc]
    """Opens the two readers of a segment."""

    def terms_reader(self, storage: Any, segment: ArraySegment) -> ArrayTerms:
        return ArrayTerms(_open(storage, segment))

    def per_document_reader(self, storage: Any, segment: ArraySegment) -> ArrayDocuments:
        return ArrayDocuments(_open(storage, segment), segment)


def _open(storage: Any, segment: ArraySegment) -> SegmentReader:
    path = Path(storage.folder) / segment.make_filename(EXTENSION)
    return SegmentReader(path, segment.segment_id(), segment.doc_count_all())


class ArrayTerms(TermsReader):  # type: ignore[misc]
    """The terms of a segment in Whoosh's order: by field, then by bytes."""

    def __init__(self, reader: SegmentReader) -> None:
        self._reader = reader
        self._fields = sorted(reader.indexed_fields())

    def indexed_field_names(self) -> list[str]:
        return self._fields

    def __contains__(self, term: Term) -> bool:
        return term[0] in self._fields and self._reader.terms(term[0]).find(term[1].decode()) >= 0

    def terms(self) -> Iterator[Term]:
        return (term for field in self._fields for term in self.terms_of(field))

    def terms_of(self, field: str, start: int = 0) -> Iterator[Term]:
        """Give the terms of one field from a number on."""
        table = self._reader.terms(field)
        return ((field, table[number].encode()) for number in range(start, len(table)))

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[Term]:
        yield from self.terms_of(
            fieldname, self._reader.terms(fieldname).starting_with(prefix.decode()).start
        )
        for field in self._fields:
            if field > fieldname:
                yield from self.terms_of(field)

    def items(self) -> Iterator[tuple[Term, TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms())

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[Term, TermInfo]]:
        return ((term, self.term_info(*term)) for term in self.terms_from(fieldname, prefix))

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        documents, counts, _ = self._postings(fieldname, text)
        weights = [float(counts.sum()), len(documents), 1, 2**16, float(counts.max())]
        return TermInfo(*weights, int(documents[0]), int(documents[-1]))

    def frequency(self, fieldname: str, text: bytes) -> float:
        found = (fieldname, text) in self
        return self.term_info(fieldname, text).weight() if found else 0

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        found = (fieldname, text) in self
        return self.term_info(fieldname, text).doc_frequency() if found else 0

    def matcher(self, fieldname: str, text: bytes, format_: Any, scorer: Any = None) -> ListMatcher:
        documents, counts, positions = self._postings(fieldname, text)
        values = None
        if positions is not None and isinstance(format_, Positions):
            values = [format_.encode(part.tolist()) for part in np.split(positions, np.cumsum(counts)[:-1])]
        return ListMatcher(
            documents.tolist(),
            counts.astype(float).tolist(),
            values,
            format_,
            scorer,
            term=(fieldname, text),
            terminfo=self.term_info(fieldname, text),
        )

    def _postings(self, field: str, text: bytes) -> tuple[Array, Array, Array | None]:
        number = self._reader.terms(field).find(text.decode()) if field in self._fields else -1
        if number < 0:
            raise TermNotFound(f"No term {field}:{text!r}")
        words = self._reader.words(field, "stem")
        if words is not None:
            return *words.postings(number), words.positions(number)[1]
        documents = self._reader.holders(field, number)
        return documents, np.ones(len(documents), np.int32), None


class ArrayDocuments(PerDocumentReader):  # type: ignore[misc]
    """Lengths, stored values and deletions of the documents of a segment."""

    def __init__(self, reader: SegmentReader, segment: ArraySegment) -> None:
        self._reader, self._segment = reader, segment

    def doc_count(self) -> int:
        return self._segment.doc_count()  # type: ignore[no-any-return]

    def doc_count_all(self) -> int:
        return self._segment.doc_count_all()

    def has_deletions(self) -> bool:
        return self._segment.has_deletions()  # type: ignore[no-any-return]

    def is_deleted(self, docnum: int) -> bool:
        return self._segment.is_deleted(docnum)

    def deleted_docs(self) -> frozenset[int]:
        return self._segment.deleted_docs()

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        identity = {name: self._reader.keywords(name, docnum)[0] for name in (ID, DJANGO_CT, DJANGO_ID)}
        return identity | self._reader.stored(docnum)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        lengths = self._lengths(fieldname)
        return default if lengths is None else int(lengths[docnum])

    def field_length(self, fieldname: str) -> int:
        lengths = self._lengths(fieldname)
        return 0 if lengths is None else int(lengths.sum())

    def min_field_length(self, fieldname: str) -> int:
        lengths = self._lengths(fieldname)
        return 0 if lengths is None else int(lengths.min(initial=2**31 - 1))

    def max_field_length(self, fieldname: str) -> int:
        lengths = self._lengths(fieldname)
        return 0 if lengths is None else int(lengths.max(initial=0))

    def _lengths(self, field: str) -> Array | None:
        name = f"{field}.lengths"
        return self._reader.file.get(name)
