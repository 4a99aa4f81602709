"""The registry of speakers: who a printed name means, which names may be one, and making two one."""

from __future__ import annotations

from archive.services.speakers.duplicates import propose_duplicates, propose_from_article
from archive.services.speakers.merging import MergeConflictError, merge_speakers
from archive.services.speakers.registry import (
    find_or_make_speaker,
    find_speaker,
    free_slug,
    unsaved_speaker,
)
from archive.services.speakers.undoing import undo_merge

__all__ = [
    "MergeConflictError",
    "find_or_make_speaker",
    "find_speaker",
    "free_slug",
    "merge_speakers",
    "propose_duplicates",
    "propose_from_article",
    "undo_merge",
    "unsaved_speaker",
]
