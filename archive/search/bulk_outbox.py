"""Changes written past save() noted for the index: QuerySet.update, bulk_update and bulk_create."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from django.db.models import Model, QuerySet

from archive.models import Alias, Article, IndexTask, Outlet, Role, Speaker, Statement, Topic
from archive.models.bulk_writes import written_in_bulk

Kind = IndexTask.Kind
Keys = Sequence[int]

NOT_INDEXED: Final = frozenset(("pipeline_version", "updated", "reviewed_by", "reviewed_at"))
"""Fields of no document: a write of nothing else changes nothing in the index."""

CHUNK: Final = 500
"""Keys of one query: below SQLite's limit of variables."""


def connect() -> None:
    """Start listening."""
    for model in NOTES:
        written_in_bulk.connect(note, sender=model, dispatch_uid=f"outbox-bulk-{model.__name__}")


def disconnect() -> None:
    """Stop listening."""
    for model in NOTES:
        written_in_bulk.disconnect(sender=model, dispatch_uid=f"outbox-bulk-{model.__name__}")


def note(sender: type[Model], keys: Keys, fields: frozenset[str], **kwargs: Any) -> None:
    """Note these rows, and the records whose documents hold something of them."""
    if fields and fields <= NOT_INDEXED:
        return
    for start in range(0, len(keys), CHUNK):
        NOTES[sender](keys[start : start + CHUNK])


def _note_statements(keys: Keys) -> None:
    statements = Statement.objects.filter(pk__in=keys)
    IndexTask.objects.enqueue(Kind.STATEMENT, keys)
    _enqueue(Kind.SPEAKER, statements.exclude(speaker=None), "speaker")


def _note_speakers(keys: Keys) -> None:
    IndexTask.objects.enqueue(Kind.SPEAKER, keys)
    _enqueue(Kind.STATEMENT, Statement.objects.filter(speaker__in=keys), "pk")


def _note_aliases(keys: Keys) -> None:
    _note_speakers(list(Alias.objects.filter(pk__in=keys).values_list("speaker", flat=True).distinct()))


def _note_roles(keys: Keys) -> None:
    _note_speakers(list(Role.objects.filter(pk__in=keys).values_list("speaker", flat=True).distinct()))


def _note_articles(keys: Keys) -> None:
    IndexTask.objects.enqueue(Kind.ARTICLE, keys)
    statements = Statement.objects.filter(article__in=keys)
    _enqueue(Kind.STATEMENT, statements, "pk")
    _enqueue(Kind.SPEAKER, statements.exclude(speaker=None), "speaker")


def _note_outlets(keys: Keys) -> None:
    _enqueue(Kind.ARTICLE, Article.objects.filter(outlet__in=keys), "pk")
    _enqueue(Kind.STATEMENT, Statement.objects.filter(article__outlet__in=keys), "pk")


def _note_topics(keys: Keys) -> None:
    _enqueue(Kind.STATEMENT, Statement.objects.filter(topics__in=keys), "pk")


def _enqueue(kind: Kind, rows: QuerySet[Any], field: str) -> None:
    IndexTask.objects.enqueue(kind, rows.order_by().values_list(field, flat=True).distinct())


NOTES: Final[dict[type[Model], Callable[[Keys], None]]] = {
    Statement: _note_statements,
    Speaker: _note_speakers,
    Alias: _note_aliases,
    Role: _note_roles,
    Article: _note_articles,
    Outlet: _note_outlets,
    Topic: _note_topics,
}
