"""Find printed dates, whole or in part: «10 أيلول 2014», «12/3/2021», «مطلع آذار/مارس الجاري», «1436/5/12هـ».

Patterns run over folded text; the spans of an Expression are offsets into that folded text, half-open.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from archive.arabic.months import HIJRI_MONTHS, MONTHS
from archive.extraction.dates.hijri import gregorian
from archive.extraction.dates.wording import one_of, words

Qualifier = Literal["current", "past", "next", ""]
Form = Literal[
    "full", "hijri", "month first", "year first", "numeric", "short", "qualified", "this month",
    "month year", "this year", "day month", "year",
]  # fmt: skip

CENTURY_PIVOT = 70
"""Two-digit years from here on belong to the 1900s; news on the web is younger."""

# «وبفبراير», «لشهر مارس»: one clitic may stand before a month or year word.
_BEFORE = r"(?<!\w)(?:[وفبلك]{1,2})?"
# A number that is no part of a longer number: not the 3 of 99.3.
_ALONE = r"(?<![\d/.\-])"
# «10 من أيلول», «12 من شهر مارس».
_OF_MONTH = r"\s*(?:من\s+)?(?:شهر\s+)?"
_MONTH = one_of(MONTHS)
# «آذار/مارس», «تموز - يوليو», «شباط (فبراير)»: the second name repeats the first.
_MONTHS = rf"(?P<month>{_MONTH})(?!\w)(?:\s*[/\-–(،]\s*{_MONTH}\)?(?!\w))?"
_HIJRI = rf"(?P<hijri>{one_of(HIJRI_MONTHS)})(?!\w)"
_DAY = r"(?P<day>[0-3]?\d)"
_YEAR = r"(?P<year>(?:19|20)\d\d)(?![\d/])"
_HIJRI_YEAR = r"(?P<year>1[345]\d\d)"
_ANY_YEAR = r"(?P<year>(?:1[345]|19|20)\d\d)"
# «2021 م»، «1436 هـ», the letter of the era.
_ERA = r"(?:\s*[مه](?!\w))?"
# «مارس 2021», «مارس من عام 2021», «يناير, 2010».
_TO_YEAR = r"(?:\s*[،,/\-]\s*|\s+)(?:من\s+)?(?:(?:ال)?(?:عام|سنه)\s+)?\(?"
_QUALIFIERS: tuple[Qualifier, ...] = ("current", "past", "next")
_QUALIFIER = "|".join(rf"(?P<{name}>{one_of(words(name))})(?!\w)" for name in _QUALIFIERS)
_YEAR_WORD = r"(?:ال)?(?:عام|سنه)"

# Fuller forms stand first: of two that overlap the first one is kept.
_FORMS: tuple[tuple[Form, str], ...] = (
    # 12 آذار/مارس 2021, الـ 10 من أيلول 2014
    ("full", rf"{_ALONE}{_DAY}{_OF_MONTH}{_MONTHS}{_TO_YEAR}{_YEAR}{_ERA}"),
    # 26 شوال 1436 هـ
    ("hijri", rf"{_ALONE}{_DAY}{_OF_MONTH}{_HIJRI}{_TO_YEAR}{_HIJRI_YEAR}{_ERA}"),
    # مارس 12, 2021
    ("month first", rf"{_BEFORE}{_MONTHS}\s+{_DAY}\s*[،,]\s*{_YEAR}"),
    # 2021-03-12, 1436/5/12هـ
    ("year first", rf"{_ALONE}{_ANY_YEAR}([-/])(?P<number>[01]?\d)\2{_DAY}(?![\d/]){_ERA}"),
    # 12/3/2021, 12-3-1436هـ
    ("numeric", rf"{_ALONE}{_DAY}([-/.])(?P<number>[0-3]?\d)\2{_ANY_YEAR}(?![\d/]){_ERA}"),
    # 23/09/09
    ("short", rf"{_ALONE}(?P<day>[0-3]\d)/(?P<number>[01]\d)/(?P<short>\d\d)(?![\d/])"),
    # 12 فبراير الجاري, مطلع آذار/مارس الجاري; but in «مارس من العام الجاري» only the year is the current one
    ("qualified", rf"{_ALONE}{_DAY}{_OF_MONTH}{_MONTHS}\s+(?:{_QUALIFIER})(?:\s+\(?{_YEAR})?"),
    ("qualified", rf"{_BEFORE}{_MONTHS}\s+(?:{_QUALIFIER})(?:\s+\(?{_YEAR})?"),
    # الشهر الجاري (مارس)
    ("this month", rf"{_BEFORE}الشهر\s+(?:{_QUALIFIER})\s*[(،,]?\s*{_MONTHS}"),
    # مارس 2021
    ("month year", rf"{_BEFORE}{_MONTHS}{_TO_YEAR}{_YEAR}"),
    # العام الماضي (2020), عام 2021 الجاري
    ("this year", rf"{_BEFORE}{_YEAR_WORD}\s+(?:{_QUALIFIER})\s*[(،,]?\s*{_YEAR}"),
    ("this year", rf"{_BEFORE}{_YEAR_WORD}\s+{_YEAR}\s+(?:{_QUALIFIER})"),
    # 12 مارس
    ("day month", rf"{_ALONE}{_DAY}{_OF_MONTH}{_MONTHS}"),
    # عام 2021, منذ 2021
    ("year", rf"{_BEFORE}(?:{_YEAR_WORD}|{one_of(words('year cue'))})\s+{_YEAR}"),
)
_PATTERNS = tuple((form, re.compile(pattern)) for form, pattern in _FORMS)
_FIRST_WORDS = one_of([*MONTHS, *words("year cue"), "الشهر", "عام", "سنه", "العام", "السنه"])
_BEGINNINGS = re.compile(rf"\d(?<![\d/.\-]\d)|{_BEFORE}{_FIRST_WORDS}")
"""Where any of the forms may begin: one pass over the text in place of one for each form."""


@dataclass(frozen=True, slots=True)
class Expression:
    """One printed date; a part the text does not state is None."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    qualifier: Qualifier = ""
    form: Form = "year"
    is_hijri: bool = False

    @property
    def whole(self) -> date | None:
        """The day, when year, month and day are stated and the calendar has it."""
        return _day(self.year, self.month, self.day) if self.year and self.month and self.day else None


