"""Records like a given one: its most telling stems, searched as a ranked query."""

from __future__ import annotations

from collections import Counter
from typing import Final

import numpy as np

from archive.search.analyzer import analyze
from archive.search.whoosh_engine.matches import Matches, union
from archive.search.whoosh_engine.scope import Scope

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
    return union([found[stem] for stem in telling], scope.size) if telling else Matches.none()


def _rarity(matches: Matches, scope: Scope) -> float:
    return float(np.log(1 + scope.count / len(matches.documents)))
