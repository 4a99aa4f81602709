"""Which columns the index keeps for which Haystack field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from haystack.constants import DJANGO_CT, DJANGO_ID, ID

Kind = Literal["text", "keyword", "integer", "real"]

DIGEST = "digest"
"""The column with a fingerprint of each document, by which a stale one is found."""


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """One field of the index.

    Text is analysed into words; keywords are kept whole, several to a document; integers hold whole numbers,
    truth values and dates (yyyymmddHHMMSS); reals hold fractions. `searched` is the weight of the field for
    words typed without a field name, 0 for a field only searched by name. `facet_for` names the field a
    Haystack shadow facet copies.
    """

    name: str
    kind: Kind
    stored: bool = True
    searched: float = 0.0
    facet_for: str = ""
    field_type: str = "string"


Specs = Mapping[str, FieldSpec]

_INTEGERS = {"integer", "boolean", "date", "datetime"}
_REALS = {"float", "decimal"}


def build_specs(search_fields: Mapping[str, Any]) -> dict[str, FieldSpec]:
    """Translate the fields of all Haystack indexes; the three of Haystack's own come first."""
    specs = [FieldSpec(name, "keyword", stored=False) for name in (ID, DJANGO_CT, DJANGO_ID)]
    specs.append(FieldSpec(DIGEST, "integer", stored=False))
    for field in search_fields.values():
        facet_for = getattr(field, "facet_for", None) or ""
        specs.append(
            FieldSpec(
                name=field.index_fieldname,
                kind=_kind(field),
                stored=field.stored and not facet_for,
                searched=1.0 if field.document else getattr(field, "searched", 0.0),
                facet_for=search_fields[facet_for].index_fieldname if facet_for in search_fields else "",
                field_type=field.field_type or "string",
            )
        )
    return {spec.name: spec for spec in specs}


def _kind(field: Any) -> Kind:
    if field.field_type in _INTEGERS and not field.is_multivalued:
        return "integer"
    if field.field_type in _REALS and not field.is_multivalued:
        return "real"
    whole = field.is_multivalued or getattr(field, "facet_for", None) or getattr(field, "keyword", False)
    return "keyword" if whole else "text"


def fingerprint(specs: Specs) -> list[list[Any]]:
    """Return the specs as plain values, to be kept with an index and compared with the code's."""
    return [list(asdict(spec).values()) for spec in specs.values()]


def content_field(specs: Specs) -> str:
    """Return the document field of the indexes."""
    return next(spec.name for spec in specs.values() if spec.searched == 1.0)
