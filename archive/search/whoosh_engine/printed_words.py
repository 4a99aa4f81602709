"""The distinct words of the index, for suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from archive.search.engine_contract import PrintedWord
from archive.search.whoosh_engine.segment import Words
from archive.search.whoosh_engine.snapshot import Snapshot


def words_of_fields(snapshot: Snapshot, fields: Iterable[str]) -> Iterator[PrintedWord]:
    """Give the folded forms of each field and segment, each with its most printed spelling and its count."""
    for field in fields:
        for segment in snapshot.segments:
            words = segment.words(field, "printed")
            if words is not None:
                yield from _words(words)


def _words(words: Words) -> Iterator[PrintedWord]:
    frequencies = np.diff(words.bounds)
    for folded, numbers in words.by_folded_form():
        best = max(numbers, key=lambda number: (frequencies[number], -number))
        yield PrintedWord(folded, words.terms[best], int(frequencies[numbers].sum()))
