"""A sorted list of distinct texts kept as two flat arrays: the bytes and where each text begins."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from archive.search.whoosh_engine.arrays_file import Array, ArraysFile

_STRIDE: Final = 64


class StringTable:
    """Texts in the order of their UTF-8 bytes, found by bisection; a text's number is its place."""

    def __init__(self, blob: NDArray[np.uint8], offsets: Array) -> None:
        # Views give plain Python numbers, several times as fast as numpy gives its own.
        self._blob, self._offsets = blob.data, offsets.data

    @classmethod
    def of(cls, file: ArraysFile, name: str) -> StringTable:
        """Open the table kept under `name`."""
        return cls(file[f"{name}.blob"], file[f"{name}.offsets"])

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def __getitem__(self, number: int) -> str:
        return self._bytes(number).decode()

    def __iter__(self) -> Iterator[str]:
        return (self[number] for number in range(len(self)))

    def find(self, text: str) -> int:
        """Return the number of `text`, or -1."""
        key = text.encode()
        place = self._bisect(key)
        return place if place < len(self) and self._bytes(place) == key else -1

    def starting_with(self, prefix: str) -> range:
        """Return the numbers of the texts that begin with `prefix`."""
        key = prefix.encode()
        # 0xFF stands in no UTF-8 text, so this sorts after everything with the prefix.
        return range(self._bisect(key), self._bisect(key + b"\xff"))

    def near(self, text: str, steps: int) -> list[int]:
        """Return the numbers of the texts that may be `steps` letters or fewer from `text`; 0 means equal.

        All that are so near are among them: length and letters are compared, not the order of the letters.
        """
        if steps < 1 or not len(self):
            number = self.find(text)
            return [number] if number >= 0 else []
        lengths, letters = _lengths_and_letters(np.asarray(self._blob), np.asarray(self._offsets))
        encoded = np.frombuffer(text.encode(), np.uint8)
        length, own = _lengths_and_letters(encoded, np.array([0, len(encoded)]))
        apart = np.bitwise_count(letters ^ own[0])
        near: list[int] = np.flatnonzero((abs(lengths - length[0]) <= steps) & (apart <= 2 * steps)).tolist()
        return near

    def _bytes(self, number: int) -> bytes:
        return bytes(self._blob[self._offsets[number] : self._offsets[number + 1]])

    @cached_property
    def _milestones(self) -> list[bytes]:
        """Return every so manieth text: they are found in without a step of Python for each comparison."""
        return [self._bytes(number) for number in range(0, len(self), _STRIDE)]

    def _bisect(self, key: bytes) -> int:
        after = bisect_left(self._milestones, key)
        low, high = max(0, (after - 1) * _STRIDE), min(len(self), after * _STRIDE)
        while low < high:
            middle = (low + high) // 2
            if self._bytes(middle) < key:
                low = middle + 1
            else:
                high = middle
        return low


def _lengths_and_letters(
    blob: NDArray[np.uint8], offsets: Array
) -> tuple[NDArray[np.int64], NDArray[np.uint64]]:
    """Count the characters of each text, and give them as a set of bits: the low six of their last byte.

    Two letters may share a bit, so texts are never further apart by their bits than by their letters.
    """
    last = (np.append(blob[1:], 0) & 0xC0) != 0x80  # the byte before one that begins a character
    bits = np.where(last, np.uint64(1) << (blob & 63).astype(np.uint64), np.uint64(0))
    starts = offsets[:-1]
    lengths = np.add.reduceat(last, starts, dtype=np.int64)
    return lengths, np.bitwise_or.reduceat(bits, starts)


def string_arrays(name: str, texts: Sequence[str]) -> dict[str, Any]:
    """Return the two arrays of a table; `texts` are sorted and distinct."""
    encoded = [text.encode() for text in texts]
    offsets = np.zeros(len(encoded) + 1, np.int64)
    np.cumsum([len(each) for each in encoded], out=offsets[1:])
    return {f"{name}.blob": np.frombuffer(b"".join(encoded), np.uint8), f"{name}.offsets": offsets}
