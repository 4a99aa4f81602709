"""Read a stored article again and bring its statements up to date, keeping permalinks and editors' work."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from typing import Any, Final, Protocol

from django.db import transaction

from archive.extraction import extract as read
from archive.extraction.records import ExtractedSpeaker, Extraction
from archive.models import Article, Statement
from archive.services.article_values import article_values, is_date_given
from archive.services.authorship import sign
from archive.services.comparing import Speakers, compare, describe, field_changes
from archive.services.dating import follow_article_date
from archive.services.plans import ExtractionPlan
from archive.services.speakers import (
    find_or_make_speaker,
    find_speaker,
    propose_duplicates,
    propose_from_article,
    unsaved_speaker,
)
from archive.services.statement_writing import write_statements

logger = logging.getLogger(__name__)

REASON: Final = "استخراج آلي"


class Extract(Protocol):
    """The extraction, or what a test puts in its place."""

    def __call__(self, text: str, *, published: str | None = None) -> Extraction: ...


def plan(*, article: Article, extract: Extract = read) -> ExtractionPlan:
    """Say what re-reading `article` would change, without changing anything."""
    extraction = extract_article(article, extract)
    known: Speakers = {
        speaker.name: find_speaker(speaker, article=article) or unsaved_speaker(speaker)
        for speaker in _speakers_of(extraction)
    }
    fields = field_changes(article, _changed_fields(article, extraction, None))
    return describe(article, fields, compare(article, extraction, _stored(article), known))


@transaction.atomic
def re_extract(*, article: Article, extract: Extract = read) -> ExtractionPlan:
    """Read `article` again and store what changed; returns what was done."""
    locked = Article.objects.select_for_update().get(pk=article.pk)
    return apply_extraction(article=locked, extraction=extract_article(locked, extract))


def read_again(*, articles: Iterable[int], apply: bool, extract: Extract = read) -> Iterator[ExtractionPlan]:
    """Plan, or with `apply` store, what re-reading each stored article changes; each in its own transaction.

    An article that fails is told in its plan, stays as it was, and does not stop the others.
    """
    for pk in articles:
        yield _read_one(Article.objects.get(pk=pk), apply, extract)
    if apply:
        propose_duplicates()


def _read_one(article: Article, apply: bool, extract: Extract) -> ExtractionPlan:
    read_article = re_extract if apply else plan
    try:
        return read_article(article=article, extract=extract)
    except Exception as error:  # one unreadable article must not keep the others from being read
        logger.exception("re-extraction of one article failed", extra={"article": article.pk})
        return ExtractionPlan(article.pk, article.title, failure=f"{type(error).__name__}: {error}")


def extract_article(article: Article, extract: Extract = read) -> Extraction:
    """Extract from the stored text, telling the date if somebody gave it."""
    return extract(article.text, published=article.published if is_date_given(article) else None)


@transaction.atomic
def apply_extraction(
    *, article: Article, extraction: Extraction, previous_text: str | None = None
) -> ExtractionPlan:
    """Store an extraction of `article`, whose row exists; returns what was done.

    `previous_text` is the text into which the stored statements still point, where it was just replaced.
    Raises comparing.WordsGoneError when a statement that an editor worked on has no place in the new text.
    """
    values = _changed_fields(article, extraction, previous_text)
    fields = field_changes(article, values)
    for name, value in values.items():
        setattr(article, name, value)
    if values:
        sign(article, by=None, reason=REASON).save()
    speakers: Speakers = {
        speaker.name: find_or_make_speaker(speaker, article=article) for speaker in _speakers_of(extraction)
    }
    comparison = compare(article, extraction, _stored(article), speakers, previous_text=previous_text)
    done = describe(article, fields, comparison)
    write_statements(article, comparison, extraction.pipeline_version)
    follow_article_date(article=article)
    propose_from_article(extraction.proposals, speakers)
    return done


def _changed_fields(article: Article, extraction: Extraction, previous_text: str | None) -> dict[str, Any]:
    values = article_values(article, extraction, previous_text)
    return {name: value for name, value in values.items() if getattr(article, name) != value}


def _stored(article: Article) -> list[Statement]:
    statements = list(
        article.statements.select_related("speaker").prefetch_related("topics").order_by("start")
    )
    for statement in statements:
        statement.article = article
    return statements


def _speakers_of(extraction: Extraction) -> list[ExtractedSpeaker]:
    """Give the speakers that statements are attributed to, each once."""
    named = {
        found.speaker: ExtractedSpeaker(found.speaker, found.speaker_kind or "unnamed")
        for found in extraction.statements
        if found.speaker
    }
    described = {speaker.name: speaker for speaker in extraction.speakers if speaker.name in named}
    return list((named | described).values())
