"""The fields a catalogue may have, and what each accepts."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final
from urllib.parse import urlsplit

from archive.dates import parse

FieldCheck = Callable[[str], str]
"""Gives the value in its canonical spelling; ValueError says what is wrong with it."""

PUBLISHED_SOURCES: Final = ("stated", "inferred", "editor", "catalogue")


def text_of(limit: int) -> FieldCheck:
    """Accept one line of at most `limit` characters."""

    def check(value: str) -> str:
        if len(value) > limit or "\n" in value:
            raise ValueError(f"must be one line of at most {limit} characters")
        return value

    return check


def edtf(value: str) -> str:
    """Accept an EDTF date: 2021-03, 2020?, XXXX-02."""
    try:
        return parse(value).text
    except ValueError as error:
        raise ValueError(f"'{value}' is not a date in EDTF, such as 2021-03-15, 2021-03 or 2020?") from error


def url(value: str) -> str:
    """Accept an absolute address of the web."""
    try:
        parts = urlsplit(value)
        sound = parts.scheme in ("http", "https") and parts.hostname and not re.search(r"\s", value)
    except ValueError:
        sound = False
    if not sound or len(value) > 1000:
        raise ValueError(f"'{value}' is not an address that begins with http:// or https://")
    return value


def host(value: str) -> str:
    """Accept the name of a web server: www.example.org."""
    if not re.fullmatch(r"(?=.{1,253}$)(?:[\w-]{1,63}\.)+[\w-]{2,63}", value):
        raise ValueError(f"'{value}' is not a host name, such as www.example.org")
    return value.lower()


def country(value: str) -> str:
    """Accept an ISO 3166-1 code of two letters: SY, AE."""
    if not re.fullmatch(r"[A-Za-z]{2}", value):
        raise ValueError(f"'{value}' is not a country code of two letters, such as SY")
    return value.upper()


def published_source(value: str) -> str:
    """Accept how the publication date is known."""
    if value not in PUBLISHED_SOURCES:
        raise ValueError(f"'{value}' is none of {', '.join(PUBLISHED_SOURCES)}")
    return value


OUTLET_FIELDS: Final[dict[str, FieldCheck]] = {
    "name_ar": text_of(200),
    "name_en": text_of(200),
    "host": host,
    "country": country,
}

ARTICLE_FIELDS: Final[dict[str, FieldCheck]] = {
    "outlet": text_of(200),
    "title": text_of(500),
    "canonical_url": url,
    "archive_url": url,
    "external_id": text_of(200),
    "published": edtf,
    "published_source": published_source,
    "published_note": text_of(500),
    "retrieved": edtf,
}
