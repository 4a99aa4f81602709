"""Walk a tree for the words it looks for."""

from __future__ import annotations

from collections.abc import Iterator

from archive.arabic.fold import fold
from archive.search.query.nodes import And, Node, Or, Phrase, Ranked, Word


def searched_terms(root: Node | None) -> Iterator[Word | Phrase]:
    """Give the words and phrases a text may hold to be found, in order; excluded ones are left out."""
    stack = [root]
    while stack:
        node = stack.pop()
        if isinstance(node, Word | Phrase):
            yield node
        elif isinstance(node, Ranked | And | Or):
            stack.extend(reversed(node.nodes))


def widened_words(root: Node | None) -> tuple[str, ...]:
    """Give the words that are matched by stem, each once by its folded form, in order."""
    found: dict[str, str] = {}
    for term in searched_terms(root):
        if isinstance(term, Word) and not term.exact and not term.prefix:
            found.setdefault(fold(term.text), term.text)
    return tuple(found.values())
