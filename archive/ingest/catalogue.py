"""Read what an archivist knows beside the texts: `catalogue.toml` in the folder of the articles."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from archive.ingest.catalogue_fields import ARTICLE_FIELDS, OUTLET_FIELDS, FieldCheck
from archive.ingest.catalogue_records import Catalogue, CatalogueEntry, CatalogueOutlet, CatalogueProblem
from archive.ingest.discover import CATALOGUE_STEM
from archive.ingest.readers.plain_text import printable

_TABLES: Final = ("outlets", "articles")
_MAX_BYTES: Final = 20_000_000  # some 50,000 entries; a larger file is no catalogue kept by hand


def find_catalogue(folder: Path) -> Path | None:
    """Give the file `catalogue.*` of `folder`, if it has one; catalogue.toml before others."""
    found = sorted(path for path in folder.glob(f"{CATALOGUE_STEM}.*") if path.is_file())
    return min(found, key=lambda path: path.suffix != ".toml", default=None)


def read_catalogue(path: Path, folders: Sequence[Path] = ()) -> Catalogue:
    """Read the catalogue of the articles beside it, or in `folders`.

    What is wrong in it is told in `problems`, never raised.
    """
    try:
        text = _text_of(path)
        tables = tomllib.loads(text)
    except (OSError, ValueError) as error:
        return Catalogue(problems=(_unreadable(path, error),))
    return _Reading(path, text, folders or (path.parent,)).catalogue(tables)


def _text_of(path: Path) -> str:
    if path.suffix != ".toml":
        raise ValueError("a catalogue is written in TOML: name it catalogue.toml")
    if path.stat().st_size > _MAX_BYTES:
        raise ValueError(f"larger than {_MAX_BYTES:,} bytes")
    return path.read_text(encoding="utf-8-sig")


def _unreadable(path: Path, error: Exception) -> CatalogueProblem:
    if isinstance(error, UnicodeDecodeError):
        return CatalogueProblem(printable(path), 0, "", "", f"invalid UTF-8 at byte {error.start}")
    place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    message = str(error.strerror or error) if isinstance(error, OSError) else str(error)
    return CatalogueProblem(printable(path), int(place[1]) if place else 0, "", "", message)


class _Reading:
    """One catalogue while it is read: collects problems with their lines."""

    def __init__(self, path: Path, text: str, folders: Sequence[Path]) -> None:
        self.path = path
        self.folders = folders
        self.lines = text.splitlines()
        self.problems: list[CatalogueProblem] = []
        self.outlets: dict[str, CatalogueOutlet] = {}
        self.entries: dict[str, CatalogueEntry] = {}
        self.doubtful: dict[str, CatalogueProblem] = {}

    def catalogue(self, tables: dict[str, Any]) -> Catalogue:
        for name in tables.keys() - set(_TABLES):
            self.refuse(f"[{name}]", "", f"unknown table; there are {' and '.join(_TABLES)}")
        for slug, table in self.table(tables, "outlets").items():
            self.read_outlet(slug, table)
        for name, table in self.table(tables, "articles").items():
            self.read_article(name, table)
        self.refuse_shared_ids()
        return Catalogue(self.entries, tuple(self.problems), self.doubtful)

    def table(self, tables: dict[str, Any], name: str) -> dict[str, Any]:
        table = tables.get(name, {})
        if isinstance(table, dict):
            return table
        self.refuse(name, "", "must be a table")
        return {}

    def read_outlet(self, slug: str, table: Any) -> None:
        before = len(self.problems)
        values = self.values(slug, table, OUTLET_FIELDS)
        if not re.fullmatch(r"[\w-]+", slug):
            self.refuse(slug, "", "an outlet's key is made of letters, digits and hyphens")
        if "name_ar" not in values and len(self.problems) == before:
            self.refuse(slug, "name_ar", "is missing")
        if len(self.problems) == before:
            self.outlets[slug] = CatalogueOutlet(slug, **values)

    def read_article(self, name: str, table: Any) -> None:
        before = len(self.problems)
        values = self.values(name, table, ARTICLE_FIELDS)
        if not any((folder / name).is_file() for folder in self.folders):
            self.refuse(name, "", "there is no such file beside the catalogue")
        slug = values.pop("outlet", "")
        if slug and slug not in self.outlets:
            self.refuse(name, "outlet", f"'{slug}' is no outlet of this catalogue")
        self.check_date(name, values)
        if len(self.problems) > before:
            self.doubtful[name] = self.problems[before]
            return
        self.entries[name] = CatalogueEntry(outlet=self.outlets.get(slug), **values)

    def check_date(self, name: str, values: dict[str, str]) -> None:
        """Demand that a date says where it comes from, and an inference or an editor's word its reason."""
        source = values.get("published_source", "")
        if source and "published" not in values:
            self.refuse(name, "published_source", "says where a date comes from, but there is no `published`")
        if source in ("inferred", "editor") and not values.get("published_note"):
            self.refuse(name, "published_note", f"a date that is '{source}' needs a note that says from what")
        if values.get("published"):
            values.setdefault("published_source", "catalogue")

    def values(self, entry: str, table: Any, fields: Mapping[str, FieldCheck]) -> dict[str, str]:
        """Give the sound fields of one entry; refuse the others."""
        values: dict[str, str] = {}
        if not isinstance(table, dict):
            self.refuse(entry, "", "must be a table")
            return values
        for name, value in table.items():
            if name not in fields:
                self.refuse(entry, name, f"unknown field; there are {', '.join(fields)}")
            elif not isinstance(value, str):
                self.refuse(entry, name, f"{value!r} must be written in quotation marks")
            elif value.strip():
                try:
                    values[name] = fields[name](value.strip())
                except ValueError as error:
                    self.refuse(entry, name, str(error))
        return values

    def refuse_shared_ids(self) -> None:
        owners: dict[str, str] = {}
        for name, entry in list(self.entries.items()):
            if entry.external_id and entry.external_id in owners:
                other = owners[entry.external_id]
                self.refuse(name, "external_id", f"'{entry.external_id}' belongs to {other} already")
                self.doubtful[name] = self.problems[-1]
                del self.entries[name]
            owners.setdefault(entry.external_id, name)

    def refuse(self, entry: str, field_name: str, message: str) -> None:
        line = _line_of(self.lines, entry, field_name)
        self.problems.append(CatalogueProblem(printable(self.path), line, entry, field_name, message))


def _line_of(lines: list[str], entry: str, field_name: str) -> int:
    """Give the line of the entry's header, or of the field under it, as far as plain layout shows it."""
    name = re.escape(entry.strip("[]"))
    header = re.compile(rf"\s*\[\s*(?:\w+\s*\.\s*)?[\"']?{name}[\"']?\s*\]")
    start = next((number for number, line in enumerate(lines) if header.match(line)), None)
    if start is None:
        return 0
    for number, line in enumerate(lines[start + 1 :], start=start + 1):
        if line.lstrip().startswith("["):
            break
        if field_name and re.match(rf"\s*[\"']?{re.escape(field_name)}[\"']?\s*=", line):
            return number + 1
    return start + 1
