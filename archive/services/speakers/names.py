"""What the words of a name or a role tell: is it a full name, do two roles contradict each other?"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import SequenceMatcher
from pathlib import Path
from typing import Final

from archive.arabic.fold import fold
from archive.arabic.stopwords import STOP_WORDS
from archive.arabic.tokenize import tokenize
from archive.arabic.wordlists import load
from archive.extraction.records import ExtractedSpeaker

_DATA: Final = Path(__file__).parent / "data"
_ANYONES: Final = STOP_WORDS | frozenset(map(fold, load(_DATA / "role_words.txt")))
_STATE_BODIES: Final = frozenset(map(fold, load(_DATA / "state_bodies.txt")))
_ARTICLE: Final = fold("ال")

_ALIKE: Final = 0.7
"""Likeness of letters from which two words of one article count as spellings of one name: ماروتو and مارتو
reach .91, نولاند and الدبلوماسية .33. Only decides what is recorded as a form, never who is linked."""


def words(text: str) -> list[str]:
    """Give the folded words of a printed name or role."""
    return [fold(token.text) for token in tokenize(text)]


def tells_apart(speaker: ExtractedSpeaker) -> bool:
    """Say whether the name alone can mean one speaker in every article.

    A single word cannot: العمري, الوزارة; nor a document, which is another one each day: البيان الصحفي; nor a
    body that every state has, printed without its state: وزارة الخارجية.
    """
    name = words(speaker.name)
    if len(name) < 2 or speaker.kind in ("document", "unnamed"):
        return False
    return not (speaker.kind == "organisation" and len(name) == 2 and name[0] in _STATE_BODIES)


def names_nobody(speaker: ExtractedSpeaker) -> bool:
    """Say whether nobody is named: a description (مسؤول أمني), or a document by its kind alone (البيان)."""
    return speaker.kind == "unnamed" or (speaker.kind == "document" and len(words(speaker.name)) < 2)


def roles_agree(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Say whether two sets of printed roles can belong to one person; no role agrees with every role.

    They agree when a pair shares a word that names a field or an organisation: الناطق باسم التحالف and
    المتحدث الرسمي باسم التحالف الدولي; or, where one names none, the office itself: المتحدث.
    """
    pairs = [(_parts(one), _parts(other)) for one in ours for other in theirs]
    return not pairs or any(_compatible(one, other) for one, other in pairs)


def name_forms(speaker: ExtractedSpeaker) -> tuple[str, ...]:
    """Give the forms that are names, the full one first: not المتحدث for مايلز كاغينز, but كاغينز.

    A form of an organisation needs two words: الوزارة is another one in the next article.
    """
    fewest = 2 if speaker.kind in ("organisation", "document") else 1
    forms = (
        form for form in speaker.variants if len(words(form)) >= fewest and _resembles(form, speaker.name)
    )
    return tuple(dict.fromkeys((speaker.name, *forms)))


def _parts(role: str) -> tuple[str, frozenset[str]]:
    """Split a role into its office and the words that tell whose it is."""
    bare = [word.removeprefix(_ARTICLE) for word in words(role)]
    return (bare[0] if bare else ""), frozenset(word for word in bare[1:] if word not in _ANYONES)


def _compatible(one: tuple[str, frozenset[str]], other: tuple[str, frozenset[str]]) -> bool:
    if one[1] and other[1]:
        return bool(one[1] & other[1])
    return one[0] == other[0] or one[0] in other[1] or other[0] in one[1]


def _resembles(form: str, name: str) -> bool:
    if form.isascii():
        return True
    known = [word.removeprefix(_ARTICLE) for word in words(name)]
    return all(
        any(SequenceMatcher(None, word.removeprefix(_ARTICLE), other).ratio() >= _ALIKE for other in known)
        for word in words(form)
    )
