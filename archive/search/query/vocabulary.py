"""The signs and words of the query language, and how much of it one query may use."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.search.scheme import FACETS

MAX_LENGTH: Final = 1000
"""Code points read of a query: longer ones are pasted texts, not questions."""
MAX_WORDS: Final = 64
"""Words searched for: the longest of 1,945 real questions measured has under forty."""
MAX_PREFIXES: Final = 3
"""Words with a star: each one opens the term list, which costs more than a word."""
MIN_PREFIX: Final = 2
"""Letters a star needs before it: one letter begins a tenth of all words."""
MAX_DEPTH: Final = 12
"""Parentheses within each other."""
MAX_SLOP: Final = 50
DEFAULT_SLOP: Final = 8
"""Words in between where ~ stands without a number."""

CLOSERS: Final = {
    '"': '"',
    "\u201c": "\u201d\u201c",
    "\u201d": "\u201c\u201d",
    "\u201e": "\u201c\u201d",
    "\u201f": "\u201d\u201c",
    "«": "»«",
    "»": "«»",
    "\u2033": "\u2033\u2036",
    "\u2036": "\u2033\u2036",
    "\u301d": "\u301e\u301f",
    "\uff02": "\uff02",
}
"""Opening mark -> the marks that close it, the proper one first; other marks are a repair."""

OPERATORS: Final = {"AND": "and", "OR": "or", "NOT": "not"}
"""Operators in Latin capitals: never words."""

ARABIC_OPERATORS: Final = {"و": "and", "أو": "or", "ليس": "not"}
"""Operators that are also words: سوريا أو العراق; see `operators` for when they count as one."""

FIELDS: Final = {fold(typed): facet.name for facet in FACETS for typed in facet.typed}
"""What is typed before a colon, folded -> the facet's name."""
