"""What Haystack's field lookups ask beyond the page's query language: the engine's own nodes."""

from __future__ import annotations

from dataclasses import dataclass

from archive.search.query.nodes import Node


@dataclass(frozen=True, slots=True)
class InField:
    """The words of the node are looked for in this text field only."""

    field: str
    node: Lookup


@dataclass(frozen=True, slots=True)
class Between:
    """A number or date, as the index keeps it, or a whole text between inclusive bounds; None leaves a
    side open.
    """

    field: str
    low: float | str | None
    high: float | str | None


@dataclass(frozen=True, slots=True)
class OneOf:
    """A keyword field holds one of these values; UNKNOWN stands for no value."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """A word or whole value with letters left open: contains, endswith and fuzzy lookups.

    The empty field means the words of the fields looked in at this place of the tree. `distance` allows so
    many letters added, dropped or changed instead.
    """

    field: str
    start: str = ""
    inside: str = ""
    end: str = ""
    distance: int = 0


@dataclass(frozen=True, slots=True)
class Overlapping:
    """An interval kept in two date fields (yyyymmddHHMMSS) shares a moment with this one."""

    start_field: str
    end_field: str
    low: int | None
    high: int | None


@dataclass(frozen=True, slots=True)
class Everything:
    """Every document."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """And over lookups."""

    nodes: tuple[Lookup, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Or over lookups."""

    nodes: tuple[Lookup, ...]


@dataclass(frozen=True, slots=True)
class NoneOf:
    """Not over a lookup."""

    node: Lookup


Lookup = Node | InField | Between | OneOf | Pattern | Overlapping | Everything | AllOf | AnyOf | NoneOf
