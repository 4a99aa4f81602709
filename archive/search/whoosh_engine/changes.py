"""The writing side of the index root: one change at a time, in the current generation or a new one."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from whoosh.index import FileIndex

from archive.search.whoosh_engine.documents import Document
from archive.search.whoosh_engine.fields import Specs
from archive.search.whoosh_engine.generations import JOURNAL, Generations, Manifest, read_manifest
from archive.search.whoosh_engine.schema import build_schema
from archive.search.whoosh_engine.segment_writer import SegmentWriter
from archive.search.whoosh_engine.snapshot import INDEX_NAME
from archive.search.whoosh_engine.storage import DurableStorage, open_index

_NOTE: Final = re.compile(r'^\["(\w+)", (\d+)\]$', re.MULTILINE)


class IndexOutOfDate(RuntimeError):
    """The index cannot take changes before it is rebuilt; the message says why."""


class IndexChanges:
    """Changes to one index root. Every method that writes holds the writer lock while it does."""

    def __init__(self, root: Path, specs: Specs, manifest: Manifest) -> None:
        self.generations = Generations(root)
        self._specs, self._manifest = specs, manifest

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep every other writer of this root out, in this process or another."""
        with self.generations.locked("writer"):
            yield

    def fault(self) -> str:
        """Say in words why the current generation must be rebuilt, or return an empty text."""
        current = self.generations.current()
        if current is None:
            return "there is no search index yet"
        difference = read_manifest(current).differs(self._manifest)
        return f"the search index was made with another {difference}" if difference else ""

    def current(self) -> Path:
        """Return the generation that takes changes; IndexOutOfDate when there is none this code can write."""
        fault = self.fault()
        folder = self.generations.current()
        if fault or folder is None:
            raise IndexOutOfDate(fault)
        return folder

    def apply(self, ids: Sequence[str], documents: Iterable[Document]) -> None:
        """Replace the documents of these records in one commit; the first ones make the index.

        Raises IndexOutOfDate when the index was made by other code.
        """
        with self.writing():
            folder = self.current() if self.generations.current() else self.empty_generation()
            self.apply_in(folder, ids, documents)

    def apply_in(self, folder: Path, ids: Sequence[str], documents: Iterable[Document]) -> None:
        """Replace the documents of these records in one generation; the caller holds the writer lock."""
        with self.writer(folder) as writer:
            writer.delete(ids)
            for document in documents:
                writer.add(document)

    def replace_by_empty(self) -> None:
        """Answer from a new, empty generation."""
        with self.writing():
            self.empty_generation()

    def empty_generation(self) -> Path:
        """Make a new, empty generation and answer from it; the caller holds the writer lock."""
        folder = self.new_generation()
        self.generations.make_current(folder, self._manifest)
        return folder

    def new_generation(self) -> Path:
        """Make the folder of a new generation with an index without documents."""
        folder = self.generations.create()
        FileIndex.create(DurableStorage(str(folder)), build_schema(self._specs), INDEX_NAME)
        return folder

    def writer(self, folder: Path) -> SegmentWriter:
        """Open a writer for a generation; raises DamagedFile."""
        return SegmentWriter(open_index(folder, INDEX_NAME), self._specs)

    def complete(self, folder: Path) -> None:
        """Let a built generation answer from now on; the caller holds the writer lock."""
        self.generations.make_current(folder, self._manifest)
        (folder / JOURNAL).unlink(missing_ok=True)


def start_journal(folder: Path) -> None:
    """From now on writers note here what they change, until the generation is complete."""
    (folder / JOURNAL).touch()


def note_in_journal(folder: Path, keys: Iterable[tuple[str, int]]) -> None:
    """Note records that changed while this generation was being built; a batch begins its own line."""
    with (folder / JOURNAL).open("a", encoding="utf-8") as file:
        file.writelines(["\n", *(json.dumps(key) + "\n" for key in keys)])
        file.flush()
        os.fsync(file.fileno())


def read_journal(folder: Path) -> list[tuple[str, int]]:
    """Return the records noted.

    A line cut short is left out: the writer died over it, and its rows are still in the outbox.
    """
    notes = (folder / JOURNAL).read_text(encoding="utf-8", errors="replace")
    return [(kind, int(number)) for kind, number in _NOTE.findall(notes)]
