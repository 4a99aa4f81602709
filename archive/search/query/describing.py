"""Say a query back in Arabic words, so that the reader sees how it was understood."""

from __future__ import annotations

from collections.abc import Iterable

from archive.search.query.nodes import And, Field, Node, Not, Or, Phrase, Query, Range, Ranked, Word
from archive.search.scheme import FACETS_BY_NAME


def describe(query: Query) -> str:
    """Say the query in words: سوريا OR العراق -> تصريحات فيها «سوريا» أو «العراق»."""
    if query.root is None:
        return "كل التصريحات"
    return f"تصريحات {_clause(query.root)}"


def _clause(node: Node) -> str:
    match node:
        case Word():
            return f"فيها {_word(node)}"
        case Ranked():
            return f"فيها {_list(map(_operand, node.nodes))}، وما يجمعها يأتي أوّلًا"
        case Phrase():
            return f"فيها {_phrase(node)}"
        case Field():
            return f"حيث {_label(node.name)}: «{node.value}»"
        case Range():
            return f"حيث {_label(node.name)}: {_bounds(node)}"
        case Not():
            return f"من دون ما يأتي: {_operand(node.node)}"
        case And():
            return "، و".join(map(_part, node.nodes))
        case Or(nodes=()):
            return "لا شيء"
        case Or():
            return _alternatives(node)


def _alternatives(node: Or) -> str:
    if all(isinstance(part, Word | Phrase) for part in node.nodes):
        return f"فيها {' أو '.join(map(_operand, node.nodes))}"
    return " أو ".join(map(_part, node.nodes))


def _part(node: Node) -> str:
    return f"({_clause(node)})" if isinstance(node, And | Or | Ranked) else _clause(node)


def _operand(node: Node) -> str:
    match node:
        case Word():
            return _word(node)
        case Phrase():
            return _phrase(node)
        case _:
            return f"({_clause(node)})"


def _word(word: Word) -> str:
    if word.exact:
        return f"«{word.text}» بهذا اللفظ"
    return f"ما يبدأ بـ«{word.text}»" if word.prefix else f"«{word.text}»"


def _phrase(phrase: Phrase) -> str:
    words = " ".join(phrase.words)
    if phrase.exact:
        return f"العبارة «{words}» بلفظها"
    return f"«{words}» متقاربةً (بينها {phrase.slop} من الكلمات على الأكثر)"


def _label(name: str) -> str:
    return FACETS_BY_NAME[name].label


def _bounds(node: Range) -> str:
    if node.low == node.high:
        return str(node.low)
    if node.low is None:
        return f"حتى {node.high}"
    return f"منذ {node.low}" if node.high is None else f"من {node.low} إلى {node.high}"


def _list(parts: Iterable[str]) -> str:
    return " و".join(parts)
