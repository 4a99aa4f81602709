"""The schema Whoosh keeps with an index; the archive's own columns follow from the same specs."""

from __future__ import annotations

from typing import Final

from haystack.constants import ID
from whoosh.fields import BOOLEAN, DATETIME, KEYWORD, NUMERIC, TEXT, FieldType, Schema
from whoosh.fields import ID as WHOLE

from archive.search.whoosh_engine.analysis import StemAnalyzer
from archive.search.whoosh_engine.fields import FieldSpec, Specs


def build_schema(specs: Specs) -> Schema:
    """Return the Whoosh schema of these fields."""
    return Schema(**{name: _field_type(spec) for name, spec in specs.items()})


def _field_type(spec: FieldSpec) -> FieldType:
    if spec.kind == "text":
        return TEXT(analyzer=StemAnalyzer(), stored=spec.stored)
    if spec.kind == "integer" and spec.field_type in _TYPES:
        return _TYPES[spec.field_type](stored=spec.stored)
    if spec.kind == "integer":
        return NUMERIC(int, bits=64, stored=spec.stored)
    if spec.kind == "real":
        return NUMERIC(float, stored=spec.stored)
    if spec.name == ID:
        return WHOLE(unique=True, stored=spec.stored)
    return KEYWORD(stored=spec.stored)


_TYPES: Final = {"boolean": BOOLEAN, "date": DATETIME, "datetime": DATETIME}
