"""A folder of article files, imported as `read_notation` reads them."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django.test import TestCase

from archive.models import (
    Article,
    DuplicateCandidate,
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
