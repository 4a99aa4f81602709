"""The one writer: outbox rows to changes of the index, in batches that may be repeated without harm."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from whoosh.index import LockError

from archive.models import IndexTask, Statement
from archive.search.documents_of import Key, Prepared, documents_of, index_backend, renamed_speakers
from archive.search.whoosh_engine.arrays_file import DamagedFile
from archive.search.whoosh_engine.backend import SearchBackend
from archive.search.whoosh_engine.changes import note_in_journal
from archive.search.whoosh_engine.documents import Document

log = logging.getLogger(__name__)

BATCH: Final = 500
"""Outbox rows applied in one commit: a commit costs some milliseconds, a document a fraction of one."""


@dataclass(frozen=True, slots=True)
class Applied:
    """What a batch did: outbox rows done, documents written, and what could not be indexed and why."""

    tasks: int = 0
    documents: int = 0
    refused: tuple[str, ...] = ()


def apply_pending(limit: int = BATCH, using: str = "default") -> Applied:
    """Apply the oldest outbox rows in one commit, then forget them.

    Killed at any point, the rows are still there and are applied again by the next call. Only the rows that
    were read are deleted: a change made meanwhile has a row of its own. Raises IndexOutOfDate.
    """
    backend = index_backend(using)
    changes = backend.changes
    with changes.writing():
        folder = changes.current()
        tasks = list(IndexTask.objects.order_by("pk")[:limit])
        if not tasks:
            return Applied()
        keys = sorted({(task.kind, task.object_id) for task in tasks})
        building = changes.generations.building()
        if building is not None:
            note_in_journal(building, keys)
        prepared = documents_of(backend, keys)
        note_renamed(backend, prepared, keys)
        refused = (*prepared.refused, *apply_isolated(backend, folder, prepared))
        IndexTask.objects.filter(pk__in=[task.pk for task in tasks]).delete()
    for reason in refused:
        log.error("Not indexed: %s", reason)
    return Applied(len(tasks), len(prepared.documents), refused)


def note_renamed(backend: SearchBackend, prepared: Prepared, keys: Iterable[Key]) -> None:
    """Put the statements of speakers with other names than the index knows into the outbox.

    A name read in a draft becomes public, or a public one hidden, with a statement; the speaker's other
    statements are found by it too.
    """
    renamed = renamed_speakers(backend, prepared)
    if renamed:
        at_hand = {number for kind, number in keys if kind == IndexTask.Kind.STATEMENT}
        said = Statement.objects.filter(speaker__in=renamed).order_by().values_list("pk", flat=True)
        IndexTask.objects.enqueue(IndexTask.Kind.STATEMENT, sorted(set(said) - at_hand))


def apply_isolated(backend: SearchBackend, folder: Path, prepared: Prepared) -> list[str]:
    """Write documents; those that break the writer are found by halving, and left out with the reason.

    Faults of the disk or of locks are raised: they are no document's fault.
    """
    backend_changes = backend.changes
    refused: list[str] = []

    def write(ids: Sequence[str], documents: Sequence[Document]) -> None:
        try:
            backend_changes.apply_in(folder, ids, documents)
        except (OSError, LockError, MemoryError, DamagedFile):
            raise
        except Exception as error:
            if not documents:
                raise
            if len(documents) == 1:
                refused.append(f"{documents[0].id}: {error!r}")
                write(ids, ())
                return
            half = len(documents) // 2
            write(ids, documents[:half])
            write([document.id for document in documents[half:]], documents[half:])

    write(prepared.ids, prepared.documents)
    return refused


def drain(using: str = "default") -> Applied:
    """Apply batches until the outbox is empty."""
    done = Applied()
    while (batch := apply_pending(using=using)).tasks:
        done = Applied(
            done.tasks + batch.tasks, done.documents + batch.documents, (*done.refused, *batch.refused)
        )
    return done
