"""The archive's analysis as Whoosh analyzers: classes of a module, because the schema is pickled.

Whoosh's parser hands over patterns (كلم*) with `tokenize` off: they are spelt alike, and left whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh.analysis import Analyzer, Token

from archive.arabic.fold import fold, light
from archive.search.analyzer import Term, analyze


class StemAnalyzer(Analyzer):  # type: ignore[misc]
    """Gives the stems of a text, stop words left out: المُتحدِّث باسم التحالف gives متحدث, اسم, تحالف."""

    def __call__(self, value: str, tokenize: bool = True, **options: Any) -> Iterator[Token]:
        terms = analyze(value) if tokenize else [_pattern(value)]
        return _tokens(((term.position, term.stem) for term in terms), **options)


def _pattern(value: str) -> Term:
    return Term(0, fold(value), light(value).lower())


def _tokens(forms: Iterator[tuple[int, str]], positions: bool = True, **options: Any) -> Iterator[Token]:
    token = Token(positions=positions, removestops=True)
    for position, form in forms:
        if form:
            token.text, token.pos, token.stopped, token.boost = form, position, False, 1.0
            yield token
