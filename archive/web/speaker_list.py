"""Which speakers the list shows, and in which order."""

from __future__ import annotations

from archive.arabic.fold import fold
from archive.models import Alias, Speaker
from archive.models.speaker import SpeakerQuerySet
from archive.web.rankings import public_roles


def listed_speakers(name: str, kind: str, order: str) -> SpeakerQuerySet:
    """Return the visible speakers one of whose names holds `name`, in any spelling; empty means all."""
    rows = Speaker.objects.visible().with_statement_counts().prefetch_related(public_roles())
    if folded := fold(name).strip():
        rows = rows.filter(pk__in=Alias.objects.public().filter(folded__contains=folded).values("speaker"))
    if kind:
        rows = rows.filter(kind=kind)
    ordering = ("name_ar", "pk") if order == "name" else ("-statement_count", "name_ar", "pk")
    return rows.order_by(*ordering)
