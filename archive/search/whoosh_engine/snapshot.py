"""What a process sees of the index: one state of it, opened, and replaced when the index moves on."""

from __future__ import annotations

import logging
import threading
from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import numpy as np
from haystack.constants import DJANGO_CT, DJANGO_ID, ID
from numpy.typing import NDArray
from whoosh.index import TOC, EmptyIndexError

from archive.search.whoosh_engine.arrays_file import Array, DamagedFile
from archive.search.whoosh_engine.generations import FORMAT, UNFINISHED, Generations, Manifest, read_manifest
from archive.search.whoosh_engine.segment import EXTENSION, ArraySegment, SegmentReader
from archive.search.whoosh_engine.storage import read_contents

log = logging.getLogger(__name__)

INDEX_NAME: Final = "MAIN"

_TRIES: Final = 10
"""A writer may remove a segment between our reading its name and opening it; the next try sees more."""


@dataclass(frozen=True, slots=True)
class Keywords:
    """A keyword field over all documents: the sorted values, and which of them each document holds.

    `members[bounds[d]:bounds[d + 1]]` are the numbers of the values of document d; `owners` names the
    document of each member. `single` has, where no document holds several values, one more than the number
    of each document's own, 0 for none. `labels` are the values again, for numpy to choose from.
    """

    values: list[str]
    labels: NDArray[np.object_]
    bounds: NDArray[np.int64]
    members: NDArray[np.int32]
    owners: NDArray[np.int32]
    single: NDArray[np.int32] | None

    def number(self, value: str) -> int:
        """Return the number of a value, -1 when no document holds it."""
        place = bisect_left(self.values, value)
        return place if place < len(self.values) and self.values[place] == value else -1


class Snapshot:
    """One committed state of the index. Documents are numbered through all its segments.

    Columns over all documents are made when first asked for, then kept.
    """

    def __init__(
        self,
        folder: Path,
        number: int,
        segments: Sequence[ArraySegment],
        manifest: Manifest,
        known: Mapping[str, SegmentReader] = MappingProxyType({}),
    ) -> None:
        self.folder, self.number, self.manifest = folder, number, manifest
        self.fault: str | None = None
        # Its table of contents, and that of the next state: looked for at every question, so kept.
        self.contents = [folder / TOC._filename(INDEX_NAME, number + step) for step in (0, 1)]
        self.segments = [
            known.get(segment.segment_id())
            or SegmentReader(
                folder / segment.make_filename(EXTENSION), segment.segment_id(), segment.doc_count_all()
            )
            for segment in segments
        ]
        sizes = [reader.count for reader in self.segments]
        self.bases: list[int] = np.concatenate([[0], np.cumsum(sizes)]).astype(int).tolist()
        self.size = self.bases[-1]
        self.alive = np.ones(self.size, bool)
        for segment, base in zip(segments, self.bases, strict=False):
            self.alive[[base + document for document in segment.deleted_docs()]] = False
        self._keywords: dict[str, Keywords] = {}
        self._numbers: dict[str, Array] = {}
        self.scopes: dict[frozenset[str] | None, Any] = {}

    def place(self, document: int) -> tuple[SegmentReader, int]:
        """Return the segment of a document and its number there."""
        number = bisect_right(self.bases, document) - 1
        return self.segments[number], document - self.bases[number]

    def numbers(self, field: str) -> Array:
        """Return a column of numbers, dates or lengths over all documents."""
        if field not in self._numbers:
            columns = [segment.file[field] for segment in self.segments]
            self._numbers[field] = columns[0] if len(columns) == 1 else np.concatenate(columns)
        return self._numbers[field]

    def keywords(self, field: str) -> Keywords:
        """Return a keyword field over all documents."""
        if field not in self._keywords:
            self._keywords[field] = _join_keywords(self.segments, field)
        return self._keywords[field]

    def identity(self, document: int) -> tuple[str, str]:
        """Return model (archive.statement) and primary key of a document."""
        segment, number = self.place(document)
        return segment.keywords(DJANGO_CT, number)[0], segment.keywords(DJANGO_ID, number)[0]

    @cached_property
    def record_ids(self) -> list[str]:
        """Return the record ids of all documents, deleted ones included."""
        return [record for segment in self.segments for record in _each_keyword(segment, ID)]

    @cached_property
    def record_numbers(self) -> NDArray[np.int64]:
        """Return the primary key of each document, or a number that stands for a key that is none."""
        return np.concatenate([np.empty(0, np.int64), *(each.record_numbers for each in self.segments)])


