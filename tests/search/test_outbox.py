"""Which records a change puts into the outbox."""

from __future__ import annotations

from django.db import transaction
from django.test import TestCase

from archive.models import IndexTask, Status
from tests.builders import make_article, make_outlet, make_speaker, make_statement, make_topic


class OutboxTests(TestCase):
    def setUp(self) -> None:
        self.speaker = make_speaker()
        self.article = make_article()
        self.statement = make_statement(article=self.article, speaker=self.speaker)
        IndexTask.objects.all().delete()

    def noted(self) -> set[tuple[str, int]]:
        return set(IndexTask.objects.values_list("kind", "object_id"))

    def test_a_saved_statement_is_noted_with_its_speaker(self) -> None:
        self.statement.save()

        self.assertEqual(self.noted(), {("statement", self.statement.pk), ("speaker", self.speaker.pk)})

    def test_another_attribution_notes_the_former_speaker_too(self) -> None:
        other = make_speaker()
        IndexTask.objects.all().delete()
        self.statement.speaker = other
        self.statement.save()

        self.assertEqual(
            self.noted(),
            {("statement", self.statement.pk), ("speaker", self.speaker.pk), ("speaker", other.pk)},
        )

    def test_a_renamed_speaker_takes_the_statements_along(self) -> None:
        self.speaker.name_ar = "واين ماروتو"
        self.speaker.save()

        self.assertEqual(self.noted(), {("statement", self.statement.pk), ("speaker", self.speaker.pk)})

    def test_a_name_or_role_that_moves_takes_the_statements_of_both_speakers_along(self) -> None:
        other = make_speaker()
        for form in (self.speaker.aliases.create(name="مارتو"), self.speaker.roles.create(title="المتحدث")):
            with self.subTest(form=form):
                IndexTask.objects.all().delete()
                form.speaker = other
                form.save()

                wanted = {("statement", self.statement.pk), ("speaker", self.speaker.pk)}
                self.assertEqual(self.noted(), wanted | {("speaker", other.pk)})

    def test_a_new_alias_takes_the_statements_along(self) -> None:
        self.speaker.aliases.create(name="مارتو")

        self.assertEqual(self.noted(), {("statement", self.statement.pk), ("speaker", self.speaker.pk)})

    def test_a_withdrawn_article_takes_statements_and_speakers_along(self) -> None:
        self.article.status = Status.WITHDRAWN
        self.article.save()

        wanted = {
            ("article", self.article.pk),
            ("statement", self.statement.pk),
            ("speaker", self.speaker.pk),
        }
        self.assertEqual(self.noted(), wanted)

    def test_a_deleted_article_takes_its_deleted_statements_along(self) -> None:
        article, statement = self.article.pk, self.statement.pk
        self.article.delete()

        self.assertLessEqual({("article", article), ("statement", statement)}, self.noted())

    def test_a_renamed_outlet_takes_articles_and_statements_along(self) -> None:
        self.article.outlet.save()

        self.assertEqual(self.noted(), {("article", self.article.pk), ("statement", self.statement.pk)})

    def test_topics_are_noted_from_both_sides_and_when_they_go(self) -> None:
        topic = make_topic()
        changes = {
            "added": lambda: self.statement.topics.add(topic),
            "taken out": lambda: topic.statements.remove(self.statement),
            "added from the topic": lambda: topic.statements.add(self.statement),
            "renamed": lambda: topic.save(),
            "cleared": lambda: topic.statements.clear(),
            "set": lambda: self.statement.topics.set([topic]),
            "deleted": lambda: topic.delete(),
        }
        for name, change in changes.items():
            with self.subTest(change=name):
                IndexTask.objects.all().delete()
                change()
                self.assertEqual(self.noted(), {("statement", self.statement.pk)})

    def test_a_rollback_takes_the_note_back(self) -> None:
        with self.assertRaises(ZeroDivisionError), transaction.atomic():
            self.statement.save()
            raise ZeroDivisionError

        self.assertEqual(self.noted(), set())

    def test_nothing_is_indexed_in_the_transaction_of_the_change(self) -> None:
        outlet = make_outlet()

        with self.assertNumQueries(4):  # save, history, and one look each at articles and statements
            outlet.save()
