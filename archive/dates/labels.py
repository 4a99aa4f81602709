"""Print EDTF dates for readers, in Arabic and in English, saying what is not known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archive.arabic.months import month_label
from archive.dates.edtf import EdtfDate


@dataclass(frozen=True, slots=True)
class _Language:
    """The words of one language; ``{}`` takes a date or year."""

    months: tuple[str, ...]
    unknown: str
    year_unknown: str
    month_unknown: str
    estimated: str
    between: str
    from_to: str
    since: str
    until: str
    from_unknown: str
    to_unknown: str


_ARABIC: Final = _Language(
    months=tuple(month_label(number) for number in range(1, 13)),
    unknown="تاريخ غير معروف",
    year_unknown="{} (السنة غير معروفة)",
    month_unknown="{} (الشهر غير محدّد)",
    estimated="{} (تقديري)",
    between="بين {} و{}",
    from_to="من {} إلى {}",
    since="منذ {}",
    until="حتى {}",
    from_unknown="من تاريخ غير معروف إلى {}",
    to_unknown="من {} إلى تاريخ غير معروف",
)
_ENGLISH: Final = _Language(
    months=(
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    unknown="date unknown",
    year_unknown="{} (year unknown)",
    month_unknown="{} (month unknown)",
    estimated="{} (estimated)",
    between="between {} and {}",
    from_to="{} to {}",
    since="since {}",
    until="until {}",
    from_unknown="unknown date to {}",
    to_unknown="{} to unknown date",
)  # fmt: skip


def label_ar(date: EdtfDate) -> str:
    """Print in Arabic: آذار/مارس 2021، 2020 (الشهر غير محدّد)، 2020 (تقديري)، منذ 2019، تاريخ غير معروف."""
    return _label(date, _ARABIC)


def label_en(date: EdtfDate) -> str:
    """Print in English: March 2021, 2020 (month unknown), 2020 (estimated), since 2019, date unknown."""
    return _label(date, _ENGLISH)


def _label(date: EdtfDate, words: _Language) -> str:
    if date.is_unknown:
        return words.unknown
    plain = _interval(date, words) if date.sides else _plain(date, words)
    if date.month and date.earliest is None:
        plain = words.year_unknown.format(plain)
    if date.uncertain or date.approximate:
        return words.estimated.format(plain)
    return words.month_unknown.format(plain) if date.precision == "year" else plain


def _plain(date: EdtfDate, words: _Language) -> str:
    if date.precision in ("decade", "century") and date.earliest and date.latest:
        return words.between.format(date.earliest.year, date.latest.year)
    month = words.months[date.month - 1] if date.month else None
    return " ".join(str(part) for part in (date.day, month, date.year) if part is not None)


def _interval(date: EdtfDate, words: _Language) -> str:
    start, end = (side and _plain(side, words) for side in date.sides or (None, None))
    if start and end:
        return words.from_to.format(start, end)
    if start:
        return (words.since if date.text.endswith("..") else words.to_unknown).format(start)
    return (words.until if date.text.startswith("..") else words.from_unknown).format(end)
