"""`manage.py import_articles PATH…` with the real extraction: what it prints, stores and exits with."""

from __future__ import annotations

import tempfile
from io import StringIO
from pathlib import Path
from unittest import mock

from django.core.management import CommandError, call_command
from django.db import OperationalError
from django.test import TestCase, override_settings

from archive.models import Article, DuplicateCandidate, ImportRun, Statement
from tests.services.importing_case import counts

TEXT = """عنوان عن اجتماع اللجنة

قال وزير الزراعة سمير الحاج إن "اللجنة ستجتمع غدا لبحث أسعار القمح في الأسواق المحلية".
"""
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


class CommandTestCase(TestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        self.out, self.err = StringIO(), StringIO()

    def put(self, name: str, data: str | bytes = TEXT) -> str:
        path = self.folder / name
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
        return str(path)

    def run_on(self, *arguments: str) -> None:
        call_command("import_articles", *arguments, stdout=self.out, stderr=self.err)


class ImportTests(CommandTestCase):
    def test_the_report_counts_what_was_done(self) -> None:
        self.put("a.txt")

        self.run_on(str(self.folder))

        self.assertIn("1 new, 0 unchanged, 0 updated, 0 refused; statements 1", self.out.getvalue())
        self.assertEqual(
            Statement.objects.get().text, "اللجنة ستجتمع غدا لبحث أسعار القمح في الأسواق المحلية"
        )

    def test_a_glob_is_read_like_the_files_it_matches(self) -> None:
        self.put("a.txt")
        self.put("b.md", TEXT.replace("غدا", "اليوم"))

        self.run_on(f"{self.folder}/*.md")

        self.assertEqual(Article.objects.get().file_name, "b.md")

    def test_each_refusal_is_one_line_that_names_the_file_and_the_rest_is_imported(self) -> None:
        self.put("a.txt")
        self.put("empty.txt", b"")
        self.put("binary.txt", b"\x00\x01\x02")
        self.put("broken.txt", "كلام".encode() + b"\xff")
        with (self.folder / "large.txt").open("wb") as file:
            file.truncate(50_000_000)
        (self.folder / "bare").mkdir()

        with self.assertRaisesRegex(CommandError, "6 refused"):
            self.run_on(str(self.folder), str(self.folder / "bare"), str(self.folder / "absent"))

        lines = [line.removeprefix(f"refused: {self.folder}/") for line in self.err.getvalue().splitlines()]
        self.assertEqual(
            lines,
            [
                "bare: holds no article (no *.txt file)",
                "absent: no such file or folder",
                "binary.txt: is not text: a NUL character at character 0",
                "broken.txt: invalid UTF-8 at byte 8 (0xff), and not Arabic in any old code page either",
                "empty.txt: the file is empty",
                "large.txt: 50,000,000 bytes exceed the limit of 5,000,000 (ARCHIVE_MAX_ARTICLE_BYTES)",
            ],
        )
        self.assertEqual(Article.objects.get().file_name, "a.txt")

    @override_settings(ARCHIVE_MAX_ARTICLE_BYTES=20)
    def test_the_size_limit_is_the_setting(self) -> None:
        self.put("a.txt")

        with self.assertRaises(CommandError):
            self.run_on(str(self.folder))

        self.assertIn("exceed the limit of 20", self.err.getvalue())

    def test_a_dry_run_says_what_would_be_and_writes_nothing(self) -> None:
        self.put("a.txt")

        self.run_on(str(self.folder), "--dry-run")

        self.assertIn("articles would be: 1 new", self.out.getvalue())
        self.assertEqual(set(counts().values()), {0})
        self.assertFalse(ImportRun.objects.exists())

    def test_a_catalogue_elsewhere_can_be_named(self) -> None:
        with tempfile.TemporaryDirectory() as elsewhere:
            catalogue = Path(elsewhere) / "known.toml"
            catalogue.write_text('[articles."a.txt"]\npublished = "2021-03"\n')
            self.run_on(self.put("a.txt"), "--catalogue", str(catalogue))

        self.assertEqual(Article.objects.get().published, "2021-03")

    def test_quiet_prints_refusals_only(self) -> None:
        self.put("a.txt")
        self.put("b.txt", b"")

        with self.assertRaises(CommandError):
            self.run_on(str(self.folder), "--quiet")

        self.assertEqual(self.out.getvalue(), "")
        self.assertEqual(len(self.err.getvalue().splitlines()), 1)

    def test_a_long_run_shows_a_bar_on_a_terminal_only(self) -> None:
        for number in range(25):
            self.put(f"{number}.txt", TEXT.replace("اللجنة", f"لجنة {number}"))
        for terminal in (True, False):
            bar = StringIO()
            with self.subTest(terminal=terminal), mock.patch("sys.stderr", bar):
                with mock.patch.object(bar, "isatty", return_value=terminal):
                    self.run_on(str(self.folder), "--dry-run")

                self.assertEqual("25/25" in bar.getvalue(), terminal)

    def test_a_database_without_tables_is_told_once(self) -> None:
        with (
            mock.patch.object(Article.objects, "exists", side_effect=OperationalError("no such table")),
            self.assertRaisesRegex(CommandError, "not ready .*: run manage.py migrate"),
        ):
            self.run_on(self.put("a.txt"))


class SeedTests(CommandTestCase):
    @classmethod
    def setUpTestData(cls) -> None:
        call_command("import_articles", str(SEEDS), stdout=StringIO(), stderr=StringIO())

    def test_the_seeds_come_in_whole_and_only_once(self) -> None:
        before = counts()

        self.run_on(str(SEEDS))

        self.assertIn("0 new, 5 unchanged, 0 updated, 0 refused", self.out.getvalue())
        self.assertEqual(counts(), before)
        for article in Article.objects.all():
            self.assertEqual(article.text.encode(article.encoding), (SEEDS / article.file_name).read_bytes())

    def test_every_statement_is_its_slices(self) -> None:
        self.assertGreater(Statement.objects.count(), 40)
        for statement in Statement.objects.select_related("article"):
            slices = [statement.article.text[start:end] for start, end in statement.spans]
            self.assertEqual(statement.text, " … ".join(slices))

    def test_two_spellings_of_one_speaker_are_offered_to_an_editor(self) -> None:
        pairs = [{pair.speaker.name_ar, pair.other.name_ar} for pair in DuplicateCandidate.objects.all()]
        self.assertIn({"واين ماروتو", "واين مارتو"}, pairs)

    def test_no_date_is_claimed_that_the_texts_do_not_tell(self) -> None:
        self.run_on(str(SEEDS))

        self.assertFalse(
            Article.objects.filter(published_source__in=["stated", "editor", "catalogue"]).exists()
        )
        for article in Article.objects.filter(published_source="inferred"):
            self.assertTrue(article.published_evidence)
