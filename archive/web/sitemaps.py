"""What crawlers may find: every page that is shown, nothing that is hidden."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.sitemaps import Sitemap
from django.db.models import Max, OuterRef, QuerySet, Subquery
from django.urls import reverse

from archive.models import Article, Speaker, Statement
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

    def get_latest_lastmod(self) -> datetime | None:
        """Return when the last of the pages changed; Django would read every row to find out."""
        rows = self.items()
        return rows.aggregate(last=Max("updated"))["last"] if isinstance(rows, QuerySet) else None


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
        said = Statement.objects.visible().filter(speaker=OuterRef("pk")).order_by("-updated")
        rows = Speaker.objects.visible().only("slug", "updated").order_by("pk")
        return rows.annotate(changed=Subquery(said.values("updated")[:1]))

    def lastmod(self, item: Any) -> datetime:
        """Return when the page last changed."""
        changed: datetime = max(item.updated, item.changed)
        return changed

    def get_latest_lastmod(self) -> datetime | None:
        """Return when the last of their statements changed, or the last of them."""
        both = (super().get_latest_lastmod(), StatementSitemap().get_latest_lastmod())
        return max((moment for moment in both if moment), default=None)


SITEMAPS: Final = {
    "pages": PageSitemap,
    "statements": StatementSitemap,
    "speakers": SpeakerSitemap,
    "articles": ArticleSitemap,
}
