"""When a predicted speaker is right."""

from __future__ import annotations

import unittest

from archive.evaluation.speakers import is_right_speaker


class RightSpeaker(unittest.TestCase):
    def test_accepts_what_differs_in_spelling_marks_and_quote_marks_only(self) -> None:
        rows = [
            ("المتحدّث", "المتحدث"),  # a shadda
            ("احمد العلي", "أحمد العلى"),  # hamza and final ى
            ("حركة «الفجر»", 'حركة "الفجر"'),  # other quote marks
            ("حركة الفجر", "حركة “الفجر”"),  # none
            ("وكالة  أنباء\nالشرق", "وكالة أنباء الشرق"),  # white space
        ]
        for claimed, accepted in rows:
            with self.subTest(claimed=claimed):
                self.assertTrue(is_right_speaker(claimed, [accepted]))

    def test_accepts_any_of_the_answers(self) -> None:
        self.assertTrue(is_right_speaker("الحاج", ["سمير الحاج", "الحاج"]))

    def test_refuses_a_part_that_is_no_variant(self) -> None:
        self.assertFalse(is_right_speaker("الحاج", ["سمير الحاج"]))

    def test_an_entity_kept_apart_from_its_homonyms_answers_to_its_name(self) -> None:
        self.assertTrue(is_right_speaker("سمير", ["سمير@alnahar-02"]))

    def test_nobody_is_right_only_where_nobody_is_named(self) -> None:
        self.assertTrue(is_right_speaker(None, []))
        self.assertFalse(is_right_speaker("سمير الحاج", []))
        self.assertFalse(is_right_speaker(None, ["سمير الحاج"]))
