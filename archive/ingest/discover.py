"""Find the article files that paths, folders and globs name."""

from __future__ import annotations

import errno
import glob
import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from archive.ingest.readers.plain_text import explain, printable
from archive.ingest.records import ReadError

CATALOGUE_STEM: Final = "catalogue"
"""Files called catalogue.* describe articles and are none."""

_ARTICLE_SUFFIX: Final = ".txt"


@dataclass(frozen=True, slots=True)
class FoundFile:
    """An article file and the folder whose catalogue describes it: the folder given, or the file's own."""

    path: Path
    folder: Path


@dataclass(frozen=True, slots=True)
class Discovery:
    """The article files in the order given (folders sorted by name), each once, and what was refused."""

    files: tuple[FoundFile, ...]
    refused: tuple[ReadError, ...]

    @property
    def folders(self) -> tuple[Path, ...]:
        """Give the folders that may hold a catalogue, each once."""
        return tuple(dict.fromkeys(file.folder for file in self.files))


def discover(paths: Iterable[str | Path]) -> Discovery:
    """Find the files that `paths` name: files of any name, folders (their *.txt at any depth), globs.

    Names that start with a dot are passed over inside folders, catalogues everywhere. A missing path, a glob
    that matches nothing, a folder without articles and a loop of symbolic links are refused by name.
    """
    found: dict[str, FoundFile] = {}
    refused: dict[str, ReadError] = {}
    for path in paths:
        for item in _named_by(Path(path)):
            if isinstance(item, ReadError):
                refused.setdefault(str(item), item)
            else:
                found.setdefault(os.path.realpath(item.path), item)
    return Discovery(tuple(found.values()), tuple(refused.values()))


def _named_by(path: Path) -> Iterator[FoundFile | ReadError]:
    try:
        path.stat()
    except OSError as error:
        if error.errno == errno.ENOENT and glob.has_magic(str(path)):
            yield from _matching(path)
        else:
            yield ReadError(printable(path), *explain(error))
        return
    if path.is_dir():
        yield from _in_folder(path)
    elif path.stem != CATALOGUE_STEM:
        yield FoundFile(path, path.parent)


def _matching(pattern: Path) -> Iterator[FoundFile | ReadError]:
    matches = sorted(glob.glob(str(pattern), recursive=True))  # noqa: PTH207 (pathlib takes no absolute pattern)
    if not matches:
        yield ReadError(printable(pattern), "no-match", "no file or folder matches this pattern")
    for match in matches:
        yield from _named_by(Path(match))


def _in_folder(folder: Path) -> Iterator[FoundFile | ReadError]:
    empty = True
    for item in _walk(folder, folder, ()):
        empty = False
        yield item
    if empty:
        yield ReadError(printable(folder), "no-articles", f"holds no article (no *{_ARTICLE_SUFFIX} file)")


def _walk(folder: Path, root: Path, above: tuple[tuple[int, int], ...]) -> Iterator[FoundFile | ReadError]:
    """Walk a folder in name order, following links; `above` identifies the folders we came through."""
    try:
        facts = folder.stat()
        inside = sorted(child for child in folder.iterdir() if not child.name.startswith("."))
    except OSError as error:
        yield ReadError(printable(folder), *explain(error))
        return
    here = (facts.st_dev, facts.st_ino)
    if here in above:
        yield ReadError(printable(folder), "symlink-loop", "the symbolic link leads back into itself")
        return
    for child in inside:
        if child.is_dir():
            yield from _walk(child, root, (*above, here))
        elif _is_article(child):
            yield FoundFile(child, root)


def _is_article(file: Path) -> bool:
    # Broken and looping links are kept: reading them gives the refusal that names them.
    return file.suffix.lower() == _ARTICLE_SUFFIX and file.stem != CATALOGUE_STEM
