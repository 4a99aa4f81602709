"""Find the family names that an article lets speak alone: what any name before them may go on with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.cues import cue_at, form_of
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import REMEMBERED, Lexeme
from archive.extraction.name_stops import is_stop
from archive.extraction.name_words import is_whom_it_takes
from archive.extraction.words import classes, has_article, is_complementizer, is_demonym

_SURE_TIERS: Final = ("A", "B")
SHORTEST: Final = 4
"""Letters of a family name in no list at least."""
SHORTEST_WHOLE: Final = 2
"""Words of a name, above which ل may lead to who is told."""
_OF_NAMES: Final = frozenset({"given", "particle", "adjective"})
"""Classes of words that are family names besides."""


def lone_subjects(lexemes: Sequence[Lexeme]) -> frozenset[str]:
    """Return the folded words that stand alone as the subject of a verb of saying.

    Of «تعهد محمد شياع السوداني بكذا ... وأضاف السوداني أن» it is السوداني, which ends the name before.
    """
    return frozenset(
        lexeme.key
        for verb, word in enumerate(lexemes)
        if _may_speak(word.key)
        for lexeme in _alone_beside(lexemes, verb)
    )


@lru_cache(maxsize=REMEMBERED)
def _may_speak(key: str) -> bool:
    """Tell whether a folded word may be a verb of saying of one person."""
    form = form_of(key)
    return form is not None and form.finite and form.number == "s" and form.lemma.tier in _SURE_TIERS


def _alone_beside(lexemes: Sequence[Lexeme], verb: int) -> Iterator[Lexeme]:
    """Yield the words that are the whole subject of a verb: وأضاف السوداني أن، السوداني ذكر at the head."""
    cue = cue_at(lexemes, verb, verb)
    if cue is None or not cue.finite or cue.form.number != "s" or cue.form.lemma.tier not in _SURE_TIERS:
        return
    after, stop = lexemes[verb + 1 : verb + 2], lexemes[verb + 2 : verb + 3]
    if (
        after
        and _may_be_family_name(after[0])
        and (not stop or is_stop(stop[0]))
        or after
        and stop
        and _may_be_foreign(after[0])
        and is_stop(stop[0])
    ):
        yield after[0]
    heads = verb > 1 and lexemes[verb - 2].kind != "word"
    if heads and _may_be_family_name(lexemes[verb - 1]) and not _may_speak(lexemes[verb - 2].key):
        yield lexemes[verb - 1]


def _may_be_foreign(lexeme: Lexeme) -> bool:
    """Tell whether an unlisted word without article may be a family name (كالدرون، والكوت)."""
    if lexeme.kind != "word" or has_article(lexeme) or lexeme.key.endswith("ا") or len(lexeme.key) < SHORTEST:
        return False
    if form_table().get(lexeme.key) is not None or is_complementizer(lexeme):
        return False
    return not classes(lexeme.key) and not is_everyday_verb(lexeme.key)


def _may_be_family_name(lexeme: Lexeme) -> bool:
    if lexeme.kind != "word" or not has_article(lexeme):
        return False
    known = classes(lexeme.key)
    return known <= _OF_NAMES or is_demonym(lexeme.key)


def lone_in_b(lone: frozenset[str]) -> frozenset[str]:
    """Return the lone subjects that a joined ب seems to begin before a given name (قال بسليمان إن)."""
    return frozenset(filter(is_whom_it_takes, lone))


def with_lone_name(lexemes: Sequence[Lexeme], lone: frozenset[str], start: int, end: int, limit: int) -> int:
    """Return one past a name that goes on with a family name the article uses alone, else `end`.

    محمد شياع | السوداني; a name that ends in its article already goes on with nothing. Behind ل who speaks
    alone is told something: قال سالم الحداد | لبيكوفيتش إن.
    """
    if end - start > SHORTEST_WHOLE and lexemes[end - 1].key[:1] == "ل" and lexemes[end - 1].key[1:] in lone:
        return end - 1
    if end <= start or end >= limit or lexemes[end].key not in lone or has_article(lexemes[end - 1]):
        return end
    return end + 1
