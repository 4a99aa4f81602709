"""Words the stemmer knows whole: protected names and words, and plurals that take their singular's stem."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from archive.arabic.fold import fold
from archive.arabic.wordlists import WordListError, load


def _entries(name: str) -> Iterator[tuple[str, list[str]]]:
    for line in load(name):
        head, _, forms = line.partition(";")
        yield fold(head.strip()), [fold(form.strip()) for form in forms.split(",") if form.strip()]


def _add(stems: dict[str, str], form: str, stem: str, name: str) -> None:
    if stems.setdefault(form, stem) != stem:
        raise WordListError(f"{name}.txt: {form} has the stem {stems[form]} already, not {stem}")


def _read() -> dict[str, str]:
    stems: dict[str, str] = {}
    for name in ("places", "names", "nouns", "broken_plurals"):
        for head, forms in _entries(name):
            for form in (head, *forms):
                _add(stems, form, head, name)
    return stems


STEMS: Final = _read()
"""Folded form -> stem: سوري -> سوريا, مدن -> مدينه, قانون -> قانون."""

PLACES: Final = frozenset(form for head, forms in _entries("places") for form in (head, *forms))
"""Folded forms of places, short enough ones too to be told from a joined preposition: بغزة, لمصر."""
