"""The home page."""

from __future__ import annotations

from typing import Final

from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.models import Article, Statement
from archive.web.cards import LAST_KEY, cards, speaker_keys
from archive.web.paging import rows_of
from archive.web.rankings import legend, top_speakers, topics_of
from archive.web.timeline import build_timeline
from archive.web.timeline.months import OTHERS, count_by_month

NEWEST: Final = 5


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Open with the search, the whole archive over time, and what was said last."""
    shown = Statement.objects.visible()
    speakers = top_speakers(shown)
    keys = speaker_keys(speaker.pk for speaker in speakers)
    timeline = build_timeline(count_by_month(shown, keys), keys | {OTHERS: LAST_KEY})
    newest = rows_of(
        shown.newest_first().values_list("pk", flat=True)[:NEWEST], Statement.objects.with_context()
    )
    later = dict.fromkeys((row.speaker_id for row in newest if row.speaker_id), LAST_KEY)
    context = {
        "timeline": timeline,
        "legend": legend(timeline, speakers),
        "speakers": [(speaker, timeline.by_speaker[speaker.pk]) for speaker in speakers[:5]],
        "articles": Article.objects.visible().count(),
        "newest": cards(newest, later | keys),
        "topics": topics_of(),
        "updated": Statement.objects.aggregate(last=Max("updated"))["last"],
    }
    return render(request, "pages/home.html", context)
