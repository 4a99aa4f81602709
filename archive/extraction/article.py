"""Cut an article into what the later steps read: lexemes, paragraphs, quotes and sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from archive.extraction.accusatives import with_nominatives
from archive.extraction.bracketed_speech import with_bracketed_speech
from archive.extraction.house_spelling import settle, with_and_joined, with_feminine, with_what_apart
from archive.extraction.layout import Layout, read_layout
from archive.extraction.lexemes import Lexeme, cut
from archive.extraction.marks import Quote, consistent, pair_marks
from archive.extraction.open_quotes import ended
from archive.extraction.scripture_quotes import with_verses_apart
from archive.extraction.sentences import Range, sentences
from archive.extraction.title_signs import without_title_signs

SPEECH: Final = 5
"""Marked words from which a quote is speech, and whoever it names stays out of the cast."""


@dataclass(frozen=True, slots=True)
class Article:
    """A text and its parts; `body` and `sentences` are half-open lexeme ranges.

    `outer` quotes by opening mark.
    """

    text: str
    layout: Layout
    lexemes: list[Lexeme]
    body: list[Range]
    quotes: list[Quote]
    outer: dict[int, Quote]
    sentences: list[Range]


def read_article(text: str) -> Article:
    """Return the parts of `text`; offsets inside are code points of the text as given."""
    layout = read_layout(text)
    lexemes = settle(
        with_feminine(with_what_apart(with_and_joined(without_title_signs(with_verses_apart(cut(text))))))
    )
    lexemes = with_bracketed_speech(with_nominatives(lexemes))
    starts = [lexeme.start for lexeme in lexemes]
    body = [
        (bisect_left(starts, line.span.start), bisect_left(starts, line.span.end))
        for line in layout.lines
        if line.kind == "body"
    ]
    quotes = consistent(ended(lexemes, pair_marks(lexemes, body)))
    outer = {quote.open: quote for quote in quotes if quote.depth == 1}
    return Article(text, layout, lexemes, body, quotes, outer, list(_sentences(lexemes, body, quotes, outer)))


def is_speech(quote: Quote) -> bool:
    """Tell whether a quote is long enough for what somebody said, and no name."""
    return quote.close - quote.open > SPEECH


def speech_of(article: Article) -> list[Quote]:
    """Return the outer quotes of an article that are speech."""
    return list(filter(is_speech, article.outer.values()))


def _sentences(
    lexemes: list[Lexeme], body: list[Range], quotes: list[Quote], outer: dict[int, Quote]
) -> Iterator[Range]:
    carried = _carried(body, quotes)
    announcing: Range | None = None
    for start, end in body:
        for first, stop in sentences(lexemes, (max(start, carried.get(start, 0)), end), outer):
            if announcing is not None:
                if first in outer:
                    first = announcing[0]
                else:
                    yield announcing
                announcing = None
            if stop == end and lexemes[stop - 1].text == ":":
                announcing = (first, stop)
            else:
                yield first, stop
    if announcing is not None:
        yield announcing


def _carried(body: list[Range], quotes: list[Quote]) -> dict[int, int]:
    """Return paragraph start -> where its unread part begins, for the paragraphs a quote runs into."""
    starts = [start for start, _ in body]
    found: dict[int, int] = {}
    for quote in quotes:
        if quote.paragraphs > 1 and quote.closed:
            first = bisect_left(starts, quote.open + 1)
            reached = [start for start in starts[first : first + quote.paragraphs] if start <= quote.close]
            found.update((start, quote.close + 1) for start in reached)
    return found
