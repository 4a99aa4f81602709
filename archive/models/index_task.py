"""The outbox of the search index: written in the transaction of the change, applied by one writer."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import models


class IndexTaskQuerySet(models.QuerySet["IndexTask"]):
    """The two things that happen to the outbox: rows go in, applied rows go out."""

    def enqueue(self, kind: str, object_ids: Iterable[int]) -> None:
        """Record that the records of `kind` with these ids changed or went away.

        Call it inside the transaction of the change; a rollback then takes the rows with it.
        """
        self.bulk_create(
            [IndexTask(kind=kind, object_id=object_id) for object_id in object_ids], batch_size=500
        )


class IndexTask(models.Model):
    """One record whose place in the search index must be looked at again."""

    class Kind(models.TextChoices):
        STATEMENT = "statement"
        SPEAKER = "speaker"
        ARTICLE = "article"

    kind = models.CharField(max_length=16, choices=Kind)
    object_id = models.PositiveBigIntegerField()
    created = models.DateTimeField(auto_now_add=True)

    objects = IndexTaskQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.CheckConstraint(
                name="index_task_kind_known", condition=models.Q(kind__in=["statement", "speaker", "article"])
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.object_id}"
