"""Changes of the records noted for the index, in the transaction of the change; nothing is indexed here.

Saves and deletes are seen through Django's signals, writes past them (bulk_create, QuerySet.update) by
archive.search.bulk_outbox.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.db.models import Model, QuerySet
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from haystack.signals import BaseSignalProcessor

from archive.models import Alias, Article, IndexTask, Outlet, Role, Speaker, Statement, Topic
from archive.search import bulk_outbox

Kind = IndexTask.Kind


class OutboxSignalProcessor(BaseSignalProcessor):  # type: ignore[misc]
    """Notes what must be looked at again when a record is saved, deleted or filed under a topic."""

    def setup(self) -> None:
        """Start listening."""
        for model, note in NOTES.items():
            post_save.connect(note, sender=model, dispatch_uid=f"outbox-save-{model.__name__}")
            # A topic's statements are known only before it goes.
            gone = pre_delete if model is Topic else post_delete
            gone.connect(note, sender=model, dispatch_uid=f"outbox-delete-{model.__name__}")
        for model, note in FORMER_NOTES.items():
            pre_save.connect(note, sender=model, dispatch_uid=f"outbox-former-{model.__name__}")
        bulk_outbox.connect()
        m2m_changed.connect(note_topics, sender=Statement.topics.through, dispatch_uid="outbox-topics")

    def teardown(self) -> None:
        """Stop listening."""
        for model in NOTES:
            post_save.disconnect(sender=model, dispatch_uid=f"outbox-save-{model.__name__}")
            gone = pre_delete if model is Topic else post_delete
            gone.disconnect(sender=model, dispatch_uid=f"outbox-delete-{model.__name__}")
        for model in FORMER_NOTES:
            pre_save.disconnect(sender=model, dispatch_uid=f"outbox-former-{model.__name__}")
        bulk_outbox.disconnect()
        m2m_changed.disconnect(sender=Statement.topics.through, dispatch_uid="outbox-topics")


def note_statement(instance: Statement, **kwargs: Any) -> None:
    """A speaker is shown as long as one statement of theirs is."""
    IndexTask.objects.enqueue(Kind.STATEMENT, [instance.pk])
    if instance.speaker_id is not None:
        IndexTask.objects.enqueue(Kind.SPEAKER, [instance.speaker_id])


def note_former_speaker(instance: Statement, **kwargs: Any) -> None:
    """The speaker a statement was attributed to before may have none left."""
    if instance.pk is None:
        return
    former = (
        Statement.objects.filter(pk=instance.pk).exclude(speaker=None).exclude(speaker=instance.speaker_id)
    )
    IndexTask.objects.enqueue(Kind.SPEAKER, former.values_list("speaker", flat=True))


def note_former_bearer(instance: Alias | Role, **kwargs: Any) -> None:
    """A name or role that moves to another speaker leaves the one before."""
    if instance.pk is None:
        return
    former = type(instance).objects.filter(pk=instance.pk).exclude(speaker=instance.speaker_id)
    for speaker in former.values_list("speaker", flat=True):
        _note_speaker(speaker)


def note_speaker(instance: Speaker, **kwargs: Any) -> None:
    """The names of a speaker are searched with each of their statements."""
    _note_speaker(instance.pk)


def note_name(instance: Alias | Role, **kwargs: Any) -> None:
    """Aliases and roles are part of their speaker."""
    _note_speaker(instance.speaker_id)


def _note_speaker(speaker_id: int) -> None:
    IndexTask.objects.enqueue(Kind.SPEAKER, [speaker_id])
    _note_statements(Statement.objects.filter(speaker=speaker_id))


def note_article(instance: Article, **kwargs: Any) -> None:
    """A withdrawn article takes its statements with it, and speakers who spoke nowhere else."""
    IndexTask.objects.enqueue(Kind.ARTICLE, [instance.pk])
    statements = Statement.objects.filter(article=instance.pk)
    _note_statements(statements)
    speakers = statements.exclude(speaker=None).order_by().values_list("speaker", flat=True)
    IndexTask.objects.enqueue(Kind.SPEAKER, speakers.distinct())


def note_outlet(instance: Outlet, **kwargs: Any) -> None:
    """The names of an outlet are searched with its articles and statements."""
    articles = Article.objects.filter(outlet=instance.pk)
    IndexTask.objects.enqueue(Kind.ARTICLE, articles.order_by().values_list("pk", flat=True))
    _note_statements(Statement.objects.filter(article__outlet=instance.pk))


def note_topic(instance: Topic, **kwargs: Any) -> None:
    """Statements are filtered by the slug of their topics."""
    _note_statements(Statement.objects.filter(topics=instance.pk))


def note_topics(
    instance: Model, action: str, reverse: bool, pk_set: set[int] | None = None, **kwargs: Any
) -> None:
    """A statement was filed under a topic or taken out, from either side."""
    if not reverse:
        IndexTask.objects.enqueue(Kind.STATEMENT, [instance.pk])
    elif pk_set is not None:
        IndexTask.objects.enqueue(Kind.STATEMENT, pk_set)
    elif action == "pre_clear":
        _note_statements(Statement.objects.filter(topics=instance.pk))


def _note_statements(statements: QuerySet[Statement]) -> None:
    IndexTask.objects.enqueue(Kind.STATEMENT, statements.order_by().values_list("pk", flat=True))


NOTES: Final[dict[type[Model], Callable[..., None]]] = {
    Statement: note_statement,
    Speaker: note_speaker,
    Alias: note_name,
    Role: note_name,
    Article: note_article,
    Outlet: note_outlet,
    Topic: note_topic,
}

FORMER_NOTES: Final[dict[type[Model], Callable[..., None]]] = {
    Statement: note_former_speaker,
    Alias: note_former_bearer,
    Role: note_former_bearer,
}
