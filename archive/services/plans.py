"""What re-reading an article would change, to be shown before it is done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Action = Literal["add", "change", "remove"]


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field before and after, as people read it."""

    field: str
    before: str
    after: str

    def __str__(self) -> str:
        return f"{self.field}: {self.before or '–'} → {self.after or '–'}"


@dataclass(frozen=True, slots=True)
class StatementChange:
    """One statement added, changed or removed; `pk` is its permalink, None for a new one."""

    action: Action
    pk: int | None
    text: str
    fields: tuple[FieldChange, ...] = ()


@dataclass(frozen=True, slots=True)
class ExtractionPlan:
    """All that would change in one article; `unchanged` counts the statements that stay as they are."""

    article_id: int
    title: str
    fields: tuple[FieldChange, ...]
    statements: tuple[StatementChange, ...]
    unchanged: int

    @property
    def is_empty(self) -> bool:
        """Say whether nothing would change."""
        return not self.fields and not self.statements

    def count(self, action: Action) -> int:
        """Count the statements added, changed or removed."""
        return sum(change.action == action for change in self.statements)
