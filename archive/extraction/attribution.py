"""Who said a report, how the text names them there, and the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archive.extraction.entities import Entity
from archive.extraction.records import AttributionKind

CERTAIN: Final = 99.0
"""Log-odds that bound nothing."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker of one report; `origin` is the log-odds with which they were found at an earlier verb.

    A doubtful mention stays doubtful down the chain.
    """

    entity: Entity | None
    kind: AttributionKind
    printed: str
    role: str
    rules: tuple[str, ...]
    origin: float = CERTAIN


def role_of(entity: Entity) -> str:
    """Return the first description an entity was printed with, "" without."""
    return entity.roles[0] if entity.roles else ""


def agrees(entity: Entity, gender: str, number: str) -> bool:
    """Tell whether a verb of this gender and number can have the entity as its unprinted subject."""
    if number != "s":
        return entity.plural or number == "p" and entity.kind == "organisation"
    if entity.plural and gender == "m" and entity.kind == "unnamed":
        return False
    return not entity.gender or entity.gender == gender
