"""Results whose stored fields are read late."""

from __future__ import annotations

import copy
import pickle
from unittest import TestCase

from archive.search.whoosh_engine.found_record import FoundRecord


class FoundRecordTests(TestCase):
    """A result of Haystack in all but when its fields are read."""

    def setUp(self) -> None:
        self.read = 0
        self.found = FoundRecord("archive", "statement", "7", 1.5, self.fields)

    def fields(self) -> dict[str, object]:
        self.read += 1
        return {"kind": "direct", "year": ["2020"], "score": 9.0}

    def test_the_key_and_the_score_need_no_fields(self) -> None:
        shown = "<SearchResult: archive.statement (pk='7')>"
        self.assertEqual((self.found.pk, self.found.score, str(self.found)), ("7", 1.5, shown))
        self.assertEqual(self.read, 0)

    def test_fields_are_read_once_and_overwrite_nothing(self) -> None:
        self.found.year = ["mine"]

        self.assertEqual((self.found.kind, self.found.year, self.found.score), ("direct", ["mine"], 1.5))
        self.assertIsNone(self.found.no_such_field)
        self.assertEqual(self.read, 1)

    def test_a_result_tells_which_fields_it_was_given(self) -> None:
        self.assertEqual(self.found.get_additional_fields(), {"kind": "direct", "year": ["2020"]})

    def test_copies_and_pickles_hold_the_fields(self) -> None:
        for twin in (copy.copy(self.found), pickle.loads(pickle.dumps(self.found))):
            with self.subTest(twin=twin):
                self.assertEqual((twin.pk, twin.kind, twin.year), ("7", "direct", ["2020"]))
