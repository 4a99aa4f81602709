"""A query tree to the documents it finds. Not is taken away from what else holds, never searched alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive.arabic.fold import fold
from archive.search.analyzer import analyze
from archive.search.engine_contract import UNKNOWN
from archive.search.query.nodes import And, Field, Not, Or, Phrase, Range, Ranked, Word
from archive.search.whoosh_engine.distance import within_distance
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
    Overlapping,
    Pattern,
)
from archive.search.whoosh_engine.matches import Matches, difference, intersection, union
from archive.search.whoosh_engine.scope import Scope
from archive.search.whoosh_engine.segment_builder import MISSING_INTEGER
from archive.search.whoosh_engine.snapshot import Keywords
from archive.search.whoosh_engine.word_matching import WordMatcher


def find(root: Lookup | None, scope: Scope, specs: Specs) -> Matches:
    """Return what a tree finds in a scope; None finds everything.

    Stop words say nothing beside other words; a query of nothing else is read again with them.
    """
    if root is None or not scope.size:
        return scope.everything()
    evaluator = evaluator_of(scope, specs)
    found = evaluator.evaluate(root)
    if found is None:
        found = replace(evaluator, matcher=replace(evaluator.matcher, literal=True)).evaluate(root)
    return Matches.none() if found is None else found


def evaluator_of(scope: Scope, specs: Specs) -> Evaluator:
    """Return what answers the parts of a query over the searched fields of a scope."""
    searched = tuple((spec.name, spec.searched) for spec in specs.values() if spec.searched)
    return Evaluator(WordMatcher(scope, searched), specs)


@dataclass(frozen=True, slots=True)
class Evaluator:
    """Answers each kind of node; None means that the node says nothing and is left out."""

    matcher: WordMatcher
    specs: Specs

    def evaluate(self, node: Lookup) -> Matches | None:
        """Return the documents a node finds."""
        return _ANSWERS[type(node)](self, node)

    @property
    def scope(self) -> Scope:
        """Return the documents looked at."""
        return self.matcher.scope

    def ranked(self, node: Ranked) -> Matches | None:
        said = self._said(node.nodes)
        return union(said, all_needed=True) if said else None

    def any_of(self, node: Or | AnyOf) -> Matches | None:
        if not node.nodes:
            return Matches.none()
        said = self._said(node.nodes)
        return union(said) if said else None

    def all_of(self, node: And | AllOf) -> Matches | None:
        excluded = [each.node for each in node.nodes if isinstance(each, Not | NoneOf)]
        held = [each for each in node.nodes if not isinstance(each, Not | NoneOf)]
        said = self._said(each for each in held if not isinstance(each, OneOf | Between))
        filters = [each for each in held if isinstance(each, OneOf | Between)]
        taken = self._said(excluded)
        if not (said or filters or taken):
            return None
        found = intersection(said) if said else self.scope.everything()
        for condition in filters:
            found = found.kept(self._mask(condition).take(found.documents))
        for each in taken:
            found = difference(found, each.documents)
        return found

    def none_of(self, node: Not | NoneOf) -> Matches | None:
        return self.all_of(AllOf((node,)))

    def in_field(self, node: InField) -> Matches | None:
        if self.specs[node.field].kind == "keyword" and isinstance(node.node, Word | Phrase):
            whole = node.node.text if isinstance(node.node, Word) else " ".join(node.node.words)
            return self.marked(OneOf(node.field, (whole,)))
        inside = Evaluator(replace(self.matcher, fields=((node.field, 1.0),)), self.specs)
        return inside.evaluate(node.node)

    def field(self, node: Field) -> Matches | None:
        kind = self.specs[node.name].kind
        if kind == "text":
            words = tuple(Word(term.printed) for term in analyze(node.value))
            return self.in_field(InField(node.name, And(words)))
        if kind == "keyword":
            return self.marked(OneOf(node.name, (node.value,)))
        return self.marked(Between(node.name, float(node.value), float(node.value)))

    def marked(self, node: OneOf | Between) -> Matches:
        """Match the documents with a value or number asked for."""
        return self.having(self._mask(node))

    def range(self, node: Range) -> Matches:
        if self.specs[node.name].kind != "keyword":
            return self.marked(Between(node.name, node.low, node.high))
        low, high = (-np.inf if node.low is None else node.low), (np.inf if node.high is None else node.high)
        values = self.scope.snapshot.keywords(node.name).values
        return self.marked(
            OneOf(node.name, tuple(v for v in values if v.isdecimal() and low <= int(v) <= high))
        )

    def _mask(self, node: OneOf | Between) -> NDArray[np.bool_]:
        if isinstance(node, OneOf):
            return keyword_mask(self.scope, node.field, node.values)
        if self.specs[node.field].kind == "keyword":
            values = self.scope.snapshot.keywords(node.field).values
            low, high = ("" if node.low is None else str(node.low)), node.high
            kept = (each for each in values if low <= each and (high is None or each <= str(high)))
            return keyword_mask(self.scope, node.field, kept)
        numbers = self.scope.snapshot.numbers(node.field)
        inside = ~np.isnan(numbers) if numbers.dtype.kind == "f" else numbers != MISSING_INTEGER
        if node.low is not None:
            inside &= numbers >= node.low
        if node.high is not None:
            inside &= numbers <= node.high
        return inside

    def overlapping(self, node: Overlapping) -> Matches:
        return self.having(overlap_mask(self.scope, node))

    def pattern(self, node: Pattern) -> Matches:
        fits = _fits(node)
        if not node.field:
            return self.matcher.matching(fits)
        if self.specs[node.field].kind == "keyword":
            values = self.scope.snapshot.keywords(node.field).values
            return self.marked(OneOf(node.field, tuple(value for value in values if fits(fold(value)))))
        return replace(self.matcher, fields=((node.field, 1.0),)).matching(fits)

    def having(self, mask: NDArray[np.bool_]) -> Matches:
        """Match the documents of the scope a mask marks."""
        return Matches.of(np.flatnonzero(mask & self.scope.mask).astype(np.int32))

    def _said(self, nodes: Iterable[Lookup]) -> Sequence[Matches]:
        answers = [self.evaluate(each) for each in nodes]
        return [answer for answer in answers if answer is not None]


def keyword_mask(scope: Scope, field: str, values: Iterable[str]) -> NDArray[np.bool_]:
    """Mark the documents that hold one of the values; UNKNOWN stands for none at all."""
    keywords = scope.snapshot.keywords(field)
    wanted = tuple(values)
    numbers = [number for number in map(keywords.number, wanted) if number >= 0]
    mask = _holding_any(keywords, numbers, scope.size)
    if UNKNOWN in wanted:
        mask |= np.diff(keywords.bounds) == 0
    return mask


def _holding_any(keywords: Keywords, numbers: Sequence[int], size: int) -> NDArray[np.bool_]:
    if keywords.single is not None and len(numbers) == 1:
        return np.equal(keywords.single, numbers[0] + 1)
    chosen = np.zeros(len(keywords.values) + 1, bool)
    if keywords.single is not None:
        chosen[np.array(numbers, np.intp) + 1] = True
        return chosen.take(keywords.single)
    chosen[numbers] = True
    mask = np.zeros(size, bool)
    mask[keywords.owners[chosen[keywords.members]]] = True
    return mask


def overlap_mask(scope: Scope, node: Overlapping) -> NDArray[np.bool_]:
    """Mark the documents whose interval shares a moment with the asked one; unknown dates do not."""
    starts, ends = (scope.snapshot.numbers(name) for name in (node.start_field, node.end_field))
    mask: NDArray[np.bool_] = (starts != MISSING_INTEGER) & (ends != MISSING_INTEGER)
    if node.high is not None:
        mask &= starts <= node.high
    if node.low is not None:
        mask &= ends >= node.low
    return mask


def _fits(node: Pattern) -> Callable[[str], bool]:
    start, inside, end = fold(node.start), fold(node.inside), fold(node.end)
    if node.distance:
        return lambda text: within_distance(start, text, node.distance)
    return lambda text: text.startswith(start) and inside in text and text.endswith(end)


_ANSWERS: dict[type, Callable[[Evaluator, Any], Matches | None]] = {
    Word: lambda evaluator, node: evaluator.matcher.word(node),
    Phrase: lambda evaluator, node: evaluator.matcher.phrase(node),
    Ranked: Evaluator.ranked,
    Or: Evaluator.any_of,
    AnyOf: Evaluator.any_of,
    And: Evaluator.all_of,
    AllOf: Evaluator.all_of,
    Not: Evaluator.none_of,
    NoneOf: Evaluator.none_of,
    Field: Evaluator.field,
    Range: Evaluator.range,
    InField: Evaluator.in_field,
    Between: Evaluator.marked,
    OneOf: Evaluator.marked,
    Overlapping: Evaluator.overlapping,
    Pattern: Evaluator.pattern,
    Everything: lambda evaluator, _: evaluator.scope.everything(),
}
