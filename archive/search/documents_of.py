"""Records by kind and primary key to the documents the index should hold of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from django.apps import apps
from django.db import connection
from django.db.models import Model
from haystack import connections
from haystack.constants import ID
from haystack.utils import get_model_ct

from archive.models import IndexTask
from archive.search.whoosh_engine.backend import SearchBackend
from archive.search.whoosh_engine.documents import Document
from archive.search.whoosh_engine.fields import DIGEST

Key = tuple[str, int]

_SPEAKER: Final = "archive.speaker."

CHUNKS: Final = {"statement": 500, "speaker": 500, "article": 50}
"""Records read at once: below SQLite's limit of variables, and few enough articles for their texts."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """Records looked at (their ids in the index), what was made of them, and why some could not be made.

    An id without a document must leave the index: the record is gone, hidden or cannot be indexed.
    """

    ids: tuple[str, ...]
    documents: tuple[Document, ...]
    refused: tuple[str, ...]


def index_backend(using: str = "default") -> SearchBackend:
    """Return the backend of a Haystack connection."""
    backend: SearchBackend = connections[using].get_backend()
    return backend


def model_of(kind: str) -> type[Model]:
    """Return the model of a record kind: statement, speaker or article."""
    return apps.get_model("archive", kind)


def record_id(kind: str, number: int) -> str:
    """Return the id the index keeps for a record: archive.statement.17."""
    return f"{get_model_ct(model_of(kind))}.{number}"


def documents_of(backend: SearchBackend, keys: Iterable[Key]) -> Prepared:
    """Read the records again and make what the index should hold of them now."""
    wanted = sorted(set(keys))
    documents: list[Document] = []
    refused: list[str] = []
    for kind, group in groupby(wanted, key=lambda key: key[0]):
        numbers = [number for _, number in group]
        index = backend.unified_index.get_index(model_of(kind))
        for start in range(0, len(numbers), CHUNKS[kind]):
            rows = index.index_queryset().filter(pk__in=numbers[start : start + CHUNKS[kind]])
            made, faults = backend.prepare(index, rows)
            documents += made
            refused += faults
    return Prepared(tuple(record_id(*key) for key in wanted), tuple(documents), tuple(refused))


def renamed_speakers(backend: SearchBackend, prepared: Prepared) -> list[int]:
    """Return the speakers whose documents differ from those in the index; new ones are left out."""
    speakers = {each.id: each.digest for each in prepared.documents if each.id.startswith(_SPEAKER)}
    snapshot = backend.snapshot() if speakers else None
    if snapshot is None:
        return []
    indexed: dict[str, int] = {}
    for base, segment in zip(snapshot.bases, snapshot.segments, strict=False):
        for document in segment.documents_of(speakers):
            if snapshot.alive[base + document]:
                indexed[segment.keywords(ID, document)[0]] = int(segment.file[DIGEST][document])
    return [
        int(record.removeprefix(_SPEAKER)) for record, digest in indexed.items() if digest != speakers[record]
    ]


def visible_numbers(backend: SearchBackend, kind: str) -> list[int]:
    """Return the primary keys of the records of a kind that belong in the index."""
    rows = backend.unified_index.get_index(model_of(kind)).index_queryset()
    return list(rows.order_by("pk").values_list("pk", flat=True))


def visible_documents(backend: SearchBackend, kind: str) -> Iterator[tuple[int, Prepared]]:
    """Walk all records of a kind that belong in the index, a chunk at a time, with the number walked.

    The keys are read first: asking for the rows after the last one makes SQLite sort all of them each time.
    """
    numbers = visible_numbers(backend, kind)
    for start in range(0, len(numbers), CHUNKS[kind]):
        chunk = numbers[start : start + CHUNKS[kind]]
        yield len(chunk), documents_of(backend, ((kind, number) for number in chunk))


def refresh_statistics() -> None:
    """Let SQLite look at its tables: without statistics it joins statements to articles the wrong way round.

    A sample of each index is read, some 10 ms; measured, reading 500 of 100,000 statements goes from 970 ms
    to 40 ms. PostgreSQL does this by itself.
    """
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA analysis_limit = 1000")
            cursor.execute("ANALYZE")


KINDS: Final = tuple(str(kind) for kind in IndexTask.Kind.values)
