"""A sorted list of distinct texts kept as two flat arrays: the bytes and where each text begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from archive.search.whoosh_engine.arrays_file import Array, ArraysFile


class StringTable:
    """Texts in the order of their UTF-8 bytes, found by bisection; a text's number is its place."""

    def __init__(self, blob: NDArray[np.uint8], offsets: Array) -> None:
        self._blob, self._offsets = blob.data, offsets

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

    def _bytes(self, number: int) -> bytes:
        return bytes(self._blob[self._offsets[number] : self._offsets[number + 1]])

    def _bisect(self, key: bytes) -> int:
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self._bytes(middle) < key:
                low = middle + 1
            else:
                high = middle
        return low


def string_arrays(name: str, texts: Sequence[str]) -> dict[str, Any]:
    """Return the two arrays of a table; `texts` are sorted and distinct."""
    encoded = [text.encode() for text in texts]
    offsets = np.zeros(len(encoded) + 1, np.int64)
    np.cumsum([len(each) for each in encoded], out=offsets[1:])
    return {f"{name}.blob": np.frombuffer(b"".join(encoded), np.uint8), f"{name}.offsets": offsets}
