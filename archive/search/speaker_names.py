"""Find speakers by any form of their name: the card beside the answers, and suggestions while typing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.db.models import F, Value
from django.db.models.functions import Concat

from archive.arabic.fold import fold
from archive.models import Alias, Speaker
from archive.search.query import Word, parse, searched_terms
from archive.search.sounds import name_sounds
from archive.search.spelling import distance

SUGGESTED: Final = 8
"""Speakers offered while typing: what fits under a search box."""

_FAR: Final = 4
"""Letters from which on two spellings of a name are equally far apart."""

_MOST_STATEMENTS: Final = F("statement_count").desc()


@dataclass(frozen=True, slots=True)
class SpeakerSuggestion:
    """A speaker and the form of the name that what was typed fits."""

    speaker: Speaker
    alias: str


def named_speaker(text: str) -> Speaker | None:
    """Give the speaker that a query names wholly, by any alias: one query, or two.

    None when several speakers bear the name: homonyms are told apart by readers, not by a guess.
    """
    key = _name_key(text)
    # Few queries are names; whether readers may know one is asked only then.
    if not key or not Alias.objects.filter(folded=key).exists():
        return None
    bearers = Speaker.objects.visible().filter(
        pk__in=Alias.objects.public().filter(folded=key).values("speaker")
    )
    found = list(bearers[:2])
    return found[0] if len(found) == 1 else None


def _name_key(text: str) -> str:
    """Fold what was typed without marks around it: «سَعد العمري» gives سعد العمري."""
    return fold(" ".join(text.strip(' "“”„«»').split()))


def suggest_speakers(text: str, limit: int = SUGGESTED) -> list[SpeakerSuggestion]:
    """Give the speakers with an alias of which a word begins as typed, most statements first: two queries."""
    key = _name_key(text)
    if not key:
        return []
    spaced = Alias.objects.public().annotate(spaced=Concat(Value(" "), "folded"))
    aliases = dict(spaced.filter(spaced__contains=f" {key}").order_by("-pk").values_list("speaker", "name"))
    speakers = (
        Speaker.objects.visible()
        .with_statement_counts()
        .filter(pk__in=aliases)
        .order_by(_MOST_STATEMENTS, "name_ar")
    )
    return [SpeakerSuggestion(speaker, aliases[speaker.pk]) for speaker in speakers[:limit]]


def speakers_that_sound_like(text: str) -> list[Speaker]:
    """Give visible speakers with an alias that has the consonants of every word: Marotto, ماروطو.

    Those spelt most alike come first, then those with most statements.
    """
    words = [fold(term.text) for term in searched_terms(parse(text).root) if isinstance(term, Word)]
    heard = name_sounds(" ".join(words))
    if not heard or len(heard) < len(words):
        return []
    steps: dict[int, int] = {}
    for speaker, folded in (
        Alias.objects.public().filter(pk__in=_sounding(heard)).values_list("speaker", "folded")
    ):
        steps[speaker] = min(_steps(words, folded.split()), steps.get(speaker, _FAR * len(words)))
    speakers = Speaker.objects.visible().with_statement_counts().filter(pk__in=steps)
    return sorted(speakers.order_by(_MOST_STATEMENTS, "pk"), key=lambda speaker: steps[speaker.pk])


def _sounding(heard: frozenset[str]) -> list[int]:
    """Give the aliases with these consonants: they are quicker told than whether readers may know them."""
    return [
        pk
        for pk, folded in Alias.objects.values_list("pk", "folded").iterator()
        if heard <= name_sounds(folded)
    ]


def _steps(words: list[str], name: list[str]) -> int:
    """Count the letters that differ between each word and the nearest word of a name, at most _FAR a word."""
    return sum(min(distance(word, part, _FAR - 1) for part in name) for word in words)
