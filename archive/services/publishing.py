"""Publish, withdraw and restore articles and statements, one or many at a time."""

from __future__ import annotations

from typing import Any, TypeVar

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone
from simple_history.utils import bulk_update_with_history

from archive.models import Article, Redirect, Statement, Status
from archive.services import redirects
from archive.services.authorship import Editor

_Record = TypeVar("_Record", Article, Statement)

_BATCH = 200


@transaction.atomic
def publish(*, records: QuerySet[_Record], by: Editor) -> int:
    """Publish `records`; a statement counts as reviewed by `by` from then on. Returns how many changed."""
    return _set_status(records.exclude(status=Status.PUBLISHED), Status.PUBLISHED, by, "نُشر")


@transaction.atomic
def ask_for_review(*, records: QuerySet[_Record], by: Editor) -> int:
    """Put `records` before an editor; what was published or withdrawn stays so. Returns how many changed."""
    return _set_status(records.filter(status=Status.IMPORTED), Status.IN_REVIEW, by, "للمراجعة")


@transaction.atomic
def withdraw(*, records: QuerySet[_Record], reason: str, by: Editor) -> int:
    """Hide `records` from readers; their permalinks answer 410 with `reason`, which must not be empty.

    Returns how many changed; raises ValueError without a reason.
    """
    if not reason.strip():
        raise ValueError("لا يُسحب نص بلا سبب يُقال للقرّاء.")
    withdrawn = records.exclude(status=Status.WITHDRAWN)
    for record in withdrawn:
        redirects.close(_address_kind(records), str(record.pk), reason)
    return _set_status(withdrawn, Status.WITHDRAWN, by, reason)


@transaction.atomic
def restore(*, records: QuerySet[_Record], by: Editor) -> int:
    """Bring withdrawn `records` back, to be reviewed anew; returns how many changed."""
    return _set_status(records.filter(status=Status.WITHDRAWN), Status.IN_REVIEW, by, "أُعيد")


def _address_kind(records: QuerySet[_Record]) -> Redirect.Kind:
    return Redirect.Kind.ARTICLE if records.model is Article else Redirect.Kind.STATEMENT


def _set_status(records: QuerySet[_Record], status: Status, by: Editor, reason: str) -> int:
    # Locked by key: rows of an outer join (a list of the admin, with speakers) cannot be locked.
    ids = list(records.values_list("pk", flat=True))
    changed = list(records.model._default_manager.filter(pk__in=ids).select_for_update())
    if status != Status.WITHDRAWN:
        redirects.reopen(_address_kind(records), *map(str, ids))
    fields = ["status", "updated"]
    for record in changed:
        record.status, record.updated = status, timezone.now()
        if isinstance(record, Statement):
            _set_review(record, status, by)
    if records.model is Statement:
        fields += ["reviewed_by", "reviewed_at"]
    model: Any = records.model
    bulk_update_with_history(
        changed, model, fields, batch_size=_BATCH, default_user=by, default_change_reason=reason[:100]
    )
    return len(changed)


def _set_review(statement: Statement, status: Status, by: Editor) -> None:
    """Published means read and found right by an editor; to be reviewed means not yet."""
    if status == Status.PUBLISHED:
        statement.reviewed_by_id, statement.reviewed_at = (by.pk if by else None), timezone.now()
    elif status == Status.IN_REVIEW:
        statement.reviewed_by_id, statement.reviewed_at = None, None
