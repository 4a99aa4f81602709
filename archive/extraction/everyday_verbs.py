"""The forms of everyday verbs, which report nothing and are never part of a name."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.conjugation import (
    ABSENT,
    OBJECT_PRONOUNS,
    Inflected,
    imperfect_forms,
    perfect_forms,
)
from archive.extraction.lexemes import REMEMBERED
from archive.extraction.lexicon import rows
from archive.extraction.words import classes

_IMPERFECT: Final = ("ي", "ت")
SHORTEST_FUTURE: Final = 4
"""Letters above which س before an imperfect makes a future (سيزور, not سيرا)."""
SHORTEST_OWNING: Final = 3
"""Letters from which a form takes an object pronoun (قابلهن but not فره)."""


@cache
def everyday_forms() -> frozenset[str]:
    """Return every folded third-person form: زار زارت زارا زاروا يزور تزور ... زاره."""
    found: set[str] = set()
    for text, _, _, number in _inflected():
        found.add(fold(text))
        if number == "s" and len(text) > SHORTEST_OWNING:
            stem = text[:-1] + "ا" if text.endswith("ى") else text
            found |= {fold(stem + pronoun) for pronoun in (*OBJECT_PRONOUNS, "هن")}
    return frozenset(found)


def _inflected() -> Iterator[Inflected]:
    """Yield every form; of a perfect in brackets, a noun more often, those no noun has (حرصت, of حرص)."""
    for perfect, imperfect in rows("everyday_verbs"):
        if perfect != ABSENT:
            stem = perfect.strip("()")
            shared = {stem, stem + "ا"} if stem != perfect else set()
            yield from (form for form in perfect_forms(stem) if form[0] not in shared)
        yield from imperfect_forms(imperfect)


@cache
def _genders() -> dict[str, str]:
    """Return the gender of every folded singular form, "" where two verbs disagree."""
    found: dict[str, str] = {}
    for text, _, gender, number in _inflected():
        if number == "s":
            key = fold(text)
            found[key] = gender if found.get(key, gender) == gender else ""
    return found


def gender_of_verb(key: str) -> str:
    """Return the gender that a folded form of an everyday verb shows of its subject, "" for none."""
    return _genders().get(key, _genders().get(key.removeprefix("و"), ""))


@lru_cache(maxsize=REMEMBERED)
def is_everyday_verb(key: str) -> bool:
    """Tell whether a folded word is an everyday verb, and no given name (زار، سيزور, but not كرم)."""
    is_future = key[:1] == "س" and key[1:2] in _IMPERFECT and len(key) > SHORTEST_FUTURE and not classes(key)
    if is_future and key[1:] in everyday_forms():
        return True
    return key in everyday_forms() and "given" not in classes(key) and "particle" not in classes(key)


@lru_cache(maxsize=REMEMBERED)
def is_of_us(key: str) -> bool:
    """Tell whether a folded word is the first person plural of an everyday verb and nothing else (نسعى)."""
    is_form = key[:1] == "ن" and "ي" + key[1:] in everyday_forms()
    return is_form and key not in everyday_forms() and not classes(key)


@cache
def _perfects() -> frozenset[str]:
    return frozenset(fold(text) for text, kind, *_ in _inflected() if kind == "perfect")


@lru_cache(maxsize=REMEMBERED)
def is_everyday_perfect(key: str) -> bool:
    """Tell whether a folded word is the perfect of an everyday verb (غادر, but not يغادر)."""
    return is_everyday_verb(key) and key in _perfects()
