"""Is the index what the database says, and is every stored text what it was? Compared both ways."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np

from archive.arabic.passages import join_slices
from archive.models import Article, IndexTask, Statement
from archive.search.documents_of import KINDS, Key, index_backend, visible_documents
from archive.search.whoosh_engine.arrays_file import DamagedFile
from archive.search.whoosh_engine.backend import SearchBackend
from archive.search.whoosh_engine.fields import DIGEST
from archive.search.whoosh_engine.snapshot import Snapshot


@dataclass(slots=True)
class IndexFaults:
    """Where index and database differ; records with an outbox row are left to the writer.

    `missing` are in the database only, `stale` hold other values, `zombies` are in the index only,
    `twice` more than once. `refused` cannot be indexed at all.
    """

    missing: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)
    zombies: list[str] = field(default_factory=list)
    twice: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    damaged: list[str] = field(default_factory=list)
    compared: int = 0

    @property
    def differing(self) -> list[str]:
        """Return the record ids an index run can put right."""
        return [*self.missing, *self.stale, *self.zombies, *self.twice]


def compare_index(using: str = "default", snapshot: Snapshot | None = None) -> IndexFaults:
    """Compare every record with its document, and every document with its record.

    Looks at the index that answers, unless given another one.
    """
    backend = index_backend(using)
    faults = IndexFaults()
    if snapshot is None:
        snapshot = backend.snapshot()
        faults.damaged += [backend.reader.damage] if backend.reader.damage else []
    indexed = {} if snapshot is None else _digests(snapshot, faults)
    for kind in KINDS:
        _compare_kind(backend, kind, indexed, faults)
    faults.zombies += indexed
    pending = {f"archive.{kind}.{number}" for kind, number in _pending()}
    for found in (faults.missing, faults.stale, faults.zombies, faults.twice):
        found[:] = [record for record in found if record not in pending]
    return faults


def _digests(snapshot: Snapshot, faults: IndexFaults) -> dict[str, int]:
    for segment in snapshot.segments:
        try:
            segment.file.verify()
        except DamagedFile as damage:
            faults.damaged.append(str(damage))
    digests = snapshot.numbers(DIGEST)
    indexed: dict[str, int] = {}
    for document in np.flatnonzero(snapshot.alive).tolist():
        record = snapshot.record_ids[document]
        if record in indexed:
            faults.twice.append(record)
        indexed[record] = int(digests[document])
    return indexed


def _compare_kind(backend: SearchBackend, kind: str, indexed: dict[str, int], faults: IndexFaults) -> None:
    for walked, prepared in visible_documents(backend, kind):
        faults.compared += walked
        faults.refused += prepared.refused
        for document in prepared.documents:
            digest = indexed.pop(document.id, None)
            if digest is None:
                faults.missing.append(document.id)
            elif digest != document.digest:
                faults.stale.append(document.id)


def _pending() -> list[Key]:
    return list(IndexTask.objects.values_list("kind", "object_id").order_by())


def enqueue_differing(faults: IndexFaults) -> None:
    """Put every differing record into the outbox: the writer then looks at it again."""
    for kind in KINDS:
        prefix = f"archive.{kind}."
        numbers = [
            int(record.removeprefix(prefix)) for record in faults.differing if record.startswith(prefix)
        ]
        IndexTask.objects.enqueue(kind, numbers)


def broken_statements() -> Iterator[str]:
    """Tell each statement that is not the slices of its article, hidden ones too."""
    rows = Statement.objects.select_related("article").order_by("article_id", "pk")
    for statement in rows.iterator(chunk_size=200):
        text = statement.article.text
        spans = [(start, end) for start, end in statement.spans]
        placed = bool(spans) and (statement.start, statement.end) == (spans[0][0], spans[-1][1])
        if not placed or spans[-1][1] > len(text) or join_slices(text, spans) != statement.text:
            yield f"statement {statement.pk} is not what article {statement.article_id} says at {spans}"


def broken_articles() -> Iterator[str]:
    """Tell each article whose text no longer gives the bytes it was received as."""
    for article in Article.objects.order_by("pk").iterator(chunk_size=50):
        try:
            sha256 = hashlib.sha256(article.text.encode(article.encoding)).hexdigest()
        except (UnicodeError, LookupError) as error:
            sha256 = str(error)
        if sha256 != article.sha256:
            yield f"article {article.pk} ({article.file_name or article.title}) does not give its sha256"
