"""What an import did, file by file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Action = Literal["new", "unchanged", "updated", "refused"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one file; `code` and `message` say why it was refused, or what was updated."""

    path: str
    action: Action
    article_id: int | None = None
    statements: int = 0
    code: str = ""
    message: str = ""

    def __str__(self) -> str:
        return f"{self.path}: {self.message}" if self.message else self.path


@dataclass(frozen=True, slots=True)
class ImportReport:
    """All outcomes in order; `dry_run` says that nothing of it was written."""

    outcomes: tuple[Outcome, ...]
    dry_run: bool = False
    proposals: int = 0

    def count(self, action: Action) -> int:
        """Count the outcomes of one sort."""
        return sum(outcome.action == action for outcome in self.outcomes)

    def of(self, action: Action) -> tuple[Outcome, ...]:
        """Give the outcomes of one sort."""
        return tuple(outcome for outcome in self.outcomes if outcome.action == action)

    @property
    def statements(self) -> int:
        """Count the statements of all articles that were written."""
        return sum(outcome.statements for outcome in self.outcomes)
