"""What the processes of test_index_processes do: `python -m tests.search.index_work ROLE ARGUMENTS`.

Writers sleep at every sync and rebuilds at every record, so that a kill falls into the middle of things.
"""

from __future__ import annotations

import itertools
import json
import os
import random
import sys
import time
from pathlib import Path
from typing import Any

import django
from django.db.models import QuerySet

SYNC_SECONDS = 0.02
PATIENCE = 120
"""Seconds an editor waits for SQLite; no person saves without a pause beside three others who do."""

LASTING = 5
"""Statements no edit touches, though their speakers are renamed: every answer must hold them all."""


def fill(count: str) -> None:
    """Save so many statements of five speakers."""
    from tests.builders import make_speaker, make_statement

    speakers = [make_speaker() for _ in range(5)]
    for number in range(int(count)):
        make_statement(f"تصريح رقم {number} عن قوات التحالف", speaker=speakers[number % 5])
    for number in range(LASTING):
        make_statement(f"قول راسخ {number}", speaker=speakers[number % 5])


def edit(seed: str, count: str) -> None:
    """Change, hide, show, delete, add and move statements and rename speakers, one or many at a time."""
    from django.db import connection, transaction

    if connection.vendor == "sqlite":
        connection.settings_dict["OPTIONS"]["timeout"] = PATIENCE
    chance = random.Random(int(seed))
    for number in range(int(count)):
        with transaction.atomic():
            _edit_one(chance.choice(ACTIONS), f"{seed} {number}")


ACTIONS = ("change", "hide", "show", "delete", "add", "add", "rename", "move many", "hide many", "name many")


def _edit_one(action: str, mark: str) -> None:
    from archive.models import Speaker, Status
    from tests.builders import make_statement

    statement, speaker = _editable().order_by("?").first(), Speaker.objects.order_by("?").first()
    if action == "add":
        make_statement(f"إضافة {mark}", speaker=speaker)
    elif statement is None:
        return
    elif action == "delete":
        statement.delete()
    elif action.endswith("many"):
        _edit_many(action, mark, speaker)
    elif action == "rename":
        speaker.name_ar = f"اسم جديد {mark}"
        speaker.save()
    else:
        statement.cue = f"قال {mark}"
        statement.kind = "mixed"
        statement.status = {"hide": Status.WITHDRAWN}.get(action, Status.PUBLISHED)
        statement.save()


def _editable() -> QuerySet:
    from archive.models import Statement

    return Statement.objects.exclude(text__contains="راسخ")


def _edit_many(action: str, mark: str, speaker: Any) -> None:
    """Write past save(), as an import or an editor of lists does."""
    from archive.models import Alias, Statement, Status

    keys = _editable().order_by("?").values_list("pk", flat=True)[:3]
    some = Statement.objects.filter(pk__in=list(keys))
    if action == "move many":
        some.update(speaker=speaker)
    elif action == "hide many":
        some.update(status=Status.WITHDRAWN)
    else:
        Alias.objects.bulk_create([Alias(speaker=speaker, name=f"كنية {mark}")])


def write() -> None:
    """Lead as the site's writer thread does, slowly, until killed."""
    from archive.search.writer_thread import lead

    _slow_down()
    lead()


def rebuild_slowly() -> None:
    """Rebuild a record at a time."""
    from archive.search import documents_of, rebuilding

    _slow_down()
    documents_of.CHUNKS.update(statement=5, speaker=2, article=5)
    rebuilding.rebuild(lambda done, total: time.sleep(SYNC_SECONDS))


def poll_marks(stop: str) -> None:
    """Ask for the lasting statements until the file `stop` exists; say which answers were not whole."""
    from archive.search.engine import answer
    from archive.search.engine_contract import EngineRequest
    from archive.search.query.nodes import Word

    polls, partial = 0, []
    while not Path(stop).exists():
        found = answer(EngineRequest(root=Word("راسخ"), facets=("kind",)))
        counted = sum(each.count for each in found.facets["kind"])
        polls += 1
        if {found.total, counted, len(found.hits)} != {LASTING}:
            partial.append((found.total, counted, len(found.hits)))
        time.sleep(0.002)
    _say({"polls": polls, "partial": partial})


def poll(stop: str) -> None:
    """Ask again and again until the file `stop` exists; say how often each total was seen."""
    from archive.search.engine import answer
    from archive.search.engine_contract import EngineRequest
    from archive.search.query.nodes import Word

    seen: dict[int, int] = {}
    while not Path(stop).exists():
        total = answer(EngineRequest(root=Word("تصريح"), facets=("speaker",))).total
        seen[total] = seen.get(total, 0) + 1
        time.sleep(0.002)
    _say(seen)


def finish() -> None:
    """Apply what is left and say where index and database still differ."""
    from archive.models import IndexTask, Statement
    from archive.search.consistency import compare_index
    from archive.search.engine import answer
    from archive.search.engine_contract import EngineRequest
    from archive.search.writer_thread import write_once

    while write_once().tasks:
        pass
    faults = compare_index()
    state = {name: getattr(faults, name) for name in ("differing", "refused", "damaged", "compared")}
    state["waiting"] = IndexTask.objects.count()
    state["found"] = answer(EngineRequest()).total
    state["visible"] = Statement.objects.visible().count()
    _say(state)


def _say(state: dict) -> None:
    sys.stdout.write(json.dumps(state))


def _slow_down() -> None:
    sync = os.fsync

    def slow(descriptor: int) -> None:
        time.sleep(SYNC_SECONDS)
        sync(descriptor)

    os.fsync = slow


ROLES = {each.__name__: each for each in (fill, edit, write, rebuild_slowly, poll, poll_marks, finish)}

if __name__ == "__main__":
    django.setup()
    from tests import builders

    # Every process numbers its records from another start, so that no two make the same name.
    builders._numbers = itertools.count(os.getpid() * 1_000)
    ROLES[sys.argv[1]](*sys.argv[2:])
