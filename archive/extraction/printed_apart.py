"""Take ل printed apart from the body it leads to: المكتب الإعلامي | لـ «التحالف»."""

from __future__ import annotations

from typing import Final

from archive.extraction.description_walk import Walk
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import bare
from archive.extraction.words import classes

LONGEST_MARKED: Final = 7
"""Words in the marks around a body and the marks."""
_WHOLE: Final = frozenset(
    {
        *("وزاره", "حكومه", "رءاسه", "شركه", "حركه", "حزب", "خارجيه", "بلديه", "سفاره", "شرطه", "جيش"),
        *("كتله", "جامعه", "مستشفي", "بنك", "مصرف", "نيابه", "محكمه", "داخليه", "اسره", "عاءله", "محافظه"),
    }
)
"""Bodies that are no part of another, so that ل tells whom they speak to."""


def take_apart(walk: Walk) -> bool:
    """Take ل printed apart from the body it leads to (المكتب الإعلامي | لـ «التحالف»، المركز | لـ قسد).

    After a person it leads to who is told, unless the name follows (مدير المكتب | لـ «المجلس»، فلان).
    """
    if walk.lexeme.key != "ل" or not walk.closed or walk.index + 1 >= walk.limit:
        return False
    at, quote = walk.index + 1, walk.quotes.get(walk.index + 1)
    end = at if quote is None else quote.close
    if quote is not None and (not quote.closed or end >= walk.limit or end - at > LONGEST_MARKED):
        return False
    first = classes(walk.lexemes[at + (quote is not None)].key)
    after = end + 1 + (end + 1 < walk.limit and walk.lexemes[end + 1].text in COMMAS)
    if first & {"outlet", "outlet name"} or quote is None and walk.lexemes[at].kind != "word":
        return False
    if bare(walk.head.key) in _WHOLE:
        return False  # قالت وزارة الدفاع | لـ«الأفق»
    if walk.person_head and not (after < walk.limit and walk.leads_to_name(after)):
        return False
    if quote is None and first & {"title", "role", "given", "preposition", "time"}:
        return False
    walk.move_to(end)
    return walk.take(closed=True)