def _each_keyword(segment: SegmentReader, field: str) -> list[str]:
    values = list(segment.values(field))
    return [values[number] for number in segment.file[f"{field}.members"].tolist()]


def _join_keywords(segments: Sequence[SegmentReader], field: str) -> Keywords:
    values = sorted({value for segment in segments for value in segment.values(field)})
    number = {value: place for place, value in enumerate(values)}
    members, counts = [np.empty(0, np.int32)], [np.empty(0, np.int64)]
    for segment in segments:
        numbers = np.array([number[value] for value in segment.values(field)], np.int32)
        members.append(numbers[segment.file[f"{field}.members"]])
        counts.append(np.diff(segment.file[f"{field}.bounds"]).astype(np.int64))
    lengths = np.concatenate(counts)
    owners = np.repeat(np.arange(len(lengths), dtype=np.int32), lengths)
    held = np.concatenate(members)
    single = None
    if int(lengths.max(initial=0)) <= 1:
        single = np.zeros(len(lengths), np.int32)
        single[owners] = held + 1
    return Keywords(
        values, np.array(values, object), np.concatenate([[0], np.cumsum(lengths)]), held, owners, single
    )


def open_snapshot(folder: Path, before: Snapshot | None = None) -> Snapshot:
    """Open the newest state of one generation; segments that `before` has open are taken over from it.

    A generation of another file format opens as an empty one. Raises DamagedFile.
    """
    known = {each.segment_id: each for each in before.segments} if before else {}
    toc = read_contents(folder, INDEX_NAME)
    manifest = read_manifest(folder)
    segments = toc.segments if manifest.format in (FORMAT, UNFINISHED) else []
    return Snapshot(folder, toc.generation, segments, manifest, known)


class Reader:
    """Gives the newest snapshot of one index root; noticing a change costs three calls of stat."""

    def __init__(self, root: Path) -> None:
        self.generations = Generations(root)
        self._lock = threading.Lock()
        self._snapshot: Snapshot | None = None
        self._stamp: tuple[int, int] | None = None
        self.damage = ""

    def snapshot(self) -> Snapshot | None:
        """Return the newest committed state, None when there is no index."""
        if self._is_stale():
            with self._lock:
                if self._is_stale():
                    self._open()
        return self._snapshot

    def _is_stale(self) -> bool:
        if self.generations.stamp() != self._stamp:
            return True
        if self._snapshot is None:
            return False
        here, after = self._snapshot.contents
        return after.exists() or not here.exists()

    def _open(self) -> None:
        for tries_left in reversed(range(_TRIES)):
            stamp = self.generations.stamp()
            folder = self.generations.current()
            self.damage = ""
            if folder is None:
                self._snapshot, self._stamp = None, stamp
                return
            try:
                self._read(folder)
            except (FileNotFoundError, EmptyIndexError):
                if not tries_left:
                    raise
            except DamagedFile as damage:
                # What is open still answers; check_archive and the writer see the damage too and rebuild.
                log.error("The search index is damaged: %s; run manage.py rebuild_index.", damage)
                self.damage, self._stamp = str(damage), stamp
                return
            else:
                self._stamp = stamp
                return

    def _read(self, folder: Path) -> None:
        before = self._snapshot if self._snapshot is not None and self._snapshot.folder == folder else None
        self._snapshot = open_snapshot(folder, before)


_readers: dict[Path, Reader] = {}
_readers_lock = threading.Lock()


def reader_of(root: Path) -> Reader:
    """Return the one reader this process has of an index root; threads share it."""
    with _readers_lock:
        return _readers.setdefault(root, Reader(root))


def forget_readers() -> None:
    """Open every index anew at the next question, as a new process does."""
    with _readers_lock:
        _readers.clear()
