"""Atom feeds: the newest statements, one speaker's, and those of a search."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Any, Final

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from archive.dates import label_ar, parse
from archive.formats.addresses import absolute, permalink
from archive.formats.byline import byline
from archive.formats.excerpts import excerpt
from archive.models import Redirect, Speaker, Statement
from archive.models.statement import StatementQuerySet
from archive.search.execute import search
from archive.web.forms import SearchForm
from archive.web.moved import moved
from archive.web.paging import rows_of

ENTRIES: Final = 50
TITLE_LENGTH: Final = 120
# XML 1.0 holds no control characters but these three, and a stored text is kept as it came.
NOT_IN_XML: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class ArabicAtom(Atom1Feed):
    """Atom that says its language."""

    mime_type = "application/atom+xml; charset=utf-8"


class StatementFeed(Feed):  # type: ignore[type-arg]
    """What all feeds of statements share."""

    feed_type = ArabicAtom
    language = "ar"
    subtitle = "تصريحات منقولة عن مقالات صحفية منشورة، منسوبة إلى قائليها كما وردت."

    def item_title(self, item: Statement) -> str:
        """Return who said it and the first words."""
        short = excerpt(" ".join(item.text.split()), TITLE_LENGTH)
        return _plain(f"{byline(item).name}: {short.text}{'…' if short.cut else ''}")

    def item_description(self, item: Statement) -> str:
        """Return the words, the source and the date."""
        outlet = item.article.outlet
        source = "، ".join([outlet.name_ar if outlet else item.article.title, label_ar(parse(item.said))])
        words = item.text if item.kind == "indirect" else f"«{item.text}»"
        return _plain(f"{words} ({source})")

    def item_link(self, item: Statement) -> str:
        """Return the permalink."""
        return permalink(item)

    def item_guid(self, item: Statement) -> str:
        """Return the permalink: it names the statement for good."""
        return permalink(item)

    def item_author_name(self, item: Statement) -> str:
        """Return the speaker as it may be printed."""
        return _plain(byline(item).name)

    def item_pubdate(self, item: Statement) -> datetime:
        """Return when the archive got the statement; when it was said is in its text."""
        return item.created

    def item_updateddate(self, item: Statement) -> datetime:
        """Return when the record last changed."""
        return item.updated

    def item_categories(self, item: Statement) -> list[str]:
        """Return the topics."""
        return [topic.name_ar for topic in item.topics.all()]


class NewestFeed(StatementFeed):
    """The statements that came last into the archive."""

    title = "أرشيف التصريحات"

    def link(self) -> str:
        """Return the page this feed follows."""
        return absolute(reverse("home"))

    def feed_url(self) -> str:
        """Return the feed's own address."""
        return absolute(reverse("feed"))

    def items(self) -> Iterable[Statement]:
        """Return the statements."""
        return _last_added(Statement.objects.visible())


class SpeakerFeed(StatementFeed):
    """The statements of one speaker that came last into the archive."""

    def __call__(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Answer with the feed, or lead those who follow it on to where the speaker went."""
        try:
            return super().__call__(request, *args, **kwargs)
        except Http404:
            return moved(request, Redirect.Kind.SPEAKER, kwargs["slug"], page="speaker-feed")

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Speaker:
        """Return the speaker; Http404 where there is nothing to show of them."""
        speaker = Speaker.objects.visible().filter(slug=kwargs["slug"]).first()
        if speaker is None:
            raise Http404
        return speaker

    def title(self, obj: Speaker) -> str:
        """Return the speaker's name with the archive's."""
        return f"{_plain(obj.name_ar)} – أرشيف التصريحات"

    def link(self, obj: Speaker) -> str:
        """Return the speaker's page."""
        return absolute(obj.get_absolute_url())

    def feed_url(self, obj: Speaker) -> str:
        """Return the feed's own address."""
        return absolute(reverse("speaker-feed", args=[obj.slug]))

    def items(self, obj: Speaker) -> Iterable[Statement]:
        """Return the statements."""
        return _last_added(Statement.objects.visible().filter(speaker=obj))


class SearchFeed(StatementFeed):
    """The newest statements that answer a search."""

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> SearchForm:
        """Return the search of the address."""
        return SearchForm(request.GET)

    def title(self, obj: SearchForm) -> str:
        """Return the words searched for with the archive's name."""
        words = obj.request().q
        return f"بحث: {words} – أرشيف التصريحات" if words else "أرشيف التصريحات"

    def link(self, obj: SearchForm) -> str:
        """Return the search page."""
        return absolute(f"{reverse('search')}?{obj.address.urlencode()}")

    def feed_url(self, obj: SearchForm) -> str:
        """Return the feed's own address."""
        return absolute(f"{reverse('search-feed')}?{obj.address.urlencode()}")

    def items(self, obj: SearchForm) -> Iterable[Statement]:
        """Return the statements."""
        return [hit.statement for hit in search(obj.request(sort="newest", page=1, per_page=ENTRIES)).hits]


def _last_added(statements: StatementQuerySet) -> list[Statement]:
    keys = statements.order_by("-created", "-pk").values_list("pk", flat=True)[:ENTRIES]
    return rows_of(keys, Statement.objects.with_context())


def _plain(text: str) -> str:
    return NOT_IN_XML.sub(" ", text)
