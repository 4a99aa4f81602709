"""Read annotated articles from the JSON of the gold data."""

from __future__ import annotations

import json
from typing import Any

from archive.evaluation.records import KINDS, VIAS, GoldArticle, GoldStatement, Span


class GoldError(ValueError):
    """The annotation cannot be scored against; the message names the file and the field."""


def read_gold(source: str, text: str, name: str) -> GoldArticle:
    """Return the annotation `source` (JSON) of the article `text`, called `name` in every message.

    Raises GoldError when a field is missing or a span lies outside the text.
    """
    try:
        data = json.loads(source)
        article = _article(data, name)
        _check_bounds(article, len(text))
    except json.JSONDecodeError as error:
        raise GoldError(f"{name}: not JSON: {error}") from error
    except KeyError as error:
        raise GoldError(f"{name}: field {error} is missing") from error
    except (TypeError, AttributeError) as error:
        raise GoldError(f"{name}: not an annotation: {error}") from error
    except ValueError as error:
        raise GoldError(f"{name}: {error}") from error
    return article


def _article(data: dict[str, Any], name: str) -> GoldArticle:
    variants = {person["canonical"]: tuple(person.get("variants") or ()) for person in data["speakers"]}
    return GoldArticle(
        name=str(data.get("id") or name),
        outlet=str(data.get("outlet") or ""),
        date=data.get("date") or None,
        statements=tuple(_statement(item, variants) for item in data["statements"]),
        not_statements=tuple((item["start"], item["end"]) for item in data.get("not_statements", ())),
    )


def _statement(item: dict[str, Any], variants: dict[str, tuple[str, ...]]) -> GoldStatement:
    if item["kind"] not in KINDS:
        raise ValueError(f"unknown kind {item['kind']!r}")
    if item["via"] not in VIAS:
        raise ValueError(f"unknown via {item['via']!r}")
    span: Span = (item["start"], item["end"])
    return GoldStatement(
        span=span,
        outer=(item["outer_start"], item["outer_end"]) if item.get("mixed") else span,
        kind=item["kind"],
        speaker=item["speaker"],
        names=_names(item, variants),
        via=item["via"],
        optional=bool(item.get("optional")),
        gaps=tuple((start, end) for start, end in item.get("gaps") or ()),
    )


def _names(item: dict[str, Any], variants: dict[str, tuple[str, ...]]) -> frozenset[str]:
    speaker = item["speaker"]
    own = (speaker, item.get("entity"), *variants.get(speaker, ()))
    return frozenset(name for name in (*own, *(item.get("speaker_alt") or ())) if name)


def _check_bounds(article: GoldArticle, length: int) -> None:
    gaps = (gap for statement in article.statements for gap in statement.gaps)
    spans = (*(statement.outer for statement in article.statements), *gaps, *article.not_statements)
    for start, end in spans:
        if not 0 <= start < end <= length:
            raise ValueError(f"span {start}–{end} lies outside the text of {length} characters")
