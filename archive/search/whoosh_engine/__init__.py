"""The embedded search engine: Haystack's contract over a Whoosh index whose segments are flat arrays."""

from __future__ import annotations

from archive.search.whoosh_engine.backend import SearchBackend, WhooshEngine

__all__ = ["SearchBackend", "WhooshEngine"]
