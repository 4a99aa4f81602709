"""One reader per file format, each from a path to a RawArticle or a ReadError."""

from __future__ import annotations
