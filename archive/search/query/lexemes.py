"""Cut a query into operands, operators and parentheses, in one pass over the text."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Final, Literal

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize
from archive.search.query import notes
from archive.search.query.fields import field_node
from archive.search.query.nodes import Node, Phrase, Word
from archive.search.query.vocabulary import (
    ARABIC_OPERATORS,
    CLOSERS,
    DEFAULT_SLOP,
    FIELDS,
    MAX_PREFIXES,
    MAX_SLOP,
    MIN_PREFIX,
    OPERATORS,
)
from archive.search.results import Note

Kind = Literal["open", "close", "and", "or", "not", "operand"]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """One piece of a query; `doubtful` marks an Arabic operator that may be a word, kept in `node`."""

    kind: Kind
    node: Node | None = None
    doubtful: bool = False


_QUOTES: Final = "".join(CLOSERS) + "\u301e\u301f"
_SPACE: Final = re.compile(r"\s+")
# A minus excludes only at the start of a word: -تركيا, but not SY-24 or a dash between words.
_MINUS: Final = re.compile(r"(?<![^\s(])[-\u2212](?=[^\s)])")
# متحدث: speaker: with or without a space after the colon.
_FIELD: Final = re.compile(r"([^\W\d_]{1,20})[:\uff1a]\s*")
_SLOP: Final = re.compile(r"~(\d{0,3})")
_CHUNK: Final = re.compile(rf"[^\s(){re.escape(_QUOTES)}]+")
_QUOTE: Final = re.compile(f"[{re.escape(_QUOTES)}]")


def _looks_like_field(named: re.Match[str]) -> bool:
    """Tell لون:أحمر, with the value at the colon, from قال: نعم and from https://."""
    after = named.string[named.end(1) + 1 : named.end(1) + 2]
    return after.isalnum() or after in _QUOTES and bool(after)


@dataclass(slots=True)
class Lexer:
    """Reads the text from left to right; `lexemes` and `notes` are what it found."""

    text: str
    at: int = 0
    lexemes: list[Lexeme] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    prefixes: int = 0

    def run(self) -> None:
        """Read the whole text."""
        while self.at < len(self.text):
            if space := _SPACE.match(self.text, self.at):
                self.at = space.end()
            elif self.text[self.at] in "()":
                self._add("open" if self.text[self.at] == "(" else "close")
                self.at += 1
            elif minus := _MINUS.match(self.text, self.at):
                self._add("not")
                self.at = minus.end()
            else:
                self._operand()

    def _add(self, kind: Kind, node: Node | None = None, doubtful: bool = False) -> None:
        self.lexemes.append(Lexeme(kind, node, doubtful))

    def _operand(self) -> None:
        named = _FIELD.match(self.text, self.at)
        if named and _looks_like_field(named) and fold(named[1]) not in FIELDS:
            self.notes.append(notes.unknown_field(named[1]))
        if named and fold(named[1]) in FIELDS:
            self.at = named.end()
            self._field(FIELDS[fold(named[1])], named[1])
        elif self.text[self.at] == "=" and self.at + 1 < len(self.text) and self.text[self.at + 1] in _QUOTES:
            self.at += 1  # ="..." says twice what the marks say already
        elif self.text[self.at] in _QUOTES:
            self._phrase()
        else:
            self._chunk()

    def _field(self, name: str, typed: str) -> None:
        value = self._value()
        node, found = field_node(name, typed, value)
        self.notes.extend(found)
        if node:
            self._add("operand", node)

    def _value(self) -> str:
        if self.at < len(self.text) and self.text[self.at] in _QUOTES:
            return _QUOTE.sub(" ", self._quoted()).strip()
        chunk = _CHUNK.match(self.text, self.at)
        self.at = chunk.end() if chunk else self.at
        return chunk[0] if chunk else ""

    def _quoted(self) -> str:
        """Read from an opening mark past its closing one and give what stands between."""
        opener, start = self.text[self.at], self.at + 1
        for closer in CLOSERS.get(opener, ""):
            end = self.text.find(closer, start)
            if end >= 0:
                break
        else:
            other = _QUOTE.search(self.text, start)
            end = other.start() if other else len(self.text)
            if self.text[start:end].strip():
                self.notes.append(notes.MIXED_MARKS if other else notes.UNCLOSED_MARK)
        self.at = end + 1
        return self.text[start:end]

    def _phrase(self) -> None:
        words = tuple(token.text for token in tokenize(self._quoted()))
        slop = _SLOP.match(self.text, self.at)
        self.at = slop.end() if slop else self.at
        if not words:
            self.notes.append(notes.EMPTY_MARKS)
        elif len(words) == 1 and slop:
            self._add("operand", Word(words[0]))
        elif slop:
            self._add("operand", Phrase(words, min(int(slop[1] or DEFAULT_SLOP), MAX_SLOP), exact=False))
        else:
            self._add("operand", Phrase(words))

    def _chunk(self) -> None:
        chunk = _CHUNK.match(self.text, self.at)
        if not chunk:  # a closing mark that opens nothing
            self.at += 1
            return
        self.at = chunk.end()
        if chunk[0] in OPERATORS:
            self._add(OPERATORS[chunk[0]])  # type: ignore[arg-type]
        elif chunk[0] in ARABIC_OPERATORS:
            self._add(ARABIC_OPERATORS[chunk[0]], Word(chunk[0]), doubtful=True)  # type: ignore[arg-type]
        else:
            self._words(chunk[0])

    def _words(self, chunk: str) -> None:
        words = [Word(token.text, exact=chunk.startswith("=")) for token in tokenize(chunk)]
        if "*" in chunk.rstrip("*") or (chunk.endswith("*") and not words):
            self.notes.append(notes.STAR_INSIDE)
        if "~" in chunk and words:
            self.notes.append(notes.LOOSE_TILDE)
        if words and chunk.endswith("*"):
            words[-1] = self._prefix(words[-1])
        if len(words) > 1 and self.lexemes and self.lexemes[-1].kind == "not":
            self._add("operand", Phrase(tuple(word.text for word in words)))
            return
        for word in words:
            self._add("operand", word)

    def _prefix(self, word: Word) -> Word:
        if len(fold(word.text)) < MIN_PREFIX:
            self.notes.append(notes.SHORT_PREFIX)
            return word
        self.prefixes += 1
        if self.prefixes > MAX_PREFIXES:
            self.notes.append(notes.MANY_PREFIXES)
            return word
        return replace(word, exact=False, prefix=True)
