"""The home page."""

from __future__ import annotations

from typing import Final

from django.db.models import Max
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.models import Article, Statement
from archive.web.cards import cards, speaker_keys
from archive.web.rankings import legend, sorted_speakers, top_speakers, topics_of
from archive.web.timeline import build_timeline
from archive.web.timeline.months import count_by_month

NEWEST: Final = 5


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Open with the search, the whole archive over time, and what was said last."""
    shown = Statement.objects.visible()
    counts = count_by_month(shown)
    keys = speaker_keys(sorted_speakers(build_timeline(counts, {})))
    timeline = build_timeline(counts, keys)
    speakers = top_speakers(timeline)
    context = {
        "timeline": timeline,
        "legend": legend(timeline, speakers),
        "speakers": [(speaker, timeline.by_speaker[speaker.pk]) for speaker in speakers[:5]],
        "articles": Article.objects.visible().count(),
        "newest": cards(shown.with_context().newest_first()[:NEWEST], keys),
        "topics": topics_of(),
        "updated": Statement.objects.aggregate(last=Max("updated"))["last"],
    }
    return render(request, "pages/home.html", context)
