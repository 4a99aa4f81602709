from __future__ import annotations

import tempfile
import unittest
from pathlib import Path

from archive.arabic.wordlists import DATA, WordListError, load


class LoadTest(unittest.TestCase):
    def write(self, text: str) -> Path:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        path = Path(folder.name) / "words.txt"
        path.write_text(text, encoding="utf-8")
        return path

    def test_entries_come_in_file_order_without_comments(self) -> None:
        path = self.write("# أصل القائمة\n\nقال  # فعل\n أكد \n")

        self.assertEqual(load(path), ("قال", "أكد"))

    def test_an_entry_given_twice_is_refused_with_both_lines(self) -> None:
        path = self.write("قال\nأكد\nقال\n")

        with self.assertRaisesRegex(WordListError, r"words\.txt:3: 'قال' stands on line 1"):
            load(path)

    def test_a_list_is_read_once(self) -> None:
        path = self.write("قال\n")

        first = load(path)
        path.unlink()

        self.assertIs(load(path), first)

    def test_a_name_means_the_rooms_own_data(self) -> None:
        self.assertIn("الذي", load("stopwords"))

    def test_every_list_says_where_it_comes_from(self) -> None:
        for path in DATA.glob("*.txt"):
            with self.subTest(path=path.name):
                load(path)
                header = [
                    line for line in path.read_text(encoding="utf-8").splitlines()[:6] if line.startswith("#")
                ]
                self.assertIn("ritten for this project", " ".join(header))
