"""Which names and roles of a speaker readers may know of."""

from __future__ import annotations

from django.test import TestCase

from archive.models import Role, Statement
from tests.builders import make_article, make_speaker, make_statement, read_form


class PublicFormsTests(TestCase):
    def setUp(self) -> None:
        self.speaker = make_speaker(name_ar="ليلى حداد")
        self.article = make_article(
            text="قالت حداد «سنبقى هنا» لوكالة أنباء. وشكر الحضور للاتحاد الكبير جهوده."
        )
        self.statement = make_statement("سنبقى هنا", article=self.article, speaker=self.speaker)

    def public(self) -> set[str]:
        return {alias.name for alias in self.speaker.aliases.public()} - {self.speaker.name_ar}

    def withdraw(self) -> None:
        Statement.objects.filter(pk=self.statement.pk).update(status="withdrawn")

    def test_a_name_read_in_a_text_is_public_while_a_statement_there_is(self) -> None:
        read_form(self.speaker, "حداد")
        self.assertEqual(self.public(), {"حداد"})
        self.withdraw()

        self.assertEqual(self.public(), set())

    def test_a_withdrawn_article_takes_its_names_along(self) -> None:
        read_form(self.speaker, "حداد")
        self.article.status = "withdrawn"
        self.article.save()

        self.assertEqual(self.public(), set())

    def test_another_visible_article_that_prints_the_name_keeps_it_public(self) -> None:
        read_form(self.speaker, "حداد")
        self.withdraw()
        make_statement("لن نرحل", speaker=self.speaker, speaker_printed="حداد")

        self.assertEqual(self.public(), {"حداد"})

    def test_a_name_in_a_text_without_their_statement_is_not_public(self) -> None:
        read_form(self.speaker, "حداد")
        self.withdraw()
        make_statement("حداد هنا", speaker=make_speaker())

        self.assertEqual(self.public(), set())

    def test_a_joined_article_of_the_name_is_seen_through(self) -> None:
        read_form(self.speaker, "الاتحاد الكبير")

        self.assertEqual(self.public(), {"الاتحاد الكبير"})

    def test_what_an_editor_entered_or_corrected_is_public(self) -> None:
        self.speaker.aliases.create(name="أم سامر")
        corrected = read_form(self.speaker, "ليلا حدّاد")
        self.assertEqual(self.public(), {"أم سامر"})
        corrected.name = "ليلى الحدّاد"  # type: ignore[union-attr]
        corrected.save()

        self.assertEqual(self.public(), {"أم سامر", "ليلى الحدّاد"})

    def test_roles_follow_the_same_rule(self) -> None:
        read_form(self.speaker, "المتحدثة باسم الاتحاد", Role)
        self.speaker.roles.create(title="رئيسة البلدية")
        shown = [role.title for role in self.speaker.roles.public()]
        self.assertEqual(shown, ["رئيسة البلدية"])
        Statement.objects.update(role_printed="المتحدثة باسم الاتحاد")

        self.assertEqual(self.speaker.roles.public().count(), 2)
