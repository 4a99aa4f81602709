"""Find the family names that an article lets speak alone: what any name before them may go on with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.cues import cue_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import Lexeme
from archive.extraction.name_stops import is_stop
from archive.extraction.words import classes, has_article, is_complementizer, is_demonym

_SURE_TIERS: Final = ("A", "B")
SHORTEST: Final = 4
"""Letters of a family name in no list at least."""
_OF_NAMES: Final = frozenset({"given", "particle", "adjective"})
"""Classes of words that are family names besides."""


def lone_subjects(lexemes: Sequence[Lexeme]) -> frozenset[str]:
    """Return the folded words that stand alone as the subject of a verb of saying.

    Of «تعهد محمد شياع السوداني بكذا ... وأضاف السوداني أن» it is السوداني, which ends the name before.
    """
    return frozenset(
        lexemes[index].key
        for index in range(1, len(lexemes))
        if _may_be_family_name(lexemes[index])
        and _stands_alone(lexemes, index)
        or _may_be_foreign(lexemes[index])
        and _speaks(lexemes, index - 1)
        and index + 1 < len(lexemes)
        and is_stop(lexemes[index + 1])
    )


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


def _stands_alone(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a word is a whole subject: وأضاف السوداني أن، السوداني ذكر at the head of a sentence."""
    after = lexemes[index + 1] if index + 1 < len(lexemes) else None
    if _speaks(lexemes, index - 1):
        return after is None or is_stop(after)
    return lexemes[index - 1].kind != "word" and after is not None and _speaks(lexemes, index + 1)


def _speaks(lexemes: Sequence[Lexeme], index: int) -> bool:
    cue = cue_at(lexemes, index, index)
    return cue is not None and cue.finite and cue.form.number == "s" and cue.form.lemma.tier in _SURE_TIERS


def with_lone_name(lexemes: Sequence[Lexeme], lone: frozenset[str], start: int, end: int, limit: int) -> int:
    """Return one past a name that goes on with a family name the article uses alone, else `end`.

    محمد شياع | السوداني; a name that ends in its article already goes on with nothing.
    """
    if end <= start or end >= limit or lexemes[end].key not in lone or has_article(lexemes[end - 1]):
        return end
    return end + 1
