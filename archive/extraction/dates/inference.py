"""Infer the article's date from its own words, never more precisely than they say."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, combinations, pairwise

from archive.arabic.fold import Folded, fold_with_offsets
from archive.dates import parse
from archive.extraction.dates.ages import age_claims
from archive.extraction.dates.claims import Claim
from archive.extraction.dates.expressions import Expression, find_expressions
from archive.extraction.dates.frames import (
    FIRST_PARAGRAPHS,
    LAST_PARAGRAPHS,
    RANK_STATED,
    Surroundings,
    claims,
)
from archive.extraction.dates.wording import one_of, words
from archive.extraction.records import ArticleDate, Evidence, Span

_FUTURE = re.compile(rf"(?<!\w){one_of(words('future cue'))}\s+(?:ال)?(?:عام|سنه)?\s*$")


WINDOW = 200
"""Characters of a line looked at on either side of a date; a dateline is far shorter."""
LABEL_WINDOW = 60
"""Characters in which «آخر تحديث: يوم الاثنين الموافق» fits, with the white space of a page head."""
NEIGHBOURS = 4
"""Dates before this one that may stand in the same dateline (Hijri, Gregorian, month in two spellings)."""
MOST_CLAIMS = 50
"""Claims of one rank compared with each other; more only stand in texts that are no single article."""
CUT = "…"
"""Stands where the window cuts a line, so that the cut is not taken for the line's edge."""


def infer_date(
    text: str, paragraphs: tuple[Span, ...], quoted: tuple[Span, ...], folded: Folded | None = None
) -> ArticleDate:
    """Return the date of the article `text` as EDTF with the words it comes from; "" when they do not tell.

    `paragraphs` and `quoted` are spans of the text; what is quoted dates the words of others and is left out.
    A month without its year is `XXXX-02`; a year that was counted back is uncertain (`2020?`).
    `folded` spares a second folding of the text.
    """
    return _settled(*_read(paragraphs, quoted, folded or fold_with_offsets(text)))


def _read(
    paragraphs: tuple[Span, ...], quoted: tuple[Span, ...], folded: Folded
) -> tuple[list[Claim], Claim | None]:
    """Return what the text claims of its date, and the latest event it dates."""
    shut = _Quoted(quoted)
    found = [
        e for e in find_expressions(folded.text) if not shut.holds(Span(*folded.source_span(e.start, e.end)))
    ]
    own = [claim for place in _surroundings(folded, found, paragraphs) for claim in claims(place)]
    counted = [claim for claim in age_claims(folded, found) if not shut.holds(claim.evidence.span)]
    return [*own, *counted], _latest_event(folded, found, own)


class _Quoted:
    """Quoted spans, nested or not, asked for by binary search."""

    def __init__(self, spans: Sequence[Span]) -> None:
        ordered = sorted(spans, key=lambda span: span.start)
        self._starts = [span.start for span in ordered]
        self._reach = list(accumulate((span.end for span in ordered), max))

    def holds(self, span: Span | None) -> bool:
        if span is None:
            return False
        before = bisect_left(self._starts, span.end)
        return before > 0 and self._reach[before - 1] > span.start


def _surroundings(
    folded: Folded, found: Sequence[Expression], paragraphs: Sequence[Span]
) -> Iterator[Surroundings]:
    """Yield every date with the line it stands in."""
    lines = _lines(folded, paragraphs)
    starts = [start for start, _ in lines]
    for number, expression in enumerate(found):
        index = bisect_right(starts, expression.start) - 1
        first = max(lines[index][0], expression.start - WINDOW)
        last = max(expression.end, min(lines[index][1], expression.end + WINDOW))
        beside = [e for e in found[max(0, number - NEIGHBOURS) : number] if e.start >= first]
        yield Surroundings(
            expression=expression,
            span=Span(*folded.source_span(expression.start, expression.end)),
            before=("" if first == lines[index][0] else CUT) + folded.text[first : expression.start],
            after=folded.text[expression.end : last] + ("" if last >= lines[index][1] else CUT),
            ahead=(CUT if expression.start > LABEL_WINDOW else "")
            + folded.text[max(0, expression.start - LABEL_WINDOW) : expression.start],
            beside=tuple(folded.text[e.start : e.end] for e in beside),
            is_edge=index < FIRST_PARAGRAPHS or index >= len(lines) - LAST_PARAGRAPHS,
        )


