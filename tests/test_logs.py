"""Log lines are JSON objects, one a line, with the members a collector filters by."""

from __future__ import annotations

import json
import logging
import sys
import unittest

from archive.logs import AccessFormatter, JsonFormatter


def record(message: str, *args: object, **changes: object) -> logging.LogRecord:
    """Return a record of the logger archive.test."""
    made = logging.LogRecord("archive.test", logging.WARNING, __file__, 1, message, args, None)
    made.__dict__.update(changes)
    return made


class JsonLines(unittest.TestCase):
    """Ordinary records."""

    def test_a_record_is_one_line_of_json_in_readable_arabic(self) -> None:
        line = JsonFormatter().format(record("refused %s\nbecause", "مقال"))

        self.assertNotIn("\n", line)
        self.assertIn("مقال", line)
        entry = json.loads(line)
        self.assertEqual((entry["level"], entry["logger"]), ("WARNING", "archive.test"))
        self.assertTrue(entry["time"].endswith("+00:00"))

    def test_a_traceback_is_a_member(self) -> None:
        try:
            raise LookupError("no such speaker")
        except LookupError:
            line = JsonFormatter().format(record("failed", exc_info=sys.exc_info()))

        self.assertIn("no such speaker", json.loads(line)["traceback"])


class AccessLines(unittest.TestCase):
    """Records of gunicorn's access log, whose arguments are its letters."""

    def test_a_request_has_a_member_per_field(self) -> None:
        letters = {"h": "127.0.0.1", "m": "GET", "U": "/search/", "q": "q=x", "s": "200", "D": 1234}

        entry = json.loads(AccessFormatter().format(record("%(m)s", letters)))

        self.assertEqual((entry["method"], entry["path"], entry["status"]), ("GET", "/search/", "200"))
        self.assertEqual((entry["microseconds"], entry["message"]), (1234, "request"))
