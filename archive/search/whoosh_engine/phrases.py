"""Words beside each other: which documents of a segment hold them in the asked places.

Document and position are compared as one number, document * SPREAD + position.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from typing import Final

import numpy as np
from numpy.typing import NDArray

from archive.search.whoosh_engine.matches import places_in
from archive.search.whoosh_engine.segment import Words

SPREAD: Final = 2**24
"""More places than a text has: 16 million words, far above ARCHIVE_MAX_ARTICLE_BYTES."""

Keys = NDArray[np.int64]


def in_order(words: Words, forms: Sequence[tuple[int, str]]) -> NDArray[np.int32]:
    """Return the documents where the forms stand at these places relative to each other."""
    found = _keys(words, [form for _, form in forms])
    if found is None:
        return np.empty(0, np.int32)
    shifted = [keys - place for (place, _), keys in zip(forms, found, strict=True)]
    starts: Keys = reduce(lambda first, second: np.intersect1d(first, second, assume_unique=True), shifted)
    return _documents(starts)


def near(words: Words, forms: Sequence[str], slop: int) -> NDArray[np.int32]:
    """Return the documents where all forms stand, in any order, with at most `slop` other words between."""
    distinct = list(dict.fromkeys(forms))
    found = _keys(words, distinct)
    if found is None:
        return np.empty(0, np.int32)
    window = len(distinct) + slop
    hits = [_window_starts(keys, found, window) for keys in found]
    return _documents(np.unique(np.concatenate(hits)))


def _window_starts(starts: Keys, found: Sequence[Keys], window: int) -> Keys:
    """Keep the places from which the next place of every other form is still inside the window."""
    reached = starts
    for keys in found:
        places = np.searchsorted(keys, starts)
        following = keys[np.minimum(places, len(keys) - 1)]
        missing = places == len(keys)
        reached = np.maximum(reached, np.where(missing, starts + window, following))
    return starts[reached - starts < window]


def _keys(words: Words, forms: Sequence[str]) -> list[Keys] | None:
    numbers = [words.terms.find(form) for form in forms]
    if min(numbers, default=-1) < 0:
        return None
    postings = [words.postings(number)[0] for number in numbers]
    shared = reduce(lambda few, many: few[places_in(many, few)[1]], sorted(postings, key=len))
    if not len(shared):
        return None
    keys = []
    for number, documents in zip(numbers, postings, strict=True):
        places, _ = places_in(documents, shared)
        held, positions = words.positions(number, places)
        keys.append(held.astype(np.int64) * SPREAD + positions)
    return keys


def _documents(keys: Keys) -> NDArray[np.int32]:
    return np.unique(keys // SPREAD).astype(np.int32)
