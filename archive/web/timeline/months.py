"""Count statements by the month they were said in, in one query."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    Count,
    Expression,
    F,
    Q,
    Value,
    When,
)
from django.db.models.functions import Cast, Substr

from archive.models.statement import StatementQuerySet


@dataclass(frozen=True, order=True, slots=True)
class Month:
    """A place on the time line; month 0 is a year whose month is unknown, year 0 no known year."""

    year: int
    month: int


UNDATED = Month(0, 0)
OTHERS: Final = -1
"""Stands in the counts for all speakers who are not told apart."""


@dataclass(frozen=True, slots=True)
class MonthCount:
    """How many statements of one speaker lie in one month, and how many of them by an estimated date."""

    month: Month
    speaker_id: int | None
    count: int
    estimated: int


def month_of(earliest: date | None, latest: date | None) -> Month:
    """Place a date by its bounds: what spans months has only a year, what spans years has neither."""
    if earliest is None or latest is None or earliest.year != latest.year:
        return UNDATED
    return Month(earliest.year, earliest.month if earliest.month == latest.month else 0)


def count_by_month(
    statements: StatementQuerySet, told_apart: Collection[int] | None = None
) -> list[MonthCount]:
    """Count `statements` by month and speaker; one query, grouped by the months of the bounds.

    All but the speakers `told_apart` are counted as one, OTHERS; statements of nobody stay by themselves.
    """
    qualified = Q(said__endswith="?") | Q(said__endswith="~") | Q(said__endswith="%")
    rows = (
        statements.order_by()
        .annotate(
            first=_month_text("said_earliest"), last=_month_text("said_latest"), who=_speaker(told_apart)
        )
        .values_list("first", "last", "who")
        .annotate(count=Count("pk"), estimated=Count("pk", filter=qualified))
    )
    return [
        MonthCount(_month_between(first, last), speaker_id, count, estimated)
        for first, last, speaker_id, count, estimated in rows
    ]


def _speaker(told_apart: Collection[int] | None) -> Expression | F:
    if told_apart is None:
        return F("speaker_id")
    others = When(speaker_id__isnull=False, then=Value(OTHERS))
    return Case(When(speaker_id__in=told_apart, then=F("speaker_id")), others, output_field=BigIntegerField())


def _month_text(field: str) -> Substr:
    """Return 2020-03 of a date in SQL: TruncMonth calls Python for every row of SQLite."""
    return Substr(Cast(field, CharField()), 1, 7)


def _month_between(first: str | None, last: str | None) -> Month:
    bounds = [date.fromisoformat(f"{text}-01") if text else None for text in (first, last)]
    return month_of(*bounds)
