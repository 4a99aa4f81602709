"""Mark the statements of an article inside its text, however their spans lie to each other.

The text is never changed: the text events of a stretch, joined, are the stretch.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Mark:
    """One statement to be marked: its half-open code-point spans and how it is drawn."""

    number: int
    pk: int
    spans: tuple[tuple[int, int], ...]
    key: str
    kind: str
    speaker: str


@dataclass(frozen=True, slots=True)
class Event:
    """A step through the marked text: words, or the edge of a piece of a statement.

    `outermost` edges are the opening of a statement's first piece and the closing of its last.
    """

    text: str = ""
    opens: Mark | None = None
    closes: Mark | None = None
    outermost: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """The part of one span that lies in the stretch."""

    start: int
    end: int
    mark: Mark


def mark_text(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[Event]:
    """Walk through text[start:end]; the edges nest properly, so crossing statements are cut in pieces."""
    pieces = _pieces(start, end, marks)
    edges = sorted({start, end, *(p.start for p in pieces), *(p.end for p in pieces)})
    events: list[Event] = []
    open_pieces: list[_Piece] = []
    for here, following in zip(edges, [*edges[1:], end], strict=True):
        reopen = _close(here, open_pieces, events)
        _open([*reopen, *(piece for piece in pieces if piece.start == here)], open_pieces, events)
        if here < following:
            events.append(Event(text=text[here:following]))
    return events


def _pieces(start: int, end: int, marks: Iterable[Mark]) -> list[_Piece]:
    clipped = (
        _Piece(max(first, start), min(after, end), mark) for mark in marks for first, after in mark.spans
    )
    # At one place the longest opens first, so that what lies inside closes before what holds it.
    return sorted(
        (piece for piece in clipped if piece.start < piece.end),
        key=lambda piece: (piece.start, -piece.end, piece.mark.number),
    )


def _close(here: int, open_pieces: list[_Piece], events: list[Event]) -> list[_Piece]:
    """Close what ends here; return what lay above it and goes on, to be opened again."""
    lowest = next((i for i, piece in enumerate(open_pieces) if piece.end == here), len(open_pieces))
    closing = open_pieces[lowest:]
    del open_pieces[lowest:]
    for piece in reversed(closing):
        events.append(Event(closes=piece.mark))
    return [piece for piece in closing if piece.end > here]


def _open(pieces: Sequence[_Piece], open_pieces: list[_Piece], events: list[Event]) -> None:
    for piece in sorted(pieces, key=lambda piece: (-piece.end, piece.mark.number)):
        open_pieces.append(piece)
        events.append(Event(opens=piece.mark))


def point_out_edges(stretches: list[list[Event]]) -> None:
    """Mark, in the events of the stretches of one text, where each statement first opens and last closes."""
    first: dict[int, tuple[int, int]] = {}
    last: dict[int, tuple[int, int]] = {}
    for i, events in enumerate(stretches):
        for j, event in enumerate(events):
            if event.opens:
                first.setdefault(event.opens.pk, (i, j))
            if event.closes:
                last[event.closes.pk] = (i, j)
    for i, j in [*first.values(), *last.values()]:
        stretches[i][j] = replace(stretches[i][j], outermost=True)
