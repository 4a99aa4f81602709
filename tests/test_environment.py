"""Variables are read by type; a wrong one is remembered, told without its value, and stops the server."""

from __future__ import annotations

import os
import stat
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from unittest import mock

from django.core.exceptions import ImproperlyConfigured

from archive import environment
from archive.environment import env_bool, env_choice, env_database, env_int, env_list, env_secret, env_text


class ReadingVariables(unittest.TestCase):
    """One table of readers, values and results."""

    def setUp(self) -> None:
        self.problems: list[environment.Problem] = []
        self.enterContext(mock.patch.object(environment, "PROBLEMS", self.problems))

    def read(self, reader: Any, value: str, *args: Any) -> Any:
        """Call `reader` on a variable that holds `value`."""
        with mock.patch.dict(os.environ, {"VARIABLE": value}):
            return reader("VARIABLE", *args)

    def test_right_values_are_read(self) -> None:
        table: list[tuple[Any, str, tuple[Any, ...], Any]] = [
            (env_text, " نص ", (), "نص"),
            (env_bool, "Yes", (), True),
            (env_bool, "off", (True,), False),
            # An empty variable is how a container file switches something off.
            (env_bool, "", (True,), False),
            (env_int, "42", (7,), 42),
            (env_int, "", (7,), 7),
            (env_list, "a, b ,,c", (), ["a", "b", "c"]),
            (env_choice, "b", ("a", {"a", "b"}, "hint"), "b"),
        ]
        for reader, value, args, expected in table:
            with self.subTest(reader=reader.__name__, value=value):
                self.assertEqual(self.read(reader, value, *args), expected)
        self.assertEqual(self.problems, [])

    def test_a_wrong_value_leaves_the_default_and_is_remembered(self) -> None:
        table: list[tuple[Any, str, tuple[Any, ...], Any]] = [
            (env_bool, "ture", (), False),
            (env_int, "7.5", (7,), 7),
            (env_int, "-1", (7,), 7),
            (env_choice, "c", ("a", {"a", "b"}, "hint"), "a"),
        ]
        for reader, value, args, expected in table:
            with self.subTest(reader=reader.__name__, value=value):
                self.problems.clear()
                self.assertEqual(self.read(reader, value, *args), expected)
                self.assertEqual([problem.name for problem in self.problems], ["VARIABLE"])

    def test_a_wrong_value_stops_the_server_with_its_hint(self) -> None:
        self.read(env_bool, "ture")

        with self.assertRaisesRegex(ImproperlyConfigured, "VARIABLE cannot be read. Write true or false"):
            environment.refuse_problems()

    def test_no_wrong_value_lets_the_server_start(self) -> None:
        environment.refuse_problems()


class DatabaseUrl(unittest.TestCase):
    """The variable that may hold a password."""

    def setUp(self) -> None:
        self.problems: list[environment.Problem] = []
        self.enterContext(mock.patch.object(environment, "PROBLEMS", self.problems))

    def database(self, url: str) -> dict[str, Any]:
        """Read `url` with /data/archive.sqlite3 as the default."""
        with mock.patch.dict(os.environ, {"DATABASE_URL": url}):
            return env_database("DATABASE_URL", Path("/data/archive.sqlite3"))

    def test_without_a_url_the_database_is_a_file(self) -> None:
        self.assertEqual(self.database("")["NAME"], "/data/archive.sqlite3")
        self.assertEqual(self.problems, [])

    def test_a_postgresql_url_is_honoured(self) -> None:
        settings = self.database("postgresql://reader:secret@db.example:6432/statements")

        self.assertEqual(settings["ENGINE"], "django.db.backends.postgresql")
        self.assertEqual(
            (settings["HOST"], settings["PORT"], settings["NAME"]), ("db.example", 6432, "statements")
        )

    def test_an_unreadable_url_is_told_without_its_password(self) -> None:
        for url in ("mysql://me:secret@host/name", "postgresql://me:secret@host:99999999/x", "secret"):
            with self.subTest(url=url):
                self.problems.clear()
                self.assertEqual(self.database(url)["NAME"], "/data/archive.sqlite3")
                self.assertNotIn(
                    "secret", f"{self.problems[0]} {self.problems[0].hint}".replace(":password", "")
                )


class SecretKey(unittest.TestCase):
    """The key kept in the data folder."""

    def setUp(self) -> None:
        folder = self.enterContext(tempfile.TemporaryDirectory())
        self.path = Path(folder) / "data" / "secret_key"

    def test_the_variable_wins_and_writes_nothing(self) -> None:
        with mock.patch.dict(os.environ, {"SECRET_KEY": "given"}):
            self.assertEqual(env_secret("SECRET_KEY", self.path), "given")
        self.assertFalse(self.path.exists())

    def test_a_key_is_made_once_and_kept_from_others(self) -> None:
        key = env_secret("NO_SUCH_KEY", self.path)

        self.assertEqual(env_secret("NO_SUCH_KEY", self.path), key)
        self.assertGreater(len(key), 60)
        self.assertEqual(stat.S_IMODE(self.path.stat().st_mode), 0o600)

    def test_workers_that_start_together_agree_on_the_key(self) -> None:
        with ThreadPoolExecutor(8) as pool:
            keys = set(pool.map(lambda _: env_secret("NO_SUCH_KEY", self.path), range(8)))

        self.assertEqual(keys, {self.path.read_text()})
        self.assertEqual(list(self.path.parent.iterdir()), [self.path])
