"""Who changed a record and why, as its history shows it."""

from __future__ import annotations

from typing import Any, TypeVar

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model

Record = TypeVar("Record", bound=Model)

Editor = AbstractBaseUser | None
"""The person behind a change; None when a command made it."""


def sign(record: Record, *, by: Editor, reason: str) -> Record:
    """Say who makes the next save of `record` and why; returns the record."""
    signed: Any = record
    signed._history_user = by
    signed._change_reason = reason[:100]  # the column of the history is that wide
    return record
