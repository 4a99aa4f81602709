"""Which catalogue describes which file of an import."""

from __future__ import annotations

from collections.abc import Iterable
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

    def __init__(self, folders: Iterable[Path], given: Path | None = None) -> None:
        self._given = read_catalogue(given) if given else None
        self._of_folder: dict[Path, Catalogue] = {}
        for folder in folders if given is None else ():
            path = find_catalogue(folder)
            if path:
                self._of_folder[folder] = read_catalogue(path)

    @property
    def problems(self) -> list[CatalogueProblem]:
        """Give what is wrong in any of them, each fault once."""
        read = [self._given] if self._given else list(self._of_folder.values())
        return list(dict.fromkeys(problem for catalogue in read for problem in catalogue.problems))

    def entry_of(self, file: FoundFile) -> CatalogueEntry | None:
        """Give what is known of `file` beside its text, None when no catalogue has an entry for it."""
        found = self._place(file)
        return found[0].entries.get(found[1]) if found else None

    def fault_of(self, file: FoundFile) -> CatalogueProblem | None:
        """Give what is wrong with the entry of `file`, None when it is sound or there is none."""
        found = self._place(file)
        return found[0].doubtful.get(found[1]) if found else None

    def _place(self, file: FoundFile) -> tuple[Catalogue, str] | None:
        catalogue = self._given or self._of_folder.get(file.folder)
        if catalogue is None:
            return None
        path, folder = file.path.absolute(), catalogue.folder.absolute()
        name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
        return catalogue, name
