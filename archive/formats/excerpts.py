"""Shorten a text for a list, a citation or a description; cut on a word, say that it was cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

SENTENCE_END: Final = re.compile(r"[\"”»)\]]*[.؟!…]+[\"”»)\]]*,?\s+|\s*[\r\n]\s*")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The first words of a text; `cut` says that more follow."""

    text: str
    cut: bool


def excerpt(text: str, limit: int) -> Excerpt:
    """Keep at most `limit` code points of `text`, ending on a whole word where there is one."""
    if len(text) <= limit:
        return Excerpt(text, False)
    head = text[: limit + 1]
    words, space, _ = head.rpartition(" ")
    return Excerpt((words if space else text[:limit]).rstrip(" ،,؛:"), True)


def sentences_around(text: str, start: int, end: int, reach: int = 320) -> tuple[int, int]:
    """Widen [start, end) to the sentences around it, at most `reach` code points each way.

    Half-open code-point offsets; where no sentence edge is near, the window is cut on a word.
    """
    from_here, to_here = max(0, start - reach), min(len(text), end + reach)
    edges = [match.end() for match in SENTENCE_END.finditer(text, from_here, start)]
    first = 0 if from_here == 0 else edges[0] if edges else _next_word(text, from_here, start)
    edges = [match.end() for match in SENTENCE_END.finditer(text, end, to_here)]
    last = len(text) if to_here == len(text) else edges[-1] if edges else _last_word(text, end, to_here)
    return first, last


def _next_word(text: str, start: int, end: int) -> int:
    space = text.find(" ", start, end)
    return end if space < 0 else space + 1


def _last_word(text: str, start: int, end: int) -> int:
    space = text.rfind(" ", start, end)
    return start if space < 0 else space
