"""The outbox applied to the index."""

from __future__ import annotations

from typing import Any
from unittest import mock

from archive.models import IndexTask, Speaker, Statement, Status
from archive.search.consistency import compare_index
from archive.search.query.nodes import Word
from archive.search.whoosh_engine.changes import IndexOutOfDate
from archive.search.whoosh_engine.segment_builder import SegmentBuilder
from archive.search.writer import apply_pending, drain
from tests.builders import make_speaker, make_statement, read_form
from tests.search.base import IndexTestCase


class WriterTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.backend.changes.replace_by_empty()
        self.statement = make_statement("قوات التحالف الدولي")
        drain()

    def test_a_new_record_is_found_and_its_outbox_rows_are_gone(self) -> None:
        self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])
        self.assertFalse(IndexTask.objects.exists())

    def test_an_edit_is_found_and_the_old_form_is_not(self) -> None:
        article = self.statement.article
        self.statement.place([[article.text.index("التحالف"), article.text.index("الدولي")]])
        self.statement.save()
        drain()

        self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])
        self.assertEqual(self.found(Word("الدولي")), [])

    def test_a_renamed_speaker_is_found_by_the_new_name(self) -> None:
        Speaker.objects.get(pk=self.statement.speaker_id).aliases.create(name="واين ماروتو")
        drain()

        self.assertEqual(self.found(Word("ماروتو")), [self.statement.pk])

    def test_a_name_only_a_draft_prints_finds_nothing_until_the_draft_is_public(self) -> None:
        speaker = Speaker.objects.get(pk=self.statement.speaker_id)
        draft = make_statement("لن نرحل", speaker=speaker, speaker_printed="ماروتو", status="withdrawn")
        read_form(speaker, "ماروتو")
        drain()
        self.assertEqual(self.found(Word("ماروتو")), [])
        draft.status = Status.PUBLISHED
        draft.save()
        drain()

        self.assertEqual(self.found(Word("ماروتو")), [self.statement.pk, draft.pk])
        self.assertEqual(compare_index().differing, [])

    def test_withdrawn_and_deleted_records_leave_the_index(self) -> None:
        other = make_statement("قوات سوريا الديمقراطية")
        drain()
        self.statement.article.status = Status.WITHDRAWN
        self.statement.article.save()
        other.delete()
        drain()

        self.assertEqual(self.ask().total, 0)
        self.assertEqual(self.ask(record="speaker").total, 0)

    def test_applying_a_batch_again_changes_nothing(self) -> None:
        for _ in range(3):
            self.statement.save()
            apply_pending()

        self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])
        ids = [self.identifier(self.statement), self.identifier(self.statement.speaker)]
        self.assertLessEqual(set(ids), self.indexed_ids())

    def test_rows_written_while_a_batch_is_applied_stay(self) -> None:
        self.statement.save()
        apply = type(self.backend.changes).apply_in

        def apply_and_edit(*args: Any) -> None:
            apply(*args)
            IndexTask.objects.enqueue("statement", [self.statement.pk])

        with mock.patch.object(type(self.backend.changes), "apply_in", apply_and_edit):
            apply_pending()

        self.assertEqual(IndexTask.objects.count(), 1)

    def test_a_failed_commit_keeps_the_rows(self) -> None:
        self.statement.save()
        with mock.patch(
            "archive.search.whoosh_engine.segment_writer.write_arrays", side_effect=OSError("full")
        ):
            self.assertRaises(OSError, apply_pending)

        self.assertTrue(IndexTask.objects.exists())
        self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])

    def test_without_an_index_nothing_is_lost(self) -> None:
        folder = self.backend.reader.generations.current()
        assert folder is not None
        (self.index_root / "CURRENT").unlink()
        self.statement.save()

        self.assertRaises(IndexOutOfDate, apply_pending)
        self.assertTrue(IndexTask.objects.exists())


class BadDocumentTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.backend.changes.replace_by_empty()
        self.statements = [make_statement(f"قوات التحالف رقم {number}") for number in range(8)]
        self.bad = self.statements[3]

    def test_a_record_that_cannot_be_prepared_does_not_lose_its_batch(self) -> None:
        def prepare_text(index: Any, statement: Statement) -> object:
            return 1 / 0 if statement.pk == self.bad.pk else statement.text

        with mock.patch("archive.search.indexes.StatementIndex.prepare_text", prepare_text):
            self.assert_only_the_bad_one_is_missing()

    def test_a_document_that_breaks_the_writer_is_found_by_halving(self) -> None:
        add = SegmentBuilder.add

        def poisoned(builder: SegmentBuilder, document: Any) -> None:
            if document.id == self.identifier(self.bad):
                raise RuntimeError("poison")
            add(builder, document)

        with mock.patch.object(SegmentBuilder, "add", poisoned):
            self.assert_only_the_bad_one_is_missing()

    def assert_only_the_bad_one_is_missing(self) -> None:
        with self.assertLogs("archive.search.writer", "ERROR"):
            applied = drain()

        self.assertEqual(len(applied.refused), 1)
        self.assertIn(self.identifier(self.bad), applied.refused[0])
        good = [each.pk for each in self.statements if each != self.bad]
        self.assertCountEqual(self.found(Word("تحالف")), good)
        self.assertFalse(IndexTask.objects.exists())


class SpeakerVisibilityTests(IndexTestCase):
    def test_a_speaker_left_without_statements_leaves_the_index(self) -> None:
        self.backend.changes.replace_by_empty()
        statement = make_statement(speaker=make_speaker(name_ar="واين ماروتو"))
        drain()
        before = self.found(Word("ماروتو"), record="speaker")
        former, statement.speaker = statement.speaker, None
        statement.save()
        drain()

        self.assertEqual((before, self.found(Word("ماروتو"), record="speaker")), ([former.pk], []))
