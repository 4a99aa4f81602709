"""Did you mean: another reading of a query that found nothing, only ever one that finds something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from archive.arabic.fold import fold
from archive.search import engine
from archive.search.engine_contract import EngineRequest
from archive.search.keyboard import other_layout
from archive.search.query import Phrase, Query, Ranked, Word, parse, searched_terms
from archive.search.resolving import resolve_fields
from archive.search.speaker_names import speakers_that_sound_like
from archive.search.spelling import MAX_STEPS, corrections, parted

MAX_WORDS: Final = 5
"""Words of a query that are looked at for misspellings; longer ones are sentences."""


def suggest(query: Query, asked: EngineRequest) -> tuple[str, int] | None:
    """Give the first other reading that finds something under the same filters, and how much it finds.

    Tried in order: the other keyboard (hguvhr), names by their sound (Marotto), a beginning under the article
    (الحكوم*), words written together or apart, misspelt words.
    """
    if query.root is None:
        return None
    for text in _readings(query):
        root = parse(text).root
        if root is None or text == query.text:
            continue
        found = engine.answer(replace(asked, root=resolve_fields(root)[0], start=0, end=0, facets=()))
        if found.total_all_words:
            return text, found.total
    return None


def _readings(query: Query) -> Iterator[str]:
    if swapped := other_layout(query.text):
        yield swapped
    for speaker in speakers_that_sound_like(query.text)[:1]:
        yield f'متحدث:"{speaker.name_ar}"'
    if isinstance(query.root, Phrase) and query.root.exact:
        yield from _reworded(query.root)
    if isinstance(query.root, Word) and query.root.prefix:
        yield f"ال{query.root.text}*"
    words = _plain_words(query)
    if words:
        yield from _joined(words)
        yield from _respelt(words)


def _plain_words(query: Query) -> list[str]:
    """Give the words of a query that consists of a few plain words, else none."""
    nodes = query.root.nodes if isinstance(query.root, Ranked) else (query.root,)
    plain = [node.text for node in nodes if isinstance(node, Word) and not (node.exact or node.prefix)]
    return plain if len(plain) == len(nodes) <= MAX_WORDS else []


def _reworded(phrase: Phrase) -> Iterator[str]:
    """Spell a phrase as texts print its words (الديمقراطيه -> الديمقراطية), or look for its words alone."""
    printed = _known(tuple(map(fold, phrase.words)))
    if all(printed):
        yield f'"{" ".join(printed)}"'
    yield " ".join(phrase.words)


def _joined(words: list[str]) -> Iterator[str]:
    """Join neighbours: الديمق راطية may be one word cut in two."""
    for at in range(len(words) - 1):
        yield " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def _respelt(words: list[str]) -> Iterator[str]:
    """Replace each word that nothing holds: by two known words, or by the nearest known ones in turn."""
    respelt = {word: _spellings(fold(word)) for word in words if not _is_found(word)}
    if not respelt or not all(respelt.values()):
        return
    for turn in range(max(map(len, respelt.values()))):
        chosen = {word: spellings[min(turn, len(spellings) - 1)] for word, spellings in respelt.items()}
        yield " ".join(chosen.get(word, word) for word in words)


def _spellings(folded: str) -> list[str]:
    """Give the known words nearest to an unknown one, as most texts print them."""
    apart = [" ".join(printed) for printed in map(_known, parted(folded)) if all(printed)]
    near = {word.folded: word for word in engine.nearby_words(folded, MAX_STEPS)}
    nearest = corrections(folded, ((word.folded, word.count) for word in near.values()))
    return [*apart[:1], *(near[form].printed for form in nearest)]


def _known(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Give the printed forms of folded words, empty for one that no text holds."""
    return tuple(next((word.printed for word in engine.nearby_words(part, 0)), "") for part in parts)


def _is_found(word: str) -> bool:
    return engine.answer(EngineRequest(root=next(searched_terms(parse(word).root), None), end=0)).total > 0
