"""The files of a retrieval test set."""

from __future__ import annotations

import unittest

from archive.evaluation.retrieval import (
    Question,
    RetrievalSetError,
    read_judgements,
    read_passages,
    read_questions,
)


class ReadTests(unittest.TestCase):
    """Lines in, records out, and the line that is wrong."""

    def test_reads_each_file(self) -> None:
        self.assertEqual(read_passages(['{"id": "p", "text": "نص", "src": "x"}', "\n"]), {"p": "نص"})
        self.assertEqual(
            read_questions(['{"id": "q", "text": "متى؟", "set": "s"}', '{"id": "r", "text": "أين؟"}']),
            [Question("q", "متى؟", "s"), Question("r", "أين؟", "")],
        )
        self.assertEqual(read_judgements(["q\tp\t1\n", "\n", "q\to\t0\n"]), {"q": {"p": 1.0, "o": 0.0}})

    def test_names_the_line_that_is_wrong(self) -> None:
        for read, lines in (
            (read_passages, ['{"id": "p", "text": "x"}', "{"]),
            (read_passages, ['{"id": "p", "text": "x"}', '{"id": 1, "text": "x"}']),
            (read_judgements, ["q\tp\t1", "q\tp\tyes"]),
            (read_judgements, ["q\tp\t1", "q"]),
        ):
            with self.subTest(lines=lines), self.assertRaisesRegex(RetrievalSetError, "line 2"):
                read(lines)  # type: ignore[operator]
