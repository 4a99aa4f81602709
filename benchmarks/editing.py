"""How long an edited statement takes until a search finds it so, with the writer thread of a web worker."""

from __future__ import annotations

import shutil
import statistics
import tempfile
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from benchmarks.archive_site import set_up
from benchmarks.measuring import cpu_time

EDITS: Final = 20
UNUSED_YEAR: Final = 1900
"""Before all years of the corpus: the edits give statements these."""

_PATIENCE: Final = 30.0


@dataclass(frozen=True, slots=True)
class Edited:
    """Seconds on the wall from before the edit to the answer that shows it, and CPU seconds for each edit."""

    median: float
    worst: float
    cpu: float


def edit(own: Path) -> Edited:
    """Edit statements of a copy of the archive one after the other, and wait for each."""
    with tempfile.TemporaryDirectory(dir=own.parent) as folder:
        copy = Path(shutil.copytree(own, Path(folder) / "archive"))
        set_up(copy)
        from archive.search.writer_thread import lead

        stop = threading.Event()
        writer = threading.Thread(target=lead, args=(stop,))
        writer.start()
        try:
            _visible_after(1)  # the writer opens the index, which later edits find open
            with cpu_time() as cpu:
                waits = [_visible_after(number) for number in range(2, EDITS + 2)]
        finally:
            stop.set()
            writer.join()
    return Edited(statistics.median(waits), max(waits), cpu.seconds / EDITS)


def _visible_after(number: int) -> float:
    from django.db import transaction
    from haystack.query import SearchQuerySet

    from archive.models import Statement

    year = str(UNUSED_YEAR + number)
    started = time.monotonic()
    with transaction.atomic():
        statement = Statement.objects.get(pk=number)
        statement.said = year
        statement.save()
    while time.monotonic() - started < _PATIENCE:
        if SearchQuerySet().models(Statement).filter(year__exact=year).count():
            return time.monotonic() - started
        time.sleep(0.01)
    raise TimeoutError(f"statement {number} was not found by its new year")
