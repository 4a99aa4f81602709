"""Write a tree back as a query that parses to the same tree, or to its exact form."""

from __future__ import annotations

from dataclasses import replace

from archive.search.query.nodes import And, Field, Node, Not, Or, Phrase, Query, Range, Ranked, Word
from archive.search.query.vocabulary import ARABIC_OPERATORS, OPERATORS
from archive.search.query.walking import widened_words


def render(node: Node | None) -> str:
    """Write the query of a tree: سوريا -تركيا "الهزيمة الدائمة"."""
    match node:
        case None:
            return ""
        case Word():
            return _word(node)
        case Phrase():
            return f'"{" ".join(node.words)}"' + ("" if node.exact else f"~{node.slop}")
        case Field():
            return f'{node.name}:"{node.value}"'
        case Range():
            return _range(node)
        case Not():
            return f"NOT {_grouped(node.node)}"
        case Ranked():
            return " ".join(map(render, node.nodes))
        case And():
            return _and(node)
        case Or():
            return " OR ".join(map(_grouped, node.nodes))


def _word(word: Word) -> str:
    if word.prefix:
        return f"{word.text}*"
    # An operator that is meant as a word needs a sign that says so.
    protected = word.exact or word.text in OPERATORS or word.text in ARABIC_OPERATORS
    return f"={word.text}" if protected else word.text


def _range(node: Range) -> str:
    if node.low == node.high:
        return f"{node.name}:{node.low}"
    low, high = ("" if bound is None else bound for bound in (node.low, node.high))
    return f"{node.name}:{low}..{high}"


def _and(node: And) -> str:
    """Write neighbours that need no operator beside each other, and two lots of words with AND."""
    ranked = sum(isinstance(part, Word | Ranked) for part in node.nodes)
    if ranked > 1:
        return " AND ".join(map(_grouped, node.nodes))
    return " ".join(render(part) if isinstance(part, Ranked) else _grouped(part) for part in node.nodes)


def _grouped(node: Node) -> str:
    compound = isinstance(node, Ranked | And | Or)
    return f"({render(node)})" if compound else render(node)


def exact_form(query: Query) -> str:
    """Write the query with every plain word exact (=كلمة); empty when nothing would change."""
    if query.root is None or not widened_words(query.root):
        return ""
    return render(with_exact_words(query.root))


def with_exact_words(node: Node) -> Node:
    """Give a tree with every plain word exact."""
    match node:
        case Word(prefix=False):
            return replace(node, exact=True)
        case Not():
            return Not(with_exact_words(node.node))
        case Ranked() | And() | Or():
            return replace(node, nodes=tuple(map(with_exact_words, node.nodes)))
        case _:
            return node
