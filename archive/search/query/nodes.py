"""The parsed form of a query: what the parser gives and an engine answers."""

from __future__ import annotations

from dataclasses import dataclass

from archive.search.results import Note


@dataclass(frozen=True, slots=True)
class Word:
    """One word as typed, without marks and tatweel.

    Plain words match by stem, `exact` ones (=كلمة) by their printed form without marks, `prefix` ones
    (كلم*) by the beginning of the folded printed form.
    """

    text: str
    exact: bool = False
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that stand beside each other in this order.

    `exact` compares printed forms without marks ("الهزيمة الدائمة"); otherwise stems, in any order, with at
    most `slop` other words between the first and the last ("الهزيمة التحالف"~5).
    """

    words: tuple[str, ...]
    slop: int = 0
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Field:
    """A facet that must have this value, متحدث:"واين ماروتو"; `name` is one of the scheme's facets.

    From the parser `value` is what was typed; an engine gets the value its index keeps (slug, year, kind).
    """

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class Range:
    """Numbers of a facet between two inclusive bounds, سنة:2020..2021; None leaves a side open."""

    name: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Ranked:
    """Words side by side: any of them is enough, texts that hold all of them come first."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class And:
    """Everything must hold; only nodes that are no Not count for the score."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """One of them must hold; no nodes: nothing matches."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The node must not hold; alone it means every text but those."""

    node: Node


Node = Word | Phrase | Field | Range | Ranked | And | Or | Not


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query; `root` is None when nothing searchable was typed, which finds everything."""

    root: Node | None
    notes: tuple[Note, ...] = ()
    text: str = ""