def find_expressions(folded: str) -> tuple[Expression, ...]:
    """Return the dates printed in the folded text, in order; of two that overlap, the fuller form."""
    beginnings = [match.start() for match in _BEGINNINGS.finditer(folded)]
    found: list[Expression] = []
    for form, pattern in _PATTERNS:
        matches = (_expression(match, form) for match in _matches(pattern, folded, beginnings))
        found = _joined(found, [expression for expression in matches if expression])
    return tuple(found)


def _matches(pattern: re.Pattern[str], folded: str, beginnings: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yield what `pattern` matches at the beginnings, none inside another."""
    reached = 0
    for start in beginnings:
        if start >= reached and (match := pattern.match(folded, start)):
            reached = match.end()
            yield match


def _joined(kept: Sequence[Expression], new: Sequence[Expression]) -> list[Expression]:
    """Return both in order of place, what overlaps a kept one left out; both are in order already."""
    starts = [expression.start for expression in kept]
    free = [
        expression
        for expression in new
        if not (before := bisect_left(starts, expression.end)) or kept[before - 1].end <= expression.start
    ]
    return sorted([*kept, *free], key=lambda expression: expression.start)


def _expression(match: re.Match[str], form: Form) -> Expression | None:
    parts = match.groupdict()
    year = _year(parts)
    day = int(parts["day"]) if parts.get("day") else None
    month = _month(parts)
    if parts.get("number") and month and day and month > 12 >= day:
        month, day = day, month  # 3/25/2021: only one order is a date
    if year and year < 1900:
        return _from_hijri(match, form, year, month, day)
    if (month and month > 12) or (day and not _day(year or 2000, month, day)):
        return None
    return Expression(match.start(), match.end(), year, month, day, _qualifier(parts), form)


def _from_hijri(
    match: re.Match[str], form: Form, year: int, month: int | None, day: int | None
) -> Expression | None:
    when = gregorian(year, month, day) if month and day else None
    if when is None:
        return None
    return Expression(match.start(), match.end(), when.year, when.month, when.day, "", form, is_hijri=True)


def _year(parts: dict[str, str | None]) -> int | None:
    if short := parts.get("short"):
        return int(short) + (1900 if int(short) >= CENTURY_PIVOT else 2000)
    return int(year) if (year := parts.get("year")) else None


def _month(parts: dict[str, str | None]) -> int | None:
    if name := parts.get("month"):
        return MONTHS[" ".join(name.split())]
    if name := parts.get("hijri"):
        return HIJRI_MONTHS[" ".join(name.split())]
    return int(number) if (number := parts.get("number")) else None


def _qualifier(parts: dict[str, str | None]) -> Qualifier:
    return next((name for name in _QUALIFIERS if parts.get(name)), "")


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    try:
        return date(year or 0, month or 0, day or 0)
    except ValueError:
        return None
