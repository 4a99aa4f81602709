"""Show where a query was found in an untouched printed text."""

from __future__ import annotations

from archive.search.highlighting.marking import SNIPPET_LENGTH, Snippet, highlight

__all__ = ["SNIPPET_LENGTH", "Snippet", "highlight"]
