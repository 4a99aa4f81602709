"""Fold Arabic text into the one spelling that search and matching compare; keep the way back to the source.

Both treatments work character by character (a letter and its hamza typed apart count as one), so offsets
are always known. Tables are filled on first sight of a character and then walked by str.translate.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import repeat
from typing import Final

from archive.arabic import letters

_DELETED: Final = (
    letters.TASHKEEL | letters.QURANIC_SIGNS | letters.INVISIBLE | {letters.TATWEEL} | letters.MARK_FORMS
)
_ATTACHED: Final = letters.TASHKEEL | letters.COMBINING | {letters.TATWEEL} | letters.MARK_FORMS
_VARIANTS: Final = {
    variant: letter for letter, variants in letters.LETTER_VARIANTS.items() for variant in variants
} | {
    letters.HIGH_HAMZA: "",
    letters.DECIMAL_SEPARATOR: ".",
    letters.THOUSANDS_SEPARATOR: ",",
    letters.PERCENT: "%",
}
_SIGN: Final = re.compile(f"[{letters.MADDAH_ABOVE}{letters.HAMZA_ABOVE}{letters.HAMZA_BELOW}]")
_TYPED_APART: Final = re.compile("|".join(letters.COMPOSITIONS))


@dataclass(frozen=True, slots=True)
class Folded:
    """A treated text whose every character knows the source it came from.

    ``starts[i]`` and ``ends[i]`` are half-open code-point offsets into the source for ``text[i]``; marks and
    tatweel written after a letter belong to it. A ligature gives several characters with one source.
    """

    text: str
    starts: list[int]
    ends: list[int]

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Give the source span of ``text[start:end]`` (empty for an empty one). Out of range: IndexError."""
        if not 0 <= start <= end <= len(self.text):
            raise IndexError(f"span {start}:{end} outside a folded text of {len(self.text)}")
        if start == end:
            at = self.starts[start] if start < len(self.starts) else (self.ends[-1] if self.ends else 0)
            return at, at
        return self.starts[start], self.ends[end - 1]


def _fold_character(character: str) -> str:
    if character in _DELETED or character in letters.COMBINING:
        return ""
    if character in _VARIANTS:
        return _VARIANTS[character]
    if character.isdecimal():
        return str(unicodedata.decimal(character))
    bare = "".join(part for part in unicodedata.normalize("NFKD", character) if part not in letters.COMBINING)
    plain = unicodedata.normalize("NFC", bare).lower()
    return plain if plain == character else "".join(map(_fold_character, plain))


def _lighten_character(character: str) -> str:
    if character in _DELETED:
        return ""
    if character not in letters.PRESENTATION_FORMS:
        return character
    return "".join(part for part in unicodedata.normalize("NFKC", character) if part not in _DELETED)


class _Table(dict[int, str]):
    """A str.translate table that works out each character once."""

    def __init__(self, treat: Callable[[str], str]) -> None:
        self._treat = treat

    def __missing__(self, point: int) -> str:
        self[point] = treated = self._treat(chr(point))
        return treated


_FOLD: Final = _Table(_fold_character)
_LIGHT: Final = _Table(_lighten_character)


def _compose(match: re.Match[str]) -> str:
    return letters.COMPOSITIONS[match[0]]


def _compose_in_place(match: re.Match[str]) -> str:
    """Compose the letter and leave its sign, which the tables delete: no place moves."""
    return letters.COMPOSITIONS[match[0]] + match[0][1:]


def _treated(text: str, table: _Table) -> str:
    if _SIGN.search(text):
        text = _TYPED_APART.sub(_compose, text)
    return text.translate(table)


def _treated_with_offsets(text: str, table: _Table) -> Folded:
    if _SIGN.search(text):
        text = _TYPED_APART.sub(_compose_in_place, text)
    signs = set(text)
    places = list(range(len(text) + 1))  # once for both; most of it is only copied
    starts: list[int] = []
    ends: list[int] = []
    reached = 0
    for index in _uneven_places(text, signs, table):
        starts += places[reached:index]
        ends += places[reached + 1 : index + 1]
        reached = index + 1
        if length := len(table[ord(text[index])]):  # a ligature
            starts += repeat(index, length)
            ends += repeat(reached, length)
        elif ends and ends[-1] == index and text[index] in _ATTACHED:
            ends[-1] = reached
    starts += places[reached:-1]
    ends += places[reached + 1 :]
    for sign in signs:  # few in a long text, and what they become stays as it is
        text = text.replace(sign, table[ord(sign)])
    return Folded(text, starts, ends)


def _uneven_places(text: str, signs: set[str], table: _Table) -> Iterator[int]:
    """Yield the index of every character that becomes none or several; few do, so they are searched for."""
    uneven = "".join(sorted(sign for sign in signs if len(table[ord(sign)]) != 1))
    return (match.start() for match in re.finditer(f"[{re.escape(uneven)}]", text)) if uneven else iter(())


def fold(text: str) -> str:
    """Fold to the search key: الـمُتَحَدِّثَةُ -> المتحدثه, إلى -> الي, مسؤول and مسئول -> مسءول, ﻻجئ -> لاجء.

    Marks, tatweel and invisible signs go; alef forms, hamza seats, ى and ي, ة and ه, Persian letters,
    presentation forms and digits (٢٠٢١ -> 2021) are made one; Latin loses case and accents.
    Folding twice changes nothing.
    """
    return text.lower() if text.isascii() else _treated(text, _FOLD)


def fold_with_offsets(text: str) -> Folded:
    """Fold and keep where each character came from: in قالَ the last ل spans two."""
    return _treated_with_offsets(text, _FOLD)


def light(text: str) -> str:
    """Remove marks, tatweel and invisible signs only: الـمُؤَسَّسَة -> المؤسسة; ﻻ becomes لا, all letters stay."""
    return text if text.isascii() else _treated(text, _LIGHT)


def light_with_offsets(text: str) -> Folded:
    """Do as ``light`` and keep where each character came from: in أكّد the ك spans its shadda."""
    return _treated_with_offsets(text, _LIGHT)
