"""The archive's records: one file per model, each with its QuerySet."""

from __future__ import annotations

from archive.models.article import Article, DateSource
from archive.models.import_run import ImportIssue, ImportRun
from archive.models.index_task import IndexTask
from archive.models.outlet import Outlet
from archive.models.redirect import Redirect, RedirectReason
from archive.models.speaker import Alias, DuplicateCandidate, Role, Speaker, SpeakerKind
from archive.models.speaker_merge import SpeakerMerge
from archive.models.statement import Attribution, Statement, StatementKind
from archive.models.status import Status, visible_statuses
from archive.models.topic import Synonym, Topic

__all__ = [
    "Alias",
    "Article",
    "Attribution",
    "DateSource",
    "DuplicateCandidate",
    "ImportIssue",
    "ImportRun",
    "IndexTask",
    "Outlet",
    "Redirect",
    "RedirectReason",
    "Role",
    "Speaker",
    "SpeakerKind",
    "SpeakerMerge",
    "Statement",
    "StatementKind",
    "Status",
    "Synonym",
    "Topic",
    "visible_statuses",
]
