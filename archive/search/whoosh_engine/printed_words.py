"""The printed words of the index that are spelt nearly like another, for suggestions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from archive.search.engine_contract import PrintedWord
from archive.search.whoosh_engine.segment import Words
from archive.search.whoosh_engine.snapshot import Snapshot


def words_near(snapshot: Snapshot, fields: Iterable[str], folded: str, steps: int) -> Iterator[PrintedWord]:
    """Give the words of each field and segment that may be `steps` letters or fewer from a folded form."""
    for field in fields:
        for segment in snapshot.segments:
            words = segment.words(field, "printed")
            if words is not None:
                yield from _words(words, folded, steps)


def _words(words: Words, folded: str, steps: int) -> Iterator[PrintedWord]:
    frequencies = np.diff(words.bounds)
    for form, numbers in words.near(folded, steps):
        best = max(numbers, key=lambda number: (frequencies[number], -number))
        yield PrintedWord(form, words.terms[best], int(frequencies[numbers].sum()))
