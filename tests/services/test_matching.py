"""Statements found again keep their place in the order: same spans, then overlap, then the same words."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.services.matching import Placed, match, overlap

LONG = "سنواصل العمل مع شركائنا حتى تتحقق الهزيمة الدائمة للتنظيم"


def at(start: int, end: int, text: str = "") -> Placed:
    return Placed(((start, end),), text or f"نص {start}")


class MatchTests(unittest.TestCase):
    def test_statements_of_one_text_are_matched_by_place(self) -> None:
        cases = (
            # what is tried, old, new, pairs of new and old
            ("identical spans", [at(0, 9), at(20, 30)], [at(20, 30), at(0, 9)], {0: 1, 1: 0}),
            ("identical before larger overlap", [at(0, 10), at(0, 9)], [at(0, 9)], {0: 1}),
            ("a moved end", [at(0, 10)], [at(0, 8)], {0: 0}),
            ("two in one: the larger part goes on", [at(0, 10)], [at(0, 3), at(4, 10)], {1: 0}),
            ("too little in common", [at(0, 100)], [at(95, 120)], {}),
            ("the same words elsewhere", [at(0, 9, LONG)], [at(50, 59, LONG)], {0: 0}),
            ("other words elsewhere", [at(0, 9, LONG)], [at(50, 59, "لا صلة لهذا بذاك أبدا")], {}),
        )
        for what, old, new, pairs in cases:
            with self.subTest(what):
                self.assertEqual(match(old, new, same_text=True), pairs)

    def test_in_a_changed_text_words_count_and_offsets_do_not(self) -> None:
        old = [at(0, 9, LONG), at(10, 20, "كلام لن يبقى منه أي شيء في النص")]
        new = [at(0, 9, "كلام جديد كل الجدة لم يكن في النص"), at(30, 39, LONG.replace("سنواصل", "سوف نواصل"))]

        self.assertEqual(match(old, new, same_text=False), {1: 0})

    def test_spelling_does_not_part_a_statement_from_itself(self) -> None:
        self.assertEqual(
            match([at(0, 9, "إنّ الأمر انتهى")], [at(90, 99, "ان الامر انتهي")], same_text=False), {0: 0}
        )

    @given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=8), st.data())
    def test_each_statement_is_matched_at_most_once(
        self, places: list[tuple[int, int]], data: st.DataObject
    ) -> None:
        old = [at(start, start + length) for start, length in places]
        new = data.draw(st.permutations(old)) + [at(200, 210)]

        pairs = match(old, new, same_text=True)

        self.assertEqual(len(set(pairs.values())), len(pairs))
        self.assertEqual(len(pairs), len(old))
        self.assertTrue(all(old[mine].spans == new[theirs].spans for theirs, mine in pairs.items()))

    def test_overlap_is_intersection_over_union(self) -> None:
        self.assertEqual(overlap(at(0, 10), at(5, 15)), 5 / 15)
        self.assertEqual(overlap(at(0, 10), at(10, 15)), 0)
