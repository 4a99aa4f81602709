"""The query language: text typed by people to a tree that engines answer."""

from __future__ import annotations

from archive.search.query.describing import describe
from archive.search.query.nodes import And, Field, Node, Not, Or, Phrase, Query, Range, Ranked, Word
from archive.search.query.parser import parse
from archive.search.query.relaxing import is_question, literal, without_phrases
from archive.search.query.rendering import exact_form, render
from archive.search.query.walking import searched_terms, widened_words

__all__ = [
    "And",
    "Field",
    "Node",
    "Not",
    "Or",
    "Phrase",
    "Query",
    "Range",
    "Ranked",
    "Word",
    "describe",
    "exact_form",
    "is_question",
    "literal",
    "parse",
    "render",
    "searched_terms",
    "widened_words",
    "without_phrases",
]
