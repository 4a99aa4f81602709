"""The answers to a search as a whole: how many in which year or month, and who says them most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from django.http import QueryDict

from archive.search.engine_contract import UNKNOWN
from archive.search.results import Facet, FacetValue, SearchResults
from archive.web.forms import SearchForm

HEIGHT: Final = 48
"""Pixels of the highest bar."""
MOST_BARS: Final = 60
"""Beyond this many years or months the ones without answers are left out."""
MOST_SPEAKERS: Final = 5


@dataclass(frozen=True, slots=True)
class TimeBar:
    """The answers of one year or month; `y` and `height` in pixels, `address` narrows the search to it."""

    label: str
    short: str
    count: int
    chosen: bool
    y: int
    height: int
    address: QueryDict


@dataclass(frozen=True, slots=True)
class SpeakerShare:
    """How many answers a speaker says; `address` narrows the search to them."""

    name: str
    count: int
    address: QueryDict


@dataclass(frozen=True, slots=True)
class Overview:
    """What stands above the results; empty parts are not shown.

    `wider` leads from the months of a year back to all years.
    """

    bars: tuple[TimeBar, ...]
    by_month: bool
    wider: QueryDict | None
    speakers: tuple[SpeakerShare, ...]

    @property
    def most(self) -> int:
        """Return the largest count of a speaker."""
        return max((share.count for share in self.speakers), default=0)


def read_overview(form: SearchForm, found: SearchResults) -> Overview:
    """Draw the answers of `found` over time and by speaker, from its facets alone."""
    facets = {facet.name: facet for facet in found.facets}
    months = _dated(facets.get("month"))
    by_month = bool(months) and len(set(found.request.filters.get("year", ("",)))) == 1
    bars = _bars(form, "month" if by_month else "year", months if by_month else _dated(facets.get("year")))
    widens = by_month and "year" in found.request.filters
    return Overview(
        bars=bars if len(bars) > 1 else (),
        by_month=by_month,
        wider=form.address_without("year", also=("month",)) if widens else None,
        speakers=_speakers(form, facets.get("speaker")) if found.request.q else (),
    )


def _dated(facet: Facet | None) -> list[FacetValue]:
    """Return the choices that stand for a time, the oldest first, with the empty ones in between."""
    values = {value.value: value for value in (facet.values if facet else ()) if value.value != UNKNOWN}
    known = sorted(values)
    if not known or not facet:
        return []
    span = _years(known[0], known[-1]) if facet.name == "year" else known
    return [values.get(each) or FacetValue(each, each, 0, False) for each in span]


def _years(first: str, last: str) -> Sequence[str]:
    years = [f"{year:04}" for year in range(int(first), int(last) + 1)]
    return years if len(years) <= MOST_BARS else (first, last)


def _bars(form: SearchForm, name: str, values: Sequence[FacetValue]) -> tuple[TimeBar, ...]:
    highest = max((value.count for value in values), default=0)
    return tuple(_bar(form, name, value, highest) for value in values)


def _bar(form: SearchForm, name: str, value: FacetValue, highest: int) -> TimeBar:
    height = max(2, round(HEIGHT * value.count / highest)) if value.count else 0
    return TimeBar(
        label=value.label,
        short=str(int(value.value[5:])) if name == "month" else value.value,
        count=value.count,
        chosen=value.selected,
        y=HEIGHT - height,
        height=height,
        address=form.address_with(name, value.value),
    )


def _speakers(form: SearchForm, facet: Facet | None) -> tuple[SpeakerShare, ...]:
    known = [value for value in (facet.values if facet else ()) if value.value != UNKNOWN and value.count]
    if len(known) < 2 or any(value.selected for value in known):
        return ()
    return tuple(
        SpeakerShare(value.label, value.count, form.address_with("speaker", value.value))
        for value in known[:MOST_SPEAKERS]
    )
