"""Write what a comparison decided about the statements of one article."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from django.db.models import F
from simple_history.utils import bulk_create_with_history

from archive.models import Article, Redirect, RedirectReason, Statement
from archive.services import redirects
from archive.services.authorship import sign
from archive.services.comparing import Change, Comparison
from archive.services.matching import overlap
from archive.services.speakers.orphans import drop_orphans
from archive.services.statement_values import place_of

_REASON: Final = "استخراج آلي"
_GONE: Final = "لم يعد الاستخراج يعدّ هذا النص تصريحًا."

_ASIDE: Final = 1 << 30
"""Added to offsets while statements change places, so that two never hold one place; no text is that long."""


def write_statements(article: Article, comparison: Comparison, pipeline_version: str) -> None:
    """Remove, change and add the statements of `article`; call it inside a transaction."""
    losing = _speakers_losing(comparison)
    _remove(comparison.removed)
    _change(article, comparison.changed, pipeline_version)
    _add(article, comparison.added, pipeline_version)
    _lead_on(article, comparison.removed)
    # What stayed the same was confirmed by this version too; that is no edit and needs no history.
    article.statements.exclude(pipeline_version=pipeline_version).update(pipeline_version=pipeline_version)
    drop_orphans(losing)


def _remove(statements: Iterable[Statement]) -> None:
    for statement in statements:
        # Deleting clears the key, which is still needed to lead readers on.
        pk = statement.pk
        sign(statement, by=None, reason=_REASON).delete()
        statement.pk = pk


def _change(article: Article, changes: Iterable[Change], pipeline_version: str) -> None:
    moving = [change.statement.pk for change in changes if "spans" in change.values]
    Statement.objects.filter(pk__in=moving).update(start=F("start") + _ASIDE, end=F("end") + _ASIDE)
    for change in changes:
        _assign(change.statement, article, change.values)
        change.statement.pipeline_version = pipeline_version
        sign(change.statement, by=None, reason=_REASON).save()


def _add(article: Article, added: Iterable[Mapping[str, Any]], pipeline_version: str) -> None:
    statements = [
        _assign(
            Statement(said=article.published, said_from_article=True, pipeline_version=pipeline_version),
            article,
            values,
        )
        for values in added
    ]
    bulk_create_with_history(statements, Statement, default_change_reason=_REASON)


def _assign(statement: Statement, article: Article, values: Mapping[str, Any]) -> Statement:
    statement.article = article
    for name, value in values.items():
        setattr(statement, name, value)
    if "spans" in values:
        statement.place(values["spans"])
    return statement


def _lead_on(article: Article, removed: Sequence[Statement]) -> None:
    """Lead each removed statement to the one that now holds most of its place, or say that it is gone."""
    if not removed:
        return
    present = [(statement, place_of(statement)) for statement in article.statements.defer("evidence")]
    for gone in removed:
        place = place_of(gone)
        best = max(present, key=lambda pair: overlap(place, pair[1]), default=None)
        old = str(gone.pk)
        if best and overlap(place, best[1]):
            redirects.lead(Redirect.Kind.STATEMENT, old, str(best[0].pk), RedirectReason.MERGED)
        else:
            redirects.close(Redirect.Kind.STATEMENT, old, _GONE)


def _speakers_losing(comparison: Comparison) -> set[int]:
    """Give the speakers that may be left without a statement."""
    losing = [change.statement for change in comparison.changed if "speaker" in change.values]
    return {statement.speaker_id for statement in (*losing, *comparison.removed) if statement.speaker_id}
