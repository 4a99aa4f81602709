"""Who may import whom: the table of docs/architecture.md, read from the imports themselves."""

from __future__ import annotations

import ast
import subprocess
import sys
import unittest
from collections.abc import Iterator
from pathlib import Path

from tests.source_tree import ROOT, imported_modules, module_name, parsed, python_files

PURE_ROOMS = ("arabic", "dates", "extraction", "ingest", "evaluation")
PURE = (*PURE_ROOMS, "search.analyzer", "search.query", "search.highlighting", "search.scheme")
"""Rooms and parts of rooms without Django, database, network and clock."""

BELOW_EDGES = {*PURE_ROOMS, "models", "services", "search", "formats"}
MAY_IMPORT: dict[str, set[str]] = {
    "arabic": set(),
    "dates": {"arabic"},
    "extraction": {"arabic", "dates"},
    "ingest": {"arabic", "dates"},
    "evaluation": {"arabic", "dates"},
    "search.analyzer": {"arabic"},
    "search.scheme": {"search.results"},
    "search.query": {"arabic", "dates", "search.results", "search.scheme"},
    "search.highlighting": {"arabic", "search.analyzer", "search.query"},
    # Records that name the models in their types, but load them nowhere.
    "search.results": {"models"},
    "models": {"arabic", "dates"},
    "services": {"arabic", "dates", "extraction", "ingest", "evaluation", "models"},
    "search": {"arabic", "dates", "models"},
    "formats": {"arabic", "dates", "models"},
    # Tells readers what the stored rule names mean.
    "formats.evidence": {"models", "extraction"},
    "web": BELOW_EDGES - {"extraction", "ingest"},
    "admin": BELOW_EDGES,
    "management": BELOW_EDGES | {"environment"},
    "templatetags": BELOW_EDGES - {"extraction", "ingest"},
    # The package's top: settings and entry points, which no room imports.
    "environment": set(),
    "logs": set(),
    "settings": {"environment", "logs"},
    "gunicorn_config": {"environment", "logs", "search"},
    "wsgi": {"environment"},
    "checks": {"environment"},
    "apps": {"admin", "checks"},
    "urls": {"web"},
    "search_indexes": {"search"},
}
LIBRARIES_OF_READERS = {"charset_normalizer", "lxml", "warcio"}
"""What the pure rooms may use beside the standard library, in `ingest` only."""

NOT_PURE = {"http", "select", "socket", "sqlite3", "ssl", "subprocess", "time", "urllib.request"}
CLOCK_CALLS = {"now", "today", "utcnow"}


def room_of(module: str) -> str:
    """Return the row of the table that `module` belongs to: archive.search.query.nodes → search.query."""
    name = module.removeprefix("archive.")
    rows = (row for row in MAY_IMPORT if name == row or name.startswith(f"{row}."))
    return max(rows, key=len, default=name)


def may_import(room: str, other: str) -> bool:
    """Whether the table lets `room` import `other`; the parts of a room go with it."""
    return any(other == name or other.startswith(f"{name}.") for name in {room, *MAY_IMPORT.get(room, ())})


def pure_files() -> list[Path]:
    """Return the files of the pure rooms."""
    return [path for path in python_files("archive") if room_of(module_name(path)) in PURE]


def clock_calls(path: Path) -> Iterator[int]:
    """Yield the lines where a file asks what time it is."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Attribute) and node.attr in CLOCK_CALLS:
            yield node.lineno


class ImportTable(unittest.TestCase):
    """The imports of every file."""

    def test_a_room_imports_only_the_rooms_below_it(self) -> None:
        for path in python_files("archive"):
            room = room_of(module_name(path))
            ours = (name for name in imported_modules(path) if name.startswith("archive."))
            used = {room_of(name) for name in ours} - {room}

            with self.subTest(path=str(path.relative_to(ROOT))):
                self.assertEqual({name for name in used if not may_import(room, name)}, set())

    def test_every_room_has_a_row_with_code(self) -> None:
        rooms = {room_of(module_name(path)) for path in python_files("archive")} - {"archive"}

        self.assertEqual(rooms, set(MAY_IMPORT))

    def test_pure_rooms_use_the_standard_library_alone(self) -> None:
        for path in pure_files():
            allowed = sys.stdlib_module_names | {"archive"}
            if room_of(module_name(path)) == "ingest":
                allowed |= LIBRARIES_OF_READERS
            used = {name.partition(".")[0] for name in imported_modules(path)}

            with self.subTest(path=str(path.relative_to(ROOT))):
                self.assertLessEqual(used, allowed)

    def test_pure_rooms_know_no_network_process_or_clock(self) -> None:
        for path in pure_files():
            names = set(imported_modules(path))
            impure = {name for name in names for bad in NOT_PURE if f"{name}.".startswith(f"{bad}.")}

            with self.subTest(path=str(path.relative_to(ROOT))):
                self.assertEqual(impure, set())
                self.assertEqual(list(clock_calls(path)), [])

    def test_the_package_file_is_empty(self) -> None:
        # Importing archive.arabic runs it, so anything in it would be loaded by the pure rooms.
        self.assertEqual((ROOT / "archive" / "__init__.py").read_text(encoding="utf-8"), "")


class BareInterpreter(unittest.TestCase):
    """The pure rooms in a process of their own."""

    def test_pure_rooms_load_no_django(self) -> None:
        modules = [module_name(path) for path in pure_files()]
        program = (
            f"import importlib, sys\nfor name in {modules!r}: importlib.import_module(name)\n"
            "print(sorted(name for name in sys.modules if name.partition('.')[0] in ('django', 'haystack')))"
        )

        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
        )

        self.assertEqual((done.stdout.strip(), done.stderr), ("[]", ""))
        self.assertGreater(len(modules), 30)
