"""The documents one search looks at, with scores per word that count only those."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Iterable
from typing import Final

import numpy as np
from haystack.constants import DJANGO_CT
from numpy.typing import NDArray

from archive.search.whoosh_engine.matches import Matches
from archive.search.whoosh_engine.segment import Words
from archive.search.whoosh_engine.snapshot import Snapshot

K1: Final = 1.2
B: Final = 0.75
"""BM25's saturation and length normalisation; other values lost on the development questions."""

_CACHED_POSTINGS: Final = 3_000_000
"""Scored postings a scope keeps, 9 bytes each."""


class Scope:
    """The living documents of some models in one snapshot; words are weighed as if there were no others."""

    def __init__(self, snapshot: Snapshot, models: Iterable[str] | None) -> None:
        self.snapshot = snapshot
        self.size = snapshot.size
        self.mask = snapshot.alive if models is None else snapshot.alive & self._of_models(frozenset(models))
        self.count = int(np.count_nonzero(self.mask))
        self._relative: dict[str, NDArray[np.float32]] = {}
        self._norms: dict[str, NDArray[np.float32]] = {}
        self._cache: OrderedDict[tuple[str, str, str], Matches] = OrderedDict()
        self._cached = 0
        self._lock = threading.Lock()

    def _of_models(self, models: frozenset[str]) -> NDArray[np.bool_]:
        keywords = self.snapshot.keywords(DJANGO_CT)
        wanted = np.array([value in models for value in keywords.values], bool)
        return wanted[keywords.members] if len(keywords.values) else np.zeros(self.size, bool)

    def everything(self) -> Matches:
        """Match every document."""
        return Matches.of(np.flatnonzero(self.mask).astype(np.int32))

    def words(self, field: str, form: str) -> Iterable[tuple[int, Words]]:
        """Give the word list of each segment with the number of its first document."""
        for base, segment in zip(self.snapshot.bases, self.snapshot.segments, strict=False):
            words = segment.words(field, form)
            if words is not None:
                yield base, words

    def term(self, field: str, form: str, text: str) -> Matches:
        """Return the documents whose field holds a term, scored by BM25."""
        key = (field, form, text)
        with self._lock:
            if key in self._cache:
                self._cache.move_to_end(key)
                return self._cache[key]
        matches = self._score(
            field,
            [self._postings(base, words, words.terms.find(text)) for base, words in self.words(field, form)],
        )
        self._keep(key, matches)
        return matches

    def terms(self, field: str, form: str, chosen: Iterable[tuple[int, Words, Iterable[int]]]) -> Matches:
        """Return the documents that hold any of several terms, scored as if they were one."""
        postings = [
            self._postings(base, words, number) for base, words, numbers in chosen for number in numbers
        ]
        return self._score(field, [_summed(postings, self.size)] if postings else [])

    def _postings(self, base: int, words: Words, number: int) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        if number < 0:
            return np.empty(0, np.int32), np.empty(0, np.int32)
        documents, counts = words.postings(number)
        documents = documents + np.int32(base) if base else documents
        inside = self.mask.take(documents)
        return (documents, counts) if inside.all() else (documents[inside], counts[inside])

    def _score(self, field: str, postings: list[tuple[NDArray[np.int32], NDArray[np.int32]]]) -> Matches:
        if not postings:
            return Matches.none()
        documents, counts = (
            postings[0]
            if len(postings) == 1
            else (np.concatenate(column) for column in zip(*postings, strict=True))
        )
        found = len(documents)
        if not found:
            return Matches.none()
        rarity = np.float32(np.log(1 + (self.count - found + 0.5) / (found + 0.5)) * (K1 + 1))
        frequency = counts.astype(np.float32)
        scores = rarity * frequency / (frequency + self._norm(field).take(documents))
        return Matches.of(documents, scores.astype(np.float32))

    def relative(self, column: str) -> NDArray[np.float32]:
        """Return a column of lengths divided by their average."""
        if column not in self._relative:
            lengths = self.snapshot.numbers(column).astype(np.float32)
            average = float(lengths[self.mask].mean()) if self.count else 1.0
            self._relative[column] = lengths / np.float32(max(average, 1.0))
        return self._relative[column]

    def _norm(self, field: str) -> NDArray[np.float32]:
        if field not in self._norms:
            self._norms[field] = (K1 * (1 - B + B * self.relative(f"{field}.lengths"))).astype(np.float32)
        return self._norms[field]

    def _keep(self, key: tuple[str, str, str], matches: Matches) -> None:
        with self._lock:
            self._cache[key] = matches
            self._cached += len(matches.documents)
            while self._cached > _CACHED_POSTINGS and len(self._cache) > 1:
                _, dropped = self._cache.popitem(last=False)
                self._cached -= len(dropped.documents)


def scope_of(snapshot: Snapshot, models: Iterable[str] | None) -> Scope:
    """Return the scope of some models (archive.statement), None for all; a snapshot keeps its scopes."""
    key = None if models is None else frozenset(models)
    scope: Scope | None = snapshot.scopes.get(key)
    if scope is None:
        scope = snapshot.scopes[key] = Scope(snapshot, key)
    return scope


def _summed(
    postings: list[tuple[NDArray[np.int32], NDArray[np.int32]]], size: int
) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    counts = np.zeros(size, np.int32)
    for documents, each in postings:
        counts[documents] += each
    found = np.flatnonzero(counts).astype(np.int32)
    return found, counts[found]
