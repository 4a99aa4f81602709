"""Cut an article into what the later steps read: lexemes, paragraphs, quotes and sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from archive.extraction.bracketed_speech import with_bracketed_speech
from archive.extraction.cues import Cue, cue_at
from archive.extraction.house_spelling import settle, with_and_joined, with_feminine, with_what_apart
from archive.extraction.layout import Layout, read_layout
from archive.extraction.lexemes import COMMAS, Lexeme, cut
from archive.extraction.lexicon import words
from archive.extraction.marks import Quote, consistent, pair_marks
from archive.extraction.sentences import Range, sentences
from archive.extraction.words import is_complementizer

LONGEST_TURN: Final = 2
"""Words that announce another speaker (من جهته)."""


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
    lexemes = with_bracketed_speech(settle(with_feminine(with_what_apart(with_and_joined(cut(text))))))
    starts = [lexeme.start for lexeme in lexemes]
    body = [
        (bisect_left(starts, line.span.start), bisect_left(starts, line.span.end))
        for line in layout.lines
        if line.kind == "body"
    ]
    quotes = consistent([_ended(lexemes, quote) for quote in pair_marks(lexemes, body)])
    outer = {quote.open: quote for quote in quotes if quote.depth == 1}
    return Article(text, layout, lexemes, body, quotes, outer, list(_sentences(lexemes, body, quotes, outer)))


def _ended(lexemes: list[Lexeme], quote: Quote) -> Quote:
    """End a quote without closing mark where the writer reports on (قال: «العمل جار. وأضاف أن)."""
    if quote.closed:
        return quote
    for index in range(quote.open + 1, min(quote.close, len(lexemes)) - 1):
        if _goes_on_reporting(lexemes, index):
            return replace(quote, close=index - (lexemes[index - 1].text in COMMAS))
        if lexemes[index].text == ".":
            start = _past_turn(lexemes, index + 1)
            cue = cue_at(lexemes, start, start) if start < len(lexemes) else None
            if cue is not None and cue.finite and _reports(lexemes, cue):
                return replace(quote, close=index)
    return quote


def _goes_on_reporting(lexemes: list[Lexeme], index: int) -> bool:
    """Tell whether a participle leads to the next clause (... هذه الكشوف | مضيفا أن)."""
    cue = cue_at(lexemes, index, index)
    is_state = cue is not None and cue.participle and lexemes[index].key.endswith("ا")
    after = index + 1 + (lexemes[min(index + 1, len(lexemes) - 1)].key == "الي")
    return is_state and after < len(lexemes) and is_complementizer(lexemes[after])


def _past_turn(lexemes: list[Lexeme], start: int) -> int:
    """Return where a sentence goes on after words that announce another speaker (إلى ذلك | قال)."""
    for index in range(start, min(start + LONGEST_TURN, len(lexemes) - 1)):
        if lexemes[index].key.removeprefix("و") in words("switches"):
            return index + 1 + (lexemes[index + 1].text in COMMAS)
    return start


def _reports(lexemes: list[Lexeme], cue: Cue) -> bool:
    """Tell whether a verb only reports, or a second one beside it shows that it does (وتابع قائلا)."""
    beside = cue_at(lexemes, cue.index + 1, cue.index + 1) if cue.index + 1 < len(lexemes) else None
    return cue.form.lemma.tier in ("A", "B") or beside is not None and not beside.finite


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
