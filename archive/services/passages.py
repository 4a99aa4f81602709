"""Fill an archive with the passages of a retrieval test set, one statement to an article."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Final

from django.db import transaction

from archive.models import Article, Statement, StatementKind

_TITLE_LENGTH: Final = 80
_BATCH: Final = 500


@transaction.atomic
def store_passages(passages: Mapping[str, str]) -> int:
    """Store every passage as an article with one statement over its whole text; say how many.

    The id of a passage becomes the external id of its article. Passages must differ, as articles are known
    by their content. Nothing is sent to the index.
    """
    articles = Article.objects.bulk_create(
        (_article(number, text) for number, text in passages.items()), batch_size=_BATCH
    )
    Statement.objects.bulk_create(map(_statement, articles), batch_size=_BATCH)
    return len(articles)


def _article(number: str, text: str) -> Article:
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(title=text[:_TITLE_LENGTH], text=text, sha256=sha256, external_id=number)


def _statement(article: Article) -> Statement:
    statement = Statement(article=article, kind=StatementKind.DIRECT)
    statement.place([[0, len(article.text)]])
    return statement
