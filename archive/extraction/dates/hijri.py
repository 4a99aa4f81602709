"""Turn dates of the Umm al-Qura calendar into Gregorian ones."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from pathlib import Path

from archive.arabic.wordlists import load

TABLE = Path(__file__).parent / "data" / "umm_al_qura.txt"


@cache
def _years() -> dict[int, tuple[date, tuple[int, ...]]]:
    """Return the first day and the month lengths of every Hijri year in the table."""
    rows = (line.split() for line in load(TABLE))
    return {
        int(year): (date.fromisoformat(first), tuple(30 if length == "+" else 29 for length in lengths))
        for year, first, lengths in rows
    }


def gregorian(year: int, month: int, day: int) -> date | None:
    """Return the Gregorian day: 26 شوال 1436 is 2015-08-11; None for a day that the table lacks."""
    if year not in _years() or not 1 <= month <= 12:
        return None
    first, lengths = _years()[year]
    if not 1 <= day <= lengths[month - 1]:
        return None
    return first + timedelta(days=sum(lengths[: month - 1]) + day - 1)
