"""The short lists beside a page: who, about what, where, each with its number of statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db.models import Count, QuerySet

from archive.models import Outlet, Speaker, Topic
from archive.models.statement import Statement, StatementQuerySet
from archive.web.cards import KEYS
from archive.web.timeline import Timeline

LISTED: Final = 6


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """One line of a timeline's legend; `speaker` is None for all the others together and for nobody."""

    key: str
    label: str
    count: int
    speaker: Speaker | None = None
    unattributed: bool = False


def top_speakers(timeline: Timeline) -> list[Speaker]:
    """Return the speakers with most statements in `timeline`, at most as many as there are keys."""
    ids = [pk for pk in sorted_speakers(timeline) if pk is not None][:KEYS]
    rows = Speaker.objects.prefetch_related("roles").in_bulk(ids)
    return [rows[pk] for pk in ids]


def sorted_speakers(timeline: Timeline) -> list[int | None]:
    """Return the ids in `timeline` with most statements first."""
    return sorted(timeline.by_speaker, key=lambda pk: (-timeline.by_speaker[pk], pk or 0))


def legend(timeline: Timeline, speakers: list[Speaker]) -> list[LegendEntry]:
    """Name the keys of a timeline; the counts add up to its total."""
    counts = timeline.by_speaker
    named = speakers if len(counts.keys() - {None}) <= KEYS else speakers[: KEYS - 1]
    entries = [
        LegendEntry(f"k{rank}", speaker.name_ar, counts[speaker.pk], speaker)
        for rank, speaker in enumerate(named, start=1)
    ]
    unattributed = counts.get(None, 0)
    if others := timeline.total - unattributed - sum(entry.count for entry in entries):
        entries.append(LegendEntry(f"k{KEYS}", "متحدّثون آخرون", others))
    if unattributed:
        entries.append(LegendEntry("k0", "بلا متحدّث محدّد", unattributed, unattributed=True))
    return entries


def topics_of(statements: StatementQuerySet) -> QuerySet[Topic]:
    """Return the topics of `statements`, the most frequent first, each with `statement_count`."""
    return (
        Topic.objects.filter(statements__in=statements)
        .annotate(statement_count=Count("statements"))
        .order_by("-statement_count", "name_ar")[:LISTED]
    )


def outlets_of(statements: StatementQuerySet) -> QuerySet[Outlet]:
    """Return the outlets that printed `statements`, the most frequent first, each with `statement_count`."""
    return (
        Outlet.objects.filter(articles__statements__in=statements)
        .annotate(statement_count=Count("articles__statements"))
        .order_by("-statement_count", "name_ar")[:LISTED]
    )


def speakers_beside(speaker: Speaker, statements: StatementQuerySet) -> QuerySet[Speaker]:
    """Return who else speaks in the articles of `statements`, most often first, with `statement_count`."""
    beside = Statement.objects.visible().filter(article__in=statements.order_by().values("article"))
    return (
        Speaker.objects.exclude(pk=speaker.pk)
        .filter(statements__in=beside)
        .annotate(statement_count=Count("statements"))
        .order_by("-statement_count", "name_ar")[:LISTED]
    )
