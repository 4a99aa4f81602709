"""Tell whose a document named before is (أصدر الحزب بيانا. وقال النائب ... وجاء في البيان أن)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.entities import Entity
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.phrases import Mention, Reader
from archive.extraction.words import classes

_ISSUING: Final = frozenset(
    fold(joined + word + ending)
    for joined in ("", "و", "ف")
    for word in ("أصدر", "وجه", "نشر", "عمم", "رفع", "وزع", "بعث", "أرسل", "قدم", "أعد", "أنجز", "كتب", "وقع")
    for ending in ("", "ت", "وا")
)
"""Verbs by which a document becomes their subject's (أصدرت الوزارة بيانا)."""
_WORDINGS: Final = frozenset({"نص", "متن", "خاتمه", "ديباجه", "مضمون", "فحوي"})
"""What is said of a document's words (نص البيان)."""
_FINAL: Final = frozenset({"الختامي", "الختاميه", "المشترك", "المشتركه"})
_OF_ONE: Final = frozenset(
    fold(word)
    for word in (
        *("بيان", "بلاغ", "رسالة", "مذكرة", "برقية", "خطاب", "تغريدة", "منشور", "تدوينة", "تعميم", "نداء"),
        *("تقرير", "دراسة", "عريضة"),
    )
)
"""Documents in which whoever issued them speaks; of an agreement or a law nobody does."""


def is_still_of(
    reader: Reader, mention: Mention, issuer: Mention, floor: Entity | None, known: Entity | None
) -> bool:
    """Tell whether a document is still its issuer's, whoever spoke since without one of their own.

    `floor` spoke last, `known` spoke last in such a document.
    """
    if floor is None or floor.last < issuer.start:
        return True
    is_later = known is not None and known.last > issuer.start
    return not is_later and _was_issued(reader, mention, issuer)


def _was_issued(reader: Reader, mention: Mention, issuer: Mention) -> bool:
    """Tell whether the verb before a body or person made the document theirs (أصدرت | الوزارة بيانا).

    Only for a document that is named again without anything of its own (البيان، البيان المذكور).
    """
    before = reader.lexemes[issuer.start - 1].key if issuer.start else ""
    further = (lexeme.key for lexeme in reader.lexemes[mention.start + 1 : mention.end])
    return before in _ISSUING and all("anaphor" in classes(key) for key in further)


def is_final(reader: Reader, mention: Mention) -> bool:
    """Tell whether a document is what a conference agreed on, which no one speaker says (البيان الختامي)."""
    return any(lexeme.key in _FINAL for lexeme in reader.lexemes[mention.start : mention.end])


def without_wording(reader: Reader, mention: Mention) -> Mention:
    """Return the document whose words are meant (نص | البيان), any other mention as it is."""
    start = mention.start + 1
    if mention.head not in _WORDINGS or start >= mention.end:
        return mention
    key = reader.lexemes[start].key
    if not is_definite(key) or bare(key) not in _OF_ONE:
        return mention
    return replace(mention, start=start, head=bare(key), attached=False)
