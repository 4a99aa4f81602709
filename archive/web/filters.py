"""The filters of a search: what may be chosen, and what is chosen with the address that drops it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.http import QueryDict

from archive.dates import EdtfDate, label_ar
from archive.search.results import Facet, SearchResults
from archive.web.forms import SearchForm

OPEN_FACETS: Final = frozenset({"speaker", "outlet", "year", "kind", "topic"})
"""What readers filter by most; the others open on demand."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter: what it says, and the query string without it."""

    label: str
    value: str
    without: QueryDict


@dataclass(frozen=True, slots=True)
class FacetBox:
    """A facet beside the results: `most` scales the bars, `is_open` shows its choices at once."""

    facet: Facet
    most: int
    is_open: bool


def facet_boxes(found: SearchResults) -> list[FacetBox]:
    """Return the facets with something to choose."""
    return [
        FacetBox(
            facet,
            max(value.count for value in facet.values),
            facet.name in OPEN_FACETS or any(value.selected for value in facet.values),
        )
        for facet in found.facets
        if facet.values
    ]


def chips(form: SearchForm, found: SearchResults) -> list[Chip]:
    """Return the filters of a search in the order of the facets, then the dates."""
    labels = {
        (facet.name, value.value): (facet.label, value.label)
        for facet in found.facets
        for value in facet.values
    }
    shown = []
    for name, values in found.request.filters.items():
        for value in values:
            label, text = labels.get((name, value), ("مرشّح غير معروف", value))
            shown.append(Chip(label, text, form.address_without(name, value)))
    return shown + _date_chips(form)


def _date_chips(form: SearchForm) -> list[Chip]:
    dates: dict[str, EdtfDate | None] = {
        name: form.cleaned_data.get(name) for name in ("date_from", "date_to")
    }
    names = {"date_from": "من", "date_to": "إلى"}
    return [
        Chip(names[name], _bound(date), form.address_without(name)) for name, date in dates.items() if date
    ]


def _bound(date: EdtfDate) -> str:
    """Print a bound of the range: of 2021 no month is missing."""
    return date.text if date.precision == "year" else label_ar(date)
