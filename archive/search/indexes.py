"""What the index holds of statements, speakers and articles. Only what readers may see is indexed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from django.db.models import Prefetch, QuerySet
from haystack import indexes

from archive.arabic.fold import fold, light
from archive.models import Alias, Article, Outlet, Role, Speaker, SpeakerKind, Statement


class KeywordField(indexes.CharField):  # type: ignore[misc]
    """A value kept whole: filtered, counted and sorted by, never cut into words."""

    keyword = True


class KeywordsField(indexes.MultiValueField):  # type: ignore[misc]
    """Several values kept whole."""


class NamesField(indexes.CharField):  # type: ignore[misc]
    """Names that words typed without a field name also find, at half the weight of the text."""

    searched = 0.5


class ArchiveIndex(indexes.SearchIndex):  # type: ignore[misc]
    """What the three indexes share: names and dates beside the text."""

    text = indexes.CharField(document=True, stored=False)
    names = NamesField(stored=False)
    kind = KeywordField()
    status = KeywordField(null=True)
    outlet = KeywordField(null=True)
    year = KeywordsField(stored=False)
    date_from = indexes.DateField(null=True)
    date_to = indexes.DateField(null=True)

    def get_updated_field(self) -> str:
        return "updated"


class StatementIndex(ArchiveIndex, indexes.Indexable):  # type: ignore[misc]
    """Statements by their words, their speaker's names and their outlet."""

    kind = KeywordField(model_attr="kind")
    status = KeywordField(model_attr="status")
    attribution = KeywordField(model_attr="attribution")
    speaker = KeywordField(null=True)
    speaker_order = KeywordField(null=True, stored=False)
    topic = KeywordsField(stored=False)
    month = KeywordsField(stored=False)
    role = KeywordField(null=True, stored=False)
    organisation = KeywordsField(stored=False)
    article = indexes.IntegerField(model_attr="article_id")
    date_from = indexes.DateField(model_attr="said_earliest", null=True)
    date_to = indexes.DateField(model_attr="said_latest", null=True)

    def get_model(self) -> type[Statement]:
        return Statement

    def index_queryset(self, using: str | None = None) -> QuerySet[Statement]:
        # Read beside the rows, a speaker of many statements is read and made once.
        speakers = Speaker.objects.prefetch_related(*public_names())
        rows = Statement.objects.visible().with_context()
        rows = rows.select_related(None).select_related("article__outlet")
        return rows.prefetch_related(Prefetch("speaker", speakers))

    def prepare_text(self, statement: Statement) -> str:
        return statement.text

    def prepare_names(self, statement: Statement) -> list[str]:
        printed = [statement.speaker_printed, statement.role_printed]
        return distinct(
            [*speaker_names(statement.speaker), *printed, *outlet_names(statement.article.outlet)]
        )

    def prepare_speaker(self, statement: Statement) -> str | None:
        return statement.speaker.slug if statement.speaker else None

    def prepare_speaker_order(self, statement: Statement) -> str | None:
        return fold(statement.speaker.name_ar) if statement.speaker else None

    def prepare_outlet(self, statement: Statement) -> str | None:
        return statement.article.outlet.slug if statement.article.outlet else None

    def prepare_topic(self, statement: Statement) -> list[str]:
        return [topic.slug for topic in statement.topics.all()]

    def prepare_year(self, statement: Statement) -> list[str]:
        return years(statement.said_earliest, statement.said_latest)

    def prepare_month(self, statement: Statement) -> list[str]:
        return months(statement.said_earliest, statement.said_latest)

    def prepare_role(self, statement: Statement) -> str | None:
        return role_value(statement.role_printed)

    def prepare_organisation(self, statement: Statement) -> list[str]:
        return organisations(statement.speaker)


class SpeakerIndex(ArchiveIndex, indexes.Indexable):  # type: ignore[misc]
    """Speakers by every form of their name and their roles."""

    kind = KeywordField(model_attr="kind")

    def get_model(self) -> type[Speaker]:
        return Speaker

    def index_queryset(self, using: str | None = None) -> QuerySet[Speaker]:
        return Speaker.objects.visible().prefetch_related(*public_names())

    def prepare_text(self, speaker: Speaker) -> list[str]:
        return distinct(speaker_names(speaker))

    def prepare_names(self, speaker: Speaker) -> list[str]:
        return distinct(part for role in speaker.roles.all() for part in (role.title, role.organisation))


class ArticleIndex(ArchiveIndex, indexes.Indexable):  # type: ignore[misc]
    """Articles by title, text and outlet."""

    status = KeywordField(model_attr="status")
    date_from = indexes.DateField(model_attr="published_earliest", null=True)
    date_to = indexes.DateField(model_attr="published_latest", null=True)

    def get_model(self) -> type[Article]:
        return Article

    def index_queryset(self, using: str | None = None) -> QuerySet[Article]:
        return Article.objects.visible().select_related("outlet")

    def prepare_kind(self, article: Article) -> str:
        return "article"

    def prepare_text(self, article: Article) -> list[str]:
        return [article.title, article.text]

    def prepare_names(self, article: Article) -> list[str]:
        return outlet_names(article.outlet)

    def prepare_outlet(self, article: Article) -> str | None:
        return article.outlet.slug if article.outlet else None

    def prepare_year(self, article: Article) -> list[str]:
        return years(article.published_earliest, article.published_latest)


def public_names() -> tuple[Prefetch[str], Prefetch[str]]:
    """Return how the names and roles that readers may know of are read with speakers."""
    return Prefetch("aliases", Alias.objects.public()), Prefetch("roles", Role.objects.public())


def speaker_names(speaker: Speaker | None) -> list[str]:
    """Return every form of a speaker's name."""
    if speaker is None:
        return []
    return [speaker.name_ar, speaker.name_en, *(alias.name for alias in speaker.aliases.all())]


def outlet_names(outlet: Outlet | None) -> list[str]:
    """Return the names of an outlet."""
    return distinct([outlet.name_ar, outlet.name_en]) if outlet else []


LONGEST_ROLE: Final = 120
"""Longer printed roles are descriptions of one occasion, of no use as a choice."""


def role_value(printed: str) -> str | None:
    """Return a printed role as a facet keeps it, on one line and unvowelled: المُتحدّث باسم البعثة."""
    role = " ".join(light(printed).split())
    return role if 0 < len(role) <= LONGEST_ROLE else None


def organisations(speaker: Speaker | None) -> list[str]:
    """Return the bodies somebody speaks for: itself, or those that editors keep with its roles."""
    if speaker is None:
        return []
    own = [speaker.name_ar] if speaker.kind == SpeakerKind.ORGANISATION else []
    return distinct([*own, *(role.organisation for role in speaker.roles.all())])


def distinct(texts: Iterable[str]) -> list[str]:
    """Keep the first of equal texts, and no empty ones."""
    return [text for text in dict.fromkeys(texts) if text]


def years(earliest: date | None, latest: date | None) -> list[str]:
    """Return the years a date lies in: one, or two for a night over New Year; none when it is vaguer."""
    if earliest is None or latest is None or latest.year - earliest.year > 1:
        return []
    return [f"{year:04}" for year in range(earliest.year, latest.year + 1)]


def months(earliest: date | None, latest: date | None) -> list[str]:
    """Return the month a date lies in, as 2021-03; none when it may be another one too."""
    known = earliest and latest and (earliest.year, earliest.month) == (latest.year, latest.month)
    return [f"{earliest:%Y-%m}".zfill(7)] if earliest and known else []
