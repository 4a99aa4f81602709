"""Records like a given one: its most telling stems, searched as a ranked query."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Final

import numpy as np

from archive.search.analyzer import analyze
from archive.search.ranking import rarity
from archive.search.whoosh_engine.matches import Matches, union
from archive.search.whoosh_engine.ordering import by_relevance
from archive.search.whoosh_engine.scope import Scope
from archive.search.whoosh_engine.segment import Words

TELLING_STEMS: Final = 25
"""Stems taken from the record: more cost time and add noise."""

SHARED_BY: Final = 2
"""A stem that stands in no other document leads nowhere."""


def similar_to(text: str, scope: Scope, field: str) -> Matches:
    """Return the documents that share the telling stems of a text, best first by score."""
    stems = Counter(term.stem for term in analyze(text) if term.stem)
    found = {stem: scope.term(field, "stem", stem) for stem in stems}
    shared = [stem for stem in stems if len(found[stem].documents) >= SHARED_BY]
    telling = sorted(shared, key=lambda stem: (-stems[stem] * _rarity(found[stem], scope), stem))[
        :TELLING_STEMS
    ]
    return union([found[stem] for stem in telling]) if telling else Matches.none()


def _rarity(matches: Matches, scope: Scope) -> float:
    return float(np.log(1 + scope.count / len(matches.documents)))


def nearest(text: str, scope: Scope, field: str, limit: int) -> list[int]:
    """Return the primary keys of the documents most like a text, best first."""
    found = similar_to(text, scope, field)
    numbers = scope.snapshot.record_numbers
    best: list[int] = numbers[found.documents[by_relevance(found, 0, limit, numbers)]].tolist()
    return best


def rarities(stems: Iterable[str], scope: Scope, field: str) -> dict[str, float]:
    """Weigh stems by the documents of all models that hold them: enough to tell rare from frequent."""
    listed = list(stems)
    lists = [words for _, words in scope.words(field, "stem")]
    held = np.array([sum(_holders(words, stem) for words in lists) for stem in listed], np.float64)
    return dict(zip(listed, rarity(held, scope.size).tolist(), strict=True))


def _holders(words: Words, stem: str) -> int:
    number = words.terms.find(stem)
    return len(words.postings(number)[0]) if number >= 0 else 0
