"""Take article files into the archive: each wholly or not at all, and each only once."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from django.conf import settings

from archive.extraction import extract as read
from archive.ingest import FoundFile, ReadError, discover, read_article
from archive.services.article_import import ImportContext, import_article
from archive.services.catalogues import Catalogues
from archive.services.comparing import WordsGoneError
from archive.services.extracting import Extract
from archive.services.import_report import ImportReport, Outcome
from archive.services.import_runs import finish_run, start_run
from archive.services.recognising import ExternalIdTakenError
from archive.services.speakers import propose_duplicates

logger = logging.getLogger(__name__)

Progress = Callable[[Sequence[FoundFile]], Iterable[FoundFile]]


def import_articles(
    *,
    paths: Sequence[str | Path],
    catalogue: Path | None = None,
    dry_run: bool = False,
    extract: Extract = read,
    max_bytes: int | None = None,
    progress: Progress = iter,
) -> ImportReport:
    """Import what `paths` name (files, folders, globs) and report on every file.

    The catalogue of a file is `catalogue`, or `catalogue.*` in the folder given, or beside a file named
    outright. With `dry_run` nothing is written. `progress` wraps the walk over the files.
    """
    found = discover(paths)
    catalogues = Catalogues(found.folders, catalogue)
    run = None if dry_run else start_run(paths)
    limit = settings.ARCHIVE_MAX_ARTICLE_BYTES if max_bytes is None else max_bytes
    context = ImportContext(extract=extract, dry_run=dry_run)
    outcomes = [_unread(error) for error in found.refused]
    outcomes += [
        Outcome(problem.path, "refused", code="catalogue", message=problem.detail)
        for problem in catalogues.problems
    ]
    outcomes += [_take(file, catalogues, limit, context) for file in progress(found.files)]
    changed = any(outcome.action in ("new", "updated") for outcome in outcomes)
    proposals = propose_duplicates() if changed and not dry_run else 0
    report = ImportReport(tuple(outcomes), dry_run, proposals)
    if run:
        finish_run(run, report)
    return report


def _take(file: FoundFile, catalogues: Catalogues, max_bytes: int, context: ImportContext) -> Outcome:
    """Import one file; whatever goes wrong leaves nothing of it behind and is told in the outcome."""
    raw = read_article(file.path, max_bytes=max_bytes)
    if isinstance(raw, ReadError):
        return _unread(raw)
    fault = catalogues.fault_of(file)
    if fault:
        return Outcome(
            raw.path, "refused", code="catalogue", message=f"its catalogue entry is faulty: {fault}"
        )
    try:
        return import_article(raw, catalogues.entry_of(file), context)
    except (WordsGoneError, ExternalIdTakenError) as error:
        return Outcome(raw.path, "refused", code="conflict", message=str(error))
    except Exception as error:  # the rest of the import must not fall with one article
        logger.exception("import of one article failed", extra={"path": raw.path})
        return Outcome(raw.path, "refused", code="failed", message=f"{type(error).__name__}: {error}")


def _unread(error: ReadError) -> Outcome:
    return Outcome(error.path, "refused", code=error.code, message=error.message)
