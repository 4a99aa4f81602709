"""The speaker list and the speaker page."""

from __future__ import annotations

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.models import Redirect, Speaker, SpeakerKind, Statement
from archive.web.chronology import by_year
from archive.web.forms import SPEAKER_ORDERS, SpeakerForm, SpeakerListForm
from archive.web.moved import moved
from archive.web.paging import pager, rows_of
from archive.web.rankings import outlets_of, speakers_beside, topics_of
from archive.web.roles import printed_roles
from archive.web.speaker_list import listed_speakers
from archive.web.timeline import build_timeline
from archive.web.timeline.months import count_by_month

PER_PAGE: Final = 50


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List who speaks in the archive."""
    asked = SpeakerListForm(request.GET).read()
    page = Paginator(listed_speakers(asked["q"], asked["kind"], asked["order"]), PER_PAGE).get_page(
        asked["page"]
    )
    context = {
        "asked": asked,
        "page": page,
        "pager": pager(page),
        "kinds": SpeakerKind.choices,
        "orders": SPEAKER_ORDERS,
    }
    return render(request, "speakers/list.html", context)


@require_safe
def detail(request: HttpRequest, slug: str) -> HttpResponse:
    """Show one speaker: names, roles, the time line, and every statement by year and month."""
    speaker = Speaker.objects.filter(slug=slug).first()
    said = Statement.objects.visible().filter(speaker=speaker)
    counts = count_by_month(said) if speaker else []
    if speaker is None or not counts:
        return moved(request, Redirect.Kind.SPEAKER, slug)
    asked = SpeakerForm(request.GET).read()
    newest = asked["order"] == "newest"
    ordered = said.newest_first() if newest else said.oldest_first()
    page = Paginator(ordered.values_list("pk", flat=True), PER_PAGE).get_page(asked["page"])
    context = {
        "speaker": speaker,
        "aliases": speaker.aliases.public(),
        "roles": printed_roles(speaker, said),
        "timeline": build_timeline(counts, {speaker.pk: "k1"}),
        "years": by_year(rows_of(page, Statement.objects.with_context()), newest),
        "order": asked["order"],
        "pager": pager(page),
        "topics": topics_of(speaker),
        "outlets": outlets_of(speaker),
        "beside": speakers_beside(speaker),
    }
    return render(request, "speakers/detail.html", context)
