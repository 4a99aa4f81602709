"""Pages without data of their own."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.formats.byline import DOUBTS


@require_safe
def method(request: HttpRequest) -> HttpResponse:
    """Tell what counts as a statement, how it is attributed and dated, and what is not known."""
    return render(request, "pages/method.html", {"doubts": DOUBTS.values()})


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell crawlers what to leave out and where the sitemap is."""
    return render(request, "robots.txt", content_type="text/plain; charset=utf-8")
