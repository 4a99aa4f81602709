"""The words of a text as every peer indexes them: the same analysis for all, so that all find the same."""

from __future__ import annotations

import unicodedata
from typing import Final

from archive.arabic.tokenize import tokenize
from archive.search.analyzer import word_forms

__all__ = ["NO_FORM", "WHOLE_TEXT", "forms", "forms_in_place"]

NO_FORM: Final = "\u0640"
"""Stands for words that fold to nothing, so that their neighbours keep their places: a lone tatweel."""

WHOLE_TEXT: Final = 100_000
"""More than any text has: engines that show parts of texts show them whole, as Haystack does."""


def forms(text: str) -> tuple[list[str], list[str]]:
    """Return the stems of a text, stop words left out, and its printed forms, every word in its place."""
    both = [word_forms(token.text) for token in tokenize(text)]
    return [stem for stem, _ in both if stem], [printed or NO_FORM for _, printed in both]


def forms_in_place(text: str) -> tuple[list[str], list[str]]:
    """Return a stem and a printed form, or NO_FORM, for each run of letters, digits and marks.

    Runs of several words (1852\u0645, a year and its sign) give one form of each.
    """
    both = [_forms_of_run(run) for run in text.translate(_BETWEEN).split()]
    return [stem or NO_FORM for stem, _ in both], [printed or NO_FORM for _, printed in both]


def _forms_of_run(run: str) -> tuple[str, str]:
    words = [word_forms(token.text) for token in tokenize(run)]
    return "".join(stem for stem, _ in words), "".join(printed for _, printed in words)


class _Spaces(dict[int, int]):
    """Maps what is no letter, digit or mark to a space."""

    def __missing__(self, point: int) -> int:
        kept = unicodedata.category(chr(point))[0] in "LNM"
        self[point] = point if kept else ord(" ")
        return self[point]


_BETWEEN: Final = _Spaces()
