"""A statement in the vocabulary of schema.org, for search engines and reference managers."""

from __future__ import annotations

import json
from typing import Any, Final

from archive.dates import parse
from archive.formats.addresses import absolute, permalink
from archive.formats.byline import byline
from archive.models import Speaker, SpeakerKind, Statement

TYPES: Final = {SpeakerKind.PERSON: "Person", SpeakerKind.ORGANISATION: "Organization"}
# What ends a script element or starts another must not appear inside one.
ESCAPES: Final = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def quotation(statement: Statement) -> str:
    """Return a schema.org Quotation as JSON, safe inside a script element of type application/ld+json."""
    article, line = statement.article, byline(statement)
    record: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Quotation",
        "text": statement.text,
        "inLanguage": "ar",
        "url": permalink(statement),
        "isBasedOn": {"@type": "NewsArticle", "headline": article.title} | _published(article.published),
    }
    if line.speaker:
        record["spokenByCharacter"] = _speaker(line.speaker)
    if article.outlet:
        record["isBasedOn"]["publisher"] = {"@type": "Organization", "name": article.outlet.name_ar}
    if article.canonical_url:
        record["isBasedOn"]["url"] = article.canonical_url
    return json.dumps(record, ensure_ascii=False).translate(ESCAPES)


def _speaker(speaker: Speaker) -> dict[str, str]:
    record = {"@type": TYPES.get(SpeakerKind(speaker.kind), "Thing"), "name": speaker.name_ar}
    return record | {"url": absolute(speaker.get_absolute_url())}


def _published(edtf: str) -> dict[str, str]:
    """Return the date only where it is a plain ISO 8601 one: an estimate would be read as a fact."""
    date = parse(edtf)
    plain = date.precision in ("day", "month", "year") and not (date.uncertain or date.approximate)
    return {"datePublished": date.text} if plain and date.earliest else {}
