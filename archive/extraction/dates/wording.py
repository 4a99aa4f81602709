"""The words around dates, read from their data files and ready for patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import groupby
from pathlib import Path

from archive.arabic.fold import fold
from archive.arabic.wordlists import load

DATA = Path(__file__).parent / "data"


@cache
def _groups(name: str) -> dict[str, tuple[str, ...]]:
    """Return the words of each group of a data file, folded."""
    groups: dict[str, tuple[str, ...]] = {}
    for line in load(DATA / name):
        group, _, words = line.partition(":")
        groups[group.strip()] = tuple(dict.fromkeys(fold(word.strip()) for word in words.split(",")))
    return groups


def words(group: str) -> tuple[str, ...]:
    """Return the folded words of one group of `date_words.txt`; KeyError for a group it lacks."""
    return _groups("date_words.txt")[group]


def numbered(group: str) -> dict[str, int]:
    """Return word -> number over the groups called `group` and a number: «الاثنين» is weekday 0."""
    return {
        word: int(name.removeprefix(group))
        for name, members in _groups("date_words.txt").items()
        if name.startswith(f"{group} ")
        for word in members
    }


def number_words() -> dict[str, int]:
    """Return folded number word -> value: «سته» is 6, «العاشره» is 10."""
    return {word: int(value) for value, members in _groups("number_words.txt").items() for word in members}


def one_of(alternatives: Iterable[str]) -> str:
    """Return a group that matches any of `alternatives`, the longest first, any white space between words.

    Those of one first letter stand together, so that most words of a text are refused by their own.
    """
    spaced = {" ".join(word.split()) for word in alternatives}
    longest_first = sorted(spaced, key=lambda word: (word[0], -len(word), word))
    by_letter = (
        re.escape(letter) + "(?:" + "|".join(_pattern(word[1:]) for word in found) + ")"
        for letter, found in groupby(longest_first, key=lambda word: word[0])
    )
    return "(?:" + "|".join(by_letter) + ")"


def _pattern(words_of: str) -> str:
    return r"\s+".join(map(re.escape, words_of.split(" ")))
