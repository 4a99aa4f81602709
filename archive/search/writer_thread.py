"""The writer beside the site: a thread in every worker process, one of which leads and writes."""

from __future__ import annotations

import logging
import threading
import time
from typing import Final

from django.db import DatabaseError, close_old_connections, connection

from archive.search.documents_of import index_backend, refresh_statistics
from archive.search.rebuilding import RebuildRunning, rebuild
from archive.search.whoosh_engine.arrays_file import DamagedFile
from archive.search.whoosh_engine.changes import IndexOutOfDate
from archive.search.writer import Applied, apply_pending

log = logging.getLogger(__name__)

POLL_SECONDS: Final = 0.25
"""How often the outbox is looked at: an edit is searchable well within two seconds."""

ELECTION_SECONDS: Final = 1.5
"""How often a process that does not lead tries to: so long nobody writes after the leader died."""

PAUSE_AFTER_ERROR: Final = 5.0


def start_writer_thread() -> threading.Thread:
    """Start a candidate for the one writer of this index; call it once in each worker, after the fork.

    The leader is whoever holds a lock on the index folder; the system frees it when that process dies.
    """
    thread = threading.Thread(target=lead, name="index-writer", daemon=True)
    thread.start()
    return thread


def lead(stop: threading.Event | None = None) -> None:
    """Wait for the lead, then apply the outbox until `stop`; errors are logged and tried again."""
    stop = stop or threading.Event()
    while not stop.is_set():
        try:
            with index_backend().changes.generations.locked("leader", wait=False) as leading:
                if leading:
                    log.info("This process writes the search index.")
                    refresh_statistics()
                    _read_every_byte()
                    _write_until(stop)
        except (OSError, DatabaseError):
            log.exception("The search index cannot be written now; trying again.")
        stop.wait(ELECTION_SECONDS)


def _write_until(stop: threading.Event) -> None:
    while not stop.is_set():
        try:
            applied = write_once()
        except Exception:
            log.exception("The search index could not be brought up to date; trying again.")
            stop.wait(PAUSE_AFTER_ERROR)
            continue
        finally:
            close_old_connections()
        if not applied.tasks:
            stop.wait(POLL_SECONDS)
    connection.close()


def write_once() -> Applied:
    """Apply one batch; an index that is missing, damaged or made by other code is rebuilt first."""
    try:
        _look_at_index()
        return apply_pending()
    except (IndexOutOfDate, DamagedFile) as reason:
        return _rebuild(reason)


def _rebuild(reason: Exception) -> Applied:
    log.warning("Rebuilding the search index: %s.", reason)
    started = time.monotonic()
    try:
        rebuilt = rebuild()
    except RebuildRunning:
        return Applied()
    log.warning("Rebuilt with %d records in %.1f s.", rebuilt.documents, time.monotonic() - started)
    return Applied(tasks=1, documents=rebuilt.documents, refused=rebuilt.refused)


def _look_at_index() -> None:
    """Raise DamagedFile for an index that cannot be opened, though nothing waits to be written."""
    reader = index_backend().reader
    reader.snapshot()
    if reader.damage:
        raise DamagedFile(reader.damage)


def _read_every_byte() -> None:
    """Rebuild an index with a changed byte, which its readers cannot see; some 100 ms for 100 MB."""
    snapshot = index_backend().reader.snapshot()
    try:
        for segment in snapshot.segments if snapshot else ():
            segment.file.verify()
    except DamagedFile as reason:
        _rebuild(reason)
