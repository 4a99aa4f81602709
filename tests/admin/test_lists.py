"""Every list opens, searches and filters in as many queries for many rows as for few."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.admin import site
from django.db import connection
from django.db.models import Model
from django.test.utils import CaptureQueriesContext

from archive.models import (
    Alias,
    Article,
    DuplicateCandidate,
    ImportIssue,
    ImportRun,
    IndexTask,
    Outlet,
    Redirect,
    Role,
    Speaker,
    SpeakerMerge,
    Statement,
    Synonym,
    Topic,
)
from tests.admin.case import AdminTestCase
from tests.admin.test_speakers import candidate
from tests.builders import make_article, make_outlet, make_speaker, make_statement, make_topic


def make_issue(number: int) -> ImportIssue:
    """Save an import that refused a file."""
    run = ImportRun.objects.create(refused=1)
    return run.issues.create(path=f"{number}.txt", code="empty", message="فارغ")


def make_merge(number: int) -> SpeakerMerge:
    """Save the record of a merge."""
    dropped = {"dropped_name": "اسم", "dropped_slug": f"dropped-{number}", "dropped": [], "moved": {}}
    return SpeakerMerge.objects.create(keep=make_speaker(), **dropped)


def make_redirect(number: int) -> Redirect:
    """Save a redirect of a renamed speaker."""
    return Redirect.objects.create(kind="speaker", old=f"old-{number}", new="new", reason="renamed")


BUILDERS: dict[type[Model], Callable[[int], Any]] = {
    Article: lambda number: make_statement().article,
    DuplicateCandidate: lambda number: candidate(make_speaker(), make_speaker()),
    ImportIssue: make_issue,
    ImportRun: lambda number: ImportRun.objects.create(new=number),
    Outlet: lambda number: make_outlet(),
    Redirect: make_redirect,
    Speaker: lambda number: make_statement().speaker,
    SpeakerMerge: make_merge,
    Statement: lambda number: make_statement(),
    Synonym: lambda number: Synonym.objects.create(terms=f"داعش\nالتنظيم {number}"),
    Topic: lambda number: make_topic(),
}
WITHOUT_LIST = {Alias, Role, IndexTask}
"""Names and roles are edited with their speaker; the outbox is the archive's own affair."""


class Lists(AdminTestCase):
    """The list of each kind of record."""

    def queries(self, model: type[Model], **query: str) -> int:
        """Count the queries of a list page."""
        with CaptureQueriesContext(connection) as queries:
            response = self.client.get(self.url(model, "changelist"), query)
        self.assertEqual(response.status_code, 200)
        return len(queries)

    def test_every_record_of_the_archive_has_a_list(self) -> None:
        models = {model for model in site._registry if model._meta.app_label == "archive"}

        self.assertEqual(models, set(BUILDERS))
        ours = set(Statement._meta.apps.get_app_config("archive").get_models())
        recorded = {
            model for model in ours if model.__name__.startswith("Historical") or "_" in model.__name__
        }
        self.assertEqual(ours - recorded - WITHOUT_LIST, models)

    def test_many_rows_cost_as_many_queries_as_few(self) -> None:
        for model, build in BUILDERS.items():
            with self.subTest(model=model.__name__):
                build(1), build(2)
                self.queries(model)  # content types and permissions are read once
                few = self.queries(model)
                for number in range(3, 12):
                    build(number)
                self.assertEqual(self.queries(model), few)

    def test_a_search_in_every_list_answers(self) -> None:
        for model, build in BUILDERS.items():
            with self.subTest(model=model.__name__):
                build(1)
                self.queries(model, q="اسم")

    def test_the_list_of_articles_leaves_their_texts_in_the_database(self) -> None:
        make_article()

        with CaptureQueriesContext(connection) as queries:
            self.client.get(self.url(Article, "changelist"))

        self.assertEqual([query for query in queries.captured_queries if '"text"' in query["sql"]], [])
