"""Measure how fast statements are extracted, beside the one-line regular expression that finds quotes alone.

    python benchmarks/extraction.py [--folder DIR]

Texts of three sizes are made of the articles in the project (or of DIR), repeated as one article; kB are of
UTF-8, time is CPU time of one core, the best of three runs. A linear reader keeps its speed as texts grow.
"""

from __future__ import annotations

import re
import sys
import time
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SIZES = (0.1, 0.5, 2.0)
"""Megabytes; a long article has 0.02."""
RUNS = 3
QUOTES = re.compile(r'[«“"„]((?:[^«»“”"„\s]+\s+){4,}[^«»“”"„\s]+)[»”"]')
"""Five words or more between marks: finds most direct quotes, names nobody."""


def main() -> None:
    parser = ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, help="folder of <id>.txt to read in place of the project's")
    folder = parser.parse_args().folder
    folders = [folder] if folder else [ROOT / "seeds", ROOT / "tests" / "gold" / "written"]
    text = "\n".join(path.read_bytes().decode() for each in folders for path in sorted(each.glob("*.txt")))

    from archive.extraction import extract

    readers: tuple[tuple[str, Callable[[str], object]], ...] = (
        ("with dates", extract),
        ("without dates", lambda article: extract(article, published="")),
        ("regular expression", QUOTES.findall),
    )
    extract(text)  # the lexicons are read once
    print(f"{'kB/s':<20}" + "".join(f"{f'{size} MB':>12}" for size in SIZES))
    for name, read in readers:
        speeds = (speed(read, long_text(text, size)) for size in SIZES)
        print(f"{name:<20}" + "".join(f"{kilobytes:>12.0f}" for kilobytes in speeds))


def long_text(text: str, megabytes: float) -> str:
    """Repeat `text` up to a size in UTF-8, cut at a paragraph."""
    wanted = int(megabytes * 1e6 / (len(text.encode()) / len(text)))
    repeated = (text + "\n") * (wanted // len(text) + 1)
    return repeated[: repeated.rfind("\n", 0, wanted)]


def speed(read: Callable[[str], object], text: str) -> float:
    """Return kB per second of CPU time, the best of the runs."""
    times = []
    for _ in range(RUNS):
        begin = time.process_time()
        read(text)
        times.append(time.process_time() - begin)
    return len(text.encode()) / 1000 / min(times)


if __name__ == "__main__":
    # Run as a file, Python looks for modules in this folder; the package lies one above.
    sys.path[0] = str(ROOT)
    main()
