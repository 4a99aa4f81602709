"""The settings hold what they promise, seen from a process that starts with them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import unittest
from typing import Any

from tests.source_tree import ROOT

PROGRAM = """
import json, django
django.setup()
from django.conf import settings
from django.db import connection
with connection.cursor() as cursor:
    def ask(pragma):
        cursor.execute(f"PRAGMA {pragma}")
        return cursor.fetchone()[0]
    pragmas = {name: ask(name) for name in ("journal_mode", "busy_timeout", "foreign_keys", "synchronous")}
guards = ("HTTPS", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE")
names = ("DEBUG", "ALLOWED_HOSTS", "SECURE_HSTS_SECONDS", *guards)
print(json.dumps({"pragmas": pragmas, **{name: getattr(settings, name) for name in names}}))
"""


def start(program: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `program` in a process with the settings, an empty data folder and only these variables."""
    with tempfile.TemporaryDirectory() as folder:
        settings = {"DJANGO_SETTINGS_MODULE": "archive.settings", "ARCHIVE_DATA": folder}
        return subprocess.run(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={"PATH": os.environ["PATH"]} | settings | variables,
            capture_output=True,
            text=True,
            check=False,
        )


def settings_with(**variables: str) -> dict[str, Any]:
    """Return settings and database pragmas as a process with `variables` has them."""
    done = start(PROGRAM, **variables)
    if done.returncode:
        raise AssertionError(done.stderr)
    values: dict[str, Any] = json.loads(done.stdout)
    return values


class Defaults(unittest.TestCase):
    """Without any variable."""

    def test_a_fresh_clone_serves_this_machine_alone_and_safely(self) -> None:
        found = settings_with()

        self.assertEqual(found["ALLOWED_HOSTS"], ["localhost", "127.0.0.1", "[::1]"])
        self.assertFalse(found["DEBUG"])
        # WAL, wait for other writers, keep references whole, and sync at checkpoints (1 is NORMAL).
        pragmas = {"journal_mode": "wal", "busy_timeout": 20_000, "foreign_keys": 1, "synchronous": 1}
        self.assertEqual(found["pragmas"], pragmas)


class Production(unittest.TestCase):
    """With the address of a public site."""

    def test_https_switches_every_guard_on(self) -> None:
        found = settings_with(SITE_URL="https://archive.example", ALLOWED_HOSTS="archive.example")

        guards = ("HTTPS", "SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE")
        self.assertEqual([found[name] for name in guards], [True, True, True])
        self.assertEqual(found["SECURE_HSTS_SECONDS"], 31_536_000)

    def test_a_wrong_variable_stops_the_server_and_names_itself(self) -> None:
        done = start("import archive.wsgi", DEBUG="ture", LOG_LEVEL="LOUD")

        self.assertNotEqual(done.returncode, 0)
        self.assertIn("The value of DEBUG cannot be read.", done.stderr)
        self.assertIn("The value of LOG_LEVEL cannot be read.", done.stderr)
