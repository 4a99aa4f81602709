"""Function words that search leaves out."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.arabic.wordlists import load

STOP_WORDS: Final = frozenset(map(fold, load("stopwords")))
"""Folded words left out of index and query: من, في, الذي."""

QUESTION_WORDS: Final = frozenset(map(fold, load("question_words")))
"""Folded words left out of a query besides: متى, كيف, ماذا. In a text they may carry meaning."""
