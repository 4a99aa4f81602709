"""Every form of a reporting verb comes from its lemma row."""

from __future__ import annotations

import unittest

from archive.arabic.fold import fold
from archive.extraction.conjugation import (
    first_person_forms,
    form_table,
    imperfect_forms,
    participle_forms,
    perfect_forms,
)


class Conjugation(unittest.TestCase):
    def test_perfect(self) -> None:
        self.assertEqual(
            [form[0] for form in perfect_forms("قال")], ["قال", "قالت", "قالا", "قالتا", "قالوا"]
        )

    def test_weak_endings_drop(self) -> None:
        self.assertEqual([form[0] for form in perfect_forms("نفى")], ["نفى", "نفت", "نفيا", "نفتا", "نفوا"])
        self.assertIn("يرون", [form[0] for form in imperfect_forms("يرى")])
        self.assertIn("مدعين", [form[0] for form in participle_forms("مدعيا")])

    def test_the_table_knows_gender_and_number(self) -> None:
        rows = {
            "وأكدوا": None,
            "أكدوا": ("perfect", "m", "p"),
            "تقول": ("imperfect", "f", "s"),
            "مشيرة": ("participle", "f", "s"),
            "مضيفين": ("participle", "m", "p"),
            "بقولها": ("noun", "f", "s"),
        }
        for word, expected in rows.items():
            with self.subTest(word=word):
                form = form_table().get(fold(word))
                self.assertEqual(form and (form.kind, form.gender, form.number), expected)

    def test_the_surer_verb_wins_a_shared_form(self) -> None:
        form = form_table()[fold("أكد")]

        self.assertEqual((form.lemma.verb, form.lemma.tier), ("أكد", "B"))

    def test_the_first_person_belongs_to_no_report(self) -> None:
        self.assertIn(fold("نطالب"), first_person_forms())
        shared = first_person_forms() & set(form_table())

        self.assertEqual(shared, {fold("أعلم"), fold("أعتقد")})
