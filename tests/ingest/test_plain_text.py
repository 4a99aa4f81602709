"""A file becomes one article exactly as it is, or a line that names it and says why not."""

from __future__ import annotations

import hashlib
import os
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from archive.ingest import RawArticle, ReadError, read_article

LIMIT = 1_000


class ReadArticleTests(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(self.enterContext(tempfile.TemporaryDirectory()))

    def read(self, data: bytes, name: str = "article.txt") -> RawArticle | ReadError:
        path = self.folder / name
        path.write_bytes(data)
        return read_article(path, max_bytes=LIMIT)

    def assert_refused(self, result: RawArticle | ReadError, code: str, message: str) -> None:
        assert isinstance(result, ReadError), result
        self.assertEqual(result.code, code)
        self.assertRegex(str(result), message)

    def test_marks_line_ends_and_outer_spaces_survive(self) -> None:
        data = "\ufeff عنوان\r\n\r\nوقال إن العمل مستمر.\r\n ".encode()

        article = self.read(data)

        assert isinstance(article, RawArticle)
        self.assertEqual(article.text.encode(article.encoding), data)
        self.assertEqual(article.sha256, hashlib.sha256(data).hexdigest())
        self.assertEqual(article.file_name, "article.txt")

    def test_files_without_an_article_are_refused_with_the_reason(self) -> None:
        cases = (
            # content, code, message
            (b"", "empty", r"article\.txt: the file is empty"),
            (" \r\n\u200f\ufeff\n".encode(), "blank", "no letter"),
            (b"\x89PNG\r\n\x1a\n\x00", "binary", "a PNG image"),
            ("كلام".encode() + b"\xff", "undecodable", "invalid UTF-8 at byte 8"),
            (b"a" * (LIMIT + 1), "too-large", r"1,001 bytes .* 1,000 \(ARCHIVE_MAX_ARTICLE_BYTES\)"),
        )
        for data, code, message in cases:
            with self.subTest(code):
                self.assert_refused(self.read(data), code, message)

    def test_a_file_of_fifty_megabytes_is_refused_without_being_read(self) -> None:
        path = self.folder / "large.txt"
        with path.open("wb") as file:
            file.truncate(50_000_000)

        with mock.patch.object(Path, "open", side_effect=AssertionError("opened")):
            result = read_article(path, max_bytes=5_000_000)

        self.assert_refused(result, "too-large", "50,000,000 bytes")

    def test_a_file_that_grows_after_it_was_measured_is_refused(self) -> None:
        path = self.folder / "growing.txt"
        path.write_bytes(b"a" * (LIMIT + 5))
        small = os.stat_result((0o100644, 1, 1, 1, 0, 0, 10, 0, 0, 0))

        with mock.patch.object(Path, "stat", return_value=small):
            result = read_article(path, max_bytes=LIMIT)

        self.assert_refused(result, "too-large", "exceed the limit")

    def test_things_that_are_no_file_are_refused(self) -> None:
        os.mkfifo(self.folder / "pipe.txt")
        (self.folder / "loop.txt").symlink_to("loop.txt")
        cases = (
            # name, code
            ("pipe.txt", "not-a-file"),
            ("loop.txt", "symlink-loop"),
            ("absent.txt", "missing"),
        )
        for name, code in cases:
            with self.subTest(name):
                self.assert_refused(read_article(self.folder / name, max_bytes=LIMIT), code, name)

    def test_a_file_that_may_not_be_read_is_refused(self) -> None:
        path = self.folder / "secret.txt"
        path.write_text("نص")

        with mock.patch.object(Path, "open", side_effect=PermissionError(13, "Permission denied")):
            result = read_article(path, max_bytes=LIMIT)

        self.assert_refused(result, "unreadable", r"secret\.txt: cannot be read: Permission denied")

    def test_a_name_that_is_no_utf8_is_shown_in_printable_characters(self) -> None:
        path = os.fsdecode(os.fsencode(self.folder) + b"/caf\xe9.txt")
        Path(path).write_text("نص")

        article = read_article(Path(path), max_bytes=LIMIT)

        assert isinstance(article, RawArticle)
        self.assertEqual(article.file_name, "caf\\xe9.txt")
