"""Take the adjective of a person that stands right before the clause: شقيق الجندي الأسير إن."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.cues import form_at
from archive.extraction.description_walk import Walk
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare
from archive.extraction.name_shapes import PARTICIPLE
from archive.extraction.name_slots import after_telling_to
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.words import classes, has_article, is_adjective, is_complementizer

_SOUND_PLURAL: Final = ("ين", "ون")
_STUCK: Final = frozenset({"في", "علي", "امام", "داخل"})
"""Where those are who are told by a participle (عدد من السائقين | العالقين في المنفذ)."""
_HAD: Final = frozenset({"قد", "فقد"})
_SAYING: Final = frozenset({"قوله", "قولها", "قولهم", "قولهن", "قولهما"})
_PERSONS: Final = frozenset({"role", "unnamed", "title", "organisation"})
_ON_SIDES: Final = frozenset({"معارضه", "مواليه", "معاديه", "مناوءه", "مقربه"})
_FATES: Final = frozenset({"اسير", "شهيد", "قتيل", "فقيد", "جريح"})
"""Adjectives of what befell somebody that are no participles by their shape (الجندي | الأسير)."""


def describes_before_clause(walk: Walk) -> bool:
    """Tell whether a definite word agrees with the person before it, and the clause begins after it.

    A verb of saying has no other object there: قال شقيق الجندي | الأسير إن, أحد العمال | المحتجزين إن; not
    أبلغ محامي المتهم | القاضي أن.
    """
    lexeme, before, after = walk.lexeme, walk.before, walk.index + 1
    if not walk.person_head or walk.index < walk.start + 2 or after >= len(walk.lexemes):
        return False
    if not has_article(lexeme) or not has_article(before) or not _begins_clause(walk, after):
        return False
    singular = lexeme.key.removesuffix("ين").removesuffix("ون").removesuffix("ه")
    acts = bool(PARTICIPLE.fullmatch(singular)) or bare(singular) in _FATES
    if not acts or not classes(bare(before.key)) & _PERSONS:
        return False
    of_many = lexeme.key.endswith(_SOUND_PLURAL)
    is_hers = lexeme.shape.endswith(letters.TEH_MARBUTA)
    before_is_hers = before.shape.endswith(letters.TEH_MARBUTA)  # البحارة too
    agrees = is_plural(before.key) or before_is_hers if of_many else is_hers == before_is_hers
    return agrees and not after_telling_to(walk.lexemes, walk.start)


def takes_side(walk: Walk) -> bool:
    """Tell whether an adjective, elsewhere a body, says whose side many are on (جهات سورية | معارضة)."""
    if walk.lexeme.key not in _ON_SIDES or walk.definite_head:
        return False
    before = walk.before
    describes = is_adjective(before.key) and before.shape.endswith(letters.TEH_MARBUTA)
    return describes and not has_article(before)


def is_before_saying(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a noun of saying follows what a preposition governs (عن أحد الفارين | إلى تركيا قوله)."""
    return index + 2 < len(lexemes) and lexemes[index + 2].key in _SAYING


def _begins_clause(walk: Walk, index: int) -> bool:
    """Tell whether the clause begins, or the verb of a subject before it (أما شقيق الجندي الأسير | فروى)."""
    lexeme = walk.lexemes[index]
    if lexeme.text == ":" or is_complementizer(lexeme) or lexeme.key in _HAD | _SAYING:
        return True
    if "preposition" in classes(lexeme.key):
        of_many = walk.lexeme.key.endswith(_SOUND_PLURAL) and not walk.definite_head
        return of_many and lexeme.key in _STUCK or is_before_saying(walk.lexemes, index)
    form = form_at(walk.lexemes, index)
    if form is None or form.kind != "perfect" or lexeme.key[0] == "و":
        return False
    return form.lemma.tier in ("A", "B") or lexeme.key[0] == "ف"
