"""A new generation beside the one that answers."""

from __future__ import annotations

import json
import threading
from contextlib import nullcontext
from unittest import mock

from django.test import override_settings

from archive.models import IndexTask, Statement
from archive.search.query.nodes import Word
from archive.search.rebuilding import RebuildRunning, rebuild
from archive.search.whoosh_engine import segment_builder
from archive.search.whoosh_engine.arrays_file import DamagedFile
from archive.search.whoosh_engine.changes import note_in_journal, read_journal, start_journal
from archive.search.whoosh_engine.segment_writer import MERGE_AT
from archive.search.whoosh_engine.snapshot import forget_readers
from archive.search.writer import apply_pending, drain
from archive.search.writer_thread import lead, write_once
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

    def test_a_record_that_breaks_the_writer_is_left_out_and_told(self) -> None:
        bad, good = make_statement("قوات مسمومة"), make_statement("قوات التحالف الدولي")
        analysed = segment_builder.analyze

        def poisoned(*values: str) -> object:
            return 1 / 0 if "قوات مسمومة" in values else analysed(*values)

        with mock.patch.object(segment_builder, "analyze", poisoned):
            rebuilt = rebuild()

        self.assertEqual(self.found(Word("قوات")), [good.pk])
        self.assertIn(f"{self.identifier(bad)}: ZeroDivisionError", rebuilt.refused[0])

    def test_a_note_cut_short_by_a_kill_spoils_no_other(self) -> None:
        folder = self.index_root / "generation-000009"
        folder.mkdir(parents=True)
        start_journal(folder)
        note_in_journal(folder, [("statement", 1)])
        with (folder / "journal").open("a") as journal:
            journal.write('["statement", 4')
        note_in_journal(folder, [("speaker", 2), ("article", 3)])

        self.assertEqual(read_journal(folder), [("statement", 1), ("speaker", 2), ("article", 3)])


class DamageTests(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.statement = make_statement("قوات التحالف الدولي")
        rebuild()
        self.folder = self.backend.reader.generations.current()
        (self.segment,) = self.folder.glob("*.arrays")

    def flip(self, place: int) -> None:
        data = bytearray(self.segment.read_bytes())
        data[place] ^= 1
        self.segment.write_bytes(data)
        forget_readers()

    def test_a_changed_byte_is_seen_by_the_writer_that_takes_the_lead(self) -> None:
        self.flip(200)
        stop = threading.Event()
        with (
            self.assertLogs("archive.search.writer_thread", "WARNING") as logs,
            mock.patch("archive.search.writer_thread._write_until", lambda stop: stop.set()),
        ):
            lead(stop)

        self.assertIn("was changed since it was written", logs.output[0])
        self.assertNotEqual(self.backend.reader.generations.current(), self.folder)
        self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])

    def test_a_changed_byte_is_never_merged_under_a_new_checksum(self) -> None:
        self.flip(200)
        for _ in range(2 * MERGE_AT):
            other = make_statement("قوات أخرى")
            try:
                self.index(other, other.article, other.speaker)
            except DamagedFile:
                return
        self.fail("merged")

    def test_a_damaged_index_is_rebuilt_though_nothing_waits_to_be_written(self) -> None:
        self.segment.write_bytes(self.segment.read_bytes()[:-10])
        forget_readers()
        IndexTask.objects.all().delete()
        with self.assertLogs("archive.search", "WARNING"):
            write_once()

        self.assertEqual(self.found(Word("تحالف")), [self.statement.pk])


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

    def test_setting_up_the_engine_takes_no_index_away(self) -> None:
        self.change_manifest(analysis="older")
        with self.assertLogs("archive.search.whoosh_engine.backend", "ERROR") as logs:
            self.backend.setup()
            self.assertEqual(self.ask(Word("تحالف")).total, 1)

        self.assertIn("another text analysis", logs.output[0])
        self.assertEqual(self.backend.reader.generations.current(), self.folder)

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
