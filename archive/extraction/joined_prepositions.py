"""Tell words that only look like names by what else the article prints: joined prepositions, verbs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.words import classes

SHORTEST_ADDRESSED: Final = 3
"""Letters from which a word may carry a joined ل."""


def joins_first_name(key: str, letter: str) -> bool:
    """Tell whether a letter is joined to a word that is a first name only (لنبيل، وخالد; not وليد)."""
    return key[:1] == letter and classes(key[1:]) == {"given"} and not classes(key)


def is_addressed(key: str, vocabulary: Mapping[str, int]) -> bool:
    """Tell whether ل is joined to a first name, or to a word also printed without it (قال لصدى النيل)."""
    plain = key[1:]
    if joins_first_name(key, "ل"):
        return True  # وفي تصريح لاحق | لنبيل عون
    return key[:1] == "ل" and len(plain) >= SHORTEST_ADDRESSED and plain in vocabulary and not classes(key)


def is_instrument(key: str, vocabulary: Mapping[str, int]) -> bool:
    """Tell whether an unknown word printed once begins with a joined ب (أمر الوزير | بفتح تحقيق)."""
    return key[:1] == "ب" and "given" not in classes(key) and vocabulary.get(key, 0) < 2


def is_verb_like(words: Sequence[Lexeme], vocabulary: Mapping[str, int]) -> bool:
    """Tell whether one unknown word printed once before an office is its verb (أماط | مدير الهيئة)."""
    key = words[0].key
    return len(words) == 1 and not classes(key) & {"given", "particle"} and vocabulary.get(key, 0) < 2
