"""Let the date of statements follow the date of their article."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone
from simple_history.utils import bulk_update_with_history

from archive.dates import parse
from archive.models import Article, DateSource, Statement
from archive.services.authorship import Editor, sign

_FIELDS = ["said", "said_earliest", "said_latest", "updated"]
_REASON = "تبع تاريخ المقال"


@transaction.atomic
def set_article_date(*, article: Article, published: str, by: Editor, note: str = "") -> int:
    """Give `article` the EDTF date an editor found; returns how many statements followed.

    Raises ValueError for text that is no EDTF.
    """
    article.published = parse(published).text
    article.published_source = DateSource.EDITOR if article.published else DateSource.UNKNOWN
    article.published_evidence = (
        [{"rule": "editor-note", "weight": 0, "span": None, "note": note}] if note else []
    )
    article.edited_fields = sorted({*article.edited_fields, "published"})
    sign(article, by=by, reason=note or "تاريخ المقال").save()
    return follow_article_date(article=article, by=by)


@transaction.atomic
def follow_article_date(*, article: Article, by: Editor = None) -> int:
    """Set the date of the statements that take theirs from `article`; returns how many changed."""
    date = parse(article.published)
    following = article.statements.filter(said_from_article=True).exclude(said=article.published)
    statements = list(following.select_for_update())
    for statement in statements:
        statement.said, statement.updated = article.published, timezone.now()
        statement.said_earliest, statement.said_latest = date.earliest, date.latest
    bulk_update_with_history(
        statements, Statement, _FIELDS, batch_size=200, default_user=by, default_change_reason=_REASON
    )
    return len(statements)
