"""Two imports of the same files at the same moment give the archive that one would have given."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from django.db import connection
from django.test import SimpleTestCase, TransactionTestCase, skipUnlessDBFeature

from archive.models import Article, Speaker, Statement
from archive.services.import_report import ImportReport
from archive.services.importing import import_articles
from tests.services.readers import read_notation

ROOT = Path(__file__).resolve().parents[2]
COUNT = """
from archive.models import Article, Speaker, Statement
print(Article.objects.count(), Statement.objects.count(), Speaker.objects.count())
"""


def write_articles(folder: Path, number: int) -> None:
    """Write articles in which the same two people speak."""
    for index in range(number):
        text = f'خبر رقم {index}\nسعد العمري: "كلام أول برقم {index}".\nهدى سالم: "كلام ثان برقم {index}".\n'
        (folder / f"{index}.txt").write_text(text, encoding="utf-8")


class ProcessTests(SimpleTestCase):
    """Real processes on an SQLite file of their own, as an archivist's two terminals would be."""

    def test_two_processes_import_every_article_once(self) -> None:
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder / 'archive.sqlite3'}",
            "ARCHIVE_DATA": str(folder / "data"),
        }
        articles = folder / "articles"
        articles.mkdir()
        write_articles(articles, 12)

        def run(*arguments: str) -> subprocess.Popen[str]:
            command = [sys.executable, "manage.py", *arguments]
            return subprocess.Popen(command, cwd=ROOT, env=environment, text=True, stdout=-1, stderr=-2)

        migrated = run("migrate", "-v0")
        self.assertEqual((migrated.communicate()[0], migrated.returncode), ("", 0))
        together = [run("import_articles", str(articles)) for _ in range(2)]
        printed = [process.communicate()[0] for process in together]
        self.assertEqual([process.returncode for process in together], [0, 0], printed)

        new, unchanged = (sum(int(_count(text, word)) for text in printed) for word in ("new", "unchanged"))
        self.assertEqual((new, unchanged), (12, 12))
        counted = run("shell", "-v0", "-c", COUNT).communicate()[0].split()
        self.assertEqual(counted[0], "12")


def _count(printed: str, word: str) -> str:
    return printed.split(f" {word}")[0].split()[-1]


class ThreadTests(TransactionTestCase):
    """Connections to one server, where nothing but the database keeps two writers apart."""

    @skipUnlessDBFeature("test_db_allows_multiple_connections")
    def test_two_connections_import_every_article_and_speaker_once(self) -> None:
        folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        write_articles(folder, 12)
        start = Barrier(2)

        def run(_: int) -> ImportReport:
            start.wait(timeout=30)
            try:
                return import_articles(paths=[folder], extract=read_notation)
            finally:
                connection.close()

        with ThreadPoolExecutor(2) as pool:
            reports = list(pool.map(run, range(2)))

        self.assertEqual([report.of("refused") for report in reports], [(), ()])
        self.assertEqual(sum(report.count("new") for report in reports), 12)
        self.assertEqual((Article.objects.count(), Statement.objects.count()), (12, 24))
        self.assertEqual(Speaker.objects.count(), 2)
