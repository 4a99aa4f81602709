"""Pair the quotation marks of an article: mixed, reversed, nested, orphaned, unclosed, over paragraphs.

Each paragraph is read once; a cheapest-path search over the marks decides which open and which close.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from archive.extraction.lexemes import SINGLE_MARKS, Lexeme
from archive.extraction.mark_costs import OPENERS, close_cost, open_cost

DEEPEST: Final = 2
"""Quotes nest once in print; deeper readings are damage."""
ORPHAN: Final = 2.5
UNCLOSED: Final = 2.5
FULL_STOPS: Final = frozenset(".؟?!")
LEFT_OPEN: Final = 3.6
"""A quote that nothing closes though later ones in its paragraph are whole."""
NESTED: Final = 0.6
IGNORED: Final = 6.0
MIXED: Final = 0.4
"""Opening and closing sign of different families: «…" happens, but a pair is likelier."""
SINGLE_FOR_DOUBLE: Final = 2.0
CARRIED_PARAGRAPHS: Final = 4
"""A quote left open is looked for so many paragraphs further on."""
REOPENED_PARAGRAPHS: Final = 12
"""Each paragraph of a long quote may open it anew; so many are followed."""

QUOTED_SPEECH: Final = 5
"""Marked words from which a quote without أن or colon is speech.

Fewer are a name unless they end the clause.
"""
SEVERAL_WORDS: Final = 3
"""Marked words from which they are speech though the verb is far, when they end its sentence."""

