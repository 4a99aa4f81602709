"""What stands beside a statement: where else its words were printed, and others on the same matter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from archive.models import Statement
from archive.search import engine
from archive.search.analyzer import analyze
from archive.search.resemblance import likeness

CANDIDATES: Final = 40
"""Statements the engine proposes, nearest first."""
FEWEST_SHARED: Final = 3
LEAST_LIKENESS: Final = 0.2
"""Below either, pairs of statements from other articles share names and set phrases, not a matter."""


@dataclass(frozen=True, slots=True)
class Beside:
    """`reprints`: the same words elsewhere; `related`: other words on the same matter, nearest first."""

    reprints: tuple[Statement, ...]
    related: tuple[Statement, ...]


def beside(statement: Statement) -> Beside:
    """Find what belongs beside a statement, among what readers may see: two queries."""
    near = [number for number in engine.alike(statement.text, CANDIDATES) if number != statement.pk]
    others = engine.reprints([statement.pk, *near])
    again = others.get(statement.pk, ())
    rows = Statement.objects.visible().with_context().in_bulk([*near, *again])
    said_again = {number for number in again if number in rows and _same_speaker(rows[number], statement)}
    related = [rows[number] for number in _each_once(near, others) if number in rows.keys() - said_again]
    return Beside(elsewhere(statement, again, rows), tuple(_on_the_same_matter(statement, related)))


def elsewhere(
    statement: Statement, numbers: Iterable[int], rows: Mapping[int, Statement]
) -> tuple[Statement, ...]:
    """Give the reprints of a statement in other articles, one of each, the earliest first.

    Speakers are compared again: an editor may have told two apart since the index was written.
    """
    found = [rows[number] for number in numbers if number in rows]
    same = [row for row in found if _same_speaker(row, statement) and row.article_id != statement.article_id]
    ordered = sorted(same, key=lambda row: (row.said_earliest or date.max, row.pk))
    return tuple({row.article_id: row for row in reversed(ordered)}.values())[::-1]


def _same_speaker(one: Statement, other: Statement) -> bool:
    return one.speaker_id == other.speaker_id


def _each_once(numbers: Iterable[int], others: Mapping[int, Sequence[int]]) -> list[int]:
    """Leave out the statements that say again what one before them says."""
    kept: dict[int, None] = {}
    for number in numbers:
        if not kept.keys() & set(others.get(number, ())):
            kept[number] = None
    return list(kept)


def _on_the_same_matter(statement: Statement, others: Sequence[Statement]) -> list[Statement]:
    own = _stems(statement)
    stems = {other.pk: _stems(other) for other in others}
    rarity = engine.rarity(own.union(*stems.values()))
    near = {pk: likeness(own, each, rarity) for pk, each in stems.items() if len(own & each) >= FEWEST_SHARED}
    kept = [other for other in others if near.get(other.pk, 0) >= LEAST_LIKENESS]
    return sorted(kept, key=lambda other: (-near[other.pk], other.pk))


def _stems(statement: Statement) -> frozenset[str]:
    return frozenset(term.stem for term in analyze(statement.text) if term.stem)
