"""Files that are on the disk when Whoosh believes they are: its own storage never waits for the disk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile


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


def _sync(file: StructFile) -> None:
    file.file.flush()
    os.fsync(file.file.fileno())
