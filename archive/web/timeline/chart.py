"""Lay the months out: which are drawn, with which squares, and whether squares still fit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from archive.arabic.months import month_label
from archive.web.timeline.bars import Drawing, Slot, draw
from archive.web.timeline.months import UNDATED, Month, MonthCount

MOST_SQUARES: Final = 24
"""More statements than this in one month and squares are no longer counted at a glance."""
MOST_COLUMNS: Final = 27
"""Two years with their unknown months: more columns and a square no longer fits a phone."""
MOST_MONTHS_AS_BARS: Final = 12 * 12
"""Twelve years of months; a longer archive is drawn by year."""
FEWEST_MONTHS: Final = 3
"""The last year is cut after its last month with statements, but never narrower than its label."""
UNDATED_LABEL: Final = "بلا تاريخ"


@dataclass(frozen=True, slots=True)
class Column:
    """One month, unknown month or the undated, with its statements; squares in the order of the legend."""

    month: Month
    count: int = 0
    estimated: int = 0
    squares: tuple[str, ...] = ()

    @property
    def is_unknown(self) -> bool:
        """Whether the month, or the whole date, is unknown: such a column is hatched."""
        return self.month.month == 0

    @property
    def label(self) -> str:
        """Return what is known of the month: آذار/مارس 2020; 2020، الشهر غير محدّد; بلا تاريخ."""
        if self.month == UNDATED:
            return UNDATED_LABEL
        if self.is_unknown:
            return f"{self.month.year}، الشهر غير محدّد"
        return f"{month_label(self.month.month)} {self.month.year}"

    @property
    def name_lines(self) -> list[str]:
        """Return the month's two regional names for two lines of the axis."""
        return month_label(self.month.month).split("/")

    @property
    def range_text(self) -> str:
        """Return the month as the search form reads it: 2020-03; empty for an unknown month."""
        return "" if self.is_unknown else f"{self.month.year:04}-{self.month.month:02}"

    @property
    def slot(self) -> Slot:
        """Return the column as a bar."""
        return Slot(self.count, self.label, self.is_unknown, self.range_text, str(self.month.year or ""))


@dataclass(frozen=True, slots=True)
class Year:
    """The columns of one year; number 0 holds the undated."""

    number: int
    columns: tuple[Column, ...]

    @property
    def months(self) -> int:
        """Return how many known months are drawn; it sets the width."""
        return sum(not column.is_unknown for column in self.columns)

    @property
    def has_unknown(self) -> bool:
        """Whether the year starts with a hatched column."""
        return self.months < len(self.columns)

    @property
    def count(self) -> int:
        """Return the statements of the year."""
        return sum(column.count for column in self.columns)

    @property
    def slot(self) -> Slot:
        """Return the year as a bar."""
        return Slot(
            self.count, str(self.number or UNDATED_LABEL), not self.number, "", str(self.number or "")
        )


@dataclass(frozen=True, slots=True)
class Timeline:
    """Everything a timeline draws and tells. The counts of the columns add up to `total`."""

    years: tuple[Year, ...]
    by_speaker: dict[int | None, int] = field(default_factory=dict)

    @property
    def columns(self) -> list[Column]:
        """Return all columns in the order of time."""
        return [column for year in self.years for column in year.columns]

    @property
    def filled(self) -> list[Column]:
        """Return the columns that hold statements: the rows of the table."""
        return [column for column in self.columns if column.count]

    @property
    def total(self) -> int:
        """Return how many statements are drawn."""
        return sum(column.count for column in self.columns)

    @property
    def has_estimates(self) -> bool:
        """Whether any date is an estimate."""
        return any(column.estimated for column in self.columns)

    @property
    def as_squares(self) -> bool:
        """Whether a square for each statement still reads well."""
        highest = max((column.count for column in self.columns), default=0)
        return highest <= MOST_SQUARES and len(self.columns) <= MOST_COLUMNS

    @property
    def drawing(self) -> Drawing:
        """Return bars: one to a month, or to a year where the months no longer fit."""
        if len(self.columns) <= MOST_MONTHS_AS_BARS:
            slots = [column.slot for column in self.columns]
            return draw(slots, [(year.number, len(year.columns)) for year in self.years])
        return draw([year.slot for year in self.years], [(year.number, 1) for year in self.years])

    @property
    def span_label(self) -> str:
        """Return the years covered: 2020; من 2020 إلى 2021; empty where nothing is dated."""
        known = [year.number for year in self.years if year.number]
        if not known:
            return ""
        return str(known[0]) if len(known) == 1 else f"من {known[0]} إلى {known[-1]}"


def build_timeline(counts: Sequence[MonthCount], keys: dict[int, str], other: str = "k0") -> Timeline:
    """Lay `counts` out; a square takes its speaker's key from `keys`, `other` where there is none."""
    columns = _columns(counts, keys, other)
    known = sorted({month.year for month in columns if month.year})
    years = [_undated(columns)] if UNDATED in columns else []
    if known:
        every = range(known[0], known[-1] + 1)
        years += [_year(number, columns, whole=number != known[-1] or len(every) == 1) for number in every]
    by_speaker: dict[int | None, int] = defaultdict(int)
    for row in counts:
        by_speaker[row.speaker_id] += row.count
    return Timeline(tuple(years), dict(by_speaker))


def _columns(counts: Iterable[MonthCount], keys: dict[int, str], other: str) -> dict[Month, Column]:
    rows: dict[Month, list[MonthCount]] = defaultdict(list)
    for row in counts:
        rows[row.month].append(row)
    return {month: _column(month, of_month, keys, other) for month, of_month in rows.items()}


def _column(month: Month, rows: list[MonthCount], keys: dict[int, str], other: str) -> Column:
    count = sum(row.count for row in rows)
    squares: list[str] = []
    if count <= MOST_SQUARES:
        drawn = ((keys.get(row.speaker_id or 0, other), row.count) for row in rows)
        squares = sorted(key for key, number in drawn for _ in range(number))
    # The neutral key sorts last: it stands for nobody in particular.
    squares.sort(key=lambda key: key == other)
    return Column(month, count, sum(row.estimated for row in rows), tuple(squares))


def _undated(columns: dict[Month, Column]) -> Year:
    return Year(0, (columns[UNDATED],))


def _year(number: int, columns: dict[Month, Column], whole: bool) -> Year:
    used = [month.month for month in columns if month.year == number]
    last = 12 if whole else max(FEWEST_MONTHS, *used)
    months = [Month(number, month) for month in range(0 if 0 in used else 1, last + 1)]
    return Year(number, tuple(columns.get(month, Column(month)) for month in months))
