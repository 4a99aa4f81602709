"""Where everyone is mentioned in an article, and where its sentences and paragraphs begin."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from archive.extraction.article import Article
from archive.extraction.entities import Entity
from archive.extraction.lexemes import Lexeme
from archive.extraction.name_evidence import Named, doubts_of_names


@dataclass(frozen=True, slots=True)
class Surroundings:
    """An article once all its reports have their speakers; places are lexeme indexes in order."""

    lexemes: Sequence[Lexeme]
    sentences: Sequence[int]
    ends: Sequence[int]
    paragraphs: Sequence[int]
    paragraph_ends: Sequence[int]
    mentions: Sequence[int]
    own: dict[int, list[int]]
    doubts: dict[int, frozenset[str]]

    @classmethod
    def of(cls, article: Article, entities: Sequence[Entity], named: Named) -> Surroundings:
        """Return where `article` mentions `entities`, and how it names those who speak."""
        own = {id(entity): sorted(set(entity.places)) for entity in entities}
        return cls(
            lexemes=article.lexemes,
            sentences=[start for start, _ in article.sentences],
            ends=[end for _, end in article.sentences],
            paragraphs=[start for start, _ in article.body],
            paragraph_ends=[end for _, end in article.body],
            mentions=sorted(place for places in own.values() for place in places),
            own=own,
            doubts=doubts_of_names(named, article.lexemes),
        )

    def places(self, entity: Entity) -> list[int]:
        """Return where an entity is mentioned by name or description."""
        return self.own.get(id(entity), [])

    def sentence(self, place: int) -> int:
        """Return where the sentence of a place begins."""
        return _begin(self.sentences, place)

    def rest(self, place: int) -> Sequence[Lexeme]:
        """Return what follows a place in its sentence."""
        number = bisect_right(self.sentences, place - 1) - 1
        return self.lexemes[place : self.ends[number]] if number >= 0 else ()

    def later_in_paragraph(self, place: int) -> Sequence[Lexeme]:
        """Return what follows a place in its paragraph."""
        number = bisect_right(self.paragraphs, place - 1) - 1
        return self.lexemes[place : self.paragraph_ends[number]] if number >= 0 else ()

    def opens_paragraph(self, place: int) -> bool:
        """Tell whether the sentence of a place is the first of its paragraph."""
        return _begin(self.paragraphs, place) >= self.sentence(place)

    def paragraphs_between(self, first: int, place: int) -> int:
        """Return how many paragraphs begin after one place and not after another."""
        return bisect_right(self.paragraphs, place) - bisect_right(self.paragraphs, first)

    def last_mention(self, entity: Entity, place: int) -> int:
        """Return the last place before `place` where an entity is mentioned, -1 without."""
        places = self.places(entity)
        before = bisect_left(places, place)
        return places[before - 1] if before else -1

    def last_mention_of_any(self, place: int) -> int:
        """Return the last place before `place` where anyone is mentioned, -1 without."""
        before = bisect_left(self.mentions, place)
        return self.mentions[before - 1] if before else -1


def _begin(starts: Sequence[int], place: int) -> int:
    return starts[max(0, bisect_right(starts, place) - 1)] if starts else 0
