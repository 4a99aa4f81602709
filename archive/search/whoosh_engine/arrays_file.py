"""A file of named flat arrays, written once and memory-mapped by every reader.

Layout: magic, length of the header, header (JSON: type, offset and length of each array, checksum of the
data), then the arrays, each on a 64-byte bound.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

Array = NDArray[Any]
MAGIC: Final = b"STMARR01"
_LENGTH: Final = struct.Struct("<Q")
_ALIGNMENT: Final = 64


class DamagedFile(Exception):
    """A file of arrays that is cut short or was changed; the message names it."""


def write_arrays(path: Path, arrays: Mapping[str, Array], meta: Mapping[str, Any]) -> None:
    """Write the arrays and wait until the disk has them."""
    header, blocks, offset, checksum = {}, [], 0, 0
    for name, array in arrays.items():
        data = np.ascontiguousarray(array)
        header[name] = [data.dtype.str, offset, len(data)]
        block = data.tobytes()
        block += bytes(-len(block) % _ALIGNMENT)
        checksum = zlib.crc32(block, checksum)
        blocks.append(block)
        offset += len(block)
    head = json.dumps({"arrays": header, "meta": meta, "size": offset, "crc32": checksum}).encode()
    head += b" " * (-(len(MAGIC) + _LENGTH.size + len(head)) % _ALIGNMENT)
    with path.open("wb") as file:
        file.write(MAGIC + _LENGTH.pack(len(head)) + head)
        file.writelines(blocks)
        file.flush()
        os.fsync(file.fileno())


class ArraysFile:
    """The arrays of one file; they stay readable after the file is deleted."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with path.open("rb") as file:
            try:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            except ValueError as error:
                raise DamagedFile(f"{path} is empty") from error
        start = len(MAGIC) + _LENGTH.size
        if len(self._map) < start or self._map[: len(MAGIC)] != MAGIC:
            raise DamagedFile(f"{path} is no file of arrays")
        (length,) = _LENGTH.unpack(self._map[len(MAGIC) : start])
        header = json.loads(self._map[start : start + length])
        self.meta: dict[str, Any] = header["meta"]
        self._arrays: dict[str, tuple[str, int, int]] = header["arrays"]
        self._start, self._size, self._checksum = start + length, header["size"], header["crc32"]
        if len(self._map) != self._start + self._size:
            raise DamagedFile(f"{path} has {len(self._map)} bytes instead of {self._start + self._size}")

    def __contains__(self, name: str) -> bool:
        return name in self._arrays

    def __getitem__(self, name: str) -> Array:
        dtype, offset, length = self._arrays[name]
        return np.frombuffer(self._map, dtype, length, self._start + offset)

    def get(self, name: str) -> Array | None:
        """Return an array, None when there is none of this name."""
        return None if name not in self._arrays else self[name]

    def names(self, ending: str) -> list[str]:
        """Return the names of the arrays with this ending, without it."""
        return [name.removesuffix(ending) for name in self._arrays if name.endswith(ending)]

    def verify(self) -> None:
        """Read every byte and raise DamagedFile unless the checksum fits."""
        if zlib.crc32(memoryview(self._map)[self._start :]) != self._checksum:
            raise DamagedFile(f"{self.path} was changed since it was written")
