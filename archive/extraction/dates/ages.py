"""Infer the year from how long ago something dated was: «قبل ستة أعوام، في 2014», «الذكرى العاشرة»."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import takewhile

from archive.arabic.fold import Folded, fold
from archive.arabic.wordlists import load
from archive.extraction.dates.claims import Claim
from archive.extraction.dates.expressions import Expression
from archive.extraction.dates.wording import DATA, number_words, one_of, words
from archive.extraction.records import Evidence, Span

RANK_AGE = 0
"""Counted years are rounded, so such a year is always uncertain and never overrides a stated one."""
REACH = 80
"""Characters between the count and the date it counts from: beyond, they seldom speak of one event."""
SENTENCE_REACH = 150
"""Characters to either side in which the words of a known event must stand."""

_NUMBERS = number_words()
_NUMBER = rf"(?:(?P<digits>\d{{1,3}})|(?P<unit>{one_of(_NUMBERS)})(?:\s+و(?P<tens>{one_of(_NUMBERS)}))?)"
_YEARS = (
    rf"(?:{_NUMBER}\s+{one_of(words('years'))}|(?P<two>{one_of(words('two years'))})"
    rf"|(?P<one>{one_of(words('one year'))}))(?!\w)"
)
_NOT_ROUND = one_of(words("over"))
# «قبل ستة أعوام», «مرور نحو عام»; not «قبل عامين من ذلك», «منذ عام 2011», «أكثر من 5 سنوات», «عامين ونيف».
_AGO = re.compile(
    rf"(?<!\w)[وفب]?(?P<ago>{one_of(words('ago'))})\s+(?:{one_of(words('about'))}\s+)?{_YEARS}"
    rf"(?!\s+(?:{one_of(words('not ago'))}|{_NOT_ROUND})(?!\w))(?!\s*\(?\d)"
)
# «الذكرى السنوية العاشرة», «الذكرى الـ16», «الذكرى الخامسة والعشرين».
_ANNIVERSARY = re.compile(
    rf"(?<!\w)[وفبل]?{one_of(words('anniversary'))}\s+(?:السنويه\s+)?(?:ال\s*)?"
    rf"(?:(?P<digits>\d{{1,3}})|(?P<unit>{one_of(_NUMBERS)})(?:\s+وال(?P<tens>{one_of(_NUMBERS)}))?)(?!\w)"
    rf"(?!\s+و{one_of(_NUMBERS)})"
)
# «عام 2014، أي قبل ست سنوات».
_GLOSS = re.compile(r"\s*[،,(–\-]?\s*اي\s+")
_SENTENCE_END = re.compile(r"[.؟!](?=\s|$)")


@dataclass(frozen=True, slots=True)
class _Count:
    """So many years, counted at these folded offsets."""

    start: int
    end: int
    years: int
    is_anniversary: bool = False
    is_since: bool = False
    """«الأعلى منذ 23 عاما» measures a record, not the age of the event that is named beside it."""


def age_claims(folded: Folded, expressions: Sequence[Expression]) -> Iterator[Claim]:
    """Yield the uncertain years that counted years lead to, from a date beside them or from a known event."""
    for count in _counts(folded.text):
        span = Span(*folded.source_span(count.start, count.end))
        event = _nearest(count, expressions, folded.text)
        if event and event.year:
            rule = "date-anniversary" if count.is_anniversary else "date-years-ago"
            yield Claim(Evidence(rule, 1.5, span), RANK_AGE, year=event.year + count.years, uncertain=True)
        elif anchor := _known_event(count, folded.text):
            evidence = Evidence("date-known-event", 0.5, span)
            yield Claim(evidence, RANK_AGE, year=anchor.year + count.years, uncertain=True)


def _counts(text: str) -> Iterator[_Count]:
    for match in _AGO.finditer(text):
        yield _Count(match.start(), match.end(), _value(match), is_since=match["ago"] in words("since"))
    for match in _ANNIVERSARY.finditer(text):
        yield _Count(match.start(), match.end(), _value(match), is_anniversary=True)


def _value(match: re.Match[str]) -> int:
    parts = match.groupdict()
    if digits := parts["digits"]:
        return int(digits)
    if unit := parts["unit"]:
        tens = parts["tens"]
        return _number(unit) + (_number(tens) if tens else 0)
    return 2 if parts.get("two") else 1


def _number(word: str) -> int:
    return _NUMBERS[" ".join(word.split())]


def _nearest(count: _Count, expressions: Sequence[Expression], text: str) -> Expression | None:
    """Return the dated event that the years are counted from: behind the count, or before it after «أي».

    Another date before the count dates what is counted, so it says nothing of the article:
    «وفي عام 1963، بعد مرور ست سنوات», «في 13 مايو 1967 ولمناسبة الذكرى الخمسين».
    """
    if count.is_since:
        return None
    first, last = _sentence(count, text, REACH)
    begin = bisect_left(expressions, first, key=lambda e: e.start)
    candidates = (expressions[index] for index in range(begin, len(expressions)))
    near = [e for e in takewhile(lambda e: e.end <= last, candidates) if e.year and not e.qualifier]
    before = [e for e in near if e.start < count.start]
    if before:
        is_gloss = _GLOSS.fullmatch(text, before[-1].end, count.start)
        return before[-1] if is_gloss else None
    return near[0] if near else None


def _sentence(count: _Count, text: str, reach: int) -> tuple[int, int]:
    floor, ceiling = max(0, count.start - reach), min(len(text), count.end + reach)
    ends = [match.end() for match in _SENTENCE_END.finditer(text, floor, count.start)]
    stop = _SENTENCE_END.search(text, count.end, ceiling)
    return (ends[-1] if ends else floor), (stop.start() if stop else ceiling)


@cache
def _anchors() -> tuple[tuple[date, tuple[str, ...]], ...]:
    rows = (line.split(";") for line in load(DATA / "date_anchors.txt"))
    return tuple(
        (date.fromisoformat(when.strip()), tuple(fold(word.strip()) for word in event.split(",")))
        for when, event in rows
    )


def _known_event(count: _Count, text: str) -> date | None:
    """Return the date of the only known event whose words all stand in the sentence of the count."""
    first, last = _sentence(count, text, SENTENCE_REACH)
    found = {when for when, event in _anchors() if all(word in text[first:last] for word in event)}
    return found.pop() if len(found) == 1 else None
