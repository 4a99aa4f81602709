"""The archive itself, set up over a database and an index in a folder of the benchmark's own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

from benchmarks.corpus import PER_ARTICLE, Record


@cache
def set_up(folder: Path) -> None:
    """Start Django with its data in `folder`; a process has one archive."""
    os.environ["ARCHIVE_DATA"] = str(folder)
    os.environ.pop("DATABASE_URL", None)
    os.environ["DJANGO_SETTINGS_MODULE"] = "archive.settings"
    import django

    django.setup()


def start_worker(folder: Path) -> None:
    """Set up as gunicorn sets up its workers: the site is loaded and kept out of garbage collection."""
    set_up(folder)
    from archive import gunicorn_config

    gunicorn_config.when_ready(None)


def fill(records: Iterable[Record], folder: Path) -> None:
    """Make the database and a row for each record, in articles whose text they are."""
    set_up(folder)
    from django.core.management import call_command
    from django.db import transaction

    call_command("migrate", verbosity=0)
    speakers: dict[str, int] = {}
    outlets: dict[str, int] = {}
    with transaction.atomic():
        for _, group in groupby(records, key=lambda record: (record.number - 1) // PER_ARTICLE):
            _add_article(list(group), speakers, outlets)
        _forget_outbox()


def _forget_outbox() -> None:
    from archive.models import IndexTask

    IndexTask.objects.all().delete()


def _add_article(records: list[Record], speakers: dict[str, int], outlets: dict[str, int]) -> None:
    from archive.models import Article, Outlet, Statement

    outlet = records[0].outlet
    if outlet not in outlets:
        outlets[outlet] = Outlet.objects.create(name_ar=_name(outlet), slug=outlet).pk
    article = Article(
        outlet_id=outlets[outlet],
        title=_name(f"article-{records[0].number}"),
        text="\n".join(record.text for record in records),
        sha256=f"{records[0].number:064}",
        published=str(records[0].year),
    )
    # Past save(): its history is no part of what is measured.
    Article.objects.bulk_create([article])
    Statement.objects.bulk_create(list(_statements(records, article, speakers)))


def _statements(records: list[Record], article: Any, speakers: dict[str, int]) -> Iterator[Any]:
    from archive.models import Statement

    start = 0
    for record in records:
        end = start + len(record.text)
        yield Statement(
            pk=record.number,
            article=article,
            spans=[[start, end]],
            start=start,
            end=end,
            text=record.text,
            kind="direct" if record.number % 3 else "indirect",
            attribution="explicit",
            speaker_id=_speaker(record.speaker, speakers),
            said=str(record.year),
        )
        start = end + 1


def _speaker(slug: str, known: dict[str, int]) -> int:
    from archive.models import Alias, Speaker

    if slug not in known:
        # bulk_create, for the same reason.
        speaker = Speaker(name_ar=_name(slug), slug=slug)
        Speaker.objects.bulk_create([speaker])
        Alias.objects.bulk_create([Alias(speaker=speaker, name=_name(slug))])
        known[slug] = speaker.pk
    return known[slug]


def _name(slug: str) -> str:
    """Return a name none of the questions asks for, so that the totals of all engines can be compared."""
    return slug.replace("-", "")
