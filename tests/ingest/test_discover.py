"""Paths, folders and globs become article files; what names none is refused by name."""

from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

from archive.ingest import discover


class DiscoverTests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))
        for name in ("b.txt", "a.TXT", "notes.md", "deep/c.txt", ".hidden/d.txt", ".e.txt", "catalogue.txt"):
            path = self.folder / name
            path.parent.mkdir(exist_ok=True)
            path.write_text("نص")

    def names(self, *paths: str) -> list[str]:
        found = discover(self.folder / path for path in paths)
        self.assertEqual(found.refused, ())
        return [file.path.relative_to(self.folder).as_posix() for file in found.files]

    def refusals(self, *paths: str) -> list[tuple[str, str]]:
        found = discover(self.folder / path for path in paths)
        return [(Path(error.path).name, error.code) for error in found.refused]

    def test_a_folder_gives_its_text_files_at_any_depth_by_name(self) -> None:
        self.assertEqual(self.names("."), ["a.TXT", "b.txt", "deep/c.txt"])

    def test_a_file_named_outright_may_have_any_name(self) -> None:
        self.assertEqual(self.names("notes.md"), ["notes.md"])

    def test_a_glob_gives_what_it_matches_without_the_catalogue(self) -> None:
        self.assertEqual(self.names("*.txt"), ["b.txt"])
        self.assertEqual(self.names("**/c.*"), ["deep/c.txt"])

    def test_a_file_reached_twice_is_found_once(self) -> None:
        self.assertEqual(self.names("b.txt", "deep/../b.txt", "*.txt"), ["b.txt"])

    def test_a_file_knows_the_folder_whose_catalogue_describes_it(self) -> None:
        given = discover([self.folder, self.folder / "deep" / "c.txt"])
        alone = discover([self.folder / "deep" / "c.txt"])

        self.assertEqual(given.folders, (self.folder,))
        self.assertEqual(alone.folders, (self.folder / "deep",))

    def test_paths_without_articles_are_refused_by_name(self) -> None:
        (self.folder / "bare").mkdir()
        cases = (
            # path, code
            ("absent", "missing"),
            ("*.pdf", "no-match"),
            ("bare", "no-articles"),
        )
        for path, code in cases:
            with self.subTest(path):
                self.assertEqual(self.refusals(path), [(path, code)])

    def test_the_rest_is_found_beside_a_refused_path(self) -> None:
        found = discover([self.folder / "absent", self.folder / "b.txt"])

        self.assertEqual([file.path.name for file in found.files], ["b.txt"])
        self.assertEqual(len(found.refused), 1)

    def test_a_folder_linked_into_itself_is_refused_once(self) -> None:
        (self.folder / "deep" / "again").symlink_to(self.folder, target_is_directory=True)

        found = discover([self.folder])

        self.assertEqual(sorted(file.path.name for file in found.files), ["a.TXT", "b.txt", "c.txt"])
        self.assertEqual([error.code for error in found.refused], ["symlink-loop"])

    def test_a_link_to_another_folder_is_followed(self) -> None:
        with tempfile.TemporaryDirectory() as elsewhere:
            (Path(elsewhere) / "f.txt").write_text("نص")
            (self.folder / "linked").symlink_to(elsewhere, target_is_directory=True)

            self.assertIn("linked/f.txt", self.names("."))
