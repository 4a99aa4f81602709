"""Weigh the best documents of the first stage again, by the signals of archive.search.ranking."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from archive.arabic.fold import fold
from archive.search.analyzer import analyze, asks_only, word_forms
from archive.search.engine_contract import EngineRequest
from archive.search.query.nodes import And, Node, Not, Or, Phrase, Ranked, Word
from archive.search.query.walking import searched_terms
from archive.search.ranking import (
    EARLY_WORDS,
    WEIGHTS,
    Floats,
    QueryGrams,
    rarity,
    saturated,
    second_score,
    weighted_sum,
)
from archive.search.whoosh_engine.arrays_file import Array
from archive.search.whoosh_engine.evaluate import Evaluator, evaluator_of
from archive.search.whoosh_engine.fields import Specs
from archive.search.whoosh_engine.matches import Documents, Matches, places_in
from archive.search.whoosh_engine.ordering import by_relevance
from archive.search.whoosh_engine.scope import Scope
from archive.search.whoosh_engine.segment import SegmentReader
from archive.search.whoosh_engine.stem_places import StemPlaces


def weigh_again(found: Matches, request: EngineRequest, scope: Scope, specs: Specs) -> Matches:
    """Give the best documents found the scores of the second stage, above all others.

    Documents that hold all words stay before those that do not if the request says so. Pages beyond the
    candidates keep the order of the first stage.
    """
    if not request.whole_first:
        found = Matches.of(found.documents, found.scores)
    return raised(found, request.root, scope, specs)


def raised(found: Matches, root: Node | None, scope: Scope, specs: Specs) -> Matches:
    """Give the best documents found for a query the scores of the second stage, above all others."""
    weighed = None if root is None else weigh(found, root, scope, specs)
    if weighed is None:
        return found
    scores = found.scores.copy()
    scores[weighed.places] = second_score(weighed.signals)
    scores[weighed.places] += found.scores.max()
    return Matches(found.documents, scores, found.whole)


@dataclass(frozen=True, slots=True)
class Weighed:
    """The places of the candidates among the documents found, rising, and their signals."""

    places: NDArray[np.intp]
    signals: Floats


def weigh(found: Matches, root: Node, scope: Scope, specs: Specs) -> Weighed | None:
    """Take the signals of the best documents found; None where there is nothing to put in order."""
    parts = ranked_parts(root)
    best = (
        by_relevance(found, 0, WEIGHTS.candidates, scope.snapshot.record_numbers)
        if parts
        else np.empty(0, np.intp)
    )
    if len(best) < 2:
        return None
    places = np.sort(best)
    field = next(spec.name for spec in specs.values() if spec.searched == 1.0)
    stage = SecondStage(scope, field, evaluator_of(scope, specs))
    return Weighed(places, stage.signals(root, found.documents[places], parts))


@dataclass(frozen=True, slots=True)
class SecondStage:
    """Weighs documents of a scope by their words in one text field."""

    scope: Scope
    field: str
    evaluator: Evaluator

    def signals(self, root: Node, documents: Documents, parts: Sequence[Node]) -> Floats:
        """Take the signals of documents, in rising order, for a query with these ranked parts."""
        words = [fold(word) for word in _words(root)]
        stems = [stem for stem in (word_forms(word)[0] for word in words) if stem]
        parts_of = [
            (segment.words(self.field, "stem"), place, local)
            for segment, place, local in self._by_segment(documents)
        ]
        places = StemPlaces.of(stems, parts_of, len(documents))
        return np.stack(
            [
                self._coverage(documents, parts),
                self._grams(documents, QueryGrams.of(words)),
                self._pairs(documents, stems, places),
                self._early(places),
            ]
        )

    def _coverage(self, documents: Documents, parts: Sequence[Node]) -> Floats:
        covered = np.zeros(len(documents), np.float32)
        for part in parts if len(parts) > 1 else ():
            found = [matches for matches in self._found(part) if len(matches.documents)]
            if found:
                held = np.logical_or.reduce([places_in(each.documents, documents)[1] for each in found])
                covered += held * rarity(max(len(each.documents) for each in found), self.scope.count)
        return covered

    def _found(self, part: Node) -> Sequence[Matches]:
        """Return what a part finds; a plain word field by field, which needs no joining."""
        if isinstance(part, Word) and not (part.exact or part.prefix) and len(analyze(part.text)) == 1:
            stemmed = "" if asks_only(fold(part.text)) else word_forms(part.text)[0]
            fields = self.evaluator.matcher.fields if stemmed else ()
            return [self.scope.term(field, "stem", stemmed) for field, _ in fields]
        found = self.evaluator.evaluate(part)
        return [] if found is None else [found]

    def _grams(self, documents: Documents, query: QueryGrams) -> Floats:
        frequencies = np.zeros((len(documents), len(query.keys)), np.float32)
        holders = np.zeros(len(query.keys), np.int64)
        for segment, places, local in self._by_segment(documents):
            known = _Grams(segment, f"{self.field}.printed")
            numbers = known.numbers(query)
            holders += known.holders(numbers)
            frequencies[places] = known.frequencies(local, numbers)
        weighed = query.counts * rarity(holders, self.scope.size)
        counted = saturated(frequencies, self._lengths(documents, "printed.gram_lengths"))
        return weighted_sum("ij,j->i", counted, weighed)

    def _pairs(self, documents: Documents, stems: Sequence[str], places: StemPlaces) -> Floats:
        """Score neighbours of the query that are neighbours in the text, or have one word between them.

        How rare a pair is, is read from the documents weighed: nearly all that hold it are among them.
        """
        lengths = self._lengths(documents, "lengths")
        scores = np.zeros(len(documents), np.float32)
        for first, second in dict.fromkeys(pairwise(stems)):
            frequencies = places.neighbours(first, second)
            held = int(np.count_nonzero(frequencies))
            if held:
                scores += saturated(frequencies, lengths) * rarity(held, self.scope.count)
        return scores

    def _early(self, places: StemPlaces) -> Floats:
        """Score words of the query by how early they stand: a text begins with what it is about."""
        scores = np.zeros(places.count, np.float32)
        for stem in places.places:
            held = len(self.scope.term(self.field, "stem", stem).documents)
            if held:
                scores += places.earliness(stem, EARLY_WORDS) * rarity(held, self.scope.count)
        return scores

    def _lengths(self, documents: Documents, column: str) -> Floats:
        return self.scope.relative(f"{self.field}.{column}")[documents]

    def _by_segment(self, documents: Documents) -> list[tuple[SegmentReader, slice, Documents]]:
        """Give each segment with the places of its documents and their numbers in it."""
        snapshot = self.scope.snapshot
        bounds = np.searchsorted(documents, snapshot.bases)
        return [
            (segment, slice(low, high), documents[low:high] - np.int32(base))
            for segment, base, low, high in zip(
                snapshot.segments, snapshot.bases, bounds, bounds[1:], strict=False
            )
        ]


def ranked_parts(root: Node) -> tuple[Node, ...]:
    """Give the parts of a query that count one by one for coverage: the words side by side."""
    match root:
        case Ranked(nodes=nodes):
            return nodes
        case And(nodes=nodes):
            return tuple(part for node in nodes if not isinstance(node, Not) for part in ranked_parts(node))
        case Word() | Phrase() | Or():
            return (root,)
        case _:
            return ()


def _words(root: Node) -> list[str]:
    found = [term.words if isinstance(term, Phrase) else (term.text,) for term in searched_terms(root)]
    words = [word for each in found for word in each]
    return [word for word in words if not asks_only(fold(word))] or words


class _Grams:
    """The grams of one word list in one segment."""

    def __init__(self, segment: SegmentReader, name: str) -> None:
        self._file, self._name = segment.file, name

    def _array(self, part: str) -> Array:
        return self._file[f"{self._name}.{part}"]

    def numbers(self, query: QueryGrams) -> NDArray[np.int64]:
        """Return the number of each gram of the query, -1 for those no word here has."""
        keys = self._array("gram_keys")
        places = np.searchsorted(keys, query.keys)
        known = np.append(keys, np.uint64(0))[places] == query.keys
        return np.where(known, places, -1)

    def holders(self, numbers: NDArray[np.int64]) -> NDArray[np.int64]:
        """Return how many documents hold each gram."""
        held = np.append(self._array("gram_holders"), 0)
        return held[numbers].astype(np.int64)

    def frequencies(self, documents: Documents, numbers: NDArray[np.int64]) -> Floats:
        """Count each gram in each document."""
        at, owners = flattened(self._array("word_bounds"), documents)
        words = self._array("words")[at]
        bearing = np.flatnonzero(self._bearing(numbers)[words])
        words, owners, counts = words[bearing], owners[bearing], self._array("word_counts")[at[bearing]]
        grams_at, holders = flattened(self._array("gram_bounds"), words)
        columns = np.full(len(self._array("gram_keys")), -1, np.int32)
        columns[numbers[numbers >= 0]] = np.flatnonzero(numbers >= 0)
        column = columns[self._array("grams")[grams_at]]
        wanted = np.flatnonzero(column >= 0)
        cells = owners[holders[wanted]] * len(numbers) + column[wanted]
        size = len(documents) * len(numbers)
        held = np.bincount(cells, counts[holders[wanted]], size).astype(np.float32)
        return held.reshape(len(documents), len(numbers))

    def _bearing(self, numbers: NDArray[np.int64]) -> NDArray[np.bool_]:
        """Mark the words that have one of the grams: few of a document do, the others need no closer look."""
        bearing = np.zeros(len(self._array("gram_bounds")) - 1, bool)
        bearing[self._array("bearers")[flattened(self._array("bearer_bounds"), numbers[numbers >= 0])[0]]] = (
            True
        )
        return bearing


def flattened(bounds: Array, chosen: Array) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return every index of the slices `bounds[c]:bounds[c + 1]`, and which slice each belongs to."""
    starts, counts = bounds[chosen], bounds[chosen + 1] - bounds[chosen]
    owners = np.repeat(np.arange(len(chosen)), counts)
    before = np.cumsum(counts) - counts
    return np.repeat(starts - before, counts) + np.arange(int(counts.sum())), owners
