"""The mixed questions every engine is asked, drawn from the records themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
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
BANDS: Final = ((1 / 20, 1.0), (1 / 200, 1 / 20), (0.0, 1 / 200))
"""Common, middling and rare words, by the share of the texts that hold their stem. Each word of a question is
from any of these with equal chance; within one, words are drawn as often as the texts use them."""
SAMPLE: Final = 5000
"""Records read to tell how common a stem is."""


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
    """Draw `count` questions from the records, the same ones for the same records."""
    drawn_from = Source(records, Random(seed))
    shares = {kind: round(count * share / sum(MIX.values())) for kind, share in MIX.items()}
    questions = [_DRAWN[kind](drawn_from, place) for kind, share in shares.items() for place in range(share)]
    drawn_from.random.shuffle(questions)
    return questions


class Source:
    """Draws records, and words of theirs by how many records of a sample hold them."""

    def __init__(self, records: Sequence[Record], random: Random) -> None:
        self.records, self.random = records, random
        sample = random.sample(records, min(SAMPLE, len(records)))
        counts = Counter(stem for record in sample for stem in _stems(record))
        self._shares = {stem: count / len(sample) for stem, count in counts.items()}

    def record(self) -> Record:
        """Draw a record."""
        return self.random.choice(self.records)

    def words(self, count: int) -> tuple[str, ...]:
        """Draw words of one record with different stems, each of a band drawn for it."""
        while True:
            words = _stems(self.record())
            drawn = [self._stem(words) for _ in range(count)]
            if "" not in drawn and len(set(drawn)) == count:
                return tuple(words[stem] for stem in drawn)

    def _stem(self, words: Iterable[str]) -> str:
        low, high = self.random.choice(BANDS)
        fitting = [stem for stem in words if low <= self._shares.get(stem, 0) < high]
        return self.random.choice(fitting) if fitting else ""


def _telling(word: str) -> bool:
    """Tell whether a word is looked for by its stem: no stop word, number, Latin word or single letter."""
    folded = fold(word)
    return len(word_forms(word)[0]) > 1 and not asks_only(folded) and "\u0621" <= folded[0] <= "\u064a"


def _stems(record: Record) -> dict[str, str]:
    return {word_forms(token.text)[0]: token.text for token in tokenize(record.text) if _telling(token.text)}


def _plain(count: int, kind: Kind) -> Callable[[Source, int], Question]:
    return lambda source, _: Question(kind, source.words(count))


def _phrase(source: Source, place: int) -> Question:
    """Draw two neighbours, or three of which the middle one may be a stop word."""
    length = 2 + place % 2
    while True:
        words = [token.text for token in tokenize(source.record().text)]
        at = source.random.randrange(len(words) - length)
        chosen = words[at : at + length]
        if _telling(chosen[0]) and _telling(chosen[-1]) and all(word_forms(word)[1] for word in chosen):
            return Question("phrase", tuple(chosen))


def _boolean(source: Source, _: int) -> Question:
    first, second, excluded = source.words(3)
    return Question("boolean", (first, second), excluded=excluded)


def _filtered(source: Source, place: int) -> Question:
    words = source.words(1)
    if place % 2:
        return Question("filtered", words, speaker=source.record().speaker)
    first = source.random.randint(FIRST_YEAR, LAST_YEAR - YEARS_IN_RANGE + 1)
    return Question("filtered", words, years=(first, first + YEARS_IN_RANGE - 1))


_DRAWN: Final[dict[Kind, Callable[[Source, int], Question]]] = {
    "one": _plain(1, "one"),
    "two": _plain(2, "two"),
    "three": _plain(3, "three"),
    "phrase": _phrase,
    "boolean": _boolean,
    "filtered": _filtered,
}
