"""Take one article in: a new one, a new version of a stored one, or nothing to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

from django.db import IntegrityError, OperationalError, transaction

from archive.extraction.records import Extraction
from archive.ingest import CatalogueEntry, RawArticle
from archive.models import Article
from archive.services.article_values import date_values, is_date_given, title_values
from archive.services.authorship import sign
from archive.services.cataloguing import catalogued_values, save_outlet
from archive.services.dating import follow_article_date
from archive.services.extracting import Extract, apply_extraction
from archive.services.import_report import Outcome
from archive.services.recognising import stored_article

_REASON: Final = "استيراد"
_ATTEMPTS: Final = 3
"""Tries of one article while another import writes the same article or speaker at the same moment."""


@dataclass(frozen=True, slots=True)
class ImportContext:
    """What the articles of one import share; `imported` names the file each stored article came from."""

    extract: Extract
    dry_run: bool = False
    imported: dict[int, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Task:
    raw: RawArticle
    entry: CatalogueEntry | None
    context: ImportContext
    extraction: Callable[[str | None], Extraction]
    """Extracts from the received text, given the date if it is known; once for each date."""


def import_article(raw: RawArticle, entry: CatalogueEntry | None, context: ImportContext) -> Outcome:
    """Import one article in one transaction and say what became of it.

    Without `entry` what the archive knows beside the text stays as it is. Raises what the extraction and the
    database raise, and the errors of recognising and comparing; nothing is left behind then.
    """
    task = _Task(raw, entry, context, cache(lambda published: context.extract(raw.text, published=published)))
    if not Article.objects.filter(sha256=raw.sha256).exists():
        # The slow part, done before the database is locked.
        task.extraction((entry and entry.published) or None)
    outcome = _attempt(task)
    if outcome.article_id is not None:
        context.imported.setdefault(outcome.article_id, raw.path)
    return outcome


def _attempt(task: _Task) -> Outcome:
    for _ in range(_ATTEMPTS - 1):
        try:
            with transaction.atomic():
                return _import(task)
        except (IntegrityError, OperationalError):
            continue
    with transaction.atomic():
        return _import(task)


def _import(task: _Task) -> Outcome:
    imported = task.context.imported
    stored = stored_article(task.raw, task.entry.external_id if task.entry else "", imported)
    if stored is None:
        return _add(task)
    if stored.pk in imported:
        message = f"the same content as {imported[stored.pk]}"
        return Outcome(task.raw.path, "unchanged", stored.pk, message=message)
    return _update(task, stored)


def _add(task: _Task) -> Outcome:
    raw = task.raw
    article = Article(**_content(raw), file_name=raw.file_name)
    _assign(article, _catalogued(task, article))
    extraction = task.extraction(article.published or None)
    if not article.title:
        _assign(article, title_values(article, extraction))
    if not is_date_given(article):
        _assign(article, date_values(extraction))
    if not task.context.dry_run:
        _save(task, article)
        apply_extraction(article=article, extraction=extraction)
    return Outcome(raw.path, "new", article.pk, len(extraction.statements))


def _update(task: _Task, article: Article) -> Outcome:
    raw = task.raw
    given = _catalogued(task, article) | {"file_name": raw.file_name}
    values = {name: value for name, value in given.items() if getattr(article, name) != value}
    replaced = None if article.sha256 == raw.sha256 else article.text
    if replaced is not None:
        values |= _content(raw)
    if task.entry and task.entry.outlet and not task.context.dry_run:
        save_outlet(task.entry.outlet)
    if not values:
        return Outcome(raw.path, "unchanged", article.pk)
    if not task.context.dry_run:
        _assign(article, values)
        _save(task, article)
        _bring_up_to_date(task, article, replaced)
    return Outcome(raw.path, "updated", article.pk, message=f"new {', '.join(sorted(values))}")


def _bring_up_to_date(task: _Task, article: Article, replaced: str | None) -> None:
    if replaced is not None:
        known = article.published if is_date_given(article) else None
        apply_extraction(article=article, extraction=task.extraction(known), previous_text=replaced)
    follow_article_date(article=article)


def _catalogued(task: _Task, article: Article) -> dict[str, Any]:
    if task.entry is None:
        return {}
    return catalogued_values(article, task.entry, lambda: task.extraction(None))


def _content(raw: RawArticle) -> dict[str, Any]:
    return {"text": raw.text, "encoding": raw.encoding, "sha256": raw.sha256}


def _assign(article: Article, values: dict[str, Any]) -> None:
    for name, value in values.items():
        setattr(article, name, value)


def _save(task: _Task, article: Article) -> None:
    if task.entry and task.entry.outlet and "outlet" not in article.edited_fields:
        article.outlet = save_outlet(task.entry.outlet)
    sign(article, by=None, reason=_REASON).save()
