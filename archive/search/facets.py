"""Facets for the page: the engine's counts with Arabic labels and what is chosen."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Final

from archive.dates import label_ar, parse
from archive.models import Attribution, Outlet, Speaker, StatementKind, Status, Topic
from archive.search.engine_contract import UNKNOWN, FacetCount
from archive.search.results import Facet, FacetValue
from archive.search.scheme import FACETS, FacetScheme

Labels = Mapping[str, str]

_MONTH: Final = re.compile("(?!0000)[0-9]{4}-(0[1-9]|1[0-2])")


def label_facets(
    counts: Mapping[str, tuple[FacetCount, ...]], filters: Mapping[str, tuple[str, ...]]
) -> tuple[Facet, ...]:
    """Label the counts of every facet of the scheme: one query each for speakers, outlets and topics.

    Chosen values are always listed, at zero when nothing is left of them. A value whose row is gone from
    the database is left out. Months are those of the years chosen, or of the only year there is.
    """
    of_month = tuple(each for each in counts.get("month", ()) if each.value[:4] in _years(counts, filters))
    shown = {**counts, "month": of_month}
    return tuple(
        _facet(scheme, shown.get(scheme.name, ()), filters.get(scheme.name, ())) for scheme in FACETS
    )


def _years(
    counts: Mapping[str, tuple[FacetCount, ...]], filters: Mapping[str, tuple[str, ...]]
) -> Collection[str]:
    known = [each.value for each in counts.get("year", ()) if each.value != UNKNOWN]
    return filters.get("year") or (known if len(known) == 1 else ())


def _facet(scheme: FacetScheme, counts: tuple[FacetCount, ...], chosen: tuple[str, ...]) -> Facet:
    known = {count.value: count.count for count in counts}
    listed = list(dict.fromkeys([*[count.value for count in counts[: scheme.shown]], *chosen]))
    labels = {**_LABELS[scheme.name](listed), UNKNOWN: scheme.unknown_label}
    if scheme.dated:
        listed.sort(key=lambda value: (value != UNKNOWN, value), reverse=True)
    values = (
        FacetValue(value, labels[value], known.get(value, 0), value in chosen)
        for value in listed
        if labels.get(value)
    )
    return Facet(scheme.name, scheme.label, tuple(values))


def _speaker_labels(slugs: Iterable[str]) -> Labels:
    return dict(Speaker.objects.filter(slug__in=slugs).values_list("slug", "name_ar"))


def _outlet_labels(slugs: Iterable[str]) -> Labels:
    return dict(Outlet.objects.filter(slug__in=slugs).values_list("slug", "name_ar"))


def _topic_labels(slugs: Iterable[str]) -> Labels:
    return dict(Topic.objects.filter(slug__in=slugs).values_list("slug", "name_ar"))


def _year_labels(years: Iterable[str]) -> Labels:
    return {year: year for year in years if year.isdecimal()}


def _month_labels(months: Iterable[str]) -> Labels:
    return {month: label_ar(parse(month)) for month in months if _MONTH.fullmatch(month)}


def _as_printed(values: Iterable[str]) -> Labels:
    return {value: value for value in values}


def _fixed(choices: Iterable[tuple[str, str]]) -> Callable[[Iterable[str]], Labels]:
    labels = {value: str(label) for value, label in choices}
    return lambda values: labels


_LABELS: Final[dict[str, Callable[[Iterable[str]], Labels]]] = {
    "speaker": _speaker_labels,
    "outlet": _outlet_labels,
    "topic": _topic_labels,
    "year": _year_labels,
    "month": _month_labels,
    "role": _as_printed,
    "organisation": _as_printed,
    "kind": _fixed(StatementKind.choices),
    "attribution": _fixed(Attribution.choices),
    "status": _fixed(Status.choices),
}
