"""Tell the occasion of somebody's speech from where they work (قال المعلمون | في رسائلهم إن)."""

from __future__ import annotations

from typing import Final

from archive.extraction.description_walk import Walk
from archive.extraction.lexemes import Lexeme, keys_from
from archive.extraction.lexicon import bare
from archive.extraction.name_words import owned_classes

_SAYINGS: Final = frozenset(
    {"اقوال", "اقوالهم", "افادات", "افادت", "شهادت", "مرافعت", "اعترافات", "تصريحات", "كلمت", "حديث", "خطاب"}
    | {"تعقيب", "رد", "ردود", "تعليق", "تعليقات", "مداخلت", "رسالت", "خطبت", "عظت"}
)
"""What somebody says, before his pronoun."""
_CONFERENCES: Final = frozenset({"موتمر", "مءتمر", "لقاء", "ندوه", "ايجاز"})
_OF_PRESS: Final = frozenset({"صحفي", "صحافي", "صحفيه", "صحافيه", "اعلامي", "اعلاميه"})


def is_in_theirs(walk: Walk, follower: Lexeme) -> bool:
    """Tell whether people with the article speak in what is theirs (قال المعلمون | في رسائلهم إن)."""
    stem = follower.key.removesuffix("ها") if follower.key.endswith("ها") else follower.key.removesuffix("هم")
    known = owned_classes(stem)
    is_thing = stem != follower.key and bool(known & {"document", "thing", "occasion"})
    if stem in _SAYINGS or follower.key.removesuffix("ه") in _SAYINGS:
        return True  # نفى مدير الفرع | في أقواله علمه
    return is_thing and walk.definite_head and walk.index == walk.start + 1


def at_conference(walk: Walk) -> bool:
    """Tell whether somebody is said to speak at a press conference (قال الملحن | في المؤتمر الصحفي)."""
    after = keys_from(walk.lexemes, walk.index + 1, 2)
    return len(after) > 1 and bare(after[0]) in _CONFERENCES and bare(after[1]) in _OF_PRESS
