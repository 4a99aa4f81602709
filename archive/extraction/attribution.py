"""Who said a report, how the text names them there, and the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archive.extraction.entities import Entity
from archive.extraction.records import AttributionKind

_LEFT_IN_DOUBT: Final = {
    "subject-name-unsure": "from-unsure-name",
    "subject-organisation": "from-organisation",
    "description-only": "from-description",
    "described-otherwise": "from-other-office",
    "document-issuer": "from-document",
    "document-of-floor": "from-document",
    "document-itself": "from-document",
    "last-agreeing": "from-last-agreeing",
}
"""What a way of being named leaves in doubt for the verbs that take the speaker over."""
_TAKEN_OVER: Final = frozenset({"floor-holder", "floor-holder-far", "same-sentence-subject", "points-back"})


_KINSMEN: Final = frozenset({"والد", "اب", "شقيق", "زوج", "نجل", "عم", "خال", "جد", "حفيد", "صهر"})
"""Of whom no verb in the feminine tells."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """The speaker of one report; `doubts` are carried over from the mention the speaker was taken from.

    A doubtful mention stays doubtful down the chain.
    """

    entity: Entity | None
    kind: AttributionKind
    printed: str
    role: str
    rules: tuple[str, ...]
    doubts: tuple[str, ...] = ()

    @property
    def passed_on(self) -> tuple[str, ...]:
        """What the next verb that takes this speaker over has to doubt."""
        own = (_LEFT_IN_DOUBT[rule] for rule in self.rules if rule in _LEFT_IN_DOUBT)
        again = ("handed-on",) if _TAKEN_OVER & set(self.rules) else ()
        return tuple(dict.fromkeys((*own, *self.doubts, *again)))


def role_of(entity: Entity) -> str:
    """Return the first description an entity was printed with, "" without."""
    return entity.roles[0] if entity.roles else ""


def agrees(entity: Entity, gender: str, number: str) -> bool:
    """Tell whether a verb of this gender and number can have the entity as its unprinted subject."""
    if number != "s":
        return entity.plural or number == "p" and entity.kind == "organisation"
    if entity.plural and gender == "m" and entity.kind == "unnamed":
        return False
    if entity.kind == "unnamed" and gender == "f" and not entity.heads.isdisjoint(_KINSMEN):
        return False  # نسبت الصحيفة إلى والد الضحية قوله ... | وأشارت
    return not entity.gender or entity.gender == gender
