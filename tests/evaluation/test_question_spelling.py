from __future__ import annotations

import unittest

from archive.arabic.fold import fold, light
from archive.evaluation.question_spelling import NOISES, bare, stretched, vowelled, without_hamza

QUESTION = "متى أُعلن إلغاء المعاهدة إلى سنة 2011؟"


class QuestionSpellingTests(unittest.TestCase):
    def test_each_noise_changes_how_a_question_is_written_and_not_its_words(self) -> None:
        for name in NOISES.keys() - {"no-hamza"}:
            with self.subTest(noise=name):
                self.assertNotEqual(NOISES[name](QUESTION), QUESTION)
                self.assertEqual(fold(NOISES[name](QUESTION)), fold(QUESTION))

    def test_no_variant_of_alef_heh_or_yeh_is_left_bare(self) -> None:
        self.assertEqual(bare("آثار أمة إلى"), "اثار امه الي")
        self.assertEqual(without_hamza("مسؤول شيء بيئة"), "مسوول شي بييه")

    def test_every_letter_bears_a_vowel(self) -> None:
        self.assertEqual(len(vowelled("دمشق")), 8)
        self.assertEqual(light(vowelled("دمشق 2011")), "دمشق 2011")

    def test_only_joined_letters_are_drawn_out(self) -> None:
        self.assertEqual(stretched("دار"), "دار")
        self.assertEqual(stretched("عام 19"), "ع\u0640ام ١٩")
