"""The permalink of a statement."""

from __future__ import annotations

from typing import Final

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.models import Redirect, Statement, Status
from archive.search.related import Beside, beside
from archive.web.cards import cards
from archive.web.moved import moved
from archive.web.permalink import read_statement

RELATED: Final = 3


@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one statement with its context, its provenance and ways to cite it."""
    rows = Statement.objects.select_related("speaker", "article__outlet", "reviewed_by")
    statement = rows.prefetch_related("topics").filter(pk=pk).first()
    if statement is None or not statement.is_visible:
        article = statement.article if statement else None
        withdrawn = statement is not None and Status.WITHDRAWN in (statement.status, statement.article.status)
        shown = article if article and article.is_visible else None
        return moved(request, Redirect.Kind.STATEMENT, str(pk), withdrawn, shown)
    near = beside(statement)
    context = {
        "statement": statement,
        "reading": read_statement(statement),
        "reprints": near.reprints,
        "related": cards(_related(statement, near)),
    }
    return render(request, "statements/detail.html", context)


def _related(statement: Statement, near: Beside) -> list[Statement]:
    """Return the nearest statements on the same matter, then the newest that editors filed beside it."""
    found = list(near.related[:RELATED])
    topics = list(statement.topics.all())
    if topics and len(found) < RELATED:
        known = [statement.pk, *(row.pk for row in (*near.reprints, *found))]
        others = Statement.objects.visible().with_context().filter(topics__in=topics).exclude(pk__in=known)
        found += others.distinct().newest_first()[: RELATED - len(found)]
    return found
