"""Which words of texts a word finds: among all candidates of the engine, however low it ranks them."""

from __future__ import annotations

from pathlib import Path

from archive.arabic.wordlists import load
from archive.search.query import parse
from tests.builders import make_article, make_speaker, make_statement
from tests.search.base import IndexTestCase

CASES = Path(__file__).parents[1] / "cases"
EVERYTHING = 10_000


class PairTests(IndexTestCase):
    """Every word of the tables is a text of its own."""

    def setUp(self) -> None:
        super().setUp()
        self.found_pairs, self.other_pairs = (
            [tuple(line.split(" ~ ")) for line in load(CASES / name)]
            for name in ("found.txt", "not_found.txt")
        )
        speaker = make_speaker(name_ar="SY24", name_en="")
        words = dict.fromkeys(word for _, word in (*self.found_pairs, *self.other_pairs))
        self.texts = {
            word: make_statement(article=make_article(text=word), quote=word, speaker=speaker).pk
            for word in words
        }
        self.index_everything()

    def candidates(self, word: str) -> set[int]:
        return set(self.found(parse(word).root, end=EVERYTHING))

    def test_every_word_is_found_by_its_relative(self) -> None:
        missed = [pair for pair in self.found_pairs if self.texts[pair[1]] not in self.candidates(pair[0])]

        self.assertEqual(missed, [])

    def test_no_word_is_found_by_one_that_only_looks_alike(self) -> None:
        wrong = [pair for pair in self.other_pairs if self.texts[pair[1]] in self.candidates(pair[0])]

        self.assertEqual(wrong, [])

    def test_the_tables_are_large_enough_to_mean_something(self) -> None:
        self.assertGreaterEqual(min(len(self.found_pairs), len(self.other_pairs)), 300)
