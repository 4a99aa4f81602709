"""Read plain text files."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from pathlib import Path

from archive.ingest.decoding import BinaryError, UndecodableError, decode
from archive.ingest.records import RawArticle, ReadError, ReadErrorCode


def read_article(path: Path, *, max_bytes: int) -> RawArticle | ReadError:
    """Read `path` as one article exactly as it is; anything else is a ReadError, never an exception.

    A file of more than `max_bytes` bytes is refused before it is read.
    """
    shown = printable(path)
    data = _bytes_of(path, shown, max_bytes)
    if isinstance(data, ReadError):
        return data
    if not data:
        return ReadError(shown, "empty", "the file is empty")
    try:
        decoded = decode(data)
    except BinaryError as error:
        return ReadError(shown, "binary", str(error))
    except UndecodableError as error:
        return ReadError(shown, "undecodable", str(error))
    if not any(character.isalnum() for character in decoded.text):
        return ReadError(shown, "blank", "the file holds no letter and no digit")
    digest = hashlib.sha256(data).hexdigest()
    return RawArticle(shown, printable(Path(path.name)), decoded.text, decoded.encoding, digest)


def printable(path: Path) -> str:
    """Name `path` in characters that every terminal and database takes, whatever bytes it is made of."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _bytes_of(path: Path, shown: str, max_bytes: int) -> bytes | ReadError:
    try:
        facts = path.stat()
        if not stat.S_ISREG(facts.st_mode):
            return ReadError(shown, "not-a-file", "is not a regular file")
        if facts.st_size > max_bytes:
            return _too_large(shown, facts.st_size, max_bytes)
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except OSError as error:
        return ReadError(shown, *explain(error))
    # It may have grown since it was measured.
    return data if len(data) <= max_bytes else _too_large(shown, len(data), max_bytes)


def _too_large(shown: str, size: int, max_bytes: int) -> ReadError:
    message = f"{size:,} bytes exceed the limit of {max_bytes:,} (ARCHIVE_MAX_ARTICLE_BYTES)"
    return ReadError(shown, "too-large", message)


def explain(error: OSError) -> tuple[ReadErrorCode, str]:
    """Put an operating system error in the words of a ReadError."""
    if error.errno == errno.ENOENT:
        return "missing", "no such file or folder"
    if error.errno == errno.ELOOP:
        return "symlink-loop", "the symbolic link leads back to itself"
    return "unreadable", f"cannot be read: {error.strerror or error}"
