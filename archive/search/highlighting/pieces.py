"""Find the pieces of a text between spaces that hold certain letters, whatever marks and variants they have.

Most Arabic texts need fewer than 256 different characters. Read with a table of these, a text becomes one
byte for each character, and bytes are folded and searched many times as fast as characters.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import accumulate
from typing import Final

from archive.arabic.fold import fold

_CACHED_PIECES: Final = 50_000
"""Distinct pieces kept folded, of texts that the table does not hold: some 10 MB."""

_RANGES: Final = [
    (0x0000, 0x007F),  # ASCII
    (0x0621, 0x063A),  # letters
    (0x0640, 0x0652),  # tatweel, letters, vowel signs
    (0x0660, 0x066C),  # digits and what stands between them
    (0x06F0, 0x06F9),  # digits of Persian
    (0x0670, 0x0671),  # superscript and joined alef
    (0x200B, 0x200F),  # signs of joining and direction
    (0x2018, 0x201D),  # quotation marks
]
# Letters of Persian and Urdu, and punctuation.
_OTHERS: Final = (
    "\u067e\u0686\u0698\u06a4\u06a9\u06af\u06c1\u06cc\u06d4"
    "\u060c\u061b\u061f\u00a0\u00ab\u00bb\u00b0\u00b7\u00d7\u2013\u2014\u2022\u2026\ufeff"
)
_CANDIDATES: Final = [*(chr(point) for low, high in _RANGES for point in range(low, high + 1)), *_OTHERS]
_CHARACTERS: Final = [each for each in _CANDIDATES if len(fold(each)) < 2]
_MARK: Final = 255  # what characters that fold to nothing become
_MARKS: Final = bytes([_MARK])
_BYTES: Final = codecs.charmap_build("".join(_CHARACTERS).ljust(256, "\ufffe"))


def _folded_byte(character: str) -> int:
    if character.isspace():
        return ord(" ")
    folded = fold(character)
    return _CHARACTERS.index(folded) if folded else _MARK


_FOLDED: Final = bytes(map(_folded_byte, _CHARACTERS)).ljust(256, b"\xff")


def pieces_with(letters: tuple[str, ...], text: str) -> Iterable[tuple[int, str]]:
    """Give start and text of each piece whose folded form holds any of these folded letters, in order."""
    wanted = _encoded(letters)
    try:
        known, _ = codecs.charmap_encode(text, "strict", _BYTES)
    except UnicodeEncodeError:
        wanted = None
    if wanted is None:
        return _found_by_folding(letters, text)
    folded = known.translate(_FOLDED)
    bare = folded.translate(None, _MARKS)
    starts = _starts(bare, wanted) if len(bare) == len(folded) else _starts_among_marks(folded, bare, wanted)
    ends = [folded.find(b" ", start) for start in starts]
    return [
        (start, text[start:end] if end >= 0 else text[start:])
        for start, end in zip(starts, ends, strict=True)
    ]


@lru_cache(64)
def _encoded(letters: tuple[str, ...]) -> list[bytes] | None:
    """Return the letters as bytes; None when the table has not all of them, or there are none in one."""
    try:
        return (
            [codecs.charmap_encode(each, "strict", _BYTES)[0] for each in letters] if all(letters) else None
        )
    except UnicodeEncodeError:
        return None


def _starts(bare: bytes, wanted: list[bytes]) -> list[int]:
    """Return where the pieces begin that hold the letters, in a text without marks."""
    starts = set()
    for each in wanted:
        at = bare.find(each)
        while at >= 0:
            starts.add(bare.rfind(b" ", 0, at) + 1)
            end = bare.find(b" ", at)
            at = bare.find(each, end) if end >= 0 else -1
    return sorted(starts)


def _starts_among_marks(folded: bytes, bare: bytes, wanted: list[bytes]) -> list[int]:
    """Return the same for a text with marks: its pieces are as many without them."""
    begins = [0, *accumulate(len(piece) + 1 for piece in folded.split(b" "))]
    return [begins[bare.count(b" ", 0, start)] for start in _starts(bare, wanted)]


def _found_by_folding(letters: tuple[str, ...], text: str) -> Iterator[tuple[int, str]]:
    at = 0
    for piece in text.split():
        at = text.index(piece, at)
        if any(each in _fold_kept(piece) for each in letters):
            yield at, piece
        at += len(piece)


_fold_kept = lru_cache(_CACHED_PIECES)(fold)
