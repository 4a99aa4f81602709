"""Files that are on the disk when Whoosh believes they are: its own storage never waits for the disk."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile
from whoosh.index import TOC, EmptyIndexError, FileIndex

from archive.search.whoosh_engine.arrays_file import DamagedFile


def sync_folder(folder: Path) -> None:
    """Wait until the disk has the names in a folder."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


class DurableStorage(FileStorage):  # type: ignore[misc]
    """A folder whose files are synced when closed and replaced atomically when renamed."""

    def create_file(self, name: str, **options: Any) -> StructFile:
        return super().create_file(name, onclose=_sync, **options)

    def rename_file(self, oldname: str, newname: str, safe: bool = False) -> None:
        Path(self._fpath(oldname)).replace(self._fpath(newname))
        sync_folder(Path(self.folder))


def read_contents(folder: Path, name: str) -> TOC:
    """Read which segments an index has.

    Raises DamagedFile; FileNotFoundError or EmptyIndexError when a writer has just replaced the file.
    """
    with _telling_damage(folder):
        return TOC.read(DurableStorage(str(folder)), name)


def open_index(folder: Path, name: str) -> FileIndex:
    """Open an index for writing; raises as `read_contents` does."""
    with _telling_damage(folder):
        return FileIndex(DurableStorage(str(folder)), indexname=name)


@contextmanager
def _telling_damage(folder: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, EmptyIndexError):
        raise
    except Exception as error:  # a pickle of changed bytes may raise anything
        raise DamagedFile(f"the contents of {folder} cannot be read ({error!r})") from error


def _sync(file: StructFile) -> None:
    file.file.flush()
    os.fsync(file.file.fileno())
