"""A file of named flat arrays, written once and memory-mapped by every reader.

Layout: magic, place and checksum of the header, the arrays, each on a 64-byte bound, then the header (JSON:
type, offset and length of each array, checksum of the arrays).
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import zlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
MAGIC: Final = b"STMARR02"
_PLACE: Final = struct.Struct("<QI")
_ALIGNMENT: Final = 64
_START: Final = 64
"""Where the arrays begin: after magic and place of the header, on a bound."""


class DamagedFile(Exception):
    """A file of arrays that is cut short or was changed; the message names it."""


def write_arrays(path: Path, pieces: Iterable[Mapping[str, Array]], meta: Mapping[str, Any]) -> None:
    """Write the arrays piece by piece, so that one piece is in memory, and wait until the disk has them."""
    header: dict[str, tuple[str, int, int]] = {}
    offset, checksum = _START, 0
    with path.open("wb") as file:
        file.write(bytes(_START))
        for name, array in (item for piece in pieces for item in piece.items()):
            data = np.ascontiguousarray(array)
            header[name] = (data.dtype.str, offset, len(data))
            for block in (data.data.cast("B") if len(data) else b"", bytes(-data.nbytes % _ALIGNMENT)):
                file.write(block)
                checksum = zlib.crc32(block, checksum)
                offset += len(block)
        head = json.dumps({"arrays": header, "meta": meta, "crc32": checksum}).encode()
        file.write(head)
        file.seek(0)
        file.write(MAGIC + _PLACE.pack(offset, zlib.crc32(head)))
        file.flush()
        os.fsync(file.fileno())


class ArraysFile:
    """The arrays of one file; they stay readable after the file is deleted."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as file:
            try:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
                self._end, head_checksum = _PLACE.unpack(self._map[len(MAGIC) : len(MAGIC) + _PLACE.size])
            except (ValueError, struct.error) as error:
                raise DamagedFile(f"{path} is cut short") from error
        head = self._map[self._end :]
        if self._map[: len(MAGIC)] != MAGIC or zlib.crc32(head) != head_checksum:
            raise DamagedFile(f"{path} is cut short, or no file of arrays in today's format")
        header = json.loads(head)
        self.meta: dict[str, Any] = header["meta"]
        self._arrays: dict[str, tuple[str, int, int]] = header["arrays"]
        self._checksum = header["crc32"]
        self._opened: dict[str, Array] = {}
        self._views: dict[str, memoryview] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._arrays

    def __getitem__(self, name: str) -> Array:
        array = self._opened.get(name)
        if array is None:
            dtype, offset, length = self._arrays[name]
            array = self._opened[name] = np.frombuffer(self._map, dtype, length, offset)
        return array

    def view(self, name: str) -> memoryview:
        """Return an array as a view, whose items are plain Python numbers: quicker to read one by one."""
        view = self._views.get(name)
        if view is None:
            view = self._views[name] = self[name].data
        return view

    def get(self, name: str) -> Array | None:
        """Return an array, None when there is none of this name."""
        return None if name not in self._arrays else self[name]

    def names(self, ending: str) -> list[str]:
        """Return the names of the arrays with this ending, without it."""
        return [name.removesuffix(ending) for name in self._arrays if name.endswith(ending)]

    def verify(self) -> None:
        """Read every byte and raise DamagedFile unless the checksum fits."""
        if zlib.crc32(memoryview(self._map)[_START : self._end]) != self._checksum:
            raise DamagedFile(f"{self.path} was changed since it was written")
