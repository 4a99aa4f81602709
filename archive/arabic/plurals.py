"""Counted nouns: Arabic says none, one, two, a few, many and hundreds each in its own way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from archive.arabic.wordlists import load


@dataclass(frozen=True, slots=True)
class CountedNoun:
    """The six forms of one noun; Unicode's plural rules name them zero, one, two, few, many and other."""

    zero: str
    one: str
    two: str
    few: str
    many: str
    other: str


def _read() -> dict[str, CountedNoun]:
    rows = ([part.strip() for part in line.split(";")] for line in load("plurals"))
    return {name: CountedNoun(*forms) for name, *forms in rows}


NOUNS: Final = _read()
"""Every counted noun of the site by its English name."""

STATEMENT: Final = NOUNS["statement"]
SPEAKER: Final = NOUNS["speaker"]
ARTICLE: Final = NOUNS["article"]
SOURCE: Final = NOUNS["source"]
OUTLET: Final = NOUNS["outlet"]
RESULT: Final = NOUNS["result"]
TOPIC: Final = NOUNS["topic"]
ROLE: Final = NOUNS["role"]
ALIAS: Final = NOUNS["alias"]
YEAR: Final = NOUNS["year"]
MONTH: Final = NOUNS["month"]
DAY: Final = NOUNS["day"]
WORD: Final = NOUNS["word"]
PARAGRAPH: Final = NOUNS["paragraph"]
PAGE: Final = NOUNS["page"]
FILE: Final = NOUNS["file"]


def counted_form(number: int, noun: CountedNoun) -> str:
    """Choose the form for a number: تصريح واحد, تصريحان, then by the last two digits (CLDR rules, ar)."""
    if number in (0, 1, 2):
        return (noun.zero, noun.one, noun.two)[number]
    rest = number % 100
    if 3 <= rest <= 10:
        return noun.few
    return noun.many if rest >= 11 else noun.other


def count_noun(number: int, noun: CountedNoun) -> str:
    """Print a number with its noun: تصريح واحد، تصريحان، 3 تصريحات، 11 تصريحًا، 100 تصريح، 1,204 تصريحات.

    0 to 2 are said in words. A negative number is ValueError.
    """
    if number < 0:
        raise ValueError(f"nothing is counted {number} times")
    form = counted_form(number, noun)
    return form if number <= 2 else f"{number:,} {form}"
