"""The name under which Haystack looks for indexes."""

from __future__ import annotations

from archive.search.indexes import ArticleIndex, SpeakerIndex, StatementIndex

__all__ = ["ArticleIndex", "SpeakerIndex", "StatementIndex"]
