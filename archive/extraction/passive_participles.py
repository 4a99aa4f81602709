"""Tell participles that take a preposition with a pronoun as one word (المجني عليه، المشتبه به)."""

from __future__ import annotations

from typing import Final

from archive.extraction.description_walk import Walk
from archive.extraction.lexicon import bare
from archive.extraction.words import has_article, is_complementizer

UPON: Final = frozenset(
    preposition + whom for preposition in ("علي", "في", "عن", "ب") for whom in ("ه", "ها", "هم", "هما")
)
_SUFFERING: Final = frozenset(
    {"مجني", "مدعي", "معتدي", "محكوم", "مقبوض", "مغشي", "مشكو", "مشتبه", "مغرر", "مفرج", "مظنون"}
)
"""Participles that take a preposition with a pronoun as one word (المجني عليه، المشتبه به)."""


def completes_participle(walk: Walk, index: int) -> bool:
    """Tell whether a preposition with a pronoun belongs to the participle before it.

    المجني عليه; غرفة العمليات المشرفة عليها | إن.
    """
    if walk.lexemes[index].key not in UPON:
        return False
    key, after = walk.lexemes[index - 1].key, index + 1
    stem = bare(key.removeprefix("لل"))
    acts = key.startswith("الم") and after < len(walk.lexemes) and is_complementizer(walk.lexemes[after])
    return acts or bool({stem, stem.rstrip("ه")} & _SUFFERING)


def take_passive(walk: Walk) -> bool:
    """Take a participle with its pronoun that describes the people before it (المعتقلين | المفرج عنهم)."""
    if bare(walk.lexeme.key) not in _SUFFERING:
        return False
    after = walk.follower
    describes = has_article(walk.before) and has_article(walk.lexeme)
    if not describes or after is None or after.key not in UPON:
        return False
    walk.take()
    return walk.take(closed=True)
