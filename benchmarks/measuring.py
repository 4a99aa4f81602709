"""CPU time and memory of this process, and what a row of measured times comes to."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SMAPS: Final = Path("/proc/self/smaps_rollup")


@dataclass(frozen=True, slots=True)
class Times:
    """CPU milliseconds per question: mean, median, 95th percentile and the worst."""

    mean: float
    p50: float
    p95: float
    worst: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Times:
        """Sum up a row of times."""
        rising = sorted(each * 1000 for each in seconds)
        p95 = rising[min(len(rising) - 1, int(len(rising) * 0.95))]
        return cls(statistics.fmean(rising), statistics.median(rising), p95, rising[-1])


class Stopwatch:
    """The CPU seconds of all threads of this process that a block took."""

    seconds = 0.0


@contextmanager
def cpu_time() -> Iterator[Stopwatch]:
    """Measure the CPU time of a block: on a busy machine it says more than the clock on the wall."""
    watch = Stopwatch()
    started = time.process_time()
    yield watch
    watch.seconds = time.process_time() - started


def memory() -> tuple[float, float]:
    """Return resident memory and the part no other process can share (no pages of files), in MB.

    Linux only; (0, 0) elsewhere.
    """
    if not SMAPS.exists():
        return 0.0, 0.0
    lines = (line.split() for line in SMAPS.read_text().splitlines()[1:])
    kilobytes = {parts[0]: int(parts[1]) for parts in lines}
    return kilobytes["Rss:"] / 1024, kilobytes["Anonymous:"] / 1024
