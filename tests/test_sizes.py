"""The size budget of the house: small files, short functions, short templates."""

from __future__ import annotations

import ast
import re
import statistics
import unicodedata
import unittest
from pathlib import Path

from tests.source_tree import ROOT, parsed, python_files

FILE_LINES, MEDIAN_FILE_LINES = 300, 90
FUNCTION_LINES, MEDIAN_FUNCTION_LINES = 40, 10
TEMPLATE_LINES = 120
VAGUE_NAMES = {"utils", "helpers", "common", "lib", "misc"}


def functions(path: Path) -> list[tuple[str, int]]:
    """Return name and number of lines of each function in a file."""
    nodes = (node for node in ast.walk(parsed(path)) if isinstance(node, ast.FunctionDef))
    return [(node.name, (node.end_lineno or node.lineno) - node.lineno + 1) for node in nodes]


class Sizes(unittest.TestCase):
    """Files, functions and templates."""

    def test_files_are_small(self) -> None:
        lengths = {
            path: len(path.read_text("utf-8").splitlines()) for path in python_files("archive", "tests")
        }

        self.assertEqual([str(path) for path, lines in lengths.items() if lines > FILE_LINES], [])
        self.assertLessEqual(statistics.median(lengths.values()), MEDIAN_FILE_LINES)

    def test_functions_are_short(self) -> None:
        found = [(path.name, *one) for path in python_files("archive", "tests") for one in functions(path)]

        self.assertEqual([one for one in found if one[2] > FUNCTION_LINES], [])
        self.assertLessEqual(statistics.median(one[2] for one in found), MEDIAN_FUNCTION_LINES)

    def test_templates_are_short(self) -> None:
        templates = sorted((ROOT / "templates").rglob("*.*"))

        long = [str(path) for path in templates if len(path.read_text("utf-8").splitlines()) > TEMPLATE_LINES]
        self.assertEqual(long, [])
        self.assertTrue(templates)


class Readability(unittest.TestCase):
    """What a reader cannot see or guess."""

    def test_no_module_has_a_vague_name(self) -> None:
        vague = [path for path in python_files("archive", "tests") if path.stem in VAGUE_NAMES]

        self.assertEqual(vague, [])

    def test_no_invisible_character_stands_in_code(self) -> None:
        for path in [*python_files("archive", "tests"), *sorted((ROOT / "templates").rglob("*.html"))]:
            with self.subTest(path=str(path.relative_to(ROOT))):
                found = [
                    hex(ord(char)) for char in path.read_text("utf-8") if unicodedata.category(char) == "Cf"
                ]
                self.assertEqual(found, [])

    def test_no_combining_mark_stands_alone_in_code(self) -> None:
        # A mark after a letter belongs to a printed word; after a quote sign or a space it cannot be seen.
        alone = re.compile(r"[\s\"'\[(,|][\u064b-\u0655\u0670]")
        for path in python_files("archive"):
            with self.subTest(path=str(path.relative_to(ROOT))):
                self.assertIsNone(alone.search(path.read_text("utf-8")))
