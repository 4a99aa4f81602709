"""Tell the search index, within the transaction, of changes that no save signal reports."""

from __future__ import annotations

from collections.abc import Iterable

from archive.models import IndexTask


def enqueue(
    *, statements: Iterable[int] = (), speakers: Iterable[int] = (), articles: Iterable[int] = ()
) -> None:
    """Write one outbox row for each id; call it inside the transaction of the change."""
    IndexTask.objects.enqueue(IndexTask.Kind.STATEMENT, sorted(set(statements)))
    IndexTask.objects.enqueue(IndexTask.Kind.SPEAKER, sorted(set(speakers)))
    IndexTask.objects.enqueue(IndexTask.Kind.ARTICLE, sorted(set(articles)))
