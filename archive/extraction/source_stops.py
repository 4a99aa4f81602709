"""Tell where an unnamed source ends: before a clause about it or whom it tells (مصدر | فضل عدم ذكر اسمه)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.conjugation import form_table
from archive.extraction.description_walk import Walk
from archive.extraction.everyday_verbs import everyday_forms
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import ARTICLE, is_definite, phrases
from archive.extraction.named_tasks import SET_UP_FOR
from archive.extraction.words import classes, has_article, is_preposition

_OURS_OR_THEIRS: Final = ("نا", "ن")
_GUARDIAN: Final = ("ولي", "امر")
_REPORTERS: Final = frozenset({"مراسل", "مراسله", "مراسلنا", "مندوب", "موفد"})


def is_hearer(walk: Walk) -> bool:
    """Tell whether a source tells a reporter or an outlet (أفاد مصدر بالشرطة | مراسل الأفق، | وكالة ما)."""
    is_outlet = walk.by_article and "outlet" in walk.known and not has_article(walk.lexeme)
    pair = tuple(lexeme.key for lexeme in walk.lexemes[walk.index : walk.index + 2])
    is_named = walk.index > walk.start + 1 and pair in phrases("outlet_names")
    is_named = is_named and not is_preposition(walk.before.key) and "outlet" not in walk.known_before
    return (walk.lexeme.key in _REPORTERS or is_outlet or is_named) and "unnamed" in walk.head_known


def is_verb_of_clause(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether an everyday verb, a given name besides, opens a clause (مصدر | فضل عدم كشف هويته)."""
    after = lexemes[index + 1].key if index + 1 < limit else ""
    if "common" in classes(lexemes[index].key) and is_definite(after):
        return False
    if lexemes[index].shape.endswith(letters.TEH_MARBUTA) or "organisation" in classes(lexemes[index].key):
        return False  # عامل | إغاثة is no أغاثه, رئيس | نادي برشلونة no نادى
    is_noun = lexemes[index - 1].key in SET_UP_FOR or lexemes[index].shape.startswith(ARTICLE)
    if is_noun and is_definite(after) or (lexemes[index - 1].key, lexemes[index].key) == _GUARDIAN:
        return False  # مركز | رصد البراكين; ممثل | الحق العام is no ألحق; ولي | أمر أحد الطلاب
    key = lexemes[index].key
    if key.endswith(_OURS_OR_THEIRS) and not classes(key) and key[:-1].removesuffix("ن") in form_table():
        return True  # باعة | تحدثنا إليهم, نازحات | تحدثن إلينا
    governs = bool(classes(after) - {"given", "particle", "role"}) or after.startswith("بال")
    return key in everyday_forms() and governs
