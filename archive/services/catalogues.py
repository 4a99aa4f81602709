"""Which catalogue describes which file of an import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from archive.ingest import (
    Catalogue,
    CatalogueEntry,
    CatalogueProblem,
    FoundFile,
    find_catalogue,
    read_catalogue,
)


class Catalogues:
    """The catalogues of the folders of one import, or one catalogue given for all of them."""

    def __init__(self, folders: Sequence[Path], given: Path | None = None) -> None:
        self._of_folder: dict[Path, Catalogue] = {}
        if given:
            self._of_folder = dict.fromkeys(folders, read_catalogue(given, folders))
            return
        for folder in folders:
            path = find_catalogue(folder)
            if path:
                self._of_folder[folder] = read_catalogue(path)

    @property
    def problems(self) -> list[CatalogueProblem]:
        """Give what is wrong in any of them, each fault once."""
        return list(
            dict.fromkeys(problem for catalogue in self._of_folder.values() for problem in catalogue.problems)
        )

    def entry_of(self, file: FoundFile) -> CatalogueEntry | None:
        """Give what is known of `file` beside its text, None when no catalogue has an entry for it."""
        catalogue = self._of_folder.get(file.folder)
        return catalogue.entries.get(_name_of(file)) if catalogue else None

    def fault_of(self, file: FoundFile) -> CatalogueProblem | None:
        """Give what is wrong with the entry of `file`, None when it is sound or there is none."""
        catalogue = self._of_folder.get(file.folder)
        return catalogue.doubtful.get(_name_of(file)) if catalogue else None


def _name_of(file: FoundFile) -> str:
    return file.path.relative_to(file.folder).as_posix()
