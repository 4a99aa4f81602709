"""Bars placed for an SVG drawing."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.web.timeline.bars import HEIGHT, Slot, draw


def slots(*counts: int) -> list[Slot]:
    """Return slots with these counts."""
    return [Slot(count, "", False, "", "") for count in counts]


class DrawTests(unittest.TestCase):
    def test_the_highest_bar_fits_under_the_highest_line(self) -> None:
        drawing = draw(slots(51, 20), [(2020, 2)])

        self.assertEqual([line.value for line in drawing.grid], [20, 40, 60])
        self.assertEqual(drawing.highest, 51)
        self.assertEqual(drawing.bars[0].height, round(HEIGHT * 51 / 60))

    def test_years_are_named_in_the_middle_of_their_slots_and_the_undated_are_not(self) -> None:
        drawing = draw(slots(1, 1, 1, 1), [(0, 1), (2020, 2), (2021, 1)])

        self.assertEqual(
            [(label.number, label.x) for label in drawing.labels], [(2020, "50.000%"), (2021, "12.500%")]
        )

    def test_many_years_are_not_all_named(self) -> None:
        drawing = draw(slots(*[1] * 40), [(1980 + i, 1) for i in range(40)])

        self.assertLessEqual(len(drawing.labels), 12)

    def test_nothing_to_draw_is_an_empty_drawing(self) -> None:
        self.assertEqual(draw([], []).bars, ())

    @given(st.lists(st.integers(0, 90_000), min_size=1, max_size=60))
    def test_no_bar_leaves_the_drawing_and_each_can_be_seen(self, counts: list[int]) -> None:
        for bar in draw(slots(*counts), [(2020, len(counts))]).bars:
            x, width = float(bar.x.rstrip("%")), float(bar.width.rstrip("%"))

            self.assertTrue(x >= -0.01 and x + width <= 100.01)
            self.assertTrue(bar.y >= 0 and bar.height >= 2 and bar.y + bar.height == HEIGHT)
