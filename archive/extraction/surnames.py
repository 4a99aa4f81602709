"""Tell which names of an article may stand alone: the last words of the full ones it prints."""

from __future__ import annotations

from typing import Final

from archive.arabic.fold import fold
from archive.extraction.entities import Registry
from archive.extraction.lexicon import ARTICLE, is_definite, words
from archive.extraction.words import classes

SHORTEST_SURNAME: Final = 3
_ADJECTIVE: Final = frozenset({"common", "adjective"})
_NO_SURNAMES: Final = frozenset({"common", "organisation", "role", "place"})


def family_names(registry: Registry) -> frozenset[str]:
    """Return the printed last words of the full names of an article, which may stand alone (الرفاعي)."""
    found: set[str] = set()
    adjectives: set[str] = set()
    for entity in registry.entities:
        last = entity.tokens[-1]
        if entity.kind != "person" or len(entity.tokens) < 2 or len(last) < SHORTEST_SURNAME:
            continue
        is_printed_definite = any(fold(form).endswith(" " + ARTICLE + last) for form in entity.printed)
        barred = classes(last) & _NO_SURNAMES - ({"place"} if last in words("towns") else set())
        if not barred or barred == {"role"} and is_printed_definite:
            found |= {last, ARTICLE + last}
        elif barred == {"role"} and not is_definite(last):
            found.add(last)
        elif classes(last) == _ADJECTIVE and not is_printed_definite:
            adjectives.add(last)  # نبيه بري; an adjective without its noun is no subject
    return frozenset(found - words("common_words") | adjectives)


def surnames(registry: Registry) -> frozenset[tuple[str, ...]]:
    """Return the last words of longer names, two or three, which may stand without the first (يرلي قايا)."""
    return frozenset(
        entity.tokens[-count:]
        for entity in registry.entities
        if entity.kind == "person"
        for count in (2, 3)
        if len(entity.tokens) > count and _is_name_alone(entity.tokens[-count:])
    )


def _is_name_alone(tail: tuple[str, ...]) -> bool:
    """Tell whether the last words of a name mean nothing else together (يرلي قايا، خطيب زاده، دي مايو)."""
    if not any(map(classes, tail)):
        return True
    return "particle" in classes(tail[0]) or "role" in classes(tail[0]) and not classes(tail[-1])
