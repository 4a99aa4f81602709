"""The article list and the article page."""

from __future__ import annotations

from typing import Final

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from archive.formats.evidence import article_date_reason
from archive.models import Article, Outlet, Redirect, Status
from archive.web.article_text import read_article
from archive.web.forms import ArticleListForm
from archive.web.moved import moved
from archive.web.paging import pager, rows_of

PER_PAGE: Final = 30


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the articles, newest first, of one outlet or of all."""
    asked = ArticleListForm(request.GET).read()
    outlet = Outlet.objects.filter(slug=asked["outlet"]).first() if asked["outlet"] else None
    rows = Article.objects.visible().newest_first()
    rows = rows.filter(outlet=outlet) if asked["outlet"] else rows
    page = Paginator(rows.values_list("pk", flat=True), PER_PAGE).get_page(asked["page"])
    shown = Article.objects.defer("text").select_related("outlet").with_statement_counts()
    context = {
        "articles": rows_of(page, shown),
        "page": page,
        "pager": pager(page),
        "outlet": outlet,
        "filtered": bool(asked["outlet"]),
    }
    return render(request, "articles/list.html", context)


@require_safe
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one article, its text untouched, its statements marked and numbered."""
    article = Article.objects.select_related("outlet").filter(pk=pk).first()
    if article is None or not article.is_visible:
        withdrawn = article is not None and article.status == Status.WITHDRAWN
        return moved(request, Redirect.Kind.ARTICLE, str(pk), withdrawn)
    statements = article.statements.visible().select_related("speaker").in_article_order()
    hidden = article.statements.exclude(status=Status.WITHDRAWN).count()
    reading = read_article(article, list(statements))
    context = {
        "article": article,
        "reading": reading,
        "pending": hidden - len(reading.marks),
        "date_reason": article_date_reason(article),
    }
    return render(request, "articles/detail.html", context)
