"""A new generation of the index from the database, while the site keeps answering from the old one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from archive.models import IndexTask
from archive.search.documents_of import (
    KINDS,
    documents_of,
    index_backend,
    refresh_statistics,
    visible_documents,
    visible_numbers,
)
from archive.search.whoosh_engine.backend import SearchBackend
from archive.search.whoosh_engine.changes import read_journal, start_journal
from archive.search.whoosh_engine.documents import DocumentError
from archive.search.whoosh_engine.segment_writer import SegmentWriter
from archive.search.whoosh_engine.snapshot import open_snapshot
from archive.search.writer import apply_isolated

Progress = Callable[[int, int], None]
"""Called with records done and records in all."""


class RebuildRunning(RuntimeError):
    """Another process is rebuilding this index."""


class RebuildFailed(RuntimeError):
    """The new generation does not hold what it should; the old one keeps answering."""


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What a rebuild did: its folder, documents by now in it, changes replayed, and what was refused."""

    folder: Path
    documents: int
    replayed: int
    refused: tuple[str, ...]


def rebuild(progress: Progress = lambda done, total: None, using: str = "default") -> Rebuilt:
    """Build, check and swap in a new generation; killed at any point it leaves the old one answering.

    Changes made meanwhile are indexed in the old generation, noted in the new one's journal, and replayed
    before the swap. Raises RebuildRunning, RebuildFailed.
    """
    backend = index_backend(using)
    changes = backend.changes
    with changes.generations.locked("rebuild", wait=False) as free:
        if not free:
            raise RebuildRunning(f"Another process is rebuilding the index in {backend.path}.")
        changes.generations.remove_unfinished()
        with changes.writing():
            folder = changes.new_generation()
            start_journal(folder)
        # What these rows tell of is in the database already, and so in what is read from it now.
        before = frozenset(IndexTask.objects.values_list("pk", flat=True))
        refused = _write_everything(backend, folder, progress)
        with changes.writing():
            replayed, late = _replay(backend, folder, before)
            documents = _check(folder)
            changes.complete(folder)
            IndexTask.objects.filter(pk__in=replayed).delete()
    return Rebuilt(folder, documents, len(replayed), tuple(dict.fromkeys((*refused, *late))))


def _write_everything(backend: SearchBackend, folder: Path, progress: Progress) -> tuple[str, ...]:
    refresh_statistics()
    total = sum(len(visible_numbers(backend, kind)) for kind in KINDS)
    writer = backend.changes.writer(folder)
    try:
        refused = _write_kinds(backend, writer, progress, total)
    except BaseException:
        writer.cancel()
        raise
    writer.commit()
    return refused


def _write_kinds(
    backend: SearchBackend, writer: SegmentWriter, progress: Progress, total: int
) -> tuple[str, ...]:
    done = 0
    refused: list[str] = []
    for kind in KINDS:
        for walked, prepared in visible_documents(backend, kind):
            refused += prepared.refused
            for document in prepared.documents:
                try:
                    writer.add(document)
                except DocumentError as error:
                    refused.append(str(error))
            done += walked
            progress(done, max(done, total))
    return tuple(refused)


def _replay(
    backend: SearchBackend, folder: Path, before: frozenset[int]
) -> tuple[list[int], tuple[str, ...]]:
    """Write what changed since the rebuild began; return the outbox rows done, and what was refused.

    `before` are the rows there were when it began.
    """
    tasks = list(IndexTask.objects.order_by("pk"))
    late = ((task.kind, task.object_id) for task in tasks if task.pk not in before)
    keys = {*read_journal(folder), *late}
    prepared = documents_of(backend, keys)
    refused = (*prepared.refused, *apply_isolated(backend, folder, prepared)) if keys else ()
    return [task.pk for task in tasks], refused


def _check(folder: Path) -> int:
    """Read the new generation back; return how many documents it holds."""
    snapshot = open_snapshot(folder)
    for segment in snapshot.segments:
        segment.file.verify()
    alive = [record for record, lives in zip(snapshot.record_ids, snapshot.alive, strict=True) if lives]
    if len(set(alive)) != len(alive):
        raise RebuildFailed(f"{folder} holds {len(alive) - len(set(alive))} records twice.")
    return len(alive)
