"""What monitors are told about this worker."""

from __future__ import annotations

from unittest import mock

from django.db import DatabaseError
from django.test import TestCase, override_settings

from archive.search.engine_contract import EngineAnswer
from tests.builders import make_statement

HEALTH = "archive.web.views.health"


def index_of(count: int) -> EngineAnswer:
    """Return the answer of an index that holds `count` statements."""
    return EngineAnswer(total=count, total_all_words=count, hits=())


class Health(TestCase):
    """Database and index, each working and broken."""

    def assert_told(self, status: int, database: str, index: str) -> None:
        """Fail unless /healthz answers just this."""
        response = self.client.get("/healthz")

        overall = "ok" if status == 200 else "failing"
        self.assertEqual(response.json(), {"status": overall, "database": database, "index": index})
        self.assertEqual(response.status_code, status)

    def test_a_working_site_is_healthy(self) -> None:
        make_statement()
        with mock.patch(f"{HEALTH}.answer", return_value=index_of(1)):
            self.assert_told(200, "ok", "ok")

    def test_an_empty_archive_is_healthy(self) -> None:
        with mock.patch(f"{HEALTH}.answer", return_value=index_of(0)):
            self.assert_told(200, "ok", "ok")

    def test_an_empty_index_beside_statements_is_not(self) -> None:
        make_statement()
        with mock.patch(f"{HEALTH}.answer", return_value=index_of(0)), self.assertLogs(HEALTH, "ERROR"):
            self.assert_told(503, "ok", "failing")

    def test_a_broken_index_is_told_without_its_reason(self) -> None:
        broken = mock.patch(f"{HEALTH}.answer", side_effect=OSError("/var/lib/secret/place is torn"))
        with broken, self.assertLogs(HEALTH, "ERROR") as logs:
            self.assert_told(503, "ok", "failing")
            self.assertNotIn("secret", self.client.get("/healthz").content.decode())

        self.assertIn("secret/place", logs.output[0])

    def test_a_broken_database_is_told(self) -> None:
        broken = mock.patch(f"{HEALTH}.IndexTask.objects.first", side_effect=DatabaseError("gone"))
        with (
            broken,
            mock.patch(f"{HEALTH}.answer", return_value=index_of(1)),
            self.assertLogs(HEALTH, "ERROR"),
        ):
            self.assert_told(503, "failing", "ok")

    @override_settings(SECURE_SSL_REDIRECT=True)
    def test_a_load_balancer_may_ask_without_https(self) -> None:
        with mock.patch(f"{HEALTH}.answer", return_value=index_of(0)):
            self.assertEqual(self.client.get("/healthz").status_code, 200)

    def test_the_answer_is_never_kept(self) -> None:
        with mock.patch(f"{HEALTH}.answer", return_value=index_of(0)):
            self.assertIn("no-store", self.client.get("/healthz")["Cache-Control"])
