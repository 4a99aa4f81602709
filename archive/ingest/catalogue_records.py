"""What a catalogue says, and what is wrong in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class CatalogueOutlet:
    """A publisher as the catalogue knows it; empty where it does not."""

    slug: str
    name_ar: str
    name_en: str = ""
    host: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """What is known of one article beside its text; empty where nobody knows.

    `published` and `retrieved` are canonical EDTF; `published_source` is one of PUBLISHED_SOURCES.
    """

    outlet: CatalogueOutlet | None = None
    title: str = ""
    canonical_url: str = ""
    archive_url: str = ""
    external_id: str = ""
    published: str = ""
    published_source: str = ""
    published_note: str = ""
    retrieved: str = ""


@dataclass(frozen=True, slots=True)
class CatalogueProblem:
    """What is wrong in a catalogue: line (from 1, 0 unknown), entry and field; `str()` is one line."""

    path: str
    line: int
    entry: str
    field: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.detail}"

    @property
    def detail(self) -> str:
        """Give the line without the file: `line 7: a.txt: published: …`."""
        place = f"line {self.line}" if self.line else ""
        return ": ".join(part for part in (place, self.entry, self.field, self.message) if part)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sound entries by file name (relative to the folder imported, with /), and every problem.

    `doubtful` names the articles whose entry is not sound: importing them would lose what it says.
    """

    entries: Mapping[str, CatalogueEntry] = field(default_factory=dict)
    problems: tuple[CatalogueProblem, ...] = ()
    doubtful: Mapping[str, CatalogueProblem] = field(default_factory=dict)
