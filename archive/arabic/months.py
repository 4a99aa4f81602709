"""Month names of every Arab region, and their numbers."""

from __future__ import annotations

from typing import Final, NamedTuple

from archive.arabic.fold import fold
from archive.arabic.wordlists import load


class _Calendar(NamedTuple):
    labels: dict[int, str]
    numbers: dict[str, int]


def _read(name: str) -> _Calendar:
    labels: dict[int, str] = {}
    numbers: dict[str, int] = {}
    for line in load(name):
        number, label, others = (part.strip() for part in line.split(";"))
        labels[int(number)] = label
        for spelling in [*label.split("/"), *others.split(",")]:
            if numbers.setdefault(fold(spelling.strip()), int(number)) != int(number):
                raise ValueError(f"{name}: {spelling} names two months")
    return _Calendar(labels, numbers)


_GREGORIAN: Final = _read("months")
_HIJRI: Final = _read("hijri_months")

MONTHS: Final = _GREGORIAN.numbers
"""Folded name -> 1..12, all regions: شباط, فبراير and فيفري are 2; two-word names keep their space."""

HIJRI_MONTHS: Final = _HIJRI.numbers
"""Folded name -> 1..12 of the Hijri year: رمضان is 9."""


def _number(name: str, calendar: _Calendar) -> int | None:
    spellings = [" ".join(part.split()) for part in fold(name).split("/")]
    found = {calendar.numbers.get(spelling) for spelling in spellings}
    return found.pop() if len(found) == 1 else None


def month_number(name: str) -> int | None:
    """Give 1..12 for a month in any spelling: آذار, مارس, آذار/مارس and mars are 3; None for other words."""
    return _number(name, _GREGORIAN)


def hijri_month_number(name: str) -> int | None:
    """Give 1..12 for a month of the Hijri year: رمضان is 9; None for other words."""
    return _number(name, _HIJRI)


def month_label(number: int) -> str:
    """Print a month the way both halves of the Arab world read it: 3 is آذار/مارس. KeyError outside 1..12."""
    return _GREGORIAN.labels[number]


def hijri_month_label(number: int) -> str:
    """Print a month of the Hijri year: 9 is رمضان. KeyError outside 1..12."""
    return _HIJRI.labels[number]
