"""Did you mean: another reading of a query that found nothing, only ever one that finds something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from archive.arabic.fold import fold
from archive.search import engine
from archive.search.engine_contract import EngineRequest, PrintedWord
from archive.search.keyboard import other_layout
from archive.search.query import Query, Ranked, Word, parse, searched_terms
from archive.search.resolving import resolve_fields
from archive.search.speaker_names import speakers_that_sound_like
from archive.search.spelling import corrections, parted

MAX_WORDS: Final = 5
"""Words of a query that are looked at for misspellings; longer ones are sentences."""


def suggest(query: Query, asked: EngineRequest) -> tuple[str, int] | None:
    """Give the first other reading that finds something under the same filters, and how much it finds.

    Tried in order: the other keyboard (hguvhr), names by their sound (Marotto), words written together or
    apart, misspelt words.
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
    words = _plain_words(query)
    if words:
        yield from _joined(words)
        yield from _respelt(words)


def _plain_words(query: Query) -> list[str]:
    """Give the words of a query that consists of a few plain words, else none."""
    nodes = query.root.nodes if isinstance(query.root, Ranked) else (query.root,)
    plain = [node.text for node in nodes if isinstance(node, Word) and not (node.exact or node.prefix)]
    return plain if len(plain) == len(nodes) <= MAX_WORDS else []


def _joined(words: list[str]) -> Iterator[str]:
    """Join neighbours: الديمق راطية may be one word cut in two."""
    for at in range(len(words) - 1):
        yield " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]])


def _respelt(words: list[str]) -> Iterator[str]:
    """Replace each word that nothing holds: by two known words, or by the nearest known one."""
    unknown = [word for word in words if not _is_found(word)]
    if not unknown:
        return
    forms = _forms(engine.printed_words())
    known = frozenset(forms)
    respelt = {}
    for word in unknown:
        cut = parted(fold(word), known)[:1]
        nearest = corrections(fold(word), ((folded, form.count) for folded, form in forms.items()))
        respelt[word] = [
            " ".join(forms[form].printed for form in forms_in) for forms_in in (*cut, *zip(nearest))
        ]
    if all(respelt.values()):
        longest = max(map(len, respelt.values()))
        for turn in range(longest):
            yield " ".join(
                respelt[word][min(turn, len(respelt[word]) - 1)] if word in respelt else word
                for word in words
            )


def _forms(words: Iterable[PrintedWord]) -> dict[str, PrintedWord]:
    """Index words by folded form, each with the spelling most texts print."""
    forms: dict[str, PrintedWord] = {}
    for word in words:
        known = forms.get(word.folded)
        if known is None or known.count < word.count:
            forms[word.folded] = word
    return forms


def _is_found(word: str) -> bool:
    return engine.answer(EngineRequest(root=next(searched_terms(parse(word).root), None), end=0)).total > 0
