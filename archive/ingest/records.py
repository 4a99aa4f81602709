"""What reading a file gives: an article as received, or the reason why there is none."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ReadErrorCode = Literal[
    "missing",
    "no-match",
    "no-articles",
    "not-a-file",
    "symlink-loop",
    "unreadable",
    "empty",
    "blank",
    "binary",
    "too-large",
    "undecodable",
]


@dataclass(frozen=True, slots=True)
class RawArticle:
    """One article exactly as received: `text.encode(encoding)` gives the received bytes again.

    A byte order mark is the first character of `text`, line ends are as they came; `sha256` is the
    hexadecimal hash of the bytes.
    """

    path: str
    file_name: str
    text: str
    encoding: str
    sha256: str


@dataclass(frozen=True, slots=True)
class ReadError:
    """Why a path gave no article; `str()` is one line naming it."""

    path: str
    code: ReadErrorCode
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"