Roles = tuple[str, ...]
State = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between marks: lexeme indexes of the opening mark and of the closing one (or the end).

    `depth` is 1 for outer quotes. `closed` is False when no closing mark was found; `repaired` tells that a
    sign was read against its printed direction; `paragraphs` counts those the quote runs over.
    """

    open: int
    close: int
    depth: int
    closed: bool = True
    repaired: bool = False
    paragraphs: int = 1


def holds_words(lexemes: Sequence[Lexeme], quote: Quote) -> bool:
    """Tell whether a word or a number stands between the marks; «» and «...» name nobody."""
    return any(lexeme.kind in ("word", "number") for lexeme in lexemes[quote.open + 1 : quote.close])


def pair_marks(lexemes: Sequence[Lexeme], paragraphs: Sequence[tuple[int, int]]) -> list[Quote]:
    """Return the quotes of the article by opening mark; `paragraphs` are half-open lexeme ranges in order."""
    quotes: list[Quote] = []
    orphans: dict[int, int] = {}
    unclosed: list[tuple[int, Quote]] = []
    busy: set[int] = set()
    reopened: dict[int, Quote] = {}
    for number, (start, end) in enumerate(paragraphs):
        found, orphan = _paragraph(lexemes, start, end)
        if orphan is not None:
            orphans[number] = orphan
        if any(quote.depth == 1 and (orphan is None or quote.open < orphan) for quote in found):
            busy.add(number)
        reopened.update((number, quote) for quote in found if quote.open == start)
        unclosed.extend((number, quote) for quote in found if not quote.closed and quote.close == end)
        quotes.extend(quote for quote in found if quote.closed or quote.close < end)
    merged: set[int] = set()
    for number, quote in unclosed:
        if quote.open not in merged:
            again = _opened_again(number, quote, reopened)
            merged.update(part.open for part in again)
            quotes.append(_joined(quote, again) if again else _carried(number, quote, orphans, busy))
    kept = (quote for quote in quotes if quote.open not in merged)
    return consistent(sorted(kept, key=lambda quote: (quote.open, -quote.close)))


def _opened_again(number: int, quote: Quote, reopened: dict[int, Quote]) -> list[Quote]:
    """Return the quotes that open the next paragraphs anew, where only the last is closed.

    «نحن صامدون ⏎ «ولن نرحل ⏎ «مهما طال الزمن».
    """
    again: list[Quote] = []
    for later in range(number + 1, number + 1 + REOPENED_PARAGRAPHS):
        if quote.depth > 1 or later not in reopened:
            return []
        again.append(reopened[later])
        if again[-1].closed:
            return again
    return []


def _joined(quote: Quote, again: list[Quote]) -> Quote:
    return Quote(quote.open, again[-1].close, 1, True, quote.repaired, len(again) + 1)


def _carried(number: int, quote: Quote, orphans: dict[int, int], busy: set[int]) -> Quote:
    """Close a quote left open at the first orphaned mark of the next paragraphs.

    A paragraph that quotes anew ends the search.
    """
    if quote.depth > 1:
        return quote
    for later in range(number + 1, number + 1 + CARRIED_PARAGRAPHS):
        if later in busy:
            break
        if later in orphans:
            close = orphans.pop(later)
            return Quote(quote.open, close, 1, True, quote.repaired, later - number + 1)
    return quote


def consistent(quotes: list[Quote]) -> list[Quote]:
    """Drop quotes that cross another, and count the depth of those inside one carried over paragraphs."""
    kept: list[Quote] = []
    open_until: list[int] = []
    for quote in quotes:
        while open_until and open_until[-1] <= quote.open:
            open_until.pop()
        if open_until and quote.close > open_until[-1]:
            continue
        open_until.append(quote.close)
        depth = len(open_until)
        same = depth == quote.depth
        kept.append(
            quote
            if same
            else Quote(quote.open, quote.close, depth, quote.closed, quote.repaired, quote.paragraphs)
        )
    return kept


def _paragraph(lexemes: Sequence[Lexeme], start: int, end: int) -> tuple[list[Quote], int | None]:
    places = [index for index in range(start, end) if lexemes[index].kind == "mark"]
    if not places:
        return [], None
    roles = _cheapest(lexemes, places, start, end)
    return _quotes(lexemes, places, roles, end)


def _cheapest(lexemes: Sequence[Lexeme], places: list[int], start: int, end: int) -> Roles:
    """Return what every mark is ("open", "close", "orphan", "left open", "skip"), by the cheapest path."""
    best: dict[State, float] = {(): 0.0}
    back: list[dict[State, tuple[State, str]]] = []
    for index in places:
        sign = lexemes[index].text
        opening = open_cost(lexemes, index, start, end)
        closing = close_cost(lexemes, index, start, end)
        reached: dict[State, float] = {}
        origin: dict[State, tuple[State, str]] = {}
        for state, cost in best.items():
            for following, role, extra in _moves(state, sign, opening, closing):
                total = cost + extra
                if total < reached.get(following, float("inf")):
                    reached[following], origin[following] = total, (state, role)
        best = reached
        back.append(origin)
    state = min(best, key=lambda last: (best[last] + UNCLOSED * len(last), len(last)))
    roles: list[str] = []
    for origin in reversed(back):
        state, role = origin[state]
        roles.append(role)
    return tuple(reversed(roles))


def _moves(state: State, sign: str, opening: float, closing: float) -> list[tuple[State, str, float]]:
    moves = [(state, "skip", IGNORED)]
    if len(state) < DEEPEST:
        moves.append(((*state, sign), "open", opening + NESTED * len(state)))
    if state:
        moves.append((state[:-1], "close", closing + _mismatch(state[-1], sign)))
    else:
        moves.append((state, "orphan", closing + ORPHAN))
        moves.append((state, "left open", opening + LEFT_OPEN))
    return moves


def _mismatch(opening: str, closing: str) -> float:
    if (opening in SINGLE_MARKS) != (closing in SINGLE_MARKS):
        return SINGLE_FOR_DOUBLE
    pair = OPENERS.get(opening)
    return 0.0 if opening == closing or (pair is not None and closing in pair) else MIXED


def _quotes(
    lexemes: Sequence[Lexeme], places: list[int], roles: Roles, end: int
) -> tuple[list[Quote], int | None]:
    quotes: list[Quote] = []
    stack: list[int] = []
    orphan: int | None = None
    for following, (index, role) in enumerate(zip(places, roles, strict=True), start=1):
        if role == "left open":
            until = places[following] if following < len(places) else end
            stops = (place for place in range(index + 1, until) if lexemes[place].text in FULL_STOPS)
            until = next(stops, until)
            quotes.append(Quote(index, until, 1, closed=False))
        elif role == "open":
            stack.append(index)
        elif role == "close":
            opener = stack.pop()
            repaired = lexemes[opener].text in OPENERS.get("reversed", "") or (
                _mismatch(lexemes[opener].text, lexemes[index].text) > 0
            )
            quotes.append(Quote(opener, index, len(stack) + 1, True, repaired))
        elif role == "orphan" and orphan is None:
            orphan = index
    quotes.extend(Quote(opener, end, depth + 1, closed=False) for depth, opener in enumerate(stack))
    return quotes, orphan
