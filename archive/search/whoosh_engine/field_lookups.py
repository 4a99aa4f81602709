"""Haystack's lookups (field__gte=value, auto_query) to the engine's nodes; no text is ever glued together."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from django.utils import tree
from haystack.exceptions import SearchBackendError
from haystack.inputs import AutoQuery, BaseInput, Exact, Not, Raw

from archive.search.query.nodes import And, Node, Phrase, Word
from archive.search.query.nodes import Not as Without
from archive.search.whoosh_engine.documents import number_of
from archive.search.whoosh_engine.fields import FieldSpec, Specs
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
from archive.search.whoosh_engine.query_strings import parse_query_string

FUZZY_DISTANCE: Final = 2
"""Haystack's FUZZY_WHOOSH_MAX_EDITS by default."""


class Tree(BaseInput):  # type: ignore[misc]
    """A parsed query handed over as it is: SearchQuerySet().filter(content=Tree(node))."""

    input_type_name = "tree"
    post_process = False

    def __deepcopy__(self, memo: dict[int, Any]) -> Tree:
        """Return itself: nodes never change, and a SearchQuerySet copies its filters at every step."""
        return self


def tree_lookup(node: Any, specs: Specs) -> Lookup | None:
    """Translate the filters of a SearchQuerySet; None when there are none."""
    parts = []
    for child in node.children:
        part = tree_lookup(child, specs) if isinstance(child, tree.Node) else _expression(node, child, specs)
        if part is not None:
            parts.append(part)
    if not parts:
        return None
    joined = parts[0] if len(parts) == 1 else (AnyOf if node.connector == "OR" else AllOf)(tuple(parts))
    return NoneOf(joined) if node.negated else joined


def _expression(node: Any, child: tuple[str, Any], specs: Specs) -> Lookup:
    field, lookup = node.split_expression(child[0])
    return field_lookup(field, lookup, child[1], specs)


def field_lookup(field: str, lookup: str, value: Any, specs: Specs) -> Lookup:
    """Translate one field lookup. Unknown fields and lookups a field cannot answer: SearchBackendError."""
    if isinstance(value, BaseInput):
        found = _input(value, specs)
        if found is not None:
            return found if field == "content" else InField(field, found)
        value = value.query_string
    if field == "content":
        return _text_lookup(lookup, value)
    if field not in specs:
        raise SearchBackendError(f"The index has no field {field!r}; it has {', '.join(sorted(specs))}.")
    spec = specs[field]
    if spec.kind == "text":
        partly = lookup == "content" and spec.field_type in ("edge_ngram", "ngram")
        return InField(field, _text_lookup(_NGRAM_LOOKUPS[spec.field_type] if partly else lookup, value))
    return (
        _keyword_lookup(spec, lookup, value)
        if spec.kind == "keyword"
        else _number_lookup(spec, lookup, value)
    )


_NGRAM_LOOKUPS: Final = {"edge_ngram": "startswith", "ngram": "contains"}
"""How the words of Haystack's n-gram fields, made for autocompletion, are looked for."""


def _input(value: BaseInput, specs: Specs) -> Lookup | None:
    text = value.query_string
    if isinstance(value, Tree):
        node: Lookup = text
        return node
    if isinstance(value, Raw):
        return parse_query_string(str(text), specs)
    if isinstance(value, AutoQuery):
        return auto_query(str(text))
    if isinstance(value, Exact):
        return Phrase(tuple(str(text).split()))
    return Without(_words(text)) if isinstance(value, Not) else None


def auto_query(text: str) -> Lookup:
    """Read Haystack's little language: "words in quotes" are a phrase, -word is left out, all hold.

    Nothing to look for finds everything.
    """
    nodes: list[Node] = []
    for place, part in enumerate(text.split('"')):
        if place % 2 and part.strip():
            nodes.append(Phrase(tuple(part.split())))
        elif not place % 2:
            nodes += [
                Without(Word(word[1:])) if word.startswith("-") and len(word) > 1 else Word(word)
                for word in part.split()
            ]
    return And(tuple(nodes)) if nodes else Everything()


def _words(value: Any) -> Node:
    words = tuple(Word(word) for word in str(value).split())
    return words[0] if len(words) == 1 else And(words)


def _text_lookup(lookup: str, value: Any) -> Lookup:
    if lookup in ("in", "range"):
        return AnyOf(tuple(Phrase(tuple(str(each).split())) for each in value))
    words = str(value).split()
    if lookup == "exact":
        return Phrase(tuple(words))
    if lookup == "startswith":
        return And(tuple(Word(word, prefix=True) for word in words))
    if lookup in _PATTERNS:
        return AllOf(tuple(_PATTERNS[lookup]("", word) for word in words))
    if lookup == "content":
        return _words(value)
    raise SearchBackendError(f"Text has no order: the lookup {lookup!r} cannot be answered.")


_PATTERNS: Final[Mapping[str, Callable[[str, str], Pattern]]] = {
    "contains": lambda field, text: Pattern(field, inside=text),
    "startswith": lambda field, text: Pattern(field, start=text),
    "endswith": lambda field, text: Pattern(field, end=text),
    "fuzzy": lambda field, text: Pattern(field, start=text, distance=FUZZY_DISTANCE),
}


def _keyword_lookup(spec: FieldSpec, lookup: str, value: Any) -> Lookup:
    if lookup in _PATTERNS:
        return _PATTERNS[lookup](spec.name, str(value))
    if lookup in ("content", "exact"):
        return OneOf(spec.name, (str(value),))
    if lookup == "in":
        return OneOf(spec.name, tuple(str(each) for each in value))
    return _between(spec.name, lookup, value, str, str_step)


def str_step(value: Any, upward: bool) -> Any:
    """Return the text just above, for bounds that are left out; there is none just below."""
    if upward:
        return f"{value}\0"
    raise SearchBackendError("Whole texts can be compared with gt, gte, lte and range, not with lt.")


def _number_lookup(spec: FieldSpec, lookup: str, value: Any) -> Lookup:
    convert: Callable[[Any], float] = number_of if spec.kind == "integer" else float
    if lookup in ("content", "exact"):
        return Between(spec.name, convert(value), convert(value))
    if lookup == "in":
        return AnyOf(tuple(Between(spec.name, convert(each), convert(each)) for each in value))
    step = _integer_step if spec.kind == "integer" else _real_step
    return _between(spec.name, lookup, value, convert, step)


def _integer_step(value: Any, upward: bool) -> Any:
    return value + (1 if upward else -1)


def _real_step(value: Any, upward: bool) -> Any:
    return math.nextafter(value, math.inf if upward else -math.inf)


def _between(
    field: str, lookup: str, value: Any, convert: Callable[[Any], Any], step: Callable[[Any, bool], Any]
) -> Lookup:
    if lookup == "range":
        low, high = _pair(value)
        return Between(field, convert(low), convert(high))
    bound = convert(value) if lookup in ("gt", "gte", "lt", "lte") else None
    if lookup in ("gt", "gte"):
        return Between(field, step(bound, True) if lookup == "gt" else bound, None)
    if lookup in ("lt", "lte"):
        return Between(field, None, step(bound, False) if lookup == "lt" else bound)
    raise SearchBackendError(f"The field {field!r} cannot answer the lookup {lookup!r}.")


def _pair(value: Iterable[Any]) -> tuple[Any, Any]:
    low, high = value
    return low, high
