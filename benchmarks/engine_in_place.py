"""A Django test runner that puts the archive's engine where the tests name Haystack's Whoosh engine."""

from __future__ import annotations

from typing import Any

from django.test.runner import DiscoverRunner


class EngineInPlace(DiscoverRunner):
    """Runs tests with the archive's engine; connections are opened later than this."""

    def setup_test_environment(self, **options: Any) -> None:
        """Replace the class: the settings keep the stock name, by which the tests find what to clean."""
        super().setup_test_environment(**options)
        from haystack.backends import whoosh_backend

        from archive.search.whoosh_engine import WhooshEngine

        whoosh_backend.WhooshEngine = WhooshEngine
