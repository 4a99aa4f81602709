"""Explain a rule of the extraction in plain Arabic or English."""

from __future__ import annotations

from functools import cache
from typing import Literal

from archive.extraction.lexicon import rows

Language = Literal["ar", "en"]


@cache
def _messages() -> dict[str, dict[Language, str]]:
    return {row[0]: {"ar": row[-2], "en": row[-1]} for row in rows("evidence")}


def explain(rule: str, lang: Language = "ar") -> str:
    """Return the message of a rule for a curator; KeyError when there is no such rule."""
    return _messages()[rule][lang]
