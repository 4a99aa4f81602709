"""Structured logs: one JSON object a line, so that any collector can read them."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime


class JsonFormatter(logging.Formatter):
    """Print a record as one JSON object with time (UTC), level, logger, message and any traceback."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line for `record`."""
        return json.dumps(self.entry(record), ensure_ascii=False)

    def entry(self, record: logging.LogRecord) -> dict[str, object]:
        """Return the object for `record`."""
        entry: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["traceback"] = self.formatException(record.exc_info)
        return entry


ACCESS_FIELDS = {
    "client": "h",
    "method": "m",
    "path": "U",
    "query": "q",
    "status": "s",
    "bytes": "B",
    "microseconds": "D",
    "referer": "f",
    "agent": "a",
}
"""Our name of a field of gunicorn's access log, and gunicorn's own letter for it."""


class AccessFormatter(JsonFormatter):
    """Print a record of gunicorn's access log with one member per field instead of a sentence."""

    def entry(self, record: logging.LogRecord) -> dict[str, object]:
        """Return the object for `record`; its arguments are gunicorn's letters."""
        entry = super().entry(record)
        if isinstance(record.args, Mapping):
            entry["message"] = "request"
            entry |= {name: record.args.get(letter) for name, letter in ACCESS_FIELDS.items()}
        return entry


CONSOLE_LOGGING: dict[str, object] = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "json": {"()": "archive.logs.JsonFormatter"},
        "access": {"()": "archive.logs.AccessFormatter"},
    },
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "json"},
        "access": {"class": "logging.StreamHandler", "formatter": "access"},
    },
}
"""The formatters and handlers that Django and gunicorn share."""
