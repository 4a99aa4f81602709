"""The words of a text as every peer indexes them, and the best texts with the words marked."""

from __future__ import annotations

from collections.abc import Iterable

from archive.arabic.tokenize import tokenize
from archive.search.analyzer import word_forms
from archive.search.highlighting import highlight
from archive.search.query import parse
from benchmarks.questions import Question

NO_FORM = "\u00b7"
"""Stands for words that fold to nothing, so that their neighbours keep their places."""


def forms(text: str) -> tuple[list[str], list[str]]:
    """Return the stems of a text, stop words left out, and its printed forms, every word in its place."""
    both = [word_forms(token.text) for token in tokenize(text)]
    return [stem for stem, _ in both if stem], [printed or NO_FORM for _, printed in both]


def snippets(texts: Iterable[str], question: Question) -> tuple[str, ...]:
    """Mark the words of a question in texts, as the site does."""
    root = parse(question.typed).root
    return tuple(highlight(text, root).html for text in texts)
