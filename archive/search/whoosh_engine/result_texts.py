"""The texts of a page of results, which the index does not store: one query for each model."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from django.core.exceptions import FieldDoesNotExist
from django.db import connections
from haystack.models import SearchResult


def texts_of(results: Sequence[SearchResult], index: Any, field: str) -> list[str]:
    """Give the text of each result, stored or read; "" for a row readers may not see any more."""
    stored = [_stored(result, index, field) for result in results]
    missing: dict[Any, list[str]] = {}
    for result, text in zip(results, stored, strict=True):
        if not text:
            missing.setdefault(result.model, []).append(str(result.pk))
    read = {model: _read(index.get_index(model), field, keys) for model, keys in missing.items()}
    return [
        text or read[result.model].get(str(result.pk), "")
        for result, text in zip(results, stored, strict=True)
    ]


def _stored(result: SearchResult, index: Any, field: str) -> str:
    fields = index.get_index(result.model).fields
    # Only what is stored is asked for: asking makes a result read all its fields.
    return str(getattr(result, field, None) or "") if field in fields and fields[field].stored else ""


def _read(index: Any, field: str, keys: Sequence[str]) -> dict[str, str]:
    model = index.get_model()
    try:
        model._meta.get_field(field)
    except FieldDoesNotExist:
        rows = index.read_queryset().in_bulk(keys)
        return {str(key): str(getattr(row, field, "")) for key, row in rows.items()}
    room = -(-len(keys) // _PAGE) * _PAGE
    database, sql, parameters = _query(index, field, room)
    with connections[database].cursor() as cursor:
        key_of = model._meta.pk.get_db_prep_value
        wanted = [key_of(key, connections[database]) for key in keys]
        cursor.execute(sql, (*parameters, *wanted, *wanted[:1] * (room - len(keys))))
        return {str(key): text for key, text in cursor.fetchall()}


_PAGE: Final = 10
"""Keys are asked for in steps of so many, the first one repeated, so that few queries have to be written."""


@lru_cache(64)
def _query(index: Any, field: str, count: int) -> tuple[str, str, tuple[Any, ...]]:
    """Return database, SQL and its first parameters; those of the `count` keys come last.

    Kept, because Django takes ten times as long to write this query as SQLite to answer it.
    """
    places = [index.get_model()._meta.pk.to_python(place) for place in range(count)]
    rows = index.read_queryset().order_by().values_list("pk", field).filter(pk__in=places)
    sql, parameters = rows.query.get_compiler(rows.db).as_sql()
    return rows.db, sql, tuple(parameters[: len(parameters) - count])
