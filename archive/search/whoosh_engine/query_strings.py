"""Queries in Whoosh's own syntax (narrow, raw_search) to the engine's nodes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from haystack.exceptions import SearchBackendError
from whoosh import query as whoosh_query
from whoosh.qparser import FuzzyTermPlugin, QueryParser

from archive.search.query.nodes import Phrase, Word
from archive.search.whoosh_engine.documents import number_of
from archive.search.whoosh_engine.fields import Specs
from archive.search.whoosh_engine.lookups import (
    AllOf,
    AnyOf,
    Between,
    Everything,
    InField,
    Lookup,
    NoneOf,
    OneOf,
    Pattern,
)

_CONTENT = "content"


def parse_query_string(text: str, specs: Specs) -> Lookup:
    """Read `speaker:haddad AND ("a phrase" OR word*)`; words without a field are looked for everywhere."""
    # Without a schema the parser leaves the words alone: the engine analyses them itself, once.
    parser = QueryParser(_CONTENT, schema=None)
    parser.add_plugin(FuzzyTermPlugin())
    return _translate(parser.parse(text), specs)


def _translate(query: Any, specs: Specs) -> Lookup:
    for kind, translate in _KINDS.items():
        if isinstance(query, kind):
            return translate(query, specs)
    raise SearchBackendError(f"The engine does not know the query {query!r}.")


def _each(query: Any, specs: Specs) -> tuple[Lookup, ...]:
    return tuple(_translate(part, specs) for part in query.subqueries)


def _placed(query: Any, specs: Specs, lookup: Lookup) -> Lookup:
    if query.fieldname == _CONTENT:
        return lookup
    if query.fieldname not in specs:
        raise SearchBackendError(f"The index has no field {query.fieldname!r}.")
    return InField(query.fieldname, lookup)


def _term(query: Any, specs: Specs) -> Lookup:
    return _value(query, str(query.text), specs)


def _value(query: Any, text: str, specs: Specs) -> Lookup:
    spec = specs.get(query.fieldname)
    if spec is None or spec.kind == "text":
        return _placed(query, specs, Word(text))
    if spec.kind == "keyword":
        return OneOf(spec.name, (text,))
    number = number_of(text) if spec.kind == "integer" else float(text)
    return Between(spec.name, number, number)


def _phrase(query: Any, specs: Specs) -> Lookup:
    spec = specs.get(query.fieldname)
    if spec is not None and spec.kind != "text":
        return _value(query, " ".join(query.words), specs)
    return _placed(query, specs, Phrase(tuple(query.words)))


def _range(query: Any, specs: Specs) -> Lookup:
    spec = specs.get(query.fieldname)
    if spec is None or spec.kind == "text":
        raise SearchBackendError(f"Text has no order: {query!r} cannot be answered.")
    low, high = (_bound(spec.kind, each) for each in (query.start, query.end))
    inside: Lookup = Between(spec.name, low, high)
    # An excluded bound is the same range without the documents exactly on it.
    for bound, left_out in ((low, query.startexcl), (high, query.endexcl)):
        if left_out and bound is not None:
            inside = AllOf((inside, NoneOf(Between(spec.name, bound, bound))))
    return inside


def _bound(kind: str, text: Any) -> Any:
    if not text:
        return None
    if kind == "keyword":
        return str(text)
    return number_of(str(text)) if kind == "integer" else float(text)


def _prefix(query: Any, specs: Specs) -> Lookup:
    spec = specs.get(query.fieldname)
    if spec is None or spec.kind == "text":
        return _placed(query, specs, Word(query.text, prefix=True))
    return _pattern(query, specs, Pattern(query.fieldname, start=query.text))


def _wildcard(query: Any, specs: Specs) -> Lookup:
    start, *middle, end = str(query.text).replace("?", "*").split("*")
    return _pattern(query, specs, Pattern(query.fieldname, start, max(middle, key=len, default=""), end))


def _pattern(query: Any, specs: Specs, pattern: Pattern) -> Lookup:
    if query.fieldname == _CONTENT:
        return replace(pattern, field="")
    if query.fieldname not in specs:
        raise SearchBackendError(f"The index has no field {query.fieldname!r}.")
    return pattern


_KINDS: dict[type, Callable[[Any, Specs], Lookup]] = {
    whoosh_query.Every: lambda query, specs: Everything(),
    type(whoosh_query.NullQuery): lambda query, specs: AnyOf(()),
    whoosh_query.FuzzyTerm: lambda query, specs: _pattern(
        query, specs, Pattern(query.fieldname, start=query.text, distance=query.maxdist)
    ),
    whoosh_query.Prefix: _prefix,
    whoosh_query.Wildcard: _wildcard,
    whoosh_query.TermRange: _range,
    whoosh_query.Phrase: _phrase,
    whoosh_query.Term: _term,
    whoosh_query.Not: lambda query, specs: NoneOf(_translate(query.query, specs)),
    whoosh_query.AndNot: lambda query, specs: AllOf(
        (_translate(query.a, specs), NoneOf(_translate(query.b, specs)))
    ),
    whoosh_query.AndMaybe: lambda query, specs: _translate(query.a, specs),
    whoosh_query.Or: lambda query, specs: AnyOf(_each(query, specs)),
    whoosh_query.And: lambda query, specs: AllOf(_each(query, specs)),
}
