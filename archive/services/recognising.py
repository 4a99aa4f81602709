"""Recognise an article the archive has already, under its old or under a changed text."""

from __future__ import annotations

from collections.abc import Container

from archive.ingest import RawArticle
from archive.ingest.fingerprints import SAME_TEXT, resemblance
from archive.models import Article


class ExternalIdTakenError(ValueError):
    """One external id for two contents that are both in the archive."""


def stored_article(raw: RawArticle, external_id: str, imported: Container[int]) -> Article | None:
    """Give the stored article that `raw` is a copy or a new version of; None for a new one.

    The same bytes are the same article. Otherwise the external id tells, or the file name together with a
    text that resembles: one name may stand for another article in another folder. What this import took in
    already (`imported`) is no older version of anything.
    """
    known = Article.objects.filter(external_id=external_id).first() if external_id else None
    same = Article.objects.filter(sha256=raw.sha256).first()
    if same and known and same != known:
        raise ExternalIdTakenError(
            f"external id '{external_id}' belongs to article {known.pk} ({known.file_name}), "
            f"but this content is article {same.pk} ({same.file_name})"
        )
    if known and not same and known.pk in imported:
        raise ExternalIdTakenError(f"external id '{external_id}' was used by another file of this import")
    return same or known or _same_name(raw, imported)


def _same_name(raw: RawArticle, imported: Container[int]) -> Article | None:
    scored = [
        (resemblance(raw.text, article.text), -article.pk, article)
        for article in Article.objects.filter(file_name=raw.file_name).order_by("pk")
        if article.pk not in imported
    ]
    best = max(scored, key=lambda item: item[:2], default=None)
    return best[2] if best and best[0] >= SAME_TEXT else None
