"""A new generation beside the one that answers."""

from __future__ import annotations

import json
from contextlib import nullcontext
from unittest import mock

from django.test import override_settings

from archive.models import IndexTask, Statement
from archive.search.query.nodes import Word
from archive.search.rebuilding import RebuildRunning, rebuild
from archive.search.whoosh_engine.snapshot import forget_readers
from archive.search.writer import apply_pending, drain
from archive.search.writer_thread import write_once
from tests.builders import make_statement
from tests.search.base import IndexTestCase


class RebuildTests(IndexTestCase):
    def test_it_holds_every_visible_record_in_one_segment(self) -> None:
        statement = make_statement("قوات التحالف الدولي")
        make_statement("سحب هذا لاحقا", status="withdrawn")
        rebuilt = rebuild()

        wanted = {statement, statement.speaker, *(each.article for each in Statement.objects.all())}
        self.assertEqual(self.indexed_ids(), set(map(self.identifier, wanted)))
        self.assertEqual((rebuilt.documents, len(self.backend.reader.snapshot().segments)), (len(wanted), 1))
        self.assertFalse(IndexTask.objects.exists())

    def test_the_old_generation_answers_until_the_new_one_is_complete(self) -> None:
        make_statement("قوات التحالف الدولي")
        rebuild()
        seen = []

        rebuild(lambda done, total: seen.append(self.ask(Word("تحالف")).total))

        self.assertEqual(set(seen), {1})

    def test_changes_made_meanwhile_are_in_the_new_generation(self) -> None:
        make_statement("قوات التحالف الدولي")
        rebuild()
        late, pending = [], []

        def edit(done: int, total: int) -> None:
            if not late:
                late.append(make_statement("تصريح عاجل").pk)
                drain()  # the writer applies it to the old generation and forgets it
                pending.append(make_statement("تصريح عاجل آخر").pk)

        rebuild(edit)

        self.assertCountEqual(self.found(Word("عاجل")), late + pending)

    def test_records_deleted_meanwhile_are_not_in_the_new_generation(self) -> None:
        statement = make_statement("قوات التحالف الدولي")
        rebuild()

        def delete(done: int, total: int) -> None:
            Statement.objects.filter(pk=statement.pk).first() and statement.delete()
            drain()

        rebuild(delete)

        self.assertEqual(self.ask().total, 0)

    def test_a_failed_rebuild_leaves_the_old_generation_answering(self) -> None:
        make_statement("قوات التحالف الدولي")
        rebuild()
        with mock.patch("archive.search.rebuilding._check", side_effect=OSError("full")):
            self.assertRaises(OSError, rebuild)

        self.assertEqual(self.ask(Word("تحالف")).total, 1)
        rebuild()
        self.assertEqual(len(list(self.index_root.glob("generation-*"))), 2)

    def test_two_rebuilds_at_once_are_refused(self) -> None:
        with self.backend.changes.generations.locked("rebuild"):
            self.assertRaises(RebuildRunning, rebuild)

    def test_the_generation_before_can_answer_again(self) -> None:
        make_statement("قوات التحالف الدولي")
        rebuild()
        make_statement("تصريح عاجل")
        rebuild()
        self.backend.changes.roll_back()

        self.assertEqual(self.ask().total, 1)


class VersionTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.statement = make_statement("قوات التحالف الدولي")
        rebuild()
        self.folder = self.backend.reader.generations.current()

    def change_manifest(self, **changes: object) -> None:
        path = self.folder / "manifest.json"
        path.write_text(json.dumps(json.loads(path.read_text()) | changes))
        (self.index_root / "CURRENT").write_text(self.folder.name)

    def test_another_analysis_is_told_and_rebuilt_by_the_writer(self) -> None:
        self.change_manifest(analysis="older")
        with self.assertLogs("archive.search.whoosh_engine.backend", "ERROR") as logs:
            self.assertEqual(self.ask(Word("تحالف")).total, 1)
        self.assertIn("another text analysis: run manage.py rebuild_index", logs.output[0])

        with self.assertLogs("archive.search.writer_thread", "WARNING"):
            write_once()
        self.assertEqual(self.backend.changes.fault(), "")
        self.assertNotEqual(self.backend.reader.generations.current(), self.folder)

    def test_an_index_of_other_fields_answers_nothing_instead_of_failing(self) -> None:
        self.change_manifest(fields=[["other"]])
        with self.assertLogs("archive.search.whoosh_engine.backend", "ERROR"):
            self.assertEqual(self.ask(Word("تحالف")).total, 0)

    def test_no_index_answers_nothing_and_is_built_by_the_writer(self) -> None:
        (self.index_root / "CURRENT").unlink()
        self.assertEqual(self.ask(facets=("speaker",)).total, 0)

        with self.assertLogs("archive.search.writer_thread", "WARNING"):
            write_once()
        apply_pending()
        self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])

    def test_an_index_of_another_file_format_answers_nothing_until_it_is_rebuilt(self) -> None:
        self.change_manifest(format=1)
        with self.assertNoLogs("archive.search.whoosh_engine.snapshot", "ERROR"):
            self.assertEqual(self.ask(Word("تحالف")).total, 0)

        with self.assertLogs("archive.search.writer_thread", "WARNING"):
            write_once()
        self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])

    def test_a_segment_cut_short_answers_nothing_and_is_rebuilt_by_the_writer(self) -> None:
        (path,) = self.folder.glob("*.arrays")
        path.write_bytes(path.read_bytes()[:-10])
        forget_readers()
        with self.assertLogs("archive.search.whoosh_engine.snapshot", "ERROR"):
            self.assertEqual(self.ask(Word("تحالف")).total, 0)

        self.statement.save()
        with self.assertLogs("archive.search.writer_thread", "WARNING"):
            write_once()
        self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])

    def test_any_other_file_that_was_damaged_answers_nothing_and_is_rebuilt_by_the_writer(self) -> None:
        damaged = {"_MAIN_*.toc": b"\x00\xffcut", "manifest.json": b"\xff{", "../CURRENT": b"\xff\x00"}
        for name, content in damaged.items():
            with self.subTest(name=name):
                current = self.backend.changes.generations.current()
                for path in current.glob(name) if "*" in name else [current / name]:
                    path.write_bytes(content)
                forget_readers()
                with self.assertLogs("archive.search", "ERROR") if "toc" in name else nullcontext():
                    self.assertEqual(self.ask(Word("تحالف")).total, 0)

                self.statement.save()
                with self.assertLogs("archive.search.writer_thread", "WARNING"):
                    write_once()
                self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])

    def test_an_index_made_under_another_rule_of_visibility_counts_nothing_until_it_is_rebuilt(self) -> None:
        with override_settings(ARCHIVE_REVIEW_BEFORE_PUBLISH=True):
            with self.assertLogs("archive.search.whoosh_engine.backend", "ERROR") as logs:
                answer = self.ask(facets=("speaker",))
            self.assertIn("rule of what readers see", logs.output[0])
            self.assertEqual((answer.total, answer.facets["speaker"]), (0, ()))

            self.assertIn("rule of what readers see", self.backend.changes.fault())
