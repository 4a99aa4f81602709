"""The short lists beside a page: who, about what, where, each with its number of statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeVar, cast

from django.db.models import Count, Q, QuerySet

from archive.models import Outlet, Speaker, Statement, Topic, visible_statuses
from archive.web.cards import KEYS
from archive.web.timeline import Timeline

LISTED: Final = 6

Ranked = TypeVar("Ranked", Topic, Outlet, Speaker)


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


def topics_of(speaker: Speaker | None = None) -> QuerySet[Topic]:
    """Return the topics of the visible statements, or of one speaker's, each with `statement_count`."""
    return _most(Topic.objects.filter(_shown("statements", speaker)), "statements")


def outlets_of(speaker: Speaker) -> QuerySet[Outlet]:
    """Return the outlets that printed the visible statements of `speaker`, each with `statement_count`."""
    return _most(Outlet.objects.filter(_shown("articles__statements", speaker)), "articles__statements")


def speakers_beside(speaker: Speaker) -> QuerySet[Speaker]:
    """Return who else speaks in the articles with `speaker`, each with `statement_count` said there."""
    together = Statement.objects.visible().filter(speaker=speaker).order_by().values("article")
    others = Speaker.objects.exclude(pk=speaker.pk)
    return _most(others.filter(_shown("statements"), statements__article__in=together), "statements")


def _shown(path: str, speaker: Speaker | None = None) -> Q:
    """Return the condition that the statements at `path` are visible; one filter call keeps it one join."""
    statuses = visible_statuses()
    shown = Q((f"{path}__status__in", statuses), (f"{path}__article__status__in", statuses))
    return shown & Q((f"{path}__speaker", speaker)) if speaker else shown


def _most(rows: QuerySet[Ranked], path: str) -> QuerySet[Ranked]:
    """Return the rows with most statements at `path`."""
    counted = rows.annotate(statement_count=Count(path))
    return cast("QuerySet[Ranked]", counted.order_by("-statement_count", "name_ar")[:LISTED])
