"""The mixed questions every engine is asked, drawn from the records themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final, Literal

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize
from archive.search.analyzer import asks_only, word_forms
from benchmarks.corpus import FIRST_YEAR, LAST_YEAR, Record

Kind = Literal["one", "two", "three", "phrase", "boolean", "filtered"]

MIX: Final[dict[Kind, int]] = {"one": 40, "two": 40, "three": 30, "phrase": 30, "boolean": 30, "filtered": 30}
"""How many questions of each kind; other numbers are shared out alike."""

YEARS_IN_RANGE: Final = 11
SHARED_WITH: Final = 10
"""Common words are those that one of so many other records has too."""
RARE_SHARE: Final = 0.3
"""How often the last word of a question is a rare one."""


@dataclass(frozen=True, slots=True)
class Question:
    """What is looked for: `words` are one or all of two (any), three (all), a phrase, or two (any) without
    `excluded`; a filtered question asks for one word of a speaker or of the years between two, inclusive.
    """

    kind: Kind
    words: tuple[str, ...]
    excluded: str = ""
    speaker: str = ""
    years: tuple[int, int] | None = None

    @property
    def typed(self) -> str:
        """Return the words in the query language of the site."""
        if self.kind == "phrase":
            return f'"{" ".join(self.words)}"'
        if self.kind == "three":
            return " AND ".join(self.words)
        return f"({' OR '.join(self.words)}) NOT {self.excluded}" if self.excluded else " ".join(self.words)

    @property
    def stems(self) -> list[str]:
        """Return the stems of the words."""
        return [word_forms(word)[0] for word in self.words]

    @property
    def excluded_stem(self) -> str:
        """Return the stem of the excluded word."""
        return word_forms(self.excluded)[0]

    @property
    def printed(self) -> list[str]:
        """Return the printed forms of the words, without marks."""
        return [word_forms(word)[1] for word in self.words]


def draw_questions(records: Sequence[Record], count: int, seed: int = 2) -> list[Question]:
    """Draw `count` questions: words as often as the texts use them, so common ones often."""
    random = Random(seed)
    shares = {kind: round(count * share / sum(MIX.values())) for kind, share in MIX.items()}
    questions = [
        _DRAWN[kind](records, random, place) for kind, share in shares.items() for place in range(share)
    ]
    random.shuffle(questions)
    return questions


def _telling(word: str) -> bool:
    """Tell whether a word is looked for by its stem: no stop word, number or Latin word."""
    folded = fold(word)
    return bool(word_forms(word)[0]) and not asks_only(folded) and "\u0621" <= folded[0] <= "\u064a"


def _words(records: Sequence[Record], random: Random, count: int) -> tuple[str, ...]:
    """Draw words of one record with different stems; all, or all but one, are words of others too.

    What people look for is what texts are about: drawn from one text alone, most words are rare.
    """
    while True:
        words = _stems(random.choice(records))
        others = set[str]().union(*(_stems(each) for each in random.sample(records, SHARED_WITH)))
        common = [stem for stem in words if stem in others]
        rare = [stem for stem in words if stem not in others]
        drawn = random.sample(common, min(count, len(common)))
        if rare and random.random() < RARE_SHARE:
            drawn[-1:] = [random.choice(rare)]
        if len(drawn) == count:
            return tuple(words[stem] for stem in drawn)


def _stems(record: Record) -> dict[str, str]:
    return {word_forms(token.text)[0]: token.text for token in tokenize(record.text) if _telling(token.text)}


def _plain(count: int, kind: Kind) -> Callable[[Sequence[Record], Random, int], Question]:
    return lambda records, random, _: Question(kind, _words(records, random, count))


def _phrase(records: Sequence[Record], random: Random, place: int) -> Question:
    """Draw two neighbours, or three of which the middle one may be a stop word."""
    length = 2 + place % 2
    while True:
        words = [token.text for token in tokenize(random.choice(records).text)]
        at = random.randrange(len(words) - length)
        chosen = words[at : at + length]
        if _telling(chosen[0]) and _telling(chosen[-1]) and all(word_forms(word)[1] for word in chosen):
            return Question("phrase", tuple(chosen))


def _boolean(records: Sequence[Record], random: Random, _: int) -> Question:
    first, second, excluded = _words(records, random, 3)
    return Question("boolean", (first, second), excluded=excluded)


def _filtered(records: Sequence[Record], random: Random, place: int) -> Question:
    words = _words(records, random, 1)
    if place % 2:
        return Question("filtered", words, speaker=random.choice(records).speaker)
    first = random.randint(FIRST_YEAR, LAST_YEAR - YEARS_IN_RANGE + 1)
    return Question("filtered", words, years=(first, first + YEARS_IN_RANGE - 1))


_DRAWN: Final[dict[Kind, Callable[[Sequence[Record], Random, int], Question]]] = {
    "one": _plain(1, "one"),
    "two": _plain(2, "two"),
    "three": _plain(3, "three"),
    "phrase": _phrase,
    "boolean": _boolean,
    "filtered": _filtered,
}
