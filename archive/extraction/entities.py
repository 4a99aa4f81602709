"""Keep the speakers of one article: every printed form of a name leads to one entity."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from archive.extraction.lexicon import bare, is_definite
from archive.extraction.records import SpeakerKind
from archive.extraction.same_descriptions import counted, fits, is_ministry_in_short, same_group
from archive.extraction.same_persons import (
    CLOSE_SPELLING,
    Tokens,
    is_junior,
    name_tokens,
    names_several,
    plain_token,
    same_person,
)

RECENT: Final = 100
"""Entities looked back at; keeps a text of many articles linear."""
REIGNS: Final = frozenset(
    {"ملك", "ملكه", "امير", "اميره", "سلطان", "سلطانه", "بابا", "امبراطور", "امبراطوره", "قيصر", "خديوي"}
)
"""Titles whose bearers are called by their first name alone, folded and without article."""


@dataclass(slots=True, eq=False)
class Entity:
    """One speaker while an article is read; `heads` are the folded head words of its descriptions."""

    kind: SpeakerKind
    name: str
    tokens: Tokens
    gender: str = ""
    plural: bool = False
    definite: bool = False
    printed: Counter[str] = field(default_factory=Counter)
    roles: list[str] = field(default_factory=list)
    heads: set[str] = field(default_factory=set)
    role_words: set[str] = field(default_factory=set)
    last: int = -1
    first: int = -1
    cited: int = -1
    """Where a source phrase last named it as who told what stands before (..., بحسب الوزارة)."""
    places: list[int] = field(default_factory=list)
    """The lexeme indexes at which it is printed, in order."""

    def see(self, printed: str, place: int) -> None:
        """Note one more printed form at a lexeme index."""
        self.printed[printed] += 1
        insort(self.places, place)
        self.last = max(self.last, place)
        self.first = place if self.first < 0 else min(self.first, place)

    @property
    def reigns(self) -> bool:
        """Tell whether only the one name of a ruler is known (الملك سلمان)."""
        return len(self.tokens) == 1 and not self.heads.isdisjoint(REIGNS)

    def place_before(self, place: int) -> int:
        """Return the last lexeme index before `place` at which the entity is printed, -1 for none."""
        before = bisect_left(self.places, place)
        return self.places[before - 1] if before else -1


def _is_one_of(entity: Entity, tokens: Tokens) -> bool:
    """Tell whether a name is that of one of several who were named together, and speaks alone."""
    together = entity.plural and len(tokens) > 1 or names_several(entity.tokens)
    return together and len(tokens) < len(entity.tokens)


def _may_reign(entity: Entity, tokens: Tokens, reign: str) -> bool:
    """Tell whether a name with a ruler's title, or none, can be the entity's."""
    if reign and len(tokens) == 1:
        return reign in entity.heads
    return bool(reign) or len(tokens) == 1 or not entity.reigns


class Registry:
    """The entities of one article in the order they appear.

    `full_name` leads from a family name to the full one that only speech prints, once that is known.
    """

    def __init__(self) -> None:
        self.entities: list[Entity] = []
        self.full_name: Callable[[str], tuple[str, Tokens] | None] = lambda _: None
        self.offices: dict[str, list[tuple[int, int]]] = {}
        self._by_token: dict[str, list[Entity]] = {}

    @property
    def recent(self) -> list[Entity]:
        """The last entities to appear; enough for any article.

        Bounded, so that a whole archive in one file takes linear time.
        """
        return self.entities[-RECENT:]

    def person(
        self, printed: str, keys: Sequence[str], place: int, reign: str = "", gender: str = ""
    ) -> Entity:
        """Return the entity of a printed name, a new one when none fits; a longer form becomes the name.

        `reign` is the folded title of a ruler that stands before the name (الملك), `gender` that of its verb.
        """
        tokens = name_tokens(keys)
        found = self.find_person(tokens, place, reign, gender)
        if found is None:
            name = self.full_name(tokens[0]) if len(tokens) == 1 else None
            found = self._add(Entity("person", *(name or (printed, tokens))))
        elif len(tokens) > len(found.tokens):
            found.name, found.tokens = printed, tokens
            self._index(found)
        found.see(printed, place)
        return found

    def find_person(self, tokens: Tokens, place: int, reign: str = "", gender: str = "") -> Entity | None:
        """Return the person a name fits, the last one mentioned before `place` when several do.

        A ruler is called by one name, which others bear: الملك سلمان is no سلمان العودة. A family name means
        whoever has the gender that its verb shows (قالت ليلى القاسمي ... وأضاف القاسمي).
        """
        fitting = [
            entity
            for entity in self._candidates(tokens)
            if entity.kind == "person"
            and same_person(entity.tokens, tokens)
            and _may_reign(entity, tokens, reign)
            and not _is_one_of(entity, tokens)
        ]
        if len(tokens) == 1:
            fitting = [entity for entity in fitting if not is_junior(entity.tokens)] or fitting
            agreeing = [entity for entity in fitting if not gender or entity.gender in ("", gender)]
            fitting = agreeing or fitting
        before = [entity for entity in fitting if entity.last <= place]
        return max(before or fitting, key=lambda entity: entity.last, default=None)

    def shares_name(self, entity: Entity, keys: Sequence[str]) -> bool:
        """Tell whether the one word of a name is another's family name (وأضاف القاسمي, of two of them)."""
        tokens = name_tokens(keys)
        if len(tokens) > 1:
            return False
        others = (
            other for other in self._candidates(tokens) if other is not entity and other.kind == "person"
        )
        return any(
            same_person(other.tokens, tokens)
            and len(other.tokens) > 1
            and not (entity.gender and other.gender and entity.gender != other.gender)
            for other in others
        )

    def _candidates(self, tokens: Tokens) -> list[Entity]:
        seen: dict[int, Entity] = {}
        for token in _telling(tokens):
            for key in _spelling_keys(token):
                for entity in self._by_token.get(key, ())[-RECENT:]:
                    seen[id(entity)] = entity
        return list(seen.values())

    def group(self, kind: SpeakerKind, printed: str, keys: Sequence[str], place: int) -> Entity:
        """Return the organisation, document or unnamed source of a description, a new one when none fits.

        المرصد fits المرصد المدني للسجون; the longest form becomes the name. An indefinite source is another
        than any described in other words (مصادر | مصادر قريبة من الحكومة).
        """
        tokens = tuple(bare(key) for key in keys)
        is_new = kind == "unnamed" and bool(keys) and not is_definite(keys[0])
        fitting = [
            entity
            for entity in self._headed(tokens)
            if entity.kind == kind
            and (
                entity.tokens == tokens and not entity.definite
                if is_new
                else fits(entity.kind, entity.tokens, tokens)
            )
        ]
        found = max(fitting, key=lambda entity: entity.last, default=None)
        if found is None:
            found = self._add(Entity(kind, printed, tokens))
        elif len(tokens) > len(found.tokens):
            found.name, found.tokens = printed, tokens
        found.see(printed, place)
        return found

    def headed(self, kind: SpeakerKind, head: str, place: int) -> Entity | None:
        """Return the last entity of a kind so headed before `place` (الصحيفة for صحيفة «الأفق»)."""
        fitting = [
            entity
            for entity in self.recent
            if entity.kind == kind
            and (head in entity.heads or is_ministry_in_short(entity.tokens, head))
            and 0 <= entity.first < place
        ]
        return max(fitting, key=lambda entity: max(entity.first, entity.last), default=None)

    def knows_group(self, kind: SpeakerKind, keys: Sequence[str]) -> bool:
        """Tell whether a description fits an entity noted before (الوزارة for وزارة الصحة)."""
        tokens = tuple(bare(key) for key in keys)
        return any(
            entity.kind == kind and same_group(entity.tokens, tokens) for entity in self._headed(tokens)
        )

    def _headed(self, tokens: Tokens) -> Sequence[Entity]:
        """Return the latest entities with the head of a description, numerals before it left out."""
        return self._by_token.get(counted(tokens)[0] if tokens else "", ())[-RECENT:]

    def reveal(self, described: Entity, known: Entity | None, printed: str, keys: Sequence[str]) -> None:
        """Make a described speaker the person of a name, and `known` one with them if already noted."""
        described.kind, described.roles = "person", [described.name, *described.roles]
        described.name, described.tokens = printed, name_tokens(keys)
        if known is not None:
            described.name, described.tokens = known.name, known.tokens
            described.places = sorted(described.places + known.places)
            described.heads |= known.heads
            described.role_words |= known.role_words
            described.roles += known.roles
            self._drop(known)
        self._index(described)

    def _drop(self, entity: Entity) -> None:
        self.entities.remove(entity)
        for held in self._by_token.values():
            if entity in held:
                held.remove(entity)

    def _add(self, entity: Entity) -> Entity:
        self.entities.append(entity)
        self._index(entity)
        return entity

    def _index(self, entity: Entity) -> None:
        for token in entity.tokens if entity.kind == "person" else counted(entity.tokens)[:1]:
            for key in _spelling_keys(token):
                held = self._by_token.setdefault(key, [])
                if entity not in held:
                    held.append(entity)


def _telling(tokens: Tokens) -> Tokens:
    """Return the words of a name that tell persons apart: all but a first name."""
    return tokens[1:] if len(tokens) > 1 else tokens


def _spelling_keys(token: str) -> tuple[str, ...]:
    """Return the keys under which close spellings meet.

    The word itself, and its first two letters for longer ones.
    """
    plain = plain_token(token)
    return (token, plain, "~" + token[:1]) if len(token) >= CLOSE_SPELLING else (token, plain)
