"""Who a noun phrase names, and the article as the phrase grammar sees it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.lone_names import lone_subjects
from archive.extraction.marks import Quote, holds_words
from archive.extraction.phrase_kinds import MentionKind

NAME_IN_MARKS: Final = 6
"""A name printed in marks has so many words at most (قال “علي سالم” المحلل)."""


@dataclass(slots=True)
class Mention:
    """A noun phrase naming someone; ranges are half-open lexeme indexes, `head` is the folded head word.

    `attached` tells that a preposition is written to its first word (للشافعي). `role` stands before the name
    or alone, `office` after it (اللواء فلان، قائد الشرطة). `reach` is how far the issuer of a document is
    looked for. Nothing may be assigned to, as with a Lexeme.
    """

    start: Final[int]
    end: Final[int]
    kind: Final[MentionKind]
    head: Final[str]
    name: Final[tuple[int, int] | None] = None
    role: Final[tuple[int, int] | None] = None
    definite: Final[bool] = False
    plural: Final[bool] = False
    feminine: Final[bool] = False
    in_marks: Final[bool] = False
    attached: Final[bool] = False
    office: Final[tuple[int, int] | None] = None
    reach: Final[int] = 0

    @property
    def described(self) -> bool:
        """Tell whether a name is printed with a description before or after it."""
        return self.role is not None or self.office is not None


def without_office(mention: Mention) -> Mention:
    """Return a mention without the description right behind its name, which may be somebody else's."""
    beside = mention.office is not None and mention.name is not None and mention.office[0] == mention.name[1]
    return replace(mention, end=mention.name[1], office=None) if beside and mention.name else mention


@dataclass(frozen=True, slots=True)
class Reader:
    """The article as the phrase grammar sees it.

    Lexemes, where each quote opens, the family names it prints, those of several words (يرلي قايا) and how
    they begin, how often each word, the words that speak alone (وأضاف السوداني), and where an everyday word
    is a name.
    """

    lexemes: Sequence[Lexeme]
    quotes: dict[int, Quote]
    closing: frozenset[int] = frozenset()
    family_names: frozenset[str] = frozenset()
    vocabulary: Mapping[str, int] = field(default_factory=dict)
    lone: frozenset[str] = frozenset()
    surnames: frozenset[tuple[str, ...]] = frozenset()
    surname_heads: frozenset[str] = frozenset()
    name_places: frozenset[int] = frozenset()
    read: dict[tuple[int, int], Mention | None] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )
    """The phrases read already, by where they begin and the limit; most places are asked about twice."""

    def names_alone(self, index: int) -> bool:
        """Tell whether the word at `index` is a family name that the article lets stand without its first."""
        return self.lexemes[index].key in self.family_names or index in self.name_places

    @classmethod
    def of(cls, lexemes: Sequence[Lexeme], quotes: Iterable[Quote]) -> Reader:
        """Return a reader of an article whose marks are paired."""
        held = tuple(quotes)
        closing = frozenset(quote.close for quote in held if quote.closed)
        vocabulary = Counter(lexeme.key for lexeme in lexemes)
        return cls(
            lexemes,
            {quote.open: quote for quote in held},
            closing,
            vocabulary=vocabulary,
            lone=lone_subjects(lexemes),
        )

    def marked_end(self, index: int) -> int | None:
        """Return one past the closing mark when a short marked name opens at `index`."""
        quote = self.quotes.get(index)
        if quote is None or not quote.closed or quote.close - quote.open - 1 > NAME_IN_MARKS:
            return None
        return quote.close + 1 if holds_words(self.lexemes, quote) else None
