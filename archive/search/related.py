"""What stands beside a statement: where else its words were printed, and others on the same matter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from archive.models import Statement
from archive.search import engine
from archive.search.analyzer import analyze
from archive.search.resemblance import grams_of, likeness, same_quote

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
    numbers = [number for number in engine.alike(statement.text, CANDIDATES) if number != statement.pk]
    rows = Statement.objects.visible().with_context().in_bulk(numbers)
    near = [rows[number] for number in numbers if number in rows]
    reprints, *others = group_reprints([statement, *near])
    related = [group[0] for group in others]
    return Beside(tuple(reprints[1:]), tuple(_on_the_same_matter(statement, related)))


def group_reprints(statements: Iterable[Statement]) -> list[list[Statement]]:
    """Put each statement with the first one that has the same words and the same speaker, in order."""
    groups: list[tuple[frozenset[str], list[Statement]]] = []
    for statement in statements:
        grams = grams_of(statement.text)
        for known, group in groups:
            if statement.speaker_id == group[0].speaker_id and same_quote(known, grams):
                group.append(statement)
                break
        else:
            groups.append((grams, [statement]))
    return [group for _, group in groups]


def _on_the_same_matter(statement: Statement, others: Sequence[Statement]) -> list[Statement]:
    own = _stems(statement)
    stems = {other.pk: _stems(other) for other in others}
    rarity = engine.rarity(own.union(*stems.values()))
    near = {pk: likeness(own, each, rarity) for pk, each in stems.items() if len(own & each) >= FEWEST_SHARED}
    kept = [other for other in others if near.get(other.pk, 0) >= LEAST_LIKENESS]
    return sorted(kept, key=lambda other: (-near[other.pk], other.pk))


def _stems(statement: Statement) -> frozenset[str]:
    return frozenset(term.stem for term in analyze(statement.text) if term.stem)
