"""What is refused is named, leaves nothing behind and stops nothing; a dry run writes nothing."""

from __future__ import annotations

from pathlib import Path
from unittest import mock

from django.db import IntegrityError

from archive.extraction.records import Extraction
from archive.models import Article, ImportIssue, ImportRun, Statement
from archive.services.extracting import apply_extraction
from tests.services.importing_case import MORE, OUTLET, TEXT, ImportTestCase, counts
from tests.services.readers import read_notation


class RefusalTests(ImportTestCase):
    def test_what_is_refused_is_named_and_the_rest_imported(self) -> None:
        self.put("bad.txt", b"\xff\xfe\x00")
        self.put("empty.txt", b"")
        self.put("good.txt")

        report = self.take(".", "absent")

        refused = {Path(outcome.path).name: outcome.code for outcome in report.of("refused")}
        self.assertEqual(refused, {"absent": "missing", "bad.txt": "undecodable", "empty.txt": "empty"})
        self.assertEqual(Article.objects.get().file_name, "good.txt")

    def test_a_file_over_the_limit_is_refused(self) -> None:
        self.put("a.txt")

        report = self.take(max_bytes=10)

        self.assertEqual(report.outcomes[0].code, "too-large")

    def test_a_failure_in_the_middle_leaves_nothing_of_the_article_behind(self) -> None:
        def fail_on_b(text: str, *, published: str | None = None) -> Extraction:
            return read_notation(text)

        self.put("a.txt")
        self.put("b.txt", f'عنوان\nهدى سالم: "{MORE}".\n')
        before = counts()
        with (
            mock.patch("archive.services.extracting.write_statements", side_effect=RuntimeError("disk")),
            self.assertLogs("archive.services.importing", "ERROR"),
        ):
            report = self.take(extract=fail_on_b)

        self.assertEqual({outcome.code for outcome in report.outcomes}, {"failed"})
        self.assertIn("RuntimeError: disk", report.outcomes[0].message)
        self.assertEqual(counts(), before)

    def test_an_article_that_collides_with_another_import_is_tried_again(self) -> None:
        self.put("a.txt")
        collision = [IntegrityError("speaker_slug"), mock.DEFAULT]
        with mock.patch(
            "archive.services.article_import.apply_extraction", wraps=apply_extraction, side_effect=collision
        ):
            report = self.take()

        self.assertEqual(self.actions(report), {"a.txt": "new"})
        self.assertEqual(Statement.objects.count(), 2)

    def test_an_article_the_extraction_fails_on_does_not_stop_the_others(self) -> None:
        def choke(text: str, *, published: str | None = None) -> Extraction:
            if "هدى" in text:
                raise ValueError("cannot read this")
            return read_notation(text)

        self.put("a.txt", f'عنوان\nهدى سالم: "{MORE}".\n')
        self.put("b.txt")
        with self.assertLogs("archive.services.importing", "ERROR"):
            report = self.take(extract=choke)

        self.assertEqual(self.actions(report), {"a.txt": "refused", "b.txt": "new"})

    def test_a_dry_run_tells_the_same_and_writes_nothing(self) -> None:
        self.put("catalogue.toml", OUTLET + '[articles."a.txt"]\noutlet = "akhbar"\n')
        self.put("a.txt")
        self.put("b.txt", b"")

        report = self.take(dry_run=True)

        self.assertEqual(self.actions(report), {"a.txt": "new", "b.txt": "refused"})
        self.assertEqual(report.statements, 2)
        self.assertEqual(set(counts().values()), {0})
        self.assertFalse(ImportRun.objects.exists())

    def test_a_dry_run_over_changed_files_writes_nothing(self) -> None:
        self.put("a.txt")
        self.take()
        before, text = counts(), Article.objects.get().text
        self.put("a.txt", TEXT + "سطر أخير\n")

        report = self.take(dry_run=True)

        self.assertEqual(self.actions(report), {"a.txt": "updated"})
        self.assertEqual((counts(), Article.objects.get().text), (before, text))


class RunRecordTests(ImportTestCase):
    def test_a_run_is_recorded_with_its_counts_and_an_issue_for_each_refusal(self) -> None:
        self.put("a.txt")
        self.put("b.txt", b"")

        self.take()

        run = ImportRun.objects.get()
        self.assertEqual((run.new, run.unchanged, run.updated, run.refused), (1, 0, 0, 1))
        self.assertIsNotNone(run.finished)
        self.assertEqual(run.issues.get().code, "empty")

    def test_an_issue_is_settled_when_the_file_comes_in_later(self) -> None:
        self.put("b.txt", b"")
        self.take()
        self.put("b.txt")

        self.take()

        self.assertEqual(ImportIssue.objects.get().state, "resolved")
