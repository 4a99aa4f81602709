"""Page numbers under a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from django.core.paginator import Page
from django.db.models import Model, QuerySet

Row = TypeVar("Row", bound=Model)


@dataclass(frozen=True, slots=True)
class Pager:
    """Where a reader stands in a list and which pages are linked; a None in `numbers` is a gap."""

    current: int
    last: int

    @property
    def numbers(self) -> list[int | None]:
        """Return the first page, the last, and those around this one."""
        near = {1, self.last, *range(self.current - 1, self.current + 2)}
        numbers: list[int | None] = []
        for number in sorted(number for number in near if 1 <= number <= self.last):
            previous = numbers[-1] if numbers else None
            if previous and number > previous + 1:
                numbers.append(None)
            numbers.append(number)
        return numbers

    @property
    def previous(self) -> int | None:
        """Return the page before, None on the first."""
        return self.current - 1 if self.current > 1 else None

    @property
    def next(self) -> int | None:
        """Return the page after, None on the last."""
        return self.current + 1 if self.current < self.last else None


def pager(page: Page) -> Pager:  # type: ignore[type-arg]
    """Return the pager of a page of a paginator."""
    return Pager(page.number, page.paginator.num_pages)


def rows_of(keys: Iterable[int], rows: QuerySet[Row]) -> list[Row]:
    """Read the rows of some primary keys, in their order: sorting keys is quick, sorting rows is not."""
    wanted = list(keys)
    found = rows.in_bulk(wanted)
    return [found[pk] for pk in wanted if pk in found]
