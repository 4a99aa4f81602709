"""Read the part of the Extended Date/Time Format (ISO 8601-2:2019, levels 0 and 1) that the archive needs.

Understood: 2021, 2021-03, 2021-03-15; a last ?, ~ or % (uncertain, approximate, both); 202X, 20XX, 2021-XX,
2021-03-XX; intervals 2020/2021-03 with an open (..) or unknown (empty) side; and, from level 2 because
news texts need it, a month without its year: XXXX-02, XXXX-02-15.
docs/decisions/0001-edtf-subset.md says why this is not a library.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import total_ordering
from typing import Final, Literal

from archive.arabic.fold import fold

Precision = Literal["day", "month", "year", "decade", "century", "interval", "unknown"]

_LEAP_YEAR: Final = 2000  # a day of an unknown year may be 29 February
_DATE: Final = re.compile(
    r"(?P<year>\d{4}|\d{3}X|\d{2}XX|XXXX)"  # 2021, 202X, 20XX, XXXX
    r"(?:-(?P<month>\d{2}|XX)(?:-(?P<day>\d{2}|XX))?)?"  # -03, -03-15, -XX, -03-XX, -XX-XX
    r"(?P<qualifier>[?~%])?",
    re.ASCII,
)


@total_ordering
@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date with what is known of it. ``earliest`` and ``latest`` are inclusive, None where unbounded.

    ``month`` and ``day`` are set whenever they are known, also without a year. Order: by earliest day (an
    open start first), then by latest day, then certain before qualified; a month without a year comes after
    every dated value, and the unknown date last.
    """

    text: str
    earliest: date | None
    latest: date | None
    precision: Precision
    uncertain: bool = False
    approximate: bool = False
    month: int | None = None
    day: int | None = None
    sides: tuple[EdtfDate | None, EdtfDate | None] | None = None

    @property
    def is_unknown(self) -> bool:
        """Tell whether nothing at all is known."""
        return self.precision == "unknown"

    @property
    def year(self) -> int | None:
        """Give the one year the whole date lies in, None where there is no such year."""
        if self.earliest and self.latest and self.earliest.year == self.latest.year:
            return self.earliest.year
        return None

    @property
    def sort_key(self) -> tuple[object, ...]:
        """Give what the order compares; ends with the text, so that only equal dates compare equal."""
        bounded = self.earliest is not None or self.latest is not None
        return (
            0 if bounded else 2 if self.is_unknown else 1,
            self.earliest or date.min,
            self.latest or date.max,
            (self.month or 0, self.day or 0),
            (self.uncertain, self.approximate),
            self.text,
        )

    def __lt__(self, other: EdtfDate) -> bool:
        return self.sort_key < other.sort_key


UNKNOWN: Final = EdtfDate("", None, None, "unknown")


def parse(text: str) -> EdtfDate:
    """Read an EDTF value: `2021-03`, `2020?`, `XXXX-02`, `2020/..`; Arabic digits count too (٢٠٢١).

    Empty text and XXXX mean unknown; `text` of the result is the canonical spelling. ValueError names any
    other text, an impossible day (2021-02-30) and an interval that ends before it starts.
    """
    canonical = fold(text).strip().upper()
    if not canonical:
        return UNKNOWN
    found = _interval(canonical) if "/" in canonical else _single(canonical)
    if found is None:
        raise ValueError(f"not a date in EDTF: {text!r}")
    return found


def _single(text: str) -> EdtfDate | None:
    match = _DATE.fullmatch(text)
    if not match:
        return None
    year, qualifier = match["year"], match["qualifier"] or ""
    month, day = _number(match["month"]), _number(match["day"])
    if month is None and day is not None:
        return None
    if year == "XXXX" and month is None:
        return UNKNOWN
    known = _bounds(year, month, day)
    if known is None:
        return None
    earliest, latest, precision = known
    return EdtfDate(
        text=text,
        earliest=earliest,
        latest=latest,
        precision=precision,
        uncertain=qualifier in ("?", "%"),
        approximate=qualifier in ("~", "%"),
        month=month,
        day=day,
    )


def _number(digits: str | None) -> int | None:
    return None if digits is None or digits == "XX" else int(digits)


def _bounds(
    year: str, month: int | None, day: int | None
) -> tuple[date | None, date | None, Precision] | None:
    """Give both bounds and the precision, or None for a year, month or day that no calendar has."""
    precision: Precision = "year" if month is None else "month" if day is None else "day"
    if year == "XXXX":
        return (None, None, precision) if _is_on_calendar(_LEAP_YEAR, month, day) else None
    if "X" in year:
        return _years(year) if month is None else None
    number = int(year)
    if not _is_on_calendar(number, month, day):
        return None
    last_month = month or 12
    last_day = day or monthrange(number, last_month)[1]
    return date(number, month or 1, day or 1), date(number, last_month, last_day), precision


def _is_on_calendar(year: int, month: int | None, day: int | None) -> bool:
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return False
    return True


def _years(year: str) -> tuple[date, date, Precision] | None:
    """Give the bounds of a decade or century: 202X, 20XX."""
    first, last = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if first == 0:
        return None
    return date(first, 1, 1), date(last, 12, 31), "century" if year.endswith("XX") else "decade"


def _interval(text: str) -> EdtfDate | None:
    if text.count("/") != 1:
        return None
    parts = text.split("/")
    start, end = (None if part in ("", "..") else _single(part) for part in parts)
    for part, side in zip(parts, (start, end), strict=True):
        if part not in ("", "..") and (side is None or side.earliest is None):
            return None
    named = [side for side in (start, end) if side]
    earliest = start.earliest if start else None
    latest = end.latest if end else None
    if not named or (earliest and latest and earliest > latest):
        return None
    return EdtfDate(
        text=text,
        earliest=earliest,
        latest=latest,
        precision="interval",
        uncertain=any(side.uncertain for side in named),
        approximate=any(side.approximate for side in named),
        sides=(start, end),
    )
