"""What the second stage of ranking reads: the words of each document, the grams of each word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from archive.arabic.fold import fold
from archive.arabic.stopwords import STOP_WORDS
from archive.search.ranking import packed_grams
from archive.search.whoosh_engine.arrays_file import Array


def gram_arrays(
    name: str, forms: Sequence[str], postings: Mapping[str, Array], documents: int
) -> dict[str, Array]:
    """Return the arrays of a word list of `documents` documents; `postings` has those of `posting_arrays`.

    Words by document: `word_bounds`, `words`, `word_counts`. Grams by word: `gram_bounds`, `grams` (numbers
    of `gram_keys`). Words by gram: `bearer_bounds`, `bearers`. `gram_holders` counts the documents of the
    words with each gram, those that hold several of them several times; `gram_lengths` the grams of each
    document.
    """
    keys, bounds, members = _grams_of(forms)
    holders, counts = postings[f"{name}.documents"], postings[f"{name}.counts"]
    frequencies = np.diff(postings[f"{name}.bounds"])
    terms = np.repeat(np.arange(len(forms), dtype=np.int32), frequencies)
    order = np.argsort(holders, kind="stable")
    lengths = np.bincount(holders, np.diff(bounds)[terms] * counts, documents)
    held = np.bincount(members, np.repeat(frequencies, np.diff(bounds)), len(keys))
    by_gram = np.argsort(members, kind="stable")
    bearers = np.repeat(np.arange(len(forms), dtype=np.int32), np.diff(bounds))[by_gram]
    return {
        f"{name}.word_bounds": np.searchsorted(holders[order], np.arange(documents + 1)).astype(np.int64),
        f"{name}.words": terms[order],
        f"{name}.word_counts": counts[order],
        f"{name}.gram_keys": keys,
        f"{name}.gram_bounds": bounds,
        f"{name}.grams": members,
        f"{name}.bearer_bounds": np.searchsorted(members[by_gram], np.arange(len(keys) + 1)).astype(np.int64),
        f"{name}.bearers": bearers,
        f"{name}.gram_holders": held.astype(np.int32),
        f"{name}.gram_lengths": lengths.astype(np.int32),
    }


def _grams_of(forms: Sequence[str]) -> tuple[NDArray[np.uint64], NDArray[np.int64], NDArray[np.int32]]:
    """Give the distinct grams of all forms, and for each form the bounds and numbers of its own."""
    grams = [() if (folded := fold(form)) in STOP_WORDS else packed_grams(folded) for form in forms]
    bounds = np.zeros(len(forms) + 1, np.int64)
    np.cumsum([len(each) for each in grams], out=bounds[1:])
    flat = np.fromiter((gram for each in grams for gram in each), np.uint64, int(bounds[-1]))
    keys, members = np.unique(flat, return_inverse=True)
    return keys, bounds, members.astype(np.int32)
