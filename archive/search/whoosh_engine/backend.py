"""Haystack's backend over the archive's own Whoosh index."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from haystack import connections
from haystack.backends import BaseEngine, BaseSearchBackend, log_query
from haystack.backends.whoosh_backend import WhooshSearchBackend
from haystack.exceptions import SkipDocument
from haystack.models import SearchResult
from haystack.utils import get_identifier, get_model_ct
from whoosh.index import FileIndex

from archive.search.analyzer import analysis_version
from archive.search.engine_contract import EngineAnswer, EngineRequest, PrintedWord
from archive.search.whoosh_engine import answering
from archive.search.whoosh_engine.changes import IndexChanges
from archive.search.whoosh_engine.documents import Document, DocumentError, make_document
from archive.search.whoosh_engine.fields import Specs, build_specs, content_field, fingerprint
from archive.search.whoosh_engine.generations import Manifest
from archive.search.whoosh_engine.lookups import Lookup
from archive.search.whoosh_engine.printed_words import words_near
from archive.search.whoosh_engine.reprints import reprinted
from archive.search.whoosh_engine.schema import build_schema
from archive.search.whoosh_engine.scope import Scope, scope_of
from archive.search.whoosh_engine.search_query import SearchQuery
from archive.search.whoosh_engine.searching import SearchOptions, like_this, search_page
from archive.search.whoosh_engine.similar import nearest, rarities
from archive.search.whoosh_engine.snapshot import INDEX_NAME, Reader, Snapshot, reader_of
from archive.search.whoosh_engine.storage import DurableStorage

log = logging.getLogger(__name__)


class SearchBackend(BaseSearchBackend):  # type: ignore[misc]
    """Answers from the index below PATH and writes to it. Without an index there are no results.

    With SECOND_STAGE among the options of its connection, a SearchQuerySet orders by relevance as pages do.
    """

    # With these Haystack prints filters in Whoosh's syntax, for narrow(SQ(...)) and logs.
    RESERVED_WORDS = WhooshSearchBackend.RESERVED_WORDS
    RESERVED_CHARACTERS = WhooshSearchBackend.RESERVED_CHARACTERS
    _from_python = WhooshSearchBackend._from_python
    _to_python = WhooshSearchBackend._to_python

    def __init__(self, connection_alias: str, **options: Any) -> None:
        super().__init__(connection_alias, **options)
        if not options.get("PATH"):
            raise ImproperlyConfigured(f"HAYSTACK_CONNECTIONS[{connection_alias!r}] needs a PATH.")
        self.path = Path(options["PATH"])
        self.second_stage = bool(options.get("SECOND_STAGE"))

    @property
    def unified_index(self) -> Any:
        """Return Haystack's collection of index classes."""
        return connections[self.connection_alias].get_unified_index()

    @cached_property
    def specs(self) -> Specs:
        """Return the fields of the index."""
        return build_specs(self.unified_index.all_searchfields())

    @property
    def manifest(self) -> Manifest:
        """Return what an index must agree with to be answered from.

        An index that holds what readers may no longer see would still count and suggest it.
        """
        # The setting and not the models: the engine runs in any Django project.
        reviewed = getattr(settings, "ARCHIVE_REVIEW_BEFORE_PUBLISH", False)
        return replace(self._code_manifest, visible="reviewed" if reviewed else "all")

    @cached_property
    def _code_manifest(self) -> Manifest:
        return Manifest(analysis_version(), fingerprint(self.specs))

    @property
    def reader(self) -> Reader:
        """Return this process's view of the index."""
        return reader_of(self.path)

    @property
    def changes(self) -> IndexChanges:
        """Return the writing side of the index."""
        return IndexChanges(self.path, self.specs, self.manifest)

    # What code written for the stock engine looks at

    def setup(self) -> None:
        """Look at the index classes again; without an index that fits them, make an empty one.

        In the archive the writer rebuilds such an index from the database: an empty one would hide that.
        """
        self.__dict__.pop("specs", None)
        self.__dict__.pop("_code_manifest", None)
        fault = self.changes.fault()
        if fault and apps.is_installed("archive"):
            log.error("Run manage.py rebuild_index: %s.", fault)
        elif fault:
            self.changes.replace_by_empty()

    @property
    def index(self) -> FileIndex:
        """Return the current generation as Whoosh's index."""
        folder = self.changes.current()
        return FileIndex(DurableStorage(str(folder)), indexname=INDEX_NAME)

    @property
    def schema(self) -> Any:
        """Return the Whoosh schema of the fields."""
        return build_schema(self.specs)

    @property
    def content_field_name(self) -> str:
        """Return the field that words without a field name are looked for in."""
        return content_field(self.specs)

    def delete_index(self) -> None:
        """Answer from an empty index, as whoever calls this asks for.

        One that fits the fields is emptied where it is: code that has it open sees that.
        """
        self.setup()
        self.clear()

    def build_schema(self, fields: Mapping[str, Any]) -> tuple[str, Any]:
        """Return the content field and the Whoosh schema of these Haystack fields."""
        specs = build_specs(fields)
        return content_field(specs), build_schema(specs)

    # Reading

    def snapshot(self) -> Snapshot | None:
        """Return the newest state of the index this code can answer from."""
        snapshot = self.reader.snapshot()
        if snapshot is None or not snapshot.size:
            return None
        if snapshot.fault is None:
            snapshot.fault = snapshot.manifest.differs(self.manifest)
            if snapshot.fault:
                log.error(
                    "The search index was made with another %s: run manage.py rebuild_index.", snapshot.fault
                )
        # Words analysed otherwise still find most texts; other columns cannot be read at all.
        return snapshot if snapshot.manifest.answers(self.manifest) else None

    def scope(self, snapshot: Snapshot, models: Iterable[Any] | None) -> Scope:
        """Return the documents of these models, of every indexed one by default."""
        chosen = models or self.unified_index.get_indexed_models()
        return scope_of(snapshot, frozenset(get_model_ct(model) for model in chosen))

    def answer(self, request: EngineRequest) -> EngineAnswer:
        """Answer a page's request."""
        unknown = {*request.filters, *request.facets} - set(self.specs)
        if unknown:
            raise KeyError(f"The index has no field {', '.join(sorted(unknown))}.")
        snapshot = self.snapshot()
        if snapshot is None:
            return EngineAnswer(0, 0, (), dict.fromkeys(request.facets, ()))
        scope = scope_of(snapshot, frozenset({f"archive.{request.record}"}))
        return answering.answer(request, scope, self.specs)

    def nearby_words(self, folded: str, steps: int) -> Iterator[PrintedWord]:
        """Read the words of every searched field that may be spelt nearly so."""
        snapshot = self.snapshot()
        fields = [spec.name for spec in self.specs.values() if spec.searched]
        return iter(()) if snapshot is None else words_near(snapshot, fields, folded, steps)

    def alike(self, text: str, limit: int) -> list[int]:
        """Find the statements that share most telling stems with a text."""
        scope = self._statements()
        return [] if scope is None else nearest(text, scope, "text", limit)

    def reprints(self, numbers: Iterable[int]) -> dict[int, tuple[int, ...]]:
        """Find the statements that print the same words of the same speaker as each."""
        scope = self._statements()
        return {} if scope is None else reprinted(scope, numbers)

    def rarity(self, stems: Iterable[str]) -> dict[str, float]:
        """Weigh stems by how few statements hold them."""
        scope = self._statements()
        return {} if scope is None else rarities(stems, scope, "text")

    def _statements(self) -> Scope | None:
        snapshot = self.snapshot()
        return None if snapshot is None else scope_of(snapshot, frozenset({"archive.statement"}))

    @log_query  # type: ignore[misc, unused-ignore, untyped-decorator]
    def search(self, query_string: str, lookup: Lookup | None = None, **options: Any) -> dict[str, Any]:
        """Answer Haystack: a tree of lookups when given, else a query in Whoosh's syntax."""
        return search_page(self, query_string, lookup, SearchOptions.of(options))

    def more_like_this(
        self, model_instance: Any, additional_query_string: str | None = None, **options: Any
    ) -> dict[str, Any]:
        """Return records that share telling words with this one."""
        lookup = options.pop("lookup", None)
        return like_this(self, model_instance, additional_query_string, lookup, SearchOptions.of(options))

    # Writing

    def prepare(self, index: Any, records: Iterable[Any]) -> tuple[list[Document], list[str]]:
        """Make documents of records, and say in words which could not be made and why."""
        made, refused = [], []
        for record in records:
            try:
                made.append(make_document(index.full_prepare(record), self.specs))
            except SkipDocument:
                continue
            except Exception as error:  # one record, whatever is wrong with it, must not lose the others
                known = isinstance(error, DocumentError)
                refused.append(str(error) if known else f"{get_identifier(record)}: {error!r}")
        return made, refused

    def update(self, index: Any, iterable: Iterable[Any], commit: bool = True) -> None:
        """Write these records at once, in one commit. Refused ones are logged and left out."""
        records = list(iterable)
        made, refused = self.prepare(index, records)
        for reason in refused:
            log.error("Not indexed: %s", reason)
        self.changes.apply([get_identifier(record) for record in records], made)

    def remove(self, obj_or_string: Any, commit: bool = True) -> None:
        """Take one record out at once."""
        self.changes.apply([get_identifier(obj_or_string)], [])

    def clear(self, models: Iterable[Any] | None = None, commit: bool = True) -> None:
        """Take out every record of these models, or all."""
        snapshot = self.reader.snapshot()
        if snapshot is None or self.changes.fault():
            self.changes.replace_by_empty()
            return
        kinds = ("",) if models is None else tuple(f"{get_model_ct(model)}." for model in models)
        self.changes.apply([record for record in snapshot.record_ids if record.startswith(kinds)], [])


class WhooshEngine(BaseEngine):  # type: ignore[misc]
    """What HAYSTACK_CONNECTIONS names as ENGINE."""

    backend = SearchBackend
    query = SearchQuery


__all__ = ["SearchBackend", "SearchResult", "WhooshEngine"]
