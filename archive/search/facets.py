"""Facets for the page: the engine's counts with Arabic labels and what is chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from archive.models import Attribution, Outlet, Speaker, StatementKind, Status, Topic
from archive.search.engine_contract import UNKNOWN, FacetCount
from archive.search.results import Facet, FacetValue
from archive.search.scheme import FACETS, FacetScheme

Labels = Mapping[str, str]


def label_facets(
    counts: Mapping[str, tuple[FacetCount, ...]], filters: Mapping[str, tuple[str, ...]]
) -> tuple[Facet, ...]:
    """Label the counts of every facet of the scheme: one query each for speakers, outlets and topics.

    Chosen values are always listed, at zero when nothing is left of them. A value whose row is gone from
    the database is left out.
    """
    return tuple(
        _facet(scheme, counts.get(scheme.name, ()), filters.get(scheme.name, ())) for scheme in FACETS
    )


def _facet(scheme: FacetScheme, counts: tuple[FacetCount, ...], chosen: tuple[str, ...]) -> Facet:
    known = {count.value: count.count for count in counts}
    listed = list(dict.fromkeys([*[count.value for count in counts[: scheme.shown]], *chosen]))
    labels = {**_LABELS[scheme.name](listed), UNKNOWN: scheme.unknown_label}
    if scheme.numeric:
        listed.sort(reverse=True)
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


def _fixed(choices: Iterable[tuple[str, str]]) -> Callable[[Iterable[str]], Labels]:
    labels = {value: str(label) for value, label in choices}
    return lambda values: labels


_LABELS: Final[dict[str, Callable[[Iterable[str]], Labels]]] = {
    "speaker": _speaker_labels,
    "outlet": _outlet_labels,
    "topic": _topic_labels,
    "year": _year_labels,
    "kind": _fixed(StatementKind.choices),
    "attribution": _fixed(Attribution.choices),
    "status": _fixed(Status.choices),
}
