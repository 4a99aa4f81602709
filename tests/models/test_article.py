from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import TestCase

from archive.models import Article, IndexTask, Outlet, Speaker
from tests.builders import make_article, make_outlet, make_speaker, make_statement


class ArticleTextTests(TestCase):
    def test_the_text_comes_back_from_the_database_exactly_as_stored(self) -> None:
        text = "\ufeffسطر أول\r\nالـمُتَحَدِّثُ\u200f قال\n\n\u00a0نهاية  \r"
        article = make_article(text=text)

        self.assertEqual(Article.objects.get(pk=article.pk).text, text)

    def test_the_same_content_cannot_be_stored_twice(self) -> None:
        article = make_article()

        with self.assertRaises(IntegrityError), transaction.atomic():
            make_article(text=article.text)

    def test_articles_without_an_external_id_do_not_collide(self) -> None:
        make_article(external_id=None)
        make_article(external_id=None)

        self.assertEqual(Article.objects.filter(external_id=None).count(), 2)


class PartialDateTests(TestCase):
    def test_saving_a_partial_date_writes_its_bounds(self) -> None:
        article = make_article(published="2021-02")

        self.assertEqual(article.published_earliest, date(2021, 2, 1))
        self.assertEqual(article.published_latest, date(2021, 2, 28))

    def test_changing_a_date_to_unknown_clears_its_bounds(self) -> None:
        article = make_article(published="2020?")
        article.published = ""
        article.save()
        article.refresh_from_db()

        self.assertIsNone(article.published_earliest)
        self.assertIsNone(article.published_latest)

    def test_bulk_creation_writes_the_bounds_too(self) -> None:
        Article.objects.bulk_create([Article(title="ع", text="نص", sha256="1" * 64, published="2019")])

        self.assertEqual(Article.objects.get().published_latest, date(2019, 12, 31))

    def test_a_malformed_date_is_refused_on_its_field(self) -> None:
        article = make_article()
        article.published = "2021-13"

        with self.assertRaises(ValidationError) as caught:
            article.full_clean()

        self.assertEqual(list(caught.exception.message_dict), ["published"])

    def test_newest_first_puts_unknown_dates_last(self) -> None:
        for published in ("", "2020?", "2021-03"):
            make_article(published=published)

        self.assertEqual([a.published for a in Article.objects.newest_first()], ["2021-03", "2020?", ""])


class CountsTests(TestCase):
    def test_counts_leave_out_what_readers_may_not_see(self) -> None:
        speaker, outlet = make_speaker(), make_outlet()
        article = make_article(outlet=outlet, text="«كلام أول» و«كلام ثان»")
        make_statement("كلام أول", article=article, speaker=speaker)
        make_statement("كلام ثان", article=article, speaker=speaker, status="withdrawn")
        hidden = make_article(outlet=outlet, status="withdrawn")
        make_statement(article=hidden, speaker=speaker)

        with self.assertNumQueries(3):
            counts = [
                Speaker.objects.visible().with_statement_counts().get().statement_count,
                Outlet.objects.with_statement_counts().get(pk=outlet.pk).statement_count,
                Article.objects.visible().with_statement_counts().get().statement_count,
            ]

        self.assertEqual(counts, [1, 1, 1])

    def test_a_speaker_whose_statements_are_all_hidden_is_not_listed(self) -> None:
        make_statement(status="withdrawn")

        self.assertFalse(Speaker.objects.visible().exists())


class OutboxTests(TestCase):
    def test_a_rolled_back_change_leaves_no_task(self) -> None:
        IndexTask.objects.all().delete()
        with self.assertRaises(RuntimeError), transaction.atomic():
            IndexTask.objects.enqueue("statement", [1, 2])
            raise RuntimeError

        self.assertFalse(IndexTask.objects.exists())
