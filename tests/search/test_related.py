"""What stands beside a statement, with the engine the site runs on."""

from __future__ import annotations

from archive.models import Statement, Status
from archive.search.related import Beside, beside
from tests.builders import make_speaker, make_statement
from tests.search.base import IndexTestCase

QUOTE = "سيكتمل بناء السد على النهر الكبير قبل موسم الأمطار القادم"


class BesideTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.speaker = make_speaker()
        self.first = make_statement(QUOTE, speaker=self.speaker)
        self.again = make_statement(f"{QUOTE}،", speaker=self.speaker)
        self.same_matter = make_statement("تأخر بناء السد لأن النهر فاض في موسم الأمطار الماضي")
        self.names_only = make_statement("زرنا النهر أمس والتقينا بأهالي القرى وشيوخها جميعا")
        for number in range(30):
            make_statement(f"نص {number} عن أمور أخرى لا صلة لها بما سبق من كلام، رقمه {number * 7}")
        self.index_everything()

    def beside(self) -> Beside:
        return beside(self.first)

    def test_the_same_words_elsewhere_are_reprints_and_not_related(self) -> None:
        found = self.beside()

        self.assertEqual(found.reprints, (self.again,))
        self.assertEqual(found.related, (self.same_matter,))

    def test_a_statement_on_nothing_else_has_nothing_beside_it(self) -> None:
        self.assertEqual(beside(self.names_only), Beside((), ()))

    def test_the_same_words_of_another_speaker_are_not_a_reprint(self) -> None:
        Statement.objects.filter(pk=self.again.pk).update(speaker=make_speaker())

        found = self.beside()

        self.assertEqual(found.reprints, ())
        self.assertEqual(found.related, (self.again, self.same_matter))

    def test_hidden_rows_stay_hidden_however_late_the_index_is(self) -> None:
        hidden = [self.again.pk, self.same_matter.pk]
        Statement.objects.filter(pk__in=hidden).update(status=Status.WITHDRAWN)

        self.assertEqual(self.beside(), Beside((), ()))

    def test_it_takes_two_queries(self) -> None:
        with self.assertNumQueries(2):
            self.beside()


class WithoutIndexTests(IndexTestCase):
    def test_without_an_index_nothing_stands_beside(self) -> None:
        self.assertEqual(beside(make_statement()), Beside((), ()))
