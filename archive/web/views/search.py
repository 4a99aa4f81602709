"""The search page, which is also the list of all statements."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.web.forms import SearchForm
from archive.web.results_page import read_results


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    """Answer a search; without words it lists every statement, newest first."""
    form = SearchForm(request.GET)
    request.GET = form.address  # type: ignore[assignment]  # what the links of the page begin with
    page = read_results(form)
    return render(request, "search/results.html", {"form": form, "page": page, "found": page.found})
