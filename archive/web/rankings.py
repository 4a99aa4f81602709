"""The short lists beside a page: who, about what, where, each with its number of statements."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, TypeVar

from django.db.models import Count, Prefetch, QuerySet

from archive.models import Outlet, Role, Speaker, Statement, Topic
from archive.models.statement import StatementQuerySet
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


def top_speakers(statements: StatementQuerySet) -> list[Speaker]:
    """Return the speakers with most of the statements, at most as many as there are keys."""
    said = statements.exclude(speaker=None).order_by().values_list("speaker")
    ids = [pk for pk, _ in said.annotate(count=Count("pk")).order_by("-count", "speaker")[:KEYS]]
    rows = Speaker.objects.prefetch_related(public_roles()).in_bulk(ids)
    return [rows[pk] for pk in ids]


def public_roles() -> Prefetch[str, QuerySet[Role], str]:
    """Return how the roles that readers may know of are read with their speakers."""
    return Prefetch("roles", Role.objects.public())


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


def topics_of(speaker: Speaker | None = None) -> list[Topic]:
    """Return the topics of the visible statements, or of one speaker's, each with `statement_count`."""
    filed = _said_by(speaker) if speaker else Statement.objects.visible()
    return _most(Topic, filed.filter(topics__isnull=False), "topics")


def outlets_of(speaker: Speaker) -> list[Outlet]:
    """Return the outlets that printed the visible statements of `speaker`, each with `statement_count`."""
    return _most(Outlet, _said_by(speaker).exclude(article__outlet=None), "article__outlet")


def speakers_beside(speaker: Speaker) -> list[Speaker]:
    """Return who else speaks in the articles with `speaker`, each with `statement_count` said there."""
    together = _said_by(speaker).order_by().values("article")
    others = Statement.objects.visible().filter(article__in=together).exclude(speaker=None)
    return _most(Speaker, others.exclude(speaker=speaker), "speaker")


def _said_by(speaker: Speaker) -> StatementQuerySet:
    return Statement.objects.visible().filter(speaker=speaker)


def _most(model: type[Ranked], statements: StatementQuerySet, path: str) -> list[Ranked]:
    """Return the rows that most statements name at `path`, counted before the rows are read."""
    counted = statements.order_by().values_list(path).annotate(count=Count("pk"))
    ranked = dict(counted.order_by("-count", f"{path}__name_ar")[:LISTED])
    rows = model._default_manager.in_bulk(ranked)
    for pk, count in ranked.items():
        rows[pk].statement_count = count  # type: ignore[attr-defined]
    return [rows[pk] for pk in ranked]
