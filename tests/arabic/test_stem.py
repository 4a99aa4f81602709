from __future__ import annotations

import time
import unittest
from pathlib import Path

from hypothesis import assume, given
from hypothesis import strategies as st

from archive.arabic.affixes import DEFINITE, ENCLITICS, ENDINGS, PROCLITICS, PRONOUNS
from archive.arabic.fold import fold
from archive.arabic.lexicon import KNOWN
from archive.arabic.stem import cores, stem
from archive.arabic.tokenize import tokenize
from archive.arabic.wordlists import load
from tests.arabic.strategies import any_text, arabic_word, root

CASES = Path(__file__).parent / "cases"

STEMS = [
    ("والمسلمين", "مسلم"),  # و + ال + مسلم + ين
    ("فالسلام", "سلام"),
    ("كالبحر", "بحر"),
    ("بالعدل", "عدل"),
    ("للشعب", "شعب"),
    ("للجنة", "لجنه"),  # the word's own ل is written once
    ("بلادنا", "بلاد"),
    ("حكومتها", "حكوم"),  # ة opened by a pronoun
    ("كثيرًا", "كثير"),  # tanween
    ("الفلسطينية", "فلسطين"),
    ("سيكتبون", "كتب"),
    ("أعلنت", "اعلن"),
    ("بمخيم", "مخيم"),  # no root begins with بم
    ("بدعم", "دعم"),  # a common noun after a preposition
    ("وزير", "وزير"),  # no conjunction
    ("ألمانيا", "المانيا"),  # no article
    ("برلمان", "برلمان"),  # no dual
    ("تعيين", "تعيين"),  # no plural
    ("مدن", "مدينه"),  # a broken plural
    ("بغزة", "غزه"),  # short, but a name
    ("SY24", "SY24"),
    ("2021", "2021"),
    ("في", "في"),
]


def stems(text: str) -> list[str]:
    return [stem(fold(token.text)) for token in tokenize(text)]


def pairs(name: str) -> list[list[str]]:
    return [line.split(" ~ ") for line in load(CASES / name)]


class StemTest(unittest.TestCase):
    def test_affixes_go_and_words_stay(self) -> None:
        for word, expected in STEMS:
            with self.subTest(word=word):
                self.assertEqual(stem(fold(word) if not word.isascii() else word), expected)

    def test_pairs_that_must_be_found_together_share_a_stem(self) -> None:
        for word, other in pairs("same_stem.txt"):
            with self.subTest(pair=f"{word} ~ {other}"):
                self.assertEqual(stems(word), stems(other))

    def test_pairs_that_must_stay_apart_do(self) -> None:
        for word, other in pairs("different_stem.txt"):
            with self.subTest(pair=f"{word} ~ {other}"):
                self.assertNotEqual(stems(word), stems(other))

    def test_the_pair_tables_are_large_enough_to_mean_something(self) -> None:
        self.assertGreaterEqual(len(pairs("same_stem.txt")), 100)
        self.assertGreaterEqual(len(pairs("different_stem.txt")), 100)

    @given(any_text)
    def test_any_text_is_survived(self, text: str) -> None:
        for word in [text, *map(fold, text.split())]:
            self.assertEqual(bool(stem(word)), bool(word))

    @given(arabic_word)
    def test_no_word_is_stripped_below_two_letters(self, word: str) -> None:
        self.assertGreaterEqual(len(stem(fold(word))), min(len(word), 2))

    @given(root, st.sampled_from(DEFINITE), st.sampled_from(["", *ENDINGS, *PRONOUNS]))
    def test_an_unknown_word_loses_what_is_joined_to_it(self, word: str, article: str, ending: str) -> None:
        assume(word not in KNOWN)

        self.assertEqual(stem(article + word + ending), word)

    @given(
        st.sampled_from([each.letters for each in PROCLITICS]),
        st.sampled_from(sorted(KNOWN)) | arabic_word.map(fold),
        st.sampled_from([each.letters for each in ENCLITICS]),
    )
    def test_a_word_holds_a_core_of_its_stem(self, start: str, base: str, end: str) -> None:
        for word in (start + base + end, start + base.removesuffix("ه") + end, start + base[1:] + end):
            self.assertTrue(any(core in word for core in cores(stem(word))), word)

    def test_the_cores_of_a_plural_are_those_of_its_singular(self) -> None:
        self.assertEqual(set(cores("مدينه")), {"مدينه", "مدين", "مدن", "مداءن"})

    def test_new_words_are_stemmed_quickly(self) -> None:
        stem("قال")  # tables are read
        words = [f"وبال{a}{b}{c}يتهم" for a in "بتجحخدرسشص" for b in "بتجحخدرسشص" for c in "بتجحخدرسشص"]

        began = time.process_time()
        for word in words:
            stem(word)

        self.assertLess((time.process_time() - began) / len(words), 0.0005)
