"""One change of the index: documents out, documents in, one commit that is on the disk when it returns."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from whoosh.index import TOC, FileIndex, LockError, clean_files

from archive.search.whoosh_engine.arrays_file import Array, write_arrays
from archive.search.whoosh_engine.documents import Document, DocumentError
from archive.search.whoosh_engine.fields import Specs
from archive.search.whoosh_engine.segment import EXTENSION, ArraySegment, SegmentReader
from archive.search.whoosh_engine.segment_builder import SegmentBuilder
from archive.search.whoosh_engine.segment_merge import merge_arrays, merged_count

MERGE_AT: Final = 8
"""So many segments of one size class are merged to one: few files to read, each document rewritten
about log8(n) times."""

MOSTLY_DELETED: Final = 0.3
"""A segment is rewritten when more than this share of it is deleted."""

FLUSH_TOKENS: Final = 10_000_000
"""Words held in memory before they become a segment: about 300 MB, 130,000 statements."""

LARGEST_MERGE: Final = 150_000
"""Documents a merge makes at most: larger segments stay as they are, for the sake of memory."""


class SegmentWriter:
    """Writes one commit to a Whoosh index; LockError when somebody else does.

    Used as a context manager it commits at the end and changes nothing when an exception ends it.
    """

    def __init__(self, index: FileIndex, specs: Specs) -> None:
        self._lock = index.lock("WRITELOCK")
        if not self._lock.acquire():
            raise LockError(f"another writer holds {index.storage.folder}")
        self._storage, self._name, self._specs = index.storage, index.indexname, specs
        toc = TOC.read(self._storage, self._name)
        self._schema, self._generation = toc.schema, toc.generation + 1
        self._segments: list[ArraySegment] = list(toc.segments)
        self._readers: dict[str, SegmentReader] = {}
        self._builder = SegmentBuilder(specs)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self.commit()
        else:
            self.cancel()

    def delete(self, ids: Sequence[str]) -> None:
        """Delete the committed documents of these records; unknown ids are no error."""
        for segment in self._segments:
            for document in self._reader(segment).documents_of(ids):
                segment.delete_document(document)

    def add(self, document: Document) -> None:
        """Add one document; delete its older form first. One that breaks the analysis is a DocumentError."""
        try:
            self._builder.add(document)
        except (OSError, MemoryError):
            raise
        except Exception as error:
            raise DocumentError(f"{document.id}: {error!r}") from error
        if self._builder.token_count >= FLUSH_TOKENS:
            self._flush()

    def commit(self) -> None:
        """Make the change visible: segment file, then the table of contents, each synced; then tidy up."""
        try:
            self._flush()
            self._merge()
            TOC(self._schema, self._segments, self._generation).write(self._storage, self._name)
            clean_files(self._storage, self._name, self._generation, self._segments)
        finally:
            self._lock.release()

    def cancel(self) -> None:
        """Forget the change; files already written are removed by the next commit."""
        self._lock.release()

    def _flush(self) -> None:
        if self._builder.count:
            self._save(self._builder.arrays(), self._builder.count)
            self._builder = SegmentBuilder(self._specs)

    def _save(self, arrays: Iterable[Mapping[str, Array]], count: int) -> None:
        segment = ArraySegment(self._name, count)
        write_arrays(self._path(segment), arrays, {"documents": count})
        self._segments.append(segment)

    def _path(self, segment: ArraySegment) -> Path:
        folder = Path(self._storage.folder)
        return folder / str(segment.make_filename(EXTENSION))

    def _reader(self, segment: ArraySegment) -> SegmentReader:
        name = segment.segment_id()
        if name not in self._readers:
            self._readers[name] = SegmentReader(self._path(segment), name, segment.doc_count_all())
        return self._readers[name]

    def _merge(self) -> None:
        self._segments = [segment for segment in self._segments if segment.doc_count()]
        for group in list(_groups(self._segments)):
            if len(group) > 1 or any(segment.has_deletions() for segment in group):
                for segment in group:  # a changed byte must not get a checksum that fits it
                    self._reader(segment).file.verify()
                parts = [(self._reader(segment), segment.deleted_docs()) for segment in group]
                self._segments = [segment for segment in self._segments if segment not in group]
                self._save(merge_arrays(parts, self._specs), merged_count(parts))


def _groups(segments: Sequence[ArraySegment]) -> Iterable[list[ArraySegment]]:
    """Give the groups of segments worth rewriting: MERGE_AT of a size class, or one mostly deleted."""
    classes: dict[int, list[ArraySegment]] = {}
    for segment in segments:
        if segment.deleted_count() > MOSTLY_DELETED * segment.doc_count_all():
            yield [segment]
        elif segment.doc_count() * MERGE_AT <= LARGEST_MERGE:
            # Size classes grow eightfold: 1-7, 8-63, 64-511 documents, ...
            classes.setdefault((segment.doc_count().bit_length() + 2) // 3, []).append(segment)
    yield from (group for group in classes.values() if len(group) >= MERGE_AT)
