"""What can be taken away: the statements of a search as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from django.http import HttpRequest, StreamingHttpResponse
from django.views.decorators.http import require_safe

from archive.formats.statements_csv import csv_lines
from archive.models import Statement
from archive.search.execute import search
from archive.search.results import SearchRequest
from archive.web.forms import ExportForm
from archive.web.limits import MOST_ROWS

BATCH: Final = 100


@require_safe
def statements_csv(request: HttpRequest) -> StreamingHttpResponse:
    """Write the statements of a search, in its order, as CSV."""
    form = ExportForm(request.GET)
    asked = form.request(page=1, per_page=BATCH)
    lines = csv_lines(_every(asked), byte_order_mark=form.cleaned_data["bom"] == "1")
    response = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="statements.csv"'
    return response


def _every(asked: SearchRequest) -> Iterator[Statement]:
    for page in range(1, MOST_ROWS // BATCH + 1):
        found = search(replace(asked, page=page))
        yield from (hit.statement for hit in found.hits)
        if page >= found.page_count:
            return
