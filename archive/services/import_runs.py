"""The record of an import that editors see: its counts, and an open issue for each refusal."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from archive.models import ImportIssue, ImportRun
from archive.services.import_report import ImportReport


def start_run(paths: Sequence[str | Path]) -> ImportRun:
    """Record that an import of `paths` began; it stays unfinished if the import is killed."""
    return ImportRun.objects.create(source="\n".join(map(str, paths)))


@transaction.atomic
def finish_run(run: ImportRun, report: ImportReport) -> None:
    """Record counts and refusals; an older issue about a file this run looked at is settled by this run."""
    run.new, run.unchanged = report.count("new"), report.count("unchanged")
    run.updated, run.refused = report.count("updated"), report.count("refused")
    run.finished = timezone.now()
    run.save()
    looked_at = {outcome.path for outcome in report.outcomes}
    settled = [issue.pk for issue in ImportIssue.objects.filter(state="open") if issue.path in looked_at]
    ImportIssue.objects.filter(pk__in=settled).update(state=ImportIssue.State.RESOLVED)
    ImportIssue.objects.bulk_create(
        ImportIssue(run=run, path=outcome.path[:1000], code=outcome.code, message=outcome.message)
        for outcome in report.of("refused")
    )
