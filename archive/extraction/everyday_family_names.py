"""Find where an everyday word alone is the family name of somebody named in full: وشدد فضول على أن."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.cues import form_of
from archive.extraction.entities import Registry
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite, words
from archive.extraction.name_stops import FACT_LINKS
from archive.extraction.subject_ends import AS_FOR
from archive.extraction.words import classes, is_complementizer

_SAYING: Final = ("A", "B", "C")
_ONLY_SAYING: Final = frozenset({"قال", "أضاف", "شدد", "لفت", "أشار", "ختم", "أوضح", "صرح", "تابع", "رأى"})
"""Verbs that are about no thing, so that a preposition may follow their subject (ختم فضول | بالقول)."""
_OTHERS: Final = frozenset(
    {"organisation", "place", "body", "outlet", "outlet name", "preposition", "relative"}
)
"""Classes of words that speak, or join, for themselves."""
_OFFICES: Final = frozenset({"role", "title", "unnamed"})


def everyday_family_names(registry: Registry) -> frozenset[str]:
    """Return the folded last words of full names that are everyday words or, with the article, adjectives.

    Of سالم فضول it is فضول, of سالم الأسود it is الأسود; an office with its article is its holder's.
    """
    found: set[str] = set()
    for entity in registry.entities:
        if entity.kind != "person" or len(entity.tokens) < 2 or "given" not in classes(entity.tokens[0]):
            continue
        for last in {fold(form.split()[-1]) for form in entity.printed if " " in form}:
            known = classes(last)
            is_office = is_definite(last) and bool(known & _OFFICES) and "adjective" not in known
            if known and not known & _OTHERS and not is_office:
                found.add(last)
    return frozenset(found)


def places_of_names(lexemes: Sequence[Lexeme], names: frozenset[str]) -> frozenset[int]:
    """Return the indexes at which one of the names is the whole subject of a verb of saying, or a source."""
    return frozenset(
        index for index, lexeme in enumerate(lexemes) if lexeme.key in names and _stands_alone(lexemes, index)
    )


def _stands_alone(lexemes: Sequence[Lexeme], index: int) -> bool:
    before = lexemes[index - 1] if index else None
    after = lexemes[index + 1 : index + 3]
    if before is None or before.kind != "word":
        return bool(after) and _says(after[0].key) and len(after) > 1 and _opens_speech(after[1])
    key = before.key
    if key in AS_FOR:
        return bool(after) and after[0].key[:1] == "ف" and _says(after[0].key)  # أما فضول | فقال
    if key.removeprefix("و") in words("accordance"):
        return bool(after) and (after[0].text in COMMAS or after[0].key in FACT_LINKS)  # وبحسب فضول، | فإن
    return _says(key) and _ends_subject(key, after)


def _ends_subject(verb: str, after: Sequence[Lexeme]) -> bool:
    """Tell whether the clause, a quote or a stop follows the subject (شدد فضول | على أن، يقول فضول |.)."""
    if not after or _opens_speech(after[0]) or after[0].kind != "word":
        return True
    form = form_of(verb)
    is_joined = after[0].key.startswith(("بال", "لل"))
    is_preposition = "preposition" in classes(after[0].key)
    leads = is_preposition and len(after) > 1 and is_complementizer(after[1])
    is_free = form is not None and form.lemma.verb in _ONLY_SAYING
    return leads or is_free and (is_preposition or is_joined)


def _opens_speech(lexeme: Lexeme) -> bool:
    return is_complementizer(lexeme) or lexeme.kind == "mark" or lexeme.text == ":"


def _says(key: str) -> bool:
    form = form_of(key)
    if form is None or not form.finite or form.number != "s":
        return False
    return form.lemma.tier in _SAYING or form.lemma.verb in _ONLY_SAYING
