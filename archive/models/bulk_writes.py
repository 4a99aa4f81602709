"""Writes past save(), told as a signal: what follows from a change need not be remembered by callers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, TypeVar

from django.db import models, transaction
from django.dispatch import Signal

Record = TypeVar("Record", bound=models.Model)

written_in_bulk: Final = Signal()
"""Sent by the model, in the transaction of the write, after it; before it too where an owner changes.

`keys` are the primary keys written, `fields` the names of the fields, empty for new rows.
"""

OWNERS: Final = frozenset(("speaker", "speaker_id", "article", "article_id", "outlet", "outlet_id"))
"""Fields that say whose part a row is."""


class NotedQuerySet(models.QuerySet[Record]):
    """Rows whose update(), bulk_update() and bulk_create() are told; update() is what bulk_update() calls."""

    def update(self, **values: Any) -> int:
        """Change rows as QuerySet.update does; told with the keys of the rows it finds.

        Where an owner changes, it is told before too, while the former one can still be read.
        """
        with transaction.atomic(using=self.db, savepoint=False):
            keys = list(self.order_by().values_list("pk", flat=True))
            if OWNERS & values.keys():
                self._tell(keys, values)
            changed = super().update(**values)
            self._tell(keys, values)
        return changed

    update.alters_data = True  # type: ignore[attr-defined]

    def bulk_create(self, objs: Iterable[Record], *args: Any, **options: Any) -> list[Record]:
        """Create rows as QuerySet.bulk_create does; told with their keys."""
        with transaction.atomic(using=self.db, savepoint=False):
            last = self.model._base_manager.using(self.db).aggregate(last=models.Max("pk"))["last"]
            created = super().bulk_create(objs, *args, **options)
            keys = [record.pk for record in created]
            if None in keys:  # left out as conflicts, or by a database that returns no keys
                new = self.model._base_manager.using(self.db).filter(pk__gt=last or 0)
                keys = list(new.values_list("pk", flat=True))
            self._tell(keys, ())
        return created

    bulk_create.alters_data = True  # type: ignore[attr-defined]

    def _tell(self, keys: list[Any], fields: Iterable[str]) -> None:
        if keys:
            written_in_bulk.send(sender=self.model, keys=keys, fields=frozenset(fields))
