"""Cut paragraphs into sentences; a full stop inside a quote ends nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.marks import Quote

_STOPS: Final = frozenset(".؟?!…")
_FULL_STOPS: Final = frozenset(".؟?!")
LETTERS_OF_AN_INITIAL: Final = 2
"""A stop after so short a word may belong to an abbreviation (د. محمد، إف. بي. آي)."""

Range = tuple[int, int]


def sentences(lexemes: Sequence[Lexeme], paragraph: Range, outer: dict[int, Quote]) -> list[Range]:
    """Return the sentences of one paragraph as half-open lexeme ranges.

    `outer` holds outer quotes by opening index.
    """
    start, end = paragraph
    found: list[Range] = []
    index = start
    while index < end:
        quote = outer.get(index)
        if quote is not None:
            index = min(max(quote.close, index), end - 1) + 1
            if _ends_inside(lexemes, quote, index, end):
                found.append((start, index))
                start = index
            continue
        if lexemes[index].text in _STOPS and _is_end(lexemes, index, end):
            index += 1
            while index < end and lexemes[index].text in _STOPS:
                index += 1
            found.append((start, index))
            start = index
            continue
        index += 1
    if start < end:
        found.append((start, end))
    return found


def _is_end(lexemes: Sequence[Lexeme], index: int, end: int) -> bool:
    """Tell whether a stop ends the sentence.

    Not in العربية.نت, not after an initial, not before another letter.
    """
    if index + 1 >= end:
        return True
    after = lexemes[index + 1]
    glued = after.start == lexemes[index].end
    if glued and after.kind == "word" and lexemes[index].text == ".":
        return after.key[:1] == "و" and index > 0 and len(lexemes[index - 1].key) > LETTERS_OF_AN_INITIAL
    before = lexemes[index - 1] if index else None
    if before is None or lexemes[index].text != ".":
        return True
    return not (
        before.kind == "word"
        and len(before.key) < LETTERS_OF_AN_INITIAL
        and before.end == lexemes[index].start
    )


def _ends_inside(lexemes: Sequence[Lexeme], quote: Quote, index: int, end: int) -> bool:
    """Tell whether a quote closed with its own full stop also ends the sentence around it (بلادنا.” وقال)."""
    if not quote.closed or index >= end or quote.close == 0:
        return False
    return lexemes[quote.close - 1].text in _FULL_STOPS and lexemes[index].key[:1] == "و"
