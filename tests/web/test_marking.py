"""Statements marked inside a text, however their spans lie."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.web.marking import Event, Mark, mark_text, point_out_edges


def mark(number: int, *spans: tuple[int, int]) -> Mark:
    """Return a mark whose pk is its number."""
    return Mark(number, number, spans, "k1", "direct", "سعد")


def drawn(events: list[Event]) -> str:
    """Write events as a line: [1 text 1]; ! on the outermost edges."""
    out = ""
    for event in events:
        edge = "!" if event.outermost else ""
        if event.opens:
            out += f"[{event.opens.number}{edge} "
        elif event.closes:
            out += f" {event.closes.number}{edge}]"
        else:
            out += event.text
    return out


class MarkTextTests(unittest.TestCase):
    TEXT = "0123456789"

    def test_spans_of_every_lie(self) -> None:
        rows = [
            ([mark(1, (2, 5))], "01[1 234 1]56789"),
            ([mark(1, (0, 10))], "[1 0123456789 1]"),
            ([mark(1, (1, 3)), mark(2, (3, 5))], "0[1 12 1][2 34 2]56789"),
            ([mark(1, (1, 3), (6, 8))], "0[1 12 1]345[1 67 1]89"),  # interrupted by its cue
            ([mark(1, (1, 8)), mark(2, (3, 5))], "0[1 12[2 34 2]567 1]89"),  # nested
            ([mark(1, (1, 5)), mark(2, (3, 8))], "0[1 12[2 34 2] 1][2 567 2]89"),  # crossing
            ([mark(1, (1, 5)), mark(2, (1, 3))], "0[1 [2 12 2]34 1]56789"),  # same beginning
            ([mark(1, (1, 5)), mark(2, (3, 5))], "0[1 12[2 34 2] 1]56789"),  # same end
        ]
        for marks, expected in rows:
            with self.subTest(expected):
                self.assertEqual(drawn(mark_text(self.TEXT, 0, 10, marks)), expected)

    def test_a_stretch_shows_only_its_part_of_a_statement(self) -> None:
        self.assertEqual(drawn(mark_text(self.TEXT, 4, 7, [mark(1, (2, 5))])), "[1 4 1]56")

    def test_offsets_are_code_points(self) -> None:
        text = "\U0001f54a قال سلام"

        self.assertEqual(
            drawn(mark_text(text, 0, len(text), [mark(1, (6, 10))])), "\U0001f54a قال [1 سلام 1]"
        )

    @given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 20)), max_size=6))
    def test_the_text_is_unchanged_and_the_edges_nest(self, spans: list[tuple[int, int]]) -> None:
        text = "ابتثجحخدذرزسشصضطظعغف"
        marks = [mark(i, span) for i, span in enumerate(spans, start=1) if span[0] < span[1]]
        open_numbers: list[int] = []
        covered: set[tuple[int, int]] = set()
        place = 0

        for event in mark_text(text, 0, len(text), marks):
            if event.opens:
                open_numbers.append(event.opens.number)
            elif event.closes:
                self.assertEqual(open_numbers.pop(), event.closes.number)
            else:
                self.assertEqual(event.text, text[place : place + len(event.text)])
                for i in range(place, place + len(event.text)):
                    covered |= {(number, i) for number in open_numbers}
                place += len(event.text)

        self.assertEqual((place, open_numbers), (len(text), []))
        self.assertEqual(covered, {(m.number, i) for m in marks for i in range(*m.spans[0])})


class PointOutEdgesTests(unittest.TestCase):
    def test_a_statement_over_two_stretches_has_one_beginning_and_one_end(self) -> None:
        marks = [mark(1, (2, 8))]
        stretches = [mark_text("0123456789", 0, 5, marks), mark_text("0123456789", 5, 10, marks)]

        point_out_edges(stretches)

        self.assertEqual([drawn(events) for events in stretches], ["01[1! 234 1]", "[1 567 1!]89"])
