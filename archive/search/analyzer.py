"""The one analysis of text for search: index, query, highlighting and every engine use it.

A text becomes a row of words; each word keeps its place and gives two forms: the stem that plain words
match by, and the printed form without marks that phrases and exact words match by.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from archive import arabic
from archive.arabic.fold import fold, light
from archive.arabic.stem import stem
from archive.arabic.stopwords import QUESTION_WORDS, STOP_WORDS
from archive.arabic.tokenize import tokenize

VALUE_GAP: Final = 100
"""Places left free between two values of one field, so that no phrase reaches from one into the next."""

_CACHED_WORDS: Final = 50_000
"""Distinct words kept analysed, and pieces between spaces: some 10 MB each, nine tenths of running text."""

_LONGEST_PIECE: Final = 30
"""Longer pieces are addresses, or texts without spaces: they hardly come twice."""


class Term(NamedTuple):
    """One word of a text at its place: المُتحدِّث gives stem متحدث and printed form المتحدث.

    `stem` is empty for stop words (من, في) and for words that fold to nothing. A tuple, because millions
    are made while indexing: a frozen dataclass takes three times as long.
    """

    position: int
    stem: str
    printed: str


@lru_cache(_CACHED_WORDS)
def word_forms(word: str) -> tuple[str, str]:
    """Return stem and printed form of one token: وَبِالوالدين gives والد and وبالوالدين."""
    folded = fold(word)
    printed = light(word).lower()
    return (stem(folded) if folded and folded not in STOP_WORDS else ""), (printed if folded else "")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a text in order: half-open code-point spans, stems and printed forms; see Term."""

    spans: tuple[tuple[int, int], ...]
    stems: tuple[str, ...]
    printed: tuple[str, ...]


def words_of(text: str, start: int = 0, enough: int | None = None) -> Words:
    """Return the words of a text from `start` on with their places; reading stops when there are `enough`."""
    spans: list[tuple[int, int]] = []
    stems: list[str] = []
    printed: list[str] = []
    for piece in _PIECE.finditer(text, start):
        at, words = piece.start(), words_of_piece(piece[0])
        spans += [(at + first, at + last) for first, last in words.spans]
        stems += words.stems
        printed += words.printed
        if enough is not None and len(spans) >= enough:
            break
    return Words(tuple(spans), tuple(stems), tuple(printed))


_PIECE: Final = re.compile(r"\S+")


def words_of_piece(piece: str) -> Words:
    """Return the words of a text without white space; no word holds any, so pieces can be read one by one."""
    return _read(piece) if len(piece) > _LONGEST_PIECE else _kept(piece)


def _read(piece: str) -> Words:
    tokens = tokenize(piece)
    forms = [word_forms(token.text) for token in tokens]
    return Words(
        tuple((token.start, token.end) for token in tokens),
        tuple(stemmed for stemmed, _ in forms),
        tuple(printed for _, printed in forms),
    )


_kept = lru_cache(_CACHED_WORDS)(_read)


def analyze(*values: str) -> list[Term]:
    """Return the words of the values of one field, in order; values stand VALUE_GAP places apart."""
    terms: list[Term] = []
    position = 0
    for value in values:
        for piece in value.split():
            words = words_of_piece(piece)
            for stemmed, printed in zip(words.stems, words.printed, strict=True):
                if printed:
                    terms.append(Term(position, stemmed, printed))
                position += 1
        position += VALUE_GAP
    return terms


def asks_only(folded: str) -> bool:
    """Tell whether a folded word only makes a question of the words beside it: متى, كيف."""
    return folded in STOP_WORDS or folded in QUESTION_WORDS


@cache
def analysis_version() -> str:
    """Return the fingerprint of everything the forms of a word depend on.

    An index written with another version cannot be searched with this one: it must be rebuilt.
    """
    folder = Path(arabic.__file__).parent
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted([*folder.glob("*.py"), *folder.glob("data/*.txt"), Path(__file__)]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()
