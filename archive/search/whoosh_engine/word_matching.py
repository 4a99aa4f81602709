"""Words and phrases to the documents that hold them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from archive.arabic.fold import fold
from archive.search.analyzer import Term, analyze, asks_only
from archive.search.query.nodes import Phrase, Word
from archive.search.whoosh_engine.matches import Matches, intersection, union
from archive.search.whoosh_engine.phrases import in_order, near
from archive.search.whoosh_engine.scope import Scope
from archive.search.whoosh_engine.segment import Words

MAX_EXPANSIONS: Final = 500
"""Words a prefix or pattern may stand for in one segment; of more, those in most documents are taken."""


@dataclass(frozen=True, slots=True)
class WordMatcher:
    """Looks words up in weighted text fields of a scope.

    `literal` finds stop words too, by their folded printed form: a query of nothing else still means them.
    """

    scope: Scope
    fields: tuple[tuple[str, float], ...]
    literal: bool = False

    def word(self, word: Word) -> Matches | None:
        """Return the documents that hold a word, None when it says nothing (a stop word, a lone mark)."""
        if word.prefix:
            return self.prefix(fold(word.text))
        parts = [self._term(term, word.exact) for term in analyze(word.text)]
        said = [part for part in parts if part is not None]
        return intersection(said) if said else None

    def _term(self, term: Term, exact: bool) -> Matches | None:
        if exact:
            return self._in_fields(lambda field: self.scope.term(field, "printed", term.printed))
        if term.stem and (self.literal or not asks_only(fold(term.printed))):
            return self._in_fields(lambda field: self.scope.term(field, "stem", term.stem))
        if self.literal:
            return self._in_fields(lambda field: self._printed(field, fold(term.printed), whole=True))
        return None

    def prefix(self, beginning: str) -> Matches | None:
        """Return the documents with a word whose folded printed form begins so."""
        return self._in_fields(lambda field: self._printed(field, beginning)) if beginning else None

    def _printed(self, field: str, folded: str, whole: bool = False) -> Matches:
        chosen = (
            (base, words, _most_frequent(words, words.folded(folded, whole)))
            for base, words in self.scope.words(field, "printed")
        )
        return self.scope.terms(field, "printed", chosen)

    def matching(self, fits: Callable[[str], bool]) -> Matches:
        """Return the documents with a word whose folded printed form fits; reads every distinct word."""

        def numbers(words: Words) -> Iterable[int]:
            found = [number for number, form in enumerate(words.terms) if fits(fold(form))]
            return _most_frequent(words, np.array(found, np.int32))

        return self._in_fields(
            lambda field: self.scope.terms(
                field,
                "printed",
                ((base, words, numbers(words)) for base, words in self.scope.words(field, "printed")),
            )
        )

    def phrase(self, phrase: Phrase) -> Matches | None:
        """Return the documents that hold a phrase, scored by its words; None when it has no words."""
        terms = analyze(" ".join(phrase.words))
        if phrase.exact and not phrase.slop:
            return self._exact_phrase([(term.position, term.printed) for term in terms])
        stems = [term.stem for term in terms if term.stem]
        if len(stems) < 2:
            return self.word(Word(" ".join(phrase.words)))
        return self._in_fields(
            lambda field: self._placed(field, "stem", stems, lambda words: near(words, stems, phrase.slop))
        )

    def _exact_phrase(self, forms: Sequence[tuple[int, str]]) -> Matches | None:
        if not forms:
            return None
        printed = [form for _, form in forms]
        return self._in_fields(
            lambda field: self._placed(field, "printed", printed, lambda words: in_order(words, forms))
        )

    def _placed(
        self, field: str, form: str, texts: Sequence[str], find: Callable[[Words], NDArray[np.int32]]
    ) -> Matches:
        found = [find(words) + np.int32(base) for base, words in self.scope.words(field, form)]
        if not any(len(each) for each in found):
            return Matches.none()
        holding = Matches.of(np.concatenate(found).astype(np.int32))
        return intersection([holding, *(self.scope.term(field, form, text) for text in dict.fromkeys(texts))])

    def _in_fields(self, find: Callable[[str], Matches]) -> Matches:
        parts = [find(field).weighted(weight) for field, weight in self.fields]
        holding = [part for part in parts if len(part.documents)]
        return union(holding) if holding else Matches.none()


def _most_frequent(words: Words, numbers: NDArray[np.int32]) -> list[int]:
    if len(numbers) > MAX_EXPANSIONS:
        frequencies = words.bounds[numbers + 1] - words.bounds[numbers]
        numbers = numbers[np.argsort(-frequencies, kind="stable")[:MAX_EXPANSIONS]]
    chosen: list[int] = numbers.tolist()
    return chosen
