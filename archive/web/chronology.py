"""A list of statements told by year, then by month."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from archive.arabic.months import month_label
from archive.models import Statement
from archive.web.cards import Card, card
from archive.web.timeline.months import Month, month_of


@dataclass(frozen=True, slots=True)
class MonthGroup:
    """The statements of one month of the page, or of a year's unknown month."""

    month: Month
    cards: list[Card]

    @property
    def label(self) -> str:
        """Return the month's name, or what is not known."""
        if self.month.month:
            return month_label(self.month.month)
        return "الشهر غير محدّد" if self.month.year else "السنة غير محدّدة"


@dataclass(frozen=True, slots=True)
class YearGroup:
    """The months of one year; number 0 holds the statements without a known year."""

    number: int
    months: list[MonthGroup]


def by_year(statements: Iterable[Statement], newest: bool) -> list[YearGroup]:
    """Group one page of one speaker's statements; the undated come last in either order."""
    groups: dict[Month, list[Card]] = {}
    for row in statements:
        keys = {row.speaker_id: "k1"} if row.speaker_id else {}
        month = month_of(row.said_earliest, row.said_latest)
        groups.setdefault(month, []).append(card(row, keys))
    years: dict[int, list[MonthGroup]] = {}
    for month in sorted(groups, reverse=newest):
        years.setdefault(month.year, []).append(MonthGroup(month, groups[month]))
    return sorted(
        (YearGroup(number, months) for number, months in years.items()), key=lambda year: not year.number
    )
