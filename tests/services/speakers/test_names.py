"""What a name alone can tell, which forms are names, and which roles one person can hold."""

from __future__ import annotations

import unittest

from archive.extraction.records import ExtractedSpeaker
from archive.services.speakers.names import name_forms, names_nobody, roles_agree, tells_apart


class TellsApartTests(unittest.TestCase):
    def test_only_a_full_name_can_mean_one_speaker_everywhere(self) -> None:
        cases = (
            # name, kind, tells apart
            ("سعد العمري", "person", True),
            ("العمري", "person", False),
            ("قوات الحماية الشعبية", "organisation", True),
            ("الحكومة العراقية", "organisation", True),
            ("الوزارة", "organisation", False),
            ("وزارة الدفاع", "organisation", False),  # whose?
            ("وزارة الدفاع الهولندية", "organisation", True),
            ("البيان الصحفي المشترك", "document", False),  # another one each day
            ("مسؤول في الوزارة", "unnamed", False),
        )
        for name, kind, expected in cases:
            with self.subTest(name):
                self.assertEqual(tells_apart(ExtractedSpeaker(name, kind)), expected)

    def test_a_description_and_a_bare_document_name_nobody(self) -> None:
        self.assertTrue(names_nobody(ExtractedSpeaker("مسؤول أمني", "unnamed")))
        self.assertTrue(names_nobody(ExtractedSpeaker("البيان", "document")))
        self.assertFalse(names_nobody(ExtractedSpeaker("بيان البعثة الدولية", "document")))
        self.assertFalse(names_nobody(ExtractedSpeaker("العمري", "person")))


class NameFormTests(unittest.TestCase):
    def test_forms_are_names_and_not_descriptions(self) -> None:
        cases = (
            # name, kind, variants, forms recorded beside the name
            ("جون ماكفرسون", "person", ("ماكفرسون", "المتحدث", "ماكفيرسون"), ("ماكفرسون", "ماكفيرسون")),
            ("سعد العمري", "person", ("الوزير", "معاليه", "Saad Omari"), ("Saad Omari",)),
            (
                "وزارة الدفاع الهولندية",
                "organisation",
                ("الوزارة", "الدفاع الهولندية"),
                ("الدفاع الهولندية",),
            ),
        )
        for name, kind, variants, forms in cases:
            with self.subTest(name):
                self.assertEqual(name_forms(ExtractedSpeaker(name, kind, variants)), (name, *forms))


class RoleTests(unittest.TestCase):
    def test_roles_agree_by_field_or_organisation_not_by_rank(self) -> None:
        cases = (
            # one role, another, can one person hold both
            ("المتحدث باسم البعثة", "الناطق الرسمي باسم البعثة الدولية", True),
            ("المتحدث الرسمي باسم البعثة", "المتحدث الرسمي باسم نادي الهلال", False),
            ("وزير الزراعة", "وزير الصحة", False),
            ("نائب وزير الزراعة", "وزير الزراعة السابق", True),
            ("المتحدث", "المتحدث باسم البعثة", True),
            ("اللاعب", "المتحدث باسم البعثة", False),
        )
        for one, other, agree in cases:
            with self.subTest(one=one, other=other):
                self.assertEqual(roles_agree([one], [other]), agree)
                self.assertEqual(roles_agree([other], [one]), agree)

    def test_no_role_agrees_with_every_role(self) -> None:
        self.assertTrue(roles_agree([], ["وزير الزراعة"]))

    def test_one_pair_that_agrees_is_enough(self) -> None:
        self.assertTrue(roles_agree(["وزير الصحة", "عضو البرلمان الأردني"], ["عضو في البرلمان"]))
