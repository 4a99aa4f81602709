"""What the documents name exists: targets, commands, settings, files."""

from __future__ import annotations

import re
import unittest
from pathlib import Path

from django.core.management import get_commands

from tests.source_tree import ROOT

DOCUMENTS = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")] + sorted(
    (ROOT / "docs").rglob("*.md")
)
READERS = ("archive/settings.py", "archive/gunicorn_config.py")
ADMINISTRATOR = "archive/management/commands/create_administrator.py"
# A path in the project, such as `archive/arabic/letters.py` or `.ci/run`, or one under it.
PATHS = re.compile(r"`((?:archive|tests|docs|seeds|static|templates|benchmarks|\.ci)/[\w./-]*)`")
PROJECT_FOLDERS = {"make": re.compile(r"\bmake ([a-z]+)\b"), "manage": re.compile(r"manage\.py ([a-z_]+)")}


def text_of(path: Path) -> str:
    """Return the content of a document."""
    return path.read_text(encoding="utf-8")


def make_targets() -> set[str]:
    """Return the targets that `make help` lists."""
    return set(re.findall(r"^([a-z]+):.*##", text_of(ROOT / "Makefile"), re.MULTILINE))


def variables_read() -> set[str]:
    """Return the environment variables that the code reads."""
    readers = "".join(text_of(ROOT / name) for name in READERS)
    read = set(re.findall(r'\benv_[a-z]+\(\s*"([A-Z_]+)"', readers))
    return read | set(re.findall(r'"(ARCHIVE_ADMIN_[A-Z]+)"', text_of(ROOT / ADMINISTRATOR)))


class Documents(unittest.TestCase):
    """Every document of the project."""

    def test_every_make_target_named_exists(self) -> None:
        for path in DOCUMENTS:
            code = "\n".join(re.findall(r"`[^`]*`|```.*?```", text_of(path), re.DOTALL))
            with self.subTest(document=path.name):
                self.assertLessEqual(set(PROJECT_FOLDERS["make"].findall(code)), make_targets())

    def test_every_command_named_exists(self) -> None:
        for path in DOCUMENTS:
            with self.subTest(document=path.name):
                self.assertLessEqual(
                    set(PROJECT_FOLDERS["manage"].findall(text_of(path))), set(get_commands())
                )

    def test_every_file_named_exists(self) -> None:
        for path in DOCUMENTS:
            for name in PATHS.findall(text_of(path)):
                with self.subTest(document=path.name, name=name):
                    self.assertTrue((ROOT / name).exists())

    def test_every_link_leads_somewhere(self) -> None:
        for path in DOCUMENTS:
            for target in re.findall(r"\]\((?!https?:)([^)#]+)", text_of(path)):
                with self.subTest(document=path.name, target=target):
                    self.assertTrue((path.parent / target).exists())


class Settings(unittest.TestCase):
    """The table of settings in docs/deployment.md."""

    def test_the_table_and_the_code_name_the_same_variables(self) -> None:
        rows = set(re.findall(r"^\| `([A-Z_]+)` \|", text_of(ROOT / "docs/deployment.md"), re.MULTILINE))

        self.assertEqual(rows, variables_read())
        self.assertGreater(len(rows), 15)


class Makefile(unittest.TestCase):
    """The project's commands."""

    def test_every_command_it_runs_exists(self) -> None:
        commands = set(re.findall(r"\$\(MANAGE\) ([a-z_]+)", text_of(ROOT / "Makefile")))

        self.assertLessEqual(commands, set(get_commands()))
        self.assertIn("prepare_archive", commands)

    def test_readme_opens_with_the_two_commands(self) -> None:
        opening = text_of(ROOT / "README.md")[:400]

        self.assertLess(opening.index("make run"), opening.index("make test"))
