"""Read word lists kept as data files."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).parent / "data"


class WordListError(ValueError):
    """A word list that cannot be trusted; the message names file and line."""


@cache
def load(source: str | Path) -> tuple[str, ...]:
    """Read a list, one entry per line in file order; ``#`` starts a comment, blank lines are skipped.

    A bare name means ``archive/arabic/data/<name>.txt``, a Path any other file. An entry given twice is
    refused (WordListError), because two lines for one word are two opinions.
    """
    path = source if isinstance(source, Path) else DATA / f"{source}.txt"
    entries: dict[str, int] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        entry = line.split("#", 1)[0].strip()
        if not entry:
            continue
        if entry in entries:
            raise WordListError(f"{path.name}:{number}: {entry!r} stands on line {entries[entry]} already")
        entries[entry] = number
    return tuple(entries)
