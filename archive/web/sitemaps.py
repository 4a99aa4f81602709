"""What crawlers may find: every page that is shown, nothing that is hidden."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, Q
from django.urls import reverse

from archive.models import Article, Speaker, Statement, visible_statuses
from archive.models.article import ArticleQuerySet
from archive.models.speaker import SpeakerQuerySet
from archive.models.statement import StatementQuerySet


class ArchiveSitemap(Sitemap):  # type: ignore[type-arg]
    """A sitemap under the address that the setting SITE_URL names."""

    limit = 5_000

    def get_domain(self, site: Any = None) -> str:
        """Return the host of the site."""
        return urlsplit(settings.SITE_URL).netloc

    def get_protocol(self, protocol: str | None = None) -> str:
        """Return http or https."""
        return urlsplit(settings.SITE_URL).scheme

    def lastmod(self, item: Any) -> datetime:
        """Return when the page last changed."""
        return item.updated  # type: ignore[no-any-return]


class PageSitemap(ArchiveSitemap):
    """The pages that are always there."""

    def items(self) -> list[str]:
        """Return their route names."""
        return ["home", "search", "speakers", "articles", "method"]

    def location(self, item: str) -> str:
        """Return the path of a route."""
        return reverse(item)

    lastmod = None  # type: ignore[assignment]


class StatementSitemap(ArchiveSitemap):
    """The permalinks."""

    def items(self) -> StatementQuerySet:
        """Return the visible statements."""
        return Statement.objects.visible().only("pk", "updated").order_by("pk")


class ArticleSitemap(ArchiveSitemap):
    """The articles."""

    def items(self) -> ArticleQuerySet:
        """Return the visible articles."""
        return Article.objects.visible().only("pk", "updated").order_by("pk")


class SpeakerSitemap(ArchiveSitemap):
    """The speakers with something to show."""

    def items(self) -> SpeakerQuerySet:
        """Return the visible speakers, changed when the last of their statements was."""
        shown = visible_statuses()
        seen = Q(statements__status__in=shown, statements__article__status__in=shown)
        rows = Speaker.objects.filter(seen).annotate(changed=Max("statements__updated")).order_by("pk")
        return rows

    def lastmod(self, item: Any) -> datetime:
        """Return when the page last changed."""
        changed: datetime = max(item.updated, item.changed)
        return changed


SITEMAPS: Final = {
    "pages": PageSitemap,
    "statements": StatementSitemap,
    "speakers": SpeakerSitemap,
    "articles": ArticleSitemap,
}
