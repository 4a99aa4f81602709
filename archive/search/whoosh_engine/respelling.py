"""Haystack's spelling suggestion, for connections with INCLUDE_SPELLING; pages use archive.search.suggest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize
from archive.search.spelling import MAX_STEPS, corrections

if TYPE_CHECKING:
    from archive.search.whoosh_engine.backend import SearchBackend

_OPERATORS: Final = {"AND", "OR", "NOT", "TO"}


def respelled(backend: SearchBackend, query_string: str) -> str | None:
    """Give the words of a query, those no text holds as the nearest that some do; None when all are held."""
    words = [token.text for token in tokenize(query_string) if token.text not in _OPERATORS]
    respelt = [_nearest(backend, word) for word in words]
    return " ".join(respelt) if respelt != words else None


def _nearest(backend: SearchBackend, word: str) -> str:
    folded = fold(word)
    if any(backend.nearby_words(folded, 0)):
        return word
    printed = {each.folded: (each.printed, each.count) for each in backend.nearby_words(folded, MAX_STEPS)}
    found = corrections(folded, ((form, count) for form, (_, count) in printed.items()))
    return printed[found[0]][0] if found else word
