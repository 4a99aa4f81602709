"""Files become articles wholly or not at all, and once; the report says what became of each."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

from django.test import TestCase

from archive.extraction.records import Extraction
from archive.models import (
    Article,
    DuplicateCandidate,
    ImportIssue,
    ImportRun,
    IndexTask,
    Outlet,
    Redirect,
    Speaker,
    Statement,
)
from archive.services.import_report import ImportReport
from archive.services.importing import import_articles
from tests.services.readers import read_notation

WORDS = "سنزرع القمح في كل حقول الشمال قبل الشتاء المقبل"
MORE = "لا نية لرفع الأسعار هذا العام ولا في العام الذي يليه"
TEXT = f'اجتماع في الوزارة\n\nسعد العمري، وزير الزراعة: "{WORDS}".\nسعد العمري: "{MORE}".\n'
OUTLET = '[outlets.akhbar]\nname_ar = "أخبار"\n'
ROWS = (Article, Statement, Speaker, Outlet, DuplicateCandidate, Redirect, IndexTask)


def counts() -> dict[str, int]:
    """Count the rows of everything an import may write, with their histories."""
    rows = {model.__name__: model._default_manager.count() for model in ROWS}
    histories = {
        f"{model.__name__} history": model.history.count() for model in (Article, Statement, Speaker)
    }
    return rows | histories


class ImportTestCase(TestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def put(self, name: str, content: str | bytes = TEXT) -> Path:
        path = self.folder / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def take(self, *names: str, **options: Any) -> ImportReport:
        paths = [self.folder / name for name in names] or [self.folder]
        return import_articles(paths=paths, **{"extract": read_notation} | options)

    def actions(self, report: ImportReport) -> dict[str, str]:
        return {Path(outcome.path).name: outcome.action for outcome in report.outcomes}


class NewArticleTests(ImportTestCase):
    def test_an_article_is_stored_with_its_statements_and_speaker(self) -> None:
        self.put("a.txt", TEXT + "التاريخ 2021-03\n")

        report = self.take()

        article = Article.objects.get()
        self.assertEqual((report.count("new"), report.statements), (1, 2))
        self.assertEqual((article.title, article.file_name), ("اجتماع في الوزارة", "a.txt"))
        self.assertEqual((article.published, article.published_source), ("2021-03", "inferred"))
        self.assertEqual(article.published_evidence[0]["rule"], "date-line")
        self.assertEqual([statement.text for statement in article.statements.all()], [WORDS, MORE])
        self.assertEqual({statement.said for statement in article.statements.all()}, {"2021-03"})
        self.assertEqual(Speaker.objects.get().roles.get().title, "وزير الزراعة")

    def test_every_byte_is_kept_whatever_the_encoding(self) -> None:
        crlf = TEXT.replace("\n", "\r\n")
        cases = (
            # name, received bytes
            ("bom.txt", ("\ufeff" + crlf).encode()),
            ("windows.txt", ("قال في هذا اليوم من الأسبوع إن\r\n" + crlf).encode("cp1256")),
            ("utf16.txt", ("\ufeff1" + TEXT).encode("utf-16-le")),
        )
        for name, data in cases:
            with self.subTest(name):
                self.put(name, data)
                self.take(name)

                article = Article.objects.get(file_name=name)
                self.assertEqual(article.text.encode(article.encoding), data)
                self.assertEqual(article.sha256, hashlib.sha256(data).hexdigest())
                for statement in article.statements.all():
                    self.assertEqual(statement.text, article.text[statement.start : statement.end])

    def test_every_statement_and_speaker_is_queued_for_the_index(self) -> None:
        self.put("a.txt")

        self.take()

        queued = set(IndexTask.objects.values_list("kind", "object_id"))
        wanted = {("statement", pk) for pk in Statement.objects.values_list("pk", flat=True)}
        wanted |= {("speaker", Speaker.objects.get().pk), ("article", Article.objects.get().pk)}
        self.assertLessEqual(wanted, queued)

    def test_whoever_is_only_described_stays_as_printed(self) -> None:
        self.put("a.txt", f'عنوان\n؟مسؤول أمني: "{WORDS}".\n§البيان: "{MORE}".\n')

        self.take()

        self.assertFalse(Speaker.objects.exists())
        printed = list(Statement.objects.order_by("start").values_list("speaker", "speaker_printed"))
        self.assertEqual(printed, [(None, "مسؤول أمني"), (None, "البيان")])

    def test_an_undated_article_has_an_unknown_date(self) -> None:
        self.put("a.txt")

        self.take()

        article = Article.objects.get()
        self.assertEqual((article.published, article.published_source), ("", "unknown"))

    def test_spellings_of_one_name_are_offered_to_an_editor_and_not_merged(self) -> None:
        self.put("a.txt", f'عنوان\nواين ماروتو: "{WORDS}".\n')
        self.put("b.txt", f'عنوان آخر\nواين مارتو: "{MORE}".\n')

        report = self.take()

        candidate = DuplicateCandidate.objects.get()
        self.assertEqual(report.proposals, 1)
        self.assertEqual({candidate.speaker.name_ar, candidate.other.name_ar}, {"واين ماروتو", "واين مارتو"})
        self.assertTrue(candidate.evidence)


class IdempotencyTests(ImportTestCase):
    def test_importing_twice_changes_nothing(self) -> None:
        self.put("catalogue.toml", OUTLET + '[articles."a.txt"]\noutlet = "akhbar"\npublished = "2021"\n')
        self.put("a.txt")
        self.take()
        before = counts()

        report = self.take()

        self.assertEqual(self.actions(report), {"a.txt": "unchanged"})
        self.assertEqual(counts(), before)

    def test_one_content_under_two_names_is_one_article(self) -> None:
        self.put("a.txt")
        self.put("b.txt")

        first, second = self.take(), self.take()

        self.assertEqual(self.actions(first), {"a.txt": "new", "b.txt": "unchanged"})
        self.assertEqual(self.actions(second), {"a.txt": "unchanged", "b.txt": "unchanged"})
        self.assertEqual(Article.objects.get().file_name, "a.txt")

    def test_a_corrected_file_updates_its_article_and_keeps_the_permalinks(self) -> None:
        self.put("a.txt")
        self.take()
        kept = Statement.objects.get(text=MORE).pk
        self.put(
            "a.txt",
            TEXT.replace("اجتماع في الوزارة", "اجتماع طويل في الوزارة").replace(WORDS, WORDS + " كله"),
        )

        report = self.take()

        article = Article.objects.get()
        self.assertEqual(self.actions(report), {"a.txt": "updated"})
        self.assertEqual(article.title, "اجتماع طويل في الوزارة")
        self.assertEqual(Statement.objects.get(text=MORE).pk, kept)
        self.assertEqual(Statement.objects.get(pk=kept).start, article.text.index(MORE))
        self.assertEqual(Statement.objects.count(), 2)

    def test_another_article_under_the_same_file_name_is_a_new_one(self) -> None:
        self.put("north/1.txt")
        self.take("north")
        self.put("south/1.txt", 'خبر من الجنوب\nليلى الحسن: "بدأت المدارس استقبال طلابها بعد عطلة طويلة".\n')

        report = self.take("south")

        self.assertEqual(self.actions(report), {"1.txt": "new"})
        self.assertEqual(Article.objects.count(), 2)

    def test_an_external_id_recognises_an_article_under_a_new_name_and_text(self) -> None:
        entry = '[articles."{}"]\nexternal_id = "n-7"\n'
        self.put("old/a.txt")
        self.put("old/catalogue.toml", entry.format("a.txt"))
        self.take("old")
        self.put("new/b.txt", f'كتب من جديد\nسعد العمري: "{MORE}".\n')
        self.put("new/catalogue.toml", entry.format("b.txt"))

        report = self.take("new")

        self.assertEqual(self.actions(report), {"b.txt": "updated"})
        self.assertEqual((Article.objects.get().file_name, Statement.objects.get().text), ("b.txt", MORE))

    def test_a_text_that_loses_the_words_of_a_reviewed_statement_is_refused(self) -> None:
        self.put("a.txt")
        self.take()
        Statement.objects.filter(text=WORDS).update(status="published")
        self.put("a.txt", TEXT.replace(WORDS, "كلام آخر تماما لم يقله أحد من قبل قط"))

        report = self.take()

        self.assertEqual(self.actions(report), {"a.txt": "refused"})
        self.assertIn("which an editor has worked on", report.outcomes[0].message)
        self.assertEqual(Article.objects.get().text, TEXT)

    def test_a_text_that_moves_a_reviewed_statement_places_it_anew(self) -> None:
        self.put("a.txt")
        self.take()
        Statement.objects.filter(text=WORDS).update(status="published", edited_fields=["spans", "speaker"])
        pk = Statement.objects.get(text=WORDS).pk
        self.put("a.txt", "سطر جديد في أول الخبر\n" + TEXT)

        self.take()

        statement = Statement.objects.get(pk=pk)
        self.assertEqual((statement.text, statement.status), (WORDS, "published"))
        self.assertEqual(statement.article.text[statement.start : statement.end], WORDS)


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
