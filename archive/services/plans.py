"""What re-reading an article would change, to be shown before it is done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

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
    """All that would change in one article; `unchanged` counts the statements that stay as they are.

    `failure` says why the article could not be read; nothing of it changes then.
    """

    article_id: int
    title: str
    fields: tuple[FieldChange, ...] = ()
    statements: tuple[StatementChange, ...] = ()
    unchanged: int = 0
    failure: str = ""

    @property
    def is_empty(self) -> bool:
        """Say whether nothing would change."""
        return not (self.fields or self.statements or self.failure)

    def count(self, action: Action) -> int:
        """Count the statements added, changed or removed."""
        return sum(change.action == action for change in self.statements)


_SIGNS: Final[dict[Action, str]] = {"add": "+", "change": "~", "remove": "-"}
_SHOWN: Final = 80


def plan_lines(plan: ExtractionPlan) -> Iterator[str]:
    """Give a plan as lines for a terminal: the article, its fields, then a line for each statement."""
    yield f"article {plan.article_id}: {_cut(plan.title)}"
    if plan.failure:
        yield f"  failed: {plan.failure}"
    for field in plan.fields:
        yield f"  {field}"
    for change in plan.statements:
        number = f" {change.pk}" if change.pk else ""
        yield f"  {_SIGNS[change.action]}{number} {_cut(change.text)}"
        for field in change.fields:
            yield f"      {field}"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN]}…"
