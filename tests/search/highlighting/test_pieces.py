"""Pieces of a text that hold certain letters."""

from __future__ import annotations

from unittest import TestCase

from hypothesis import given
from hypothesis import strategies as st

from archive.arabic.fold import fold
from archive.search.highlighting.pieces import pieces_with

WRITTEN = st.text("ابتمديأإىة\u0650\u064f\u064b\u0640\u200c 2٢\n،\u00a0X", max_size=40)
RARE = st.sampled_from(["", "\ufefb", "é", "\u0648\u0654", "漢"])


class PiecesTests(TestCase):
    """What is found by bytes is what is found by folding each piece."""

    @given(WRITTEN, RARE, st.lists(st.text("ابتمديه2x", min_size=1, max_size=2), min_size=1, max_size=3))
    def test_are_those_whose_folded_form_holds_the_letters(
        self, text: str, rare: str, letters: list[str]
    ) -> None:
        text += rare
        holding = [piece for piece in text.split() if any(each in fold(piece) for each in letters)]

        found = list(pieces_with(tuple(letters), text))

        self.assertEqual([piece for _, piece in found], holding)
        self.assertTrue(all(text.startswith(piece, start) for start, piece in found))
        self.assertEqual([start for start, _ in found], sorted({start for start, _ in found}))

    def test_no_letters_are_in_every_piece(self) -> None:
        self.assertEqual(list(pieces_with(("",), "قال  نعم")), [(0, "قال"), (5, "نعم")])
