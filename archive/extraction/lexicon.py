"""The word lists of the extraction as sets of folded words, read once."""

from __future__ import annotations

from functools import cache, lru_cache
from pathlib import Path
from typing import Final

from archive.arabic.fold import fold
from archive.arabic.wordlists import load
from archive.extraction.lexemes import REMEMBERED

DATA: Final = Path(__file__).parent / "data"
ARTICLE: Final = fold("ال")


@cache
def words(name: str) -> frozenset[str]:
    """Return the list `data/<name>.txt` folded, of a table the first column.

    Several words of one entry stand with a space between (البيت_الأبيض -> البيت الابيض).
    """
    return frozenset(fold(row[0]).replace("_", " ") for row in rows(name))


@cache
def phrases(name: str) -> frozenset[tuple[str, ...]]:
    """Return the entries of several words as tuples of folded words."""
    return frozenset(tuple(entry.split()) for entry in words(name) if " " in entry)


@cache
def first_words(name: str) -> frozenset[str]:
    """Return the folded first words of the entries of several words; most words begin none."""
    return frozenset(entry[0] for entry in phrases(name))


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table whose columns are separated by " | ", as printed."""
    return tuple(tuple(cell.strip() for cell in entry.split(" | ")) for entry in load(DATA / f"{name}.txt"))


_OF_ROOT: Final = frozenset(
    fold(word)
    for word in (
        *("التزام", "التحاق", "التقاء", "التباس", "التفاف", "التماس", "التحام", "التهاب", "إلغاء", "إلحاق"),
        *(
            "إلزام",
            "إلقاء",
            "إلهام",
            "إلمام",
            "إلحاح",
            "إلصاق",
            "ألغام",
            "ألعاب",
            "ألقاب",
            "ألوان",
            "ألياف",
            "ألوية",
        ),
    )
)
"""Nouns whose ال belongs to their root."""


@lru_cache(maxsize=REMEMBERED)
def bare(key: str) -> str:
    """Return a folded word without its article: الوزير -> وزير, للامم -> امم, but التزام -> التزام."""
    if key.startswith(ARTICLE) and len(key) > 4 and key not in _OF_ROOT:
        return key[2:]
    return key


@lru_cache(maxsize=REMEMBERED)
def is_definite(key: str) -> bool:
    """Tell whether a folded word carries the article (المتحدث)."""
    return key.startswith(ARTICLE) and len(key) > 3 and key not in _OF_ROOT
