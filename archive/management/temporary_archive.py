"""An empty archive beside the real one, for measurements that must not touch it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast

from django.conf import settings
from django.core.management import call_command
from django.db import connections
from django.db.backends.sqlite3.base import DatabaseWrapper
from django.test.utils import override_settings
from haystack import connections as engines


@contextmanager
def temporary_archive() -> Iterator[None]:
    """Point this thread at an empty database in memory and an empty index, and back again."""
    kept = connections["default"]
    with tempfile.TemporaryDirectory(prefix="archive-measure-") as folder, _index_at(folder):
        options = {
            **kept.settings_dict,
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": ":memory:",
            "OPTIONS": {},
        }
        connections["default"] = DatabaseWrapper(options, "default")
        try:
            call_command("migrate", verbosity=0)
            yield
        finally:
            connections["default"].close()
            connections["default"] = kept


@contextmanager
def _index_at(folder: str) -> Iterator[None]:
    # Haystack reads the setting for the engine's options and its handler's copy for the engine's class.
    handler = cast(Any, engines)
    moved = {"default": settings.HAYSTACK_CONNECTIONS["default"] | {"PATH": folder}}
    kept = handler.connections_info
    with override_settings(HAYSTACK_CONNECTIONS=moved):
        handler.connections_info = moved
        handler.reload("default")
        try:
            yield
        finally:
            handler.connections_info = kept
    handler.reload("default")
