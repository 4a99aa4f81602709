"""Keep what an editor changes, and remember that it was an editor: no later extraction overwrites it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.db import transaction

from archive.models import Alias, Article, DateSource, Redirect, RedirectReason, Speaker, Statement
from archive.services import redirects
from archive.services.authorship import Editor, sign
from archive.services.dating import follow_article_date

Edited = Article | Speaker | Statement

_BOOKKEEPING: Final = {"edited_fields", "status", "reviewed_by", "reviewed_at", "topics"}
"""Fields that are an editor's in any case; no extraction sets them."""

CORRECTABLE: Final = frozenset(
    {
        "speaker",
        "kind",
        "attribution",
        "speaker_printed",
        "role_printed",
        "cue",
        "cue_lemma",
        "stance",
        "said",
        "spans",
    }
)
"""What of a statement an editor may correct; its text follows from its spans."""


@transaction.atomic
def save_edited(*, record: Edited, changed: Iterable[str], by: Editor, reason: str = "") -> None:
    """Save `record`, whose fields `changed` an editor has set, and all that follows from them.

    A statement given a date no longer takes the article's; statements follow a new article date; the old
    permalink of a renamed speaker leads on. Raises ValidationError for spans outside the article.
    """
    names = set(changed)
    if isinstance(record, Statement):
        _prepare_statement(record, names)
    elif isinstance(record, Article):
        _prepare_article(record, names)
    record.edited_fields = sorted({*record.edited_fields, *names} - _BOOKKEEPING)
    before = _slug_before(record) if isinstance(record, Speaker) else ""
    sign(record, by=by, reason=reason or "تحرير").save()
    if isinstance(record, Speaker):
        _follow_speaker(record, before)
    elif isinstance(record, Article):
        _follow_article(record, names, by)


@transaction.atomic
def correct_statement(*, statement: Statement, by: Editor, reason: str = "", **corrections: Any) -> Statement:
    """Correct fields of a statement (CORRECTABLE), such as speaker or kind, and save it.

    Raises ValidationError for other fields, unknown values and spans outside the article.
    """
    unknown = corrections.keys() - CORRECTABLE
    if unknown:
        raise ValidationError(f"لا يُصحَّح: {', '.join(sorted(unknown))}", code="field")
    current = Statement.objects.select_for_update().get(pk=statement.pk)
    changed = [name for name, value in corrections.items() if getattr(current, name) != value]
    for name in changed:
        setattr(current, name, corrections[name])
    current.clean_fields()
    if changed:
        save_edited(record=current, changed=changed, by=by, reason=reason or "تصحيح النسبة")
    return current


@transaction.atomic
def keep_names(*, speaker: Speaker, by: Editor) -> None:
    """Let a speaker be found under the names an editor gave it: each is one of its forms too."""
    known = set(speaker.aliases.values_list("name", flat=True))
    for name, language in ((speaker.name_ar, "ar"), (speaker.name_en, "en")):
        if name and name not in known:
            sign(Alias(speaker=speaker, name=name, language=language), by=by, reason="اسم المتحدّث").save()


def _prepare_statement(statement: Statement, names: set[str]) -> None:
    if "spans" in names:
        statement.place(statement.spans)
    if "said" in names:
        statement.said_from_article = False
    if statement.said_from_article:
        statement.said = statement.article.published


def _prepare_article(article: Article, names: set[str]) -> None:
    if "published" in names and "published_source" not in names:
        article.published_source = DateSource.EDITOR if article.published else DateSource.UNKNOWN
    if "published" in names:
        article.published_evidence = []


def _slug_before(speaker: Speaker) -> str:
    return Speaker.objects.values_list("slug", flat=True).get(pk=speaker.pk) if speaker.pk else ""


def _follow_speaker(speaker: Speaker, before: str) -> None:
    if before and before != speaker.slug:
        redirects.lead(Redirect.Kind.SPEAKER, before, speaker.slug, RedirectReason.RENAMED)


def _follow_article(article: Article, names: set[str], by: Editor) -> None:
    if "published" in names:
        follow_article_date(article=article, by=by)
