"""Which records a write past save() puts into the outbox."""

from __future__ import annotations

from django.db import transaction
from django.test import TestCase

from archive.models import Alias, Article, IndexTask, Outlet, Role, Speaker, Statement, Status, Topic
from archive.search.query.nodes import Word
from archive.search.rebuilding import rebuild
from archive.search.writer import drain
from tests.builders import make_article, make_speaker, make_statement, make_topic
from tests.search.base import IndexTestCase


class BulkOutboxTests(TestCase):
    def setUp(self) -> None:
        self.speaker = make_speaker()
        self.article = make_article()
        self.statement = make_statement(article=self.article, speaker=self.speaker)
        self.speaker.roles.create(title="المتحدث")
        self.statement.topics.add(make_topic())
        IndexTask.objects.all().delete()

    def noted(self) -> set[tuple[str, int]]:
        return set(IndexTask.objects.values_list("kind", "object_id"))

    def test_an_update_notes_every_record_that_holds_something_of_the_rows(self) -> None:
        statement, speaker = ("statement", self.statement.pk), ("speaker", self.speaker.pk)
        article = ("article", self.article.pk)
        updates = {
            Statement: ({"status": Status.WITHDRAWN}, {statement, speaker}),
            Speaker: ({"name_ar": "واين ماروتو"}, {statement, speaker}),
            Alias: ({"name": "مارتو"}, {statement, speaker}),
            Role: ({"title": "الناطق"}, {statement, speaker}),
            Article: ({"status": Status.WITHDRAWN}, {statement, speaker, article}),
            Outlet: ({"name_ar": "صحيفة أخرى"}, {statement, article}),
            Topic: ({"slug": "another"}, {statement}),
        }
        for model, (values, wanted) in updates.items():
            with self.subTest(model=model.__name__):
                IndexTask.objects.all().delete()
                model.objects.filter(pk__gt=0).update(**values)
                self.assertEqual(self.noted(), wanted)

    def test_another_speaker_notes_the_former_one_too(self) -> None:
        other = make_speaker()
        IndexTask.objects.all().delete()
        self.speaker.statements.update(speaker=other)

        self.assertLessEqual({("speaker", self.speaker.pk), ("speaker", other.pk)}, self.noted())

    def test_bulk_update_and_bulk_create_are_noted(self) -> None:
        self.statement.cue = "أضاف"
        Statement.objects.bulk_update([self.statement], ["cue"])
        self.assertIn(("statement", self.statement.pk), self.noted())

        (made,) = Article.objects.bulk_create([Article(title="عنوان", text="نص", sha256="0" * 64)])
        Article.objects.bulk_create(
            [Article(title="عنوان", text="آخر", sha256="1" * 64)], ignore_conflicts=True
        )
        ignored = Article.objects.get(sha256="1" * 64)
        self.assertLessEqual({("article", made.pk), ("article", ignored.pk)}, self.noted())

    def test_fields_of_no_document_are_not_noted(self) -> None:
        Statement.objects.update(pipeline_version="2")

        self.assertEqual(self.noted(), set())

    def test_a_rollback_takes_the_note_back(self) -> None:
        with self.assertRaises(ZeroDivisionError), transaction.atomic():
            Statement.objects.update(status=Status.WITHDRAWN)
            raise ZeroDivisionError

        self.assertEqual(self.noted(), set())


class BulkWriterTests(IndexTestCase):
    def test_what_an_update_hides_or_renames_is_gone_from_the_index(self) -> None:
        hidden, renamed = make_statement("قوات التحالف"), make_statement("قوات التحالف")
        rebuild()
        Statement.objects.filter(pk=hidden.pk).update(status=Status.WITHDRAWN)
        Speaker.objects.filter(pk=renamed.speaker_id).update(name_ar="واين ماروتو")
        drain()

        self.assertEqual(self.found(Word("تحالف")), [renamed.pk])
        self.assertEqual(self.found(Word("ماروتو")), [renamed.pk])
