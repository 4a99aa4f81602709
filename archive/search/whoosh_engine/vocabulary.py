"""The distinct words of the index, for suggestions."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from archive.search.engine_contract import PrintedWord
from archive.search.whoosh_engine.segment import SegmentReader
from archive.search.whoosh_engine.snapshot import Snapshot
from archive.search.whoosh_engine.string_table import StringTable


def printed_words(snapshot: Snapshot, field: str) -> Iterator[PrintedWord]:
    """Give the words of a text field by folded form, with the printed form most documents hold.

    A word comes once for each segment that holds it.
    """
    for segment in snapshot.segments:
        yield from _words_of(segment, field)


def _words_of(segment: SegmentReader, field: str) -> Iterator[PrintedWord]:
    words = segment.words(field, "printed")
    if words is None:
        return
    frequencies = np.diff(words.bounds)
    bounds = segment.file[f"{field}.printed.fold_bounds"]
    members = segment.file[f"{field}.printed.fold_terms"]
    for place, folded in enumerate(StringTable.of(segment.file, f"{field}.printed.folds")):
        forms = members[bounds[place] : bounds[place + 1]]
        held = frequencies[forms]
        yield PrintedWord(folded, words.terms[int(forms[held.argmax()])], int(held.sum()))
