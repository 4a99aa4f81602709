"""Haystack's own test settings, with the engine that SUITE_ENGINE names where they name the stock one."""

from __future__ import annotations

import os

from test_haystack.settings import *  # type: ignore[import-not-found]  # noqa: F403
from test_haystack.settings import HAYSTACK_CONNECTIONS as ALL_CONNECTIONS

DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}}
HAYSTACK_CONNECTIONS = {
    name: options for name, options in ALL_CONNECTIONS.items() if name not in ("solr", "elasticsearch")
}
if os.environ["SUITE_ENGINE"] == "archive":
    TEST_RUNNER = "benchmarks.engine_in_place.EngineInPlace"
