"""Publishing, withdrawing and restoring: what readers see, who decided, and where permalinks lead."""

from __future__ import annotations

from django.contrib.auth import get_user_model
from django.test import TestCase

from archive.models import Article, IndexTask, Redirect, Statement
from archive.services.publishing import ask_for_review, publish, restore, withdraw
from tests.builders import make_article, make_statement


class PublishingTestCase(TestCase):
    def setUp(self) -> None:
        self.editor = get_user_model().objects.create(username="editor")
        self.statement = make_statement()
        self.all = Statement.objects.all()
        IndexTask.objects.all().delete()

    def queued(self) -> set[tuple[str, int]]:
        return set(IndexTask.objects.values_list("kind", "object_id"))


class StatementTests(PublishingTestCase):
    def test_publishing_says_who_reviewed_it_and_when(self) -> None:
        self.assertEqual(publish(records=self.all, by=self.editor), 1)

        self.statement.refresh_from_db()
        self.assertEqual((self.statement.status, self.statement.reviewed_by), ("published", self.editor))
        self.assertIsNotNone(self.statement.reviewed_at)
        newest = self.statement.history.first()
        self.assertEqual((newest.status, newest.history_user), ("published", self.editor))

    def test_many_are_published_in_a_constant_number_of_queries(self) -> None:
        for _ in range(8):
            make_statement()

        with self.assertNumQueries(11):
            publish(records=self.all, by=self.editor)

        self.assertEqual(Statement.objects.filter(status="published").count(), 9)

    def test_publishing_again_changes_nothing(self) -> None:
        publish(records=self.all, by=self.editor)

        self.assertEqual(publish(records=self.all, by=None), 0)
        self.statement.refresh_from_db()
        self.assertEqual(self.statement.reviewed_by, self.editor)

    def test_a_withdrawn_statement_is_hidden_and_its_permalink_tells_the_reason(self) -> None:
        withdraw(records=self.all, reason="نُسب خطأً", by=self.editor)

        self.assertFalse(Statement.objects.visible().exists())
        redirect = Redirect.objects.get(kind="statement", old=str(self.statement.pk))
        self.assertEqual((redirect.new, redirect.reason, redirect.note), ("", "withdrawn", "نُسب خطأً"))

    def test_nothing_is_withdrawn_without_a_reason(self) -> None:
        with self.assertRaises(ValueError):
            withdraw(records=self.all, reason=" ", by=self.editor)

        self.assertTrue(Statement.objects.visible().exists())

    def test_a_restored_statement_is_to_be_reviewed_anew(self) -> None:
        publish(records=self.all, by=self.editor)
        withdraw(records=self.all, reason="شك", by=self.editor)

        self.assertEqual(restore(records=self.all, by=self.editor), 1)

        self.statement.refresh_from_db()
        self.assertEqual((self.statement.status, self.statement.reviewed_by), ("in_review", None))
        self.assertFalse(Redirect.objects.exists())

    def test_publishing_what_was_withdrawn_gives_its_permalink_back(self) -> None:
        withdraw(records=self.all, reason="شك", by=self.editor)

        publish(records=self.all, by=self.editor)

        self.assertTrue(Statement.objects.visible().exists())
        self.assertFalse(Redirect.objects.exists())

    def test_a_list_with_speakers_can_be_published(self) -> None:
        make_statement(speaker=None)

        self.assertEqual(publish(records=self.all.select_related("speaker"), by=self.editor), 2)

    def test_only_what_is_still_as_imported_is_put_up_for_review(self) -> None:
        published = make_statement(status="published")

        self.assertEqual(ask_for_review(records=self.all, by=self.editor), 1)

        published.refresh_from_db()
        self.assertEqual(published.status, "published")

    def test_the_index_hears_of_statement_and_speaker(self) -> None:
        withdraw(records=self.all, reason="شك", by=self.editor)

        self.assertEqual(
            self.queued(), {("statement", self.statement.pk), ("speaker", self.statement.speaker_id)}
        )


class ArticleTests(PublishingTestCase):
    def test_a_withdrawn_article_hides_its_statements_and_the_index_hears_of_all(self) -> None:
        article = self.statement.article

        withdraw(records=Article.objects.filter(pk=article.pk), reason="سُحب من المصدر", by=self.editor)

        self.assertFalse(Statement.objects.visible().exists())
        self.assertEqual(Redirect.objects.get(kind="article").old, str(article.pk))
        self.assertLessEqual(
            {
                ("article", article.pk),
                ("statement", self.statement.pk),
                ("speaker", self.statement.speaker_id),
            },
            self.queued(),
        )

    def test_an_article_without_statements_is_published(self) -> None:
        article = make_article()

        self.assertEqual(publish(records=Article.objects.filter(pk=article.pk), by=self.editor), 1)
