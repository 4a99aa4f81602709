"""Which printed names may be spellings of one speaker."""

from __future__ import annotations

from archive.extraction.aliases.proposals import propose_same, similarity, skeleton

__all__ = ["propose_same", "similarity", "skeleton"]
