"""The words by which statements are compared: of each one, and the rarest of each one beside its speaker."""

from __future__ import annotations

import zlib
from typing import Final

import numpy as np
from haystack.constants import DJANGO_CT
from numpy.typing import NDArray

from archive.search.whoosh_engine.segment import SegmentReader
from archive.search.whoosh_engine.string_table import StringTable

SAME_WORDS: Final = 0.7
"""Share of common words from which on two texts are one quote: a word changed, the end cut."""
FEWEST_WORDS: Final = 5
"""Shorter texts are set phrases, said on many occasions: لن نستسلم."""

SHARED: Final = 4
"""The fewest words that two texts of FEWEST_WORDS can have in common and be the same."""

HALF: Final = np.uint64(32)
LOWER: Final = np.uint64(0xFFFFFFFF)
_AT_ONCE: Final = 10_000
"""Documents read at once: some ten megabytes."""
_PRINTED: Final = "text.printed"

Hashes = NDArray[np.uint32]


class DocumentWords:
    """The words of the documents of a segment, as hashes of their folded forms."""

    def __init__(self, segment: SegmentReader) -> None:
        self.hashes, file = hashed_words(segment), segment.file
        known = f"{_PRINTED}.word_bounds" in file
        self._bounds = file[f"{_PRINTED}.word_bounds"] if known else np.zeros(segment.count + 1, np.int64)
        self._words = file[f"{_PRINTED}.words"] if known else np.empty(0, np.int32)
        self.counts = np.diff(self._bounds)

    def of(self, documents: NDArray[np.int64]) -> tuple[NDArray[np.int64], NDArray[np.int32]]:
        """Return each word of the documents: the place of its document among them, and its number."""
        starts, counts = self._bounds[documents], self.counts[documents]
        owners = np.repeat(np.arange(len(documents)), counts)
        places = np.arange(len(owners)) - np.repeat(np.cumsum(counts) - counts, counts)
        return owners, self._words[np.repeat(starts, counts) + places]


class WordOrder:
    """One order for the words of all segments: the fewer documents of one segment hold it, the earlier."""

    def __init__(self, segment: SegmentReader) -> None:
        words, hashes = segment.words("text", "printed"), hashed_words(segment)
        held = np.diff(words.bounds) if words else np.empty(0, np.int64)
        self.segment_id = segment.segment_id
        self._hashes, places = np.unique(hashes, return_inverse=True)
        self._held = np.bincount(places, held, len(self._hashes))

    def keys(self, hashes: Hashes) -> NDArray[np.uint64]:
        """Return a number for each word by which to sort."""
        places = np.searchsorted(self._hashes, hashes)
        padded, held = np.append(self._hashes, 0), np.append(self._held, 0)
        found = np.where(padded[places] == hashes, held[places], 0).astype(np.uint64)
        keys: NDArray[np.uint64] = (found << HALF) | hashes
        return keys


class RareWords:
    """The rarest words of each statement of a segment, with its speaker: `tokens`, sorted, and `documents`.

    Each text gives so many that SHARED of them are those of another with a share SAME_WORDS of common words.
    """

    def __init__(self, segment: SegmentReader, order: WordOrder) -> None:
        self.words = DocumentWords(segment)
        documents = _statements(segment)
        documents = documents[self.words.counts[documents] >= FEWEST_WORDS]
        by_rank = np.argsort(order.keys(self.words.hashes), kind="stable")
        ranks = np.empty(len(by_rank), np.uint64)
        ranks[by_rank] = np.arange(len(by_rank), dtype=np.uint64)
        speakers, tokens, holders = _speakers(segment), [np.empty(0, np.uint64)], [np.empty(0, np.int32)]
        for at in range(0, len(documents), _AT_ONCE):
            ranked, holder = self._first_ranked(documents[at : at + _AT_ONCE], ranks)
            hashes = self.words.hashes[by_rank[ranked]].astype(np.uint64)
            tokens.append((hashes << HALF) | speakers[holder])
            holders.append(holder.astype(np.int32))
        joined = np.concatenate(tokens)
        by_token = np.argsort(joined, kind="stable")
        self.tokens, self.documents = joined[by_token], np.concatenate(holders)[by_token]

    def _first_ranked(
        self, documents: NDArray[np.int64], ranks: NDArray[np.uint64]
    ) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
        """Return the ranks of the words that each document gives, and the document beside each."""
        owners, held = self.words.of(documents)
        # One number for document and rank: sorting one column is several times as quick as two.
        ranked = np.sort((owners.astype(np.uint64) << HALF) | ranks[held])
        counts = self.words.counts[documents]
        places = np.arange(len(ranked)) - np.repeat(np.cumsum(counts) - counts, counts)
        given = counts - np.ceil(SAME_WORDS * counts - 1e-9).astype(np.int64) + SHARED
        chosen = ranked[places < np.repeat(given, counts)]
        return chosen & LOWER, documents[(chosen >> HALF).astype(np.int64)]


def hashed_words(segment: SegmentReader) -> Hashes:
    """Return a hash of the folded form of each printed word of a segment."""
    file = segment.file
    if f"{_PRINTED}.fold_terms" not in file:
        return np.empty(0, np.uint32)
    each = _hashed(StringTable.of(file, f"{_PRINTED}.folds"))
    hashes = np.empty(len(file[f"{_PRINTED}.fold_terms"]), np.uint32)
    hashes[file[f"{_PRINTED}.fold_terms"]] = np.repeat(each, np.diff(file[f"{_PRINTED}.fold_bounds"]))
    return hashes


def _hashed(texts: StringTable) -> Hashes:
    return np.fromiter((zlib.crc32(text.encode()) for text in texts), np.uint32, len(texts))


def _statements(segment: SegmentReader) -> NDArray[np.int64]:
    number = segment.values(DJANGO_CT).find("archive.statement")
    return np.flatnonzero(segment.file[f"{DJANGO_CT}.members"] == number)


def _speakers(segment: SegmentReader) -> NDArray[np.uint64]:
    """Return a hash of each document's speaker, 0 where there is none."""
    bounds, members = segment.file["speaker.bounds"], segment.file["speaker.members"]
    hashes = np.append(_hashed(segment.values("speaker")), 0)
    numbers = np.append(members, len(hashes) - 1)[bounds[:-1]]
    return np.where(np.diff(bounds) > 0, hashes[numbers], 0).astype(np.uint64)
