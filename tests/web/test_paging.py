"""Page numbers under a list."""

from __future__ import annotations

import unittest

from archive.web.paging import Pager


class PagerTests(unittest.TestCase):
    def test_the_ends_and_the_neighbours_are_linked(self) -> None:
        rows = [
            ((1, 1), [1]),
            ((1, 3), [1, 2, 3]),
            ((1, 9), [1, 2, None, 9]),
            ((5, 9), [1, None, 4, 5, 6, None, 9]),
            ((9, 9), [1, None, 8, 9]),
        ]
        for (current, last), numbers in rows:
            with self.subTest(current=current, last=last):
                self.assertEqual(Pager(current, last).numbers, numbers)

    def test_the_first_has_no_previous_and_the_last_no_next(self) -> None:
        self.assertEqual((Pager(1, 2).previous, Pager(1, 2).next), (None, 2))
        self.assertEqual((Pager(2, 2).previous, Pager(2, 2).next), (1, None))
