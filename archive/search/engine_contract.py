"""What a page asks of a search engine and what the engine answers: the same for every engine.

An engine analyses the words of the tree itself, with the analysis it indexed with. It knows nothing of
addresses, labels or rows: it answers primary keys, scores and counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, Protocol

from archive.search.query.nodes import Node
from archive.search.results import Sort

Record = Literal["statement", "speaker", "article"]

FACET_FIELDS = (
    "speaker",
    "role",
    "organisation",
    "outlet",
    "year",
    "month",
    "kind",
    "topic",
    "attribution",
    "status",
)
"""Fields of a statement that a filter, a `Field` node or a facet may name.

The index keeps the slug of speaker, outlet and topic, the four-digit year, the month as 2021-03, role and
organisation as printed, and the stored choice of the rest.
A statement without a value is counted, and found by a filter, under UNKNOWN.
"""

UNKNOWN = "~unknown"
"""The value of a field that a statement has no value for; no slug can be spelt so."""


@dataclass(frozen=True, slots=True)
class EngineRequest:
    """One question to an engine.

    `root` None finds everything. In `filters` the values of one field are alternatives, the fields all hold.
    A date range keeps what may lie in it: the bounds of the date overlap the range (both ends inclusive);
    unknown dates are left out. `start` and `end` cut the sorted answers, half-open. By relevance, those that
    hold all words of a `Ranked` node come first, unless `whole_first` is off. `once` keeps, of the answers
    that print the same words of one speaker, the first; `start` and `end` then count those kept.
    """

    root: Node | None = None
    record: Record = "statement"
    filters: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    date_from: date | None = None
    date_to: date | None = None
    sort: Sort = "relevance"
    whole_first: bool = True
    once: bool = False
    start: int = 0
    end: int = 20
    facets: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EngineHit:
    """One answer: the primary key of the row and its score (0 when not sorted by relevance)."""

    pk: int
    score: float


@dataclass(frozen=True, slots=True)
class FacetCount:
    """One value of a field and how many answers hold it."""

    value: str
    count: int


@dataclass(frozen=True, slots=True)
class EngineAnswer:
    """What was found.

    `total_all_words` counts the answers that hold every word of each `Ranked` node; without such nodes it
    equals `total`. `repeated` counts the answers left out by `once`. `facets` has each asked field with its
    values, most frequent first, counted with every filter but the field's own.
    """

    total: int
    total_all_words: int
    hits: tuple[EngineHit, ...]
    facets: Mapping[str, tuple[FacetCount, ...]] = field(default_factory=dict)
    repeated: int = 0


@dataclass(frozen=True, slots=True)
class PrintedWord:
    """A word of the index: its folded form, the spelling printed most, how many texts hold it."""

    folded: str
    printed: str
    count: int


class Engine(Protocol):
    """What the site needs of a Haystack backend beyond Haystack's own contract."""

    def answer(self, request: EngineRequest) -> EngineAnswer:
        """Answer one request; without an index the answer is empty. Unknown field names: KeyError."""
        ...

    def nearby_words(self, folded: str, steps: int) -> Iterable[PrintedWord]:
        """Give the words of the texts spelt so, or nearly so: all within `steps` letters, maybe others.

        In no order; a word may come several times.
        """
        ...

    def alike(self, text: str, limit: int) -> Sequence[int]:
        """Give the keys of the statements that share most telling stems with a text, itself among them."""
        ...

    def reprints(self, numbers: Iterable[int]) -> Mapping[int, tuple[int, ...]]:
        """Give, for the keys of statements, the keys of others with the same words of the same speaker."""
        ...

    def rarity(self, stems: Iterable[str]) -> Mapping[str, float]:
        """Give each stem a weight, the higher the fewer statements hold it."""
        ...
