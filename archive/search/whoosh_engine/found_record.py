"""One document found, as the search result Haystack gives for it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, time
from functools import lru_cache
from typing import Any

from haystack.constants import DJANGO_ID, ID
from haystack.fields import DateField, MultiValueField, SearchField
from haystack.models import SearchResult
from haystack.utils.app_loading import haystack_get_model

from archive.search.whoosh_engine.segment import SegmentReader

Fields = Mapping[str, Any]


class FoundRecord(SearchResult):  # type: ignore[misc]
    """Haystack's result, whose stored fields are read when something of them is first asked for."""

    _log = logging.getLogger("haystack")

    def __init__(
        self, app_label: str, model: str, key: str, score: float, read: Callable[[], Fields]
    ) -> None:
        super().__init__(app_label, model, key, score)
        del self._additional_fields
        self._read = read

    def _get_log(self) -> logging.Logger:
        return self._log

    def __getattr__(self, name: str) -> Any:
        """Read the stored fields: an attribute is missing only before that, or for good."""
        self._read_fields()
        return super().__getattr__(name)

    def __getstate__(self) -> dict[str, Any]:
        self._read_fields()
        state: dict[str, Any] = super().__getstate__()
        return state

    def _read_fields(self) -> None:
        own = self.__dict__
        if "_read" in own:
            fields = own.pop("_read")()
            own["_additional_fields"] = [name for name in fields if name not in own]
            own.update((name, fields[name]) for name in own["_additional_fields"])


@dataclass(frozen=True, slots=True)
class RecordKind:
    """What the results of one model have in common: where they belong and how stored values are read."""

    app_label: str
    name: str
    model: Any
    converters: Mapping[str, Callable[[Any], Any]]

    def result(
        self, segment: SegmentReader, number: int, score: float, made: type[SearchResult]
    ) -> SearchResult:
        """Make the result for a document of a segment; only Haystack's own class waits with the fields."""
        key = segment.keyword(DJANGO_ID, number)
        if made is SearchResult:
            found = FoundRecord(self.app_label, self.name, key, score, lambda: self._fields(segment, number))
        else:
            found = made(self.app_label, self.name, key, score, **self._fields(segment, number))
        found.model = self.model
        return found

    def _fields(self, segment: SegmentReader, number: int) -> Fields:
        converters = self.converters
        values = {
            name: converters[name](value) if name in converters else value
            for name, value in segment.stored(number).items()
        }
        # Haystack's update_index --remove asks for the id.
        return values | {ID: segment.keyword(ID, number)}


def kind_of(label: str, index: Any) -> RecordKind:
    """Return the kind of a model (archive.statement); `index` is the unified index."""
    app_label, name = label.split(".")
    model = haystack_get_model(app_label, name)
    return RecordKind(app_label, name, model, _converters(index.get_index(model)))


@lru_cache(64)
def _converters(index: Any) -> Mapping[str, Callable[[Any], Any]]:
    return {name: _converter(field) for name, field in index.fields.items()}


def _converter(field: SearchField) -> Callable[[Any], Any]:
    """Return what reads a stored value as the stock engine gives it: code and templates may rely on that.

    It gives a date with a time, and the members of a list as texts.
    """
    if isinstance(field, DateField):
        return lambda value: None if value is None else datetime.combine(field.convert(value), time())
    if isinstance(field, MultiValueField):
        return lambda value: None if value is None else [str(each) for each in field.convert(value)]
    convert: Callable[[Any], Any] = field.convert
    return convert
