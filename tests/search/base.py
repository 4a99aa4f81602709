"""A search index of its own for each test, in a temporary folder."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import models
from django.test import TestCase, override_settings
from haystack import connections
from haystack.utils import get_identifier

from archive.search.engine_contract import EngineAnswer, EngineRequest
from archive.search.whoosh_engine.backend import SearchBackend
from archive.search.whoosh_engine.snapshot import forget_readers


class IndexMixin:
    """Points the default Haystack connection at an empty folder before each test."""

    index_root: Path

    def setUp(self) -> None:
        super().setUp()  # type: ignore[misc]
        self.index_root = Path(tempfile.mkdtemp(prefix="archive-index-"))
        self.addCleanup(shutil.rmtree, self.index_root, ignore_errors=True)  # type: ignore[attr-defined]
        options = settings.HAYSTACK_CONNECTIONS["default"] | {"PATH": str(self.index_root)}
        settled = override_settings(HAYSTACK_CONNECTIONS={"default": options})
        settled.enable()
        self.addCleanup(settled.disable)  # type: ignore[attr-defined]
        kept = connections.connections_info
        connections.connections_info = {"default": options}
        connections.reload("default")
        self.addCleanup(self._restore, kept)  # type: ignore[attr-defined]

    def _restore(self, kept: dict[str, Any]) -> None:
        connections.connections_info = kept
        connections.reload("default")
        # A reader keeps its files open: some hundred tests in one process would run out of file numbers.
        forget_readers()

    @property
    def backend(self) -> SearchBackend:
        """Return the engine under test."""
        engine: SearchBackend = connections["default"].get_backend()
        return engine

    def index(self, *records: models.Model) -> None:
        """Write these records to the index at once, past the outbox."""
        for record in records:
            self.backend.update(connections["default"].get_unified_index().get_index(type(record)), [record])

    def index_everything(self) -> None:
        """Write every visible record to the index at once, in one commit per model."""
        unified = connections["default"].get_unified_index()
        for index in unified.get_indexes().values():
            self.backend.update(index, index.index_queryset())

    def ask(self, root: Any = None, **options: Any) -> EngineAnswer:
        """Ask the engine as a page does."""
        return self.backend.answer(EngineRequest(root=root, **options))

    def found(self, root: Any = None, **options: Any) -> list[int]:
        """Return the primary keys an engine answers, in order."""
        return [hit.pk for hit in self.ask(root, **options).hits]

    def indexed_ids(self) -> set[str]:
        """Return the record ids of every document that is not deleted."""
        snapshot = self.backend.reader.snapshot()
        if snapshot is None:
            return set()
        return {record for record, alive in zip(snapshot.record_ids, snapshot.alive, strict=True) if alive}

    def identifier(self, record: models.Model) -> str:
        """Return the record id Haystack gives a row."""
        identifier: str = get_identifier(record)
        return identifier


class IndexTestCase(IndexMixin, TestCase):
    """A database test with an index of its own."""
