"""Sorted texts in flat arrays."""

from __future__ import annotations

import unittest

from hypothesis import given
from hypothesis import strategies as st

from archive.search.whoosh_engine.string_table import StringTable, string_arrays

WORDS = st.sets(st.text(st.characters(codec="utf-8"), max_size=6)).map(sorted)


def table_of(texts: list[str]) -> StringTable:
    arrays = string_arrays("t", texts)
    return StringTable(arrays["t.blob"], arrays["t.offsets"])


class StringTableTests(unittest.TestCase):
    @given(WORDS)
    def test_every_text_is_found_at_its_place(self, texts: list[str]) -> None:
        table = table_of(texts)

        self.assertEqual(list(table), texts)
        self.assertEqual([table.find(text) for text in texts], list(range(len(texts))))

    @given(WORDS, st.text(st.characters(codec="utf-8"), max_size=6))
    def test_other_texts_are_not_found(self, texts: list[str], other: str) -> None:
        self.assertEqual(table_of(texts).find(other), texts.index(other) if other in texts else -1)

    @given(WORDS, st.text(st.characters(codec="utf-8"), max_size=2))
    def test_prefixes_give_the_texts_that_begin_so(self, texts: list[str], prefix: str) -> None:
        found = [texts[number] for number in table_of(texts).starting_with(prefix)]

        self.assertEqual(found, [text for text in texts if text.startswith(prefix)])
