"""Decide whether أو, و and ليس are operators or words of the sentence typed."""

from __future__ import annotations

from dataclasses import replace

from archive.search.query.lexemes import Lexeme
from archive.search.query.nodes import Word


def settle_operators(lexemes: list[Lexeme]) -> tuple[list[Lexeme], bool]:
    """Turn each doubtful operator into an operator or a word; say whether one became an operator.

    It is an operator between two operands when the query uses signs of the language anyway, or when nothing
    but operands and operators alternates around it: سوريا أو العراق. In a sentence it stays a word:
    هل دمشق مدينة أو قرية.
    """
    signed = any(map(_is_sign, lexemes))
    settled = [
        lexeme
        if not lexeme.doubtful
        else replace(lexeme, doubtful=False, node=None)
        if _joins(lexemes, at) and (signed or _stands_between_singles(lexemes, at))
        else Lexeme("operand", lexeme.node)
        for at, lexeme in enumerate(lexemes)
    ]
    return settled, any(
        before.doubtful and after.kind != "operand" for before, after in zip(lexemes, settled, strict=True)
    )


def _is_sign(lexeme: Lexeme) -> bool:
    if lexeme.doubtful:
        return False
    return lexeme.kind != "operand" or not (isinstance(lexeme.node, Word) and not lexeme.node.exact)


def _kind(lexemes: list[Lexeme], at: int) -> str:
    return lexemes[at].kind if 0 <= at < len(lexemes) else "edge"


def _joins(lexemes: list[Lexeme], at: int) -> bool:
    starts = {"operand", "open", "not"}
    return _kind(lexemes, at - 1) in {"operand", "close"} and _kind(lexemes, at + 1) in starts


def _stands_between_singles(lexemes: list[Lexeme], at: int) -> bool:
    return _kind(lexemes, at - 2) != "operand" and _kind(lexemes, at + 2) != "operand"
