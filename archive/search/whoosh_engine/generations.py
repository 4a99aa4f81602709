"""The folder of the index: numbered generations, one of them current, and the locks around them.

    index/CURRENT              the name of the generation that answers
    index/generation-000007/   a Whoosh index, its manifest, and while it is being built its journal
    index/*.lock               held with flock, so a killed process never leaves one behind

A generation is made beside the current one and becomes current by one atomic rename.
"""

from __future__ import annotations

import fcntl
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from archive.search.whoosh_engine.storage import sync_folder

FORMAT: Final = 3
"""Version of the files of a generation; another one cannot be read."""

UNFINISHED: Final = 0
"""Stands for the version of a generation that has no manifest yet."""

UNREADABLE: Final = -1
"""Stands for the version of a generation whose manifest was damaged."""

JOURNAL: Final = "journal"
"""File of a generation being built: records that changed meanwhile, to be indexed again before the swap."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a generation was written with; it answers only code that agrees."""

    analysis: str
    fields: list[list[Any]]
    format: int = FORMAT
    visible: str = ""

    def differs(self, other: Manifest) -> str:
        """Say what differs, in words, or return an empty text."""
        names = {
            "format": "file format",
            "analysis": "text analysis",
            "fields": "fields",
            "visible": "rule of what readers see",
        }
        return ", ".join(
            label for name, label in names.items() if getattr(self, name) != getattr(other, name)
        )

    def answers(self, other: Manifest) -> bool:
        """Tell whether an index with this manifest can be read by code with the other."""
        return (self.format, self.fields, self.visible) == (other.format, other.fields, other.visible)


class Generations:
    """The generations below one root folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._current = root / "CURRENT"

    def current(self) -> Path | None:
        """Return the folder of the generation that answers, None before the first."""
        try:
            name = (self.root / "CURRENT").read_text(encoding="ascii", errors="replace").strip()
        except FileNotFoundError:
            return None
        folder = self.root / name
        return folder if (folder / "manifest.json").is_file() else None

    def stamp(self) -> tuple[int, int] | None:
        """Return what changes whenever another generation becomes current."""
        try:
            status = self._current.stat()
        except FileNotFoundError:
            return None
        return status.st_ino, status.st_mtime_ns

    def create(self) -> Path:
        """Make the empty folder of the next generation."""
        self.root.mkdir(parents=True, exist_ok=True)
        last = max((int(folder.name.rpartition("-")[2]) for folder in self._folders()), default=0)
        folder = self.root / f"generation-{last + 1:06}"
        folder.mkdir()
        return folder

    def make_current(self, folder: Path, manifest: Manifest | None = None) -> None:
        """Let a generation answer from now on; `manifest` completes a new one. The one before is kept."""
        if manifest is not None:
            write_synced(folder / "manifest.json", json.dumps(vars_of(manifest)))
        previous = self.current()
        write_synced(self.root / "CURRENT", folder.name)
        for old in self._folders():
            if old not in (folder, previous) and (old / "manifest.json").exists():
                shutil.rmtree(old, ignore_errors=True)

    def remove_unfinished(self) -> list[Path]:
        """Remove what killed rebuilds left behind; the caller holds the rebuild lock, so none is running."""
        unfinished = [folder for folder in self._folders() if not (folder / "manifest.json").exists()]
        for folder in unfinished:
            shutil.rmtree(folder)
        for folder in self._folders():
            (folder / JOURNAL).unlink(missing_ok=True)
        return unfinished

    def previous(self) -> Path | None:
        """Return the newest complete generation that is not current."""
        current = self.current()
        complete = [each for each in self._folders() if each != current and (each / "manifest.json").exists()]
        return max(complete, default=None)

    def building(self) -> Path | None:
        """Return the generation being built, None when no rebuild runs."""
        return max((each for each in self._folders() if (each / JOURNAL).exists()), default=None)

    @contextmanager
    def locked(self, name: str, wait: bool = True) -> Iterator[bool]:
        """Hold the lock `name` (writer, leader or rebuild); without `wait` give False when it is taken."""
        self.root.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(self.root / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                yield False
            else:
                yield True
        finally:
            os.close(descriptor)

    def _folders(self) -> list[Path]:
        return sorted(self.root.glob("generation-*"))


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of a generation; a missing or damaged one is answered with one that fits nothing."""
    try:
        return Manifest(**json.loads((folder / "manifest.json").read_text(encoding="utf-8")))
    except FileNotFoundError:
        return Manifest("", [], UNFINISHED)
    except (ValueError, TypeError):
        return Manifest("", [], UNREADABLE)


def vars_of(manifest: Manifest) -> dict[str, Any]:
    """Return a manifest as the values of its file."""
    return asdict(manifest)


def write_synced(path: Path, text: str) -> None:
    """Replace a small file atomically, on the disk when this returns."""
    beside = path.with_name(f"{path.name}.new")
    with beside.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    beside.replace(path)
    sync_folder(path.parent)
