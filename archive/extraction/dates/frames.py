"""Tell which printed dates are the article's own: its dateline, «اليوم», «الجاري»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from archive.extraction.dates.claims import Claim
from archive.extraction.dates.expressions import Expression
from archive.extraction.dates.wording import numbered, one_of, words
from archive.extraction.records import Evidence, Span

RANK_STATED = 3
"""The article says: this is my date."""
RANK_HIJRI = 2
"""Stated in the Hijri calendar; a Gregorian date printed beside it is what the outlet itself converted."""
RANK_TODAY = 2
RANK_CURRENT = 1
"""Only the month or the year is said to be the current one."""

ANY_YEARS = (2000, 2001)
"""Stand in for an unknown year: one that is a leap year and one that is not."""
FIRST_PARAGRAPHS = 8
"""Datelines and page heads stand in the first lines; navigation may come before them."""
LAST_PARAGRAPHS = 2
DATELINE_WORDS = 6
"""City, country and agency: a line with more words than this beside the date is a sentence."""

_WEEKDAYS = numbered("weekday")
_SHIFTS = numbered("day")
_WEEKDAY = rf"(?P<weekday>{one_of(_WEEKDAYS)})(?!\w)"
_JOINT = r"[\s\-–—|،,:/()\[\]*.]"
_SEPARATOR = r"[\-–—|،,:/()\[\]*]"
# «يوم الاثنين، الموافق ل» between a word and its date.
_LINK = rf"{_JOINT}*(?:(?:ليوم|يوم)\s+)?(?:\(?{_WEEKDAY}\)?{_JOINT}*)?(?:الموافق(?:ه)?{_JOINT}*(?:ل\s*)?)?"
_LABEL_WORD = one_of(words("label"))
# «آخر تحديث: الاثنين, 11 يناير 2010»: after a colon, or where the label opens a field of the page head.
_LABEL = re.compile(rf"(?:{_LABEL_WORD}\s*:|(?:^|[|\n]|\s\s){_JOINT}*{_LABEL_WORD}){_LINK}$")
# «اليوم الاثنين 12 مارس»; not «في اليوم 21 من شهر أبريل».
_TODAY = re.compile(rf"(?<!\w)(?<!\bفي\s)[وف]?(?P<shift>{one_of(_SHIFTS)})(?!\w){_LINK}$")
_ZONE = r"(?:\s*(?:\(?gmt(?:[+\-]\d\d?(?::?\d\d)?)?\)?|ت\.?\s?غ|am|pm|[صم](?!\w)))*"
# «03:33 GMT», «2200 (GMT+04:00)».
_CLOCK = rf"(?:\d{{1,2}}:\d\d(?::\d\d)?|\d{{4}}(?=\s*\(?gmt)){_ZONE}"
# «التوقيت الأحد، 24 نوفمبر 2024»: the clock of the page on the day it was fetched.
_PAGE_CLOCK = re.compile(rf"(?<!\w)التوقيت{_LINK}$")
_CLOCK_BEFORE = re.compile(rf"{_CLOCK}{_JOINT}*$")
_CLOCK_AFTER = re.compile(rf"{_JOINT}*{_CLOCK}")
_AGENCY_AFTER = re.compile(rf"{_JOINT}*{one_of(words('agency'))}(?!\w)(?P<dash>\s*\)?\s*[\-–—:])?")
# «صورة في 12 مارس 2017 (رويترز)» is a caption; «نيويورك في 12 مارس 2017 (رويترز) -» opens an article.
_ADVERBIAL = re.compile(r"(?<!\w)(?:في|بتاريخ|يوم)\s*$")
_SEPARATOR_BEFORE = re.compile(rf"(?:^|{_SEPARATOR}|الموافق)\s*(?:يوم\s+)?(?:{_WEEKDAY}{_JOINT}*)?$")
_SEPARATOR_AFTER = re.compile(rf"\s*(?:{_SEPARATOR}|$|الموافق)")
# «10 أبريل 2015 - أعلن الوزير».
_TEXT_AFTER = re.compile(r"\s*\)?\s*[\-–—:/]\s")
# The date stands where the NUL is: «(11 ديسمبر 1911 - 30 أغسطس 2006)», «(1 مارس 1973 -)».
_LIFE_SPAN = re.compile(r"\([^()]*\0(?!\s*\))|\0\s*م?\s*[\-–—]\s*\d{1,2}\s|(?:19|20)\d\d\s*م?\s*[\-–—]\s*\0")
_WEEKDAY_BEFORE = re.compile(rf"(?<!\w){_WEEKDAY}{_JOINT}*(?:الموافق{_JOINT}*)?$")
_WORD = re.compile(r"[^\W\d_]{2,}")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """One printed date with the line it stands in, folded, and where that line stands among all."""

    expression: Expression
    span: Span
    before: str
    after: str
    ahead: str
    """The last characters before the date, whatever line they stand in: a label may have its own."""
    beside: tuple[str, ...]
    """Other dates before this one in the line: their words are not those of a sentence."""
    is_edge: bool
    """The line is one of the first or last of the article."""


def claims(place: Surroundings) -> Iterator[Claim]:
    """Yield what one printed date says about the article's own, at most one claim."""
    expression = place.expression
    if rule := _stated_rule(place):
        yield from _stated(place, rule)
    elif expression.day and (today := _TODAY.search(place.before)):
        yield from _today(place, _SHIFTS[" ".join(today["shift"].split())])
    elif expression.form == "this year" and expression.year:
        shift = {"current": 0, "past": 1, "next": -1}[expression.qualifier or "current"]
        yield Claim(
            Evidence("date-current-year", 2.0, place.span), RANK_CURRENT, year=expression.year + shift
        )
    elif expression.qualifier == "current":
        year, month = expression.year, expression.month
        yield Claim(Evidence("date-current-month", 2.5, place.span), RANK_CURRENT, year=year, month=month)
    elif expression.form == "this month" and expression.month:
        month = (expression.month + (0 if expression.qualifier == "past" else -2)) % 12 + 1
        yield Claim(Evidence("date-current-month", 2.0, place.span), RANK_CURRENT, month=month)


