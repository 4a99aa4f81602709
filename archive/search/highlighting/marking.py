"""Find the words of a query in an untouched printed text, and show the best part of it with marks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from html import escape
from typing import Final

from archive.arabic.fold import fold
from archive.arabic.stem import cores
from archive.search.analyzer import Words, asks_only, word_forms, words_of, words_of_piece
from archive.search.highlighting.pieces import pieces_with
from archive.search.highlighting.windows import Match, Window, best_window, whole_window
from archive.search.query.nodes import Node, Phrase, Word
from archive.search.query.walking import searched_terms

SNIPPET_LENGTH: Final = 300
"""Code points shown of a longer text: three lines of a result."""


@dataclass(frozen=True, slots=True)
class Snippet:
    """A part of a text as escaped HTML with `<mark>`, and whether words stand before and after it."""

    html: str
    cut_start: bool
    cut_end: bool


@dataclass(slots=True)
class _Wanted:
    """What the positive words of a query look for, by form."""

    stems: set[str] = field(default_factory=set)
    printed: set[str] = field(default_factory=set)
    prefixes: set[str] = field(default_factory=set)
    literal: set[str] = field(default_factory=set)
    phrases: list[Phrase] = field(default_factory=list)
    letters: tuple[str, ...] = ()
    """Every word looked for, phrases aside, holds some of these, folded."""


def highlight(text: str, root: Node | None, length: int | None = SNIPPET_LENGTH) -> Snippet:
    """Show the part of `text` with the best matches of the query, about `length` code points (None: all).

    Words are marked whole where they stand, in the printed spelling: حرية marks وبِحُرِّيَّتِهم. Excluded
    words are not marked.
    """
    found = matches(text, root)
    window = best_window(text, found, length) if length else whole_window(text)
    return Snippet(_marked(text, window, found), window.start > 0, window.end < len(text))


def matches(text: str, root: Node | None) -> list[Match]:
    """Give what the query finds in a text, in order; spans may overlap."""
    wanted = _wanted(root)
    found = list(_word_matches(text, wanted))
    for phrase in wanted.phrases:
        found.extend(_exact_matches(text, phrase) if phrase.exact else _near_matches(text, phrase))
    return sorted(found, key=lambda match: (match.start, -match.end))


@lru_cache(32)
def _wanted(root: Node | None) -> _Wanted:
    """Sort the searched terms by how they match; a query of stop words only means them literally."""
    terms = list(searched_terms(root))
    literal = not any(_says_something(term) for term in terms)
    wanted = _Wanted()
    for term in terms:
        if isinstance(term, Phrase):
            wanted.phrases.append(term)
        elif term.prefix:
            wanted.prefixes.add(fold(term.text))
        elif term.exact:
            wanted.printed.add(word_forms(term.text)[1])
        elif _says_something(term):
            wanted.stems.add(word_forms(term.text)[0])
        elif literal:
            wanted.literal.add(fold(term.text))
    for forms in (wanted.stems, wanted.printed, wanted.prefixes, wanted.literal):
        forms.discard("")
    stem_letters = (letters for stemmed in wanted.stems for letters in cores(stemmed))
    exact_letters = map(fold, wanted.printed)
    wanted.letters = (*stem_letters, *exact_letters, *wanted.prefixes, *wanted.literal)
    return wanted


def _says_something(term: Word | Phrase) -> bool:
    return isinstance(term, Phrase) or term.exact or term.prefix or not asks_only(fold(term.text))


def _word_matches(text: str, wanted: _Wanted) -> Iterator[Match]:
    for start, piece in pieces_with(wanted.letters, text):
        words = words_of_piece(piece)
        for at, (first, last) in enumerate(words.spans):
            if _fits(words, at, wanted):
                yield Match(start + first, start + last, words.stems[at] or words.printed[at])


def _fits(words: Words, at: int, wanted: _Wanted) -> bool:
    if words.stems[at] in wanted.stems or words.printed[at] in wanted.printed:
        return True
    if not (wanted.prefixes or wanted.literal):
        return False
    folded = fold(words.printed[at])
    return folded in wanted.literal or folded.startswith(tuple(wanted.prefixes))


def _exact_matches(text: str, phrase: Phrase) -> Iterator[Match]:
    """Read on from each piece that may hold the first word."""
    forms = tuple(word_forms(word)[1] for word in phrase.words)
    for start, piece in pieces_with((fold(forms[0]),), text):
        firsts = len(words_of_piece(piece).printed)
        words = words_of(text, start, enough=firsts + len(forms) - 1)
        for at in range(firsts):
            if words.printed[at : at + len(forms)] == forms:
                first, last = words.spans[at], words.spans[at + len(forms) - 1]
                yield Match(first[0], last[1], " ".join(forms), len(forms) + 1)


def _near_matches(text: str, phrase: Phrase) -> Iterator[Match]:
    """Mark the words of a proximity that stand near enough: each other word within the slop of the first."""
    words = words_of(text)
    stems = {stemmed for stemmed in (word_forms(word)[0] for word in phrase.words) if stemmed}
    reach = len(phrase.words) + phrase.slop
    ends = [at for at, stemmed in enumerate(words.stems) if stemmed in stems]
    near: set[int] = set()
    low = 0
    for high, at in enumerate(ends):
        while at - ends[low] >= reach:
            low += 1
        if {words.stems[place] for place in ends[low : high + 1]} == stems:
            near.update(ends[low : high + 1])
    for at in sorted(near):
        yield Match(*words.spans[at], words.stems[at])


def _marked(text: str, window: Window, found: Iterable[Match]) -> str:
    escaped = escape if escape(text) != text else str  # most texts hold nothing to escape
    pieces, at = [], window.start
    for start, end in _merged(match for match in found if window.start <= match.start < window.end):
        pieces.append(f"{escaped(text[at:start])}<mark>{escaped(text[start:end])}</mark>")
        at = end
    return "".join(pieces) + escaped(text[at : window.end])


def _merged(found: Iterable[Match]) -> Iterator[tuple[int, int]]:
    """Join overlapping matches, given by their start, into spans apart from each other."""
    current: tuple[int, int] | None = None
    for match in found:
        if current and match.start < current[1]:
            current = current[0], max(current[1], match.end)
            continue
        if current:
            yield current
        current = match.start, match.end
    if current:
        yield current