def _lines(folded: Folded, paragraphs: Sequence[Span]) -> list[tuple[int, int]]:
    """Return the printed lines that hold anything, cut where a paragraph starts or ends inside one."""
    edges = {0, len(folded.text), *(place.end() for place in re.finditer("\n", folded.text))}
    for paragraph in paragraphs:
        edges |= {bisect_left(folded.starts, paragraph.start), bisect_left(folded.starts, paragraph.end)}
    return [(start, end) for start, end in pairwise(sorted(edges)) if folded.text[start:end].strip()]


def _latest_event(folded: Folded, found: Sequence[Expression], own: Sequence[Claim]) -> Claim | None:
    """Return the latest year that something dated lies in, leaving out plans and the article's own dates."""
    taken = {claim.evidence.span for claim in own}
    events = []
    for e in found:
        span = Span(*folded.source_span(e.start, e.end))
        is_plan = e.qualifier == "next" or _FUTURE.search(folded.text[max(0, e.start - 20) : e.start])
        if e.year and span not in taken and not is_plan:
            events.append(Claim(Evidence("date-event-later", 0.0, span), 0, year=e.year))
    return max(events, key=lambda event: event.year or 0, default=None)


def complete_date(
    published: str, text: str, paragraphs: tuple[Span, ...], quoted: tuple[Span, ...]
) -> ArticleDate:
    """Return the date an archivist gave (EDTF) with the parts the text adds: 2015 and «10 آب الجاري».

    A whole day, an interval or a doubtful date stays as given; what the text says against it is a conflict.
    """
    given = parse(published)
    if (
        given.precision not in ("year", "month")
        or given.year is None
        or published != given.text.rstrip("?~%")
    ):
        return ArticleDate(published)
    found, event = _read(paragraphs, quoted, fold_with_offsets(text))
    known = Claim(Evidence("", 0.0), RANK_STATED, given.year, given.month)
    return _settled([claim for claim in found if not claim.uncertain], event, known)


def _settled(every: Sequence[Claim], event: Claim | None, given: Claim | None = None) -> ArticleDate:
    """Join the claims from the surest rank down to what is given; what does not fit is kept as a conflict."""
    joined = given
    used: list[Evidence] = []
    conflicts: list[Evidence] = []
    for claim, is_agreed in _by_rank(every):
        if is_agreed and (joined is None or joined.agrees(claim)):
            joined = joined.joined(claim) if joined else claim
            used.append(claim.evidence)
        else:
            conflicts.append(claim.evidence)
    if joined and event and (event.year or 0) > (joined.year or 9999):
        conflicts.append(event.evidence)
        if joined.uncertain:  # counted back from a wrong event: better no date than a wrong one
            return ArticleDate("", (), (*used, *conflicts))
    return ArticleDate(joined.edtf if joined else "", tuple(used), tuple(conflicts))


def _by_rank(every: Sequence[Claim]) -> Iterator[tuple[Claim, bool]]:
    """Yield the claims, surest rank first, and whether their rank is at one about them.

    Of two stated dates the earlier is the publication (the other an update); two «current» months refute
    each other.
    """
    for rank in sorted({claim.rank for claim in every}, reverse=True):
        claims_of_rank = [claim for claim in every if claim.rank == rank]
        if rank == RANK_STATED:
            claims_of_rank.sort(key=lambda claim: claim.order)
            yield from ((claim, True) for claim in claims_of_rank)
        else:
            is_agreed = all(one.agrees(other) for one, other in combinations(claims_of_rank[:MOST_CLAIMS], 2))
            yield from ((claim, is_agreed) for claim in claims_of_rank)
