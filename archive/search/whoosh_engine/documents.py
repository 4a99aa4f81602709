"""One record made ready for the index, every value checked before a writer sees it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, cast

from haystack.constants import ID

from archive.search.whoosh_engine.fields import DIGEST, FieldSpec, Specs

Value = tuple[str, ...] | int | float


class DocumentError(ValueError):
    """A record that cannot be indexed; the message names record, field and reason."""


@dataclass(frozen=True, slots=True)
class Document:
    """What the index keeps of one record: `values` by field (missing ones left out), `stored` as JSON."""

    id: str
    values: dict[str, Value]
    stored: bytes

    @property
    def digest(self) -> int:
        """Return the fingerprint of the values, a signed 64-bit number."""
        return cast(int, self.values[DIGEST])


def make_document(prepared: dict[str, Any], specs: Specs) -> Document:
    """Convert what a Haystack index prepared; DocumentError when a value does not fit its field."""
    values: dict[str, Value] = {}
    for name, spec in specs.items():
        try:
            value = _value(spec, prepared.get(name, prepared.get(spec.facet_for)))
        except (TypeError, ValueError, OverflowError) as error:
            raise DocumentError(f"{prepared.get(ID)}: {name}: {error}") from error
        if value is not None:
            values[name] = value
    stored = {
        name: _stored(spec, prepared[name])
        for name, spec in specs.items()
        if spec.stored and prepared.get(name) is not None
    }
    kept = json.dumps(stored, ensure_ascii=False, default=_as_json).encode(errors="strict")
    values[DIGEST] = _digest(values, kept)
    return Document(str(prepared[ID]), values, kept)


def number_of(value: Any) -> int:
    """Return a whole number, truth value or date as the index keeps it: 632-06-08 gives 6320608000000."""
    if isinstance(value, datetime):
        return int(
            f"{value.year}{value.month:02}{value.day:02}{value.hour:02}{value.minute:02}{value.second:02}"
        )
    if isinstance(value, date):
        return int(f"{value.year}{value.month:02}{value.day:02}000000")
    if isinstance(value, str):
        return _number_of_text(value)
    return int(value)


def _number_of_text(value: str) -> int:
    if value in ("true", "false"):
        return int(value == "true")
    try:
        return int(value)
    except ValueError:
        return number_of(datetime.fromisoformat(value))


def _value(spec: FieldSpec, value: Any) -> Value | None:
    if value is None:
        return None
    if spec.kind == "integer":
        number = number_of(value)
        if not -(2**63) < number < 2**63:  # the lowest number stands for a missing one
            raise OverflowError(f"{number} does not fit 64 bits")
        return number
    if spec.kind == "real":
        return float(value)
    values = value if isinstance(value, list | tuple | set) else (value,)
    texts = tuple(_text(each) for each in values if each is not None)
    return tuple(text for text in texts if text) or None


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        raise TypeError("bytes where text is expected")
    text = value.isoformat() if isinstance(value, date) else str(value)
    text.encode()  # a lone surrogate is found here, not in the middle of a batch
    return text


def _stored(spec: FieldSpec, value: Any) -> Any:
    """A day in a field of moments is kept as its beginning, which is how Haystack reads it back."""
    if spec.field_type == "datetime" and isinstance(value, date) and not isinstance(value, datetime):
        return datetime(value.year, value.month, value.day)
    return value


def _digest(values: dict[str, Value], stored: bytes) -> int:
    parts: Iterable[Any] = sorted(values.items())
    canonical = json.dumps(list(parts), ensure_ascii=False).encode() + stored
    return int.from_bytes(hashlib.blake2b(canonical, digest_size=8).digest(), "big", signed=True)


def _as_json(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, set):
        return sorted(value)
    return str(value)
