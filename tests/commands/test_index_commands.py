"""The commands that keep the search index: rebuild_index, index_changes, check_archive."""

from __future__ import annotations

from io import StringIO
from unittest import mock

from django.core.management import CommandError, call_command

from archive.models import Article, IndexTask, Speaker, Statement
from archive.search.query.nodes import Word
from tests.builders import make_statement
from tests.search.base import IndexTestCase


class CommandTestCase(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.statement = make_statement("قوات التحالف الدولي")

    def run_command(self, name: str, *arguments: str, **options: object) -> str:
        output = StringIO()
        call_command(name, *arguments, stdout=output, stderr=output, **options)
        return output.getvalue()


class RebuildIndexTests(CommandTestCase):
    def test_it_takes_the_place_of_haystacks_command(self) -> None:
        output = self.run_command("rebuild_index", "--noinput")

        self.assertIn("3 records indexed", output)
        self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])

    def test_refused_records_are_named_and_fail_the_command(self) -> None:
        with (
            mock.patch(
                "archive.search.indexes.StatementIndex.prepare_text", side_effect=ValueError("broken")
            ),
            self.assertRaisesMessage(CommandError, "1 records could not be indexed"),
        ):
            self.run_command("rebuild_index")

        self.assertEqual(self.ask(record="article").total, 1)

    def test_a_running_rebuild_is_told(self) -> None:
        with (
            self.backend.changes.generations.locked("rebuild"),
            self.assertRaisesMessage(CommandError, "Another process is rebuilding"),
        ):
            self.run_command("rebuild_index")

    def test_rollback_goes_back_and_applies_what_changed_since(self) -> None:
        self.run_command("rebuild_index")
        before = self.backend.reader.generations.current()
        later = make_statement("تصريح عاجل")
        self.run_command("rebuild_index")
        self.run_command("rebuild_index", "--rollback")

        self.assertEqual(self.backend.reader.generations.current(), before)
        self.assertEqual(self.found(Word("عاجل")), [later.pk])

    def test_rollback_without_a_generation_before_is_refused(self) -> None:
        self.run_command("rebuild_index")

        with self.assertRaisesMessage(CommandError, "no generation before"):
            self.run_command("rebuild_index", "--rollback")


class IndexChangesTests(CommandTestCase):
    def test_once_builds_a_missing_index_and_applies_what_waits(self) -> None:
        with self.assertLogs("archive.search.writer_thread", "WARNING"):
            self.run_command("index_changes", "--once")
        later = make_statement("تصريح عاجل")
        self.run_command("index_changes", "--once")

        self.assertEqual(self.found(Word("عاجل")), [later.pk])
        self.assertFalse(IndexTask.objects.exists())


class CheckArchiveTests(CommandTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.run_command("rebuild_index")

    def test_agreement_is_told(self) -> None:
        self.assertIn("3 records: index, database and texts agree.", self.run_command("check_archive"))

    def test_differences_fail_until_they_are_repaired(self) -> None:
        Speaker.objects.update(name_ar="واين ماروتو")
        Statement.objects.filter(pk=make_statement().pk).delete()
        make_statement("تصريح جديد")
        IndexTask.objects.all().delete()

        with self.assertRaisesMessage(CommandError, "Run check_archive --repair."):
            self.run_command("check_archive")
        self.assertIn("agree", self.run_command("check_archive", "--repair"))
        self.assertIn("agree", self.run_command("check_archive"))

    def test_a_damaged_index_is_rebuilt(self) -> None:
        segment = self.backend.reader.snapshot().segments[0]
        data = bytearray(segment.file.path.read_bytes())
        data[100] ^= 1
        segment.file.path.write_bytes(data)

        self.assertIn("agree", self.run_command("check_archive", "--repair"))

    def test_changed_texts_are_reported_and_never_repaired(self) -> None:
        Article.objects.update(text=self.statement.article.text + " ")
        with self.assertRaisesMessage(CommandError, "1 faults."):
            self.run_command("check_archive", "--repair")

        self.assertEqual(Article.objects.get().text, self.statement.article.text + " ")
