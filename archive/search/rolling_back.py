"""The generation before the current one made current again, and brought up to date."""

from __future__ import annotations

from pathlib import Path

from archive.search.consistency import compare_index, enqueue_differing
from archive.search.documents_of import index_backend
from archive.search.whoosh_engine.arrays_file import DamagedFile
from archive.search.whoosh_engine.backend import SearchBackend
from archive.search.whoosh_engine.generations import read_manifest
from archive.search.whoosh_engine.snapshot import Snapshot, open_snapshot


class RollbackRefused(RuntimeError):
    """The generation before cannot answer; the message says why, and the current one goes on."""


def roll_back(using: str = "default") -> Path:
    """Answer from the generation before again; what changed since is left in the outbox.

    The outbox is written before the swap: killed in between, some records are indexed once more, and none is
    forgotten. Raises RollbackRefused.
    """
    backend = index_backend(using)
    changes = backend.changes
    with changes.generations.locked("rebuild", wait=False) as free:
        if not free:
            raise RollbackRefused("The index is being rebuilt; try again when that is done.")
        with changes.writing():
            previous = changes.generations.previous()
            if previous is None:
                raise RollbackRefused("There is no generation before this one to go back to.")
            enqueue_differing(compare_index(using, _opened(previous, backend)))
            changes.generations.make_current(previous)
    return previous


def _opened(folder: Path, backend: SearchBackend) -> Snapshot:
    difference = read_manifest(folder).differs(backend.manifest)
    if difference:
        raise RollbackRefused(f"The generation before was made with another {difference}: rebuild instead.")
    try:
        snapshot = open_snapshot(folder)
        for segment in snapshot.segments:
            segment.file.verify()
    except (OSError, DamagedFile) as error:
        raise RollbackRefused(f"The generation before is damaged: {error}.") from error
    return snapshot