def _stated_rule(place: Surroundings) -> str:
    """Name the frame that makes the date the article's own, "" when there is none."""
    expression = place.expression
    if expression.qualifier or not expression.day:
        return ""
    if _PAGE_CLOCK.search(place.before):
        return ""
    if _LABEL.search(place.ahead):
        return "date-label"
    if (
        expression.whole
        and place.is_edge
        and (_CLOCK_BEFORE.search(place.before) or _CLOCK_AFTER.match(place.after))
    ):
        return "date-clock"
    return "dateline" if expression.form != "short" and _is_dateline(place) else ""


def _is_dateline(place: Surroundings) -> bool:
    """Return whether the line opens with or is a dateline: «الرياض - 10 أبريل 2015», «عمان 12 آذار بترا»."""
    is_life_span = not place.expression.is_hijri and _LIFE_SPAN.search(f"{place.before}\0{place.after}")
    ahead = _words(place.before) - sum(map(_words, place.beside))
    if not place.is_edge or is_life_span or ahead > DATELINE_WORDS:
        return False
    if agency := _AGENCY_AFTER.match(place.after):
        return bool(agency["dash"]) or not _ADVERBIAL.search(place.before)
    behind = _words(place.after)
    is_short = place.expression.whole is not None and ahead + behind <= DATELINE_WORDS
    opens = place.expression.whole is not None and bool(_TEXT_AFTER.match(place.after))
    return bool(_SEPARATOR_BEFORE.search(place.before)) and (
        opens or (is_short and bool(_SEPARATOR_AFTER.match(place.after)))
    )


def _words(text: str) -> int:
    return len(_WORD.findall(text))


def _stated(place: Surroundings, rule: str) -> Iterator[Claim]:
    expression = place.expression
    rank = RANK_HIJRI if expression.is_hijri else RANK_STATED
    yield _day_claim(place, expression, rank, rule)


def _today(place: Surroundings, shift: int) -> Iterator[Claim]:
    """Move a date printed after «أمس» to the day the article was written."""
    expression = place.expression
    years = (expression.year,) if expression.year else ANY_YEARS
    moved = {_moved(expression, year, -shift) for year in years}
    if len({day and (day.month, day.day) for day in moved}) != 1:
        return  # the day after 28 February depends on the year
    if day := moved.pop():
        when = replace(expression, year=expression.year and day.year, month=day.month, day=day.day)
        yield _day_claim(place, when, RANK_TODAY, "date-today")


def _moved(expression: Expression, year: int, days: int) -> date | None:
    try:
        return date(year, expression.month or 0, expression.day or 0) + timedelta(days=days)
    except ValueError:
        return None


def _day_claim(place: Surroundings, when: Expression, rank: int, rule: str) -> Claim:
    evidence = Evidence(rule, 4.0 if rank == RANK_STATED else 3.0, place.span)
    day = when.day
    printed = _WEEKDAY_BEFORE.search(place.before)
    stated = place.expression.whole
    if printed and stated and stated.weekday() != _WEEKDAYS[printed["weekday"]]:
        day = None  # «الاثنين 12 مارس 2021» was a Friday: the month may hold, the day does not
        evidence = Evidence("date-weekday-mismatch", 1.0, place.span)
    return Claim(evidence, rank, when.year, when.month, day)
