"""What a stored article takes from its entry in the catalogue."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from django.db.models import Q

from archive.extraction.records import Extraction
from archive.ingest import CatalogueEntry, CatalogueOutlet
from archive.models import Article, Outlet
from archive.services.article_values import CATALOGUE_NOTE, date_values, is_date_given
from archive.services.authorship import sign

_REASON: Final = "من فهرس الأرشيف"
_OUTLET_FIELDS: Final = ("name_en", "host", "country")


def catalogued_values(
    article: Article, entry: CatalogueEntry, extraction: Callable[[], Extraction]
) -> dict[str, Any]:
    """Give the fields of `article` that `entry` changes; an outlet the archive lacks is given unsaved.

    An entry says all that is known: what it leaves out becomes unknown again, except what an editor edited,
    and a date it gave before and gives no longer is inferred from the text again (`extraction`). Title and
    external id, which no text gives back, stay until the entry names others.
    """
    values: dict[str, Any] = {
        "outlet": outlet_of(entry.outlet) if entry.outlet else None,
        "canonical_url": entry.canonical_url,
        "archive_url": entry.archive_url,
        "retrieved": entry.retrieved,
    }
    if entry.external_id:
        values["external_id"] = entry.external_id
    if entry.title:
        values |= {"title": entry.title, "title_derived": False}
    if entry.published:
        values |= _given_date(entry)
    elif is_date_given(article):
        values |= date_values(extraction())
    return {name: value for name, value in values.items() if _is_news(article, name, value)}


def outlet_of(known: CatalogueOutlet) -> Outlet:
    """Give the outlet of this key or name, unsaved if there is none; what it lacks is filled, unsaved too."""
    found = Outlet.objects.filter(Q(slug=known.slug) | Q(name_ar=known.name_ar)).order_by("pk").first()
    outlet = found or Outlet(slug=known.slug, name_ar=known.name_ar)
    for name in _OUTLET_FIELDS:
        if not getattr(outlet, name):
            setattr(outlet, name, getattr(known, name))
    return outlet


def save_outlet(known: CatalogueOutlet) -> Outlet:
    """Record an outlet, or fill what the record of it lacks; what the archive has is never overwritten."""
    outlet = outlet_of(known)
    stored = Outlet.objects.filter(pk=outlet.pk).values(*_OUTLET_FIELDS).first()
    if stored != {name: getattr(outlet, name) for name in _OUTLET_FIELDS}:
        sign(outlet, by=None, reason=_REASON).save()
    return outlet


def _given_date(entry: CatalogueEntry) -> dict[str, Any]:
    note = {"rule": CATALOGUE_NOTE, "weight": 0.0, "span": None, "note": entry.published_note}
    return {
        "published": entry.published,
        "published_source": entry.published_source,
        "published_evidence": [note] if entry.published_note else [],
    }


def _is_news(article: Article, name: str, value: object) -> bool:
    # The date is edited as one thing: its source and evidence go with it.
    field = "published" if name.startswith("published") else "title" if name == "title_derived" else name
    return field not in article.edited_fields and getattr(article, name) != value
