"""Widen a query by the synonyms editors keep: داعش finds تنظيم الدولة and ISIS too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize
from archive.models import Synonym
from archive.search.query import And, Node, Or, Phrase, Ranked, Word

MAX_ALTERNATIVES: Final = 8
"""Other terms one word of a query may bring in."""

Term = tuple[str, ...]
"""The words of a term as printed, without marks."""

Thesaurus = Mapping[Term, tuple[Term, ...]]
"""Folded words of each term -> the other terms of its set."""


def load_thesaurus() -> Thesaurus:
    """Read the enabled synonyms: one query."""
    sets = (synonym.term_list for synonym in Synonym.objects.filter(enabled=True))
    return thesaurus(sets)


def thesaurus(sets: Iterable[Iterable[str]]) -> Thesaurus:
    """Index sets of terms by each of their terms."""
    index: dict[Term, dict[Term, Term]] = {}
    for terms in sets:
        printed = [tuple(token.text for token in tokenize(term)) for term in terms]
        keyed = {_key(words): words for words in printed if words}
        for key in keyed:
            others = {other: words for other, words in keyed.items() if other != key}
            index.setdefault(key, {}).update(others)
    return {key: tuple(others.values())[:MAX_ALTERNATIVES] for key, others in index.items()}


def widen(root: Node, known: Thesaurus) -> tuple[Node, tuple[str, ...]]:
    """Put the synonyms beside the plain words of a tree; give the tree and what was added, as printed.

    Exact words, phrases and exclusions stay as they were typed.
    """
    added: dict[str, None] = {}
    return (_widened(root, known, added) if known else root), tuple(added)


def _key(words: Iterable[str]) -> Term:
    return tuple(map(fold, words))


def _widened(node: Node, known: Thesaurus, added: dict[str, None]) -> Node:
    match node:
        case Word(exact=False, prefix=False):
            return _with_alternatives((node,), known, added) or node
        case Ranked():
            return Ranked(tuple(_widened_run(list(node.nodes), known, added)))
        case And():
            return And(tuple(_widened(part, known, added) for part in node.nodes))
        case Or():
            return Or(tuple(_widened(part, known, added) for part in node.nodes))
        case _:
            return node


def _widened_run(nodes: list[Node], known: Thesaurus, added: dict[str, None]) -> Iterable[Node]:
    """Walk words side by side; the longest run that is a term of the thesaurus is widened as one."""
    longest = max(map(len, known))
    at = 0
    while at < len(nodes):
        for length in range(min(longest, len(nodes) - at), 0, -1):
            run = tuple(nodes[at : at + length])
            plain = tuple(node for node in run if isinstance(node, Word) and not (node.exact or node.prefix))
            found = _with_alternatives(plain, known, added) if len(plain) == length else None
            if found:
                yield found
                break
        else:
            length = 1
            yield nodes[at]
        at += length


def _with_alternatives(words: tuple[Word, ...], known: Thesaurus, added: dict[str, None]) -> Or | None:
    others = known.get(_key(word.text for word in words))
    if not others:
        return None
    added.update(dict.fromkeys(" ".join(term) for term in others))
    typed: Node = words[0] if len(words) == 1 else Ranked(words)
    return Or((typed, *map(_term_node, others)))


def _term_node(term: Term) -> Node:
    return Word(term[0]) if len(term) == 1 else Phrase(term, exact=False)
