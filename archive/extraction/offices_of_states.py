"""Tell where an office of another begins behind a description: استقبل الرئيس التونسي | وزير الخارجية."""

from __future__ import annotations

from typing import Final

from archive.extraction.description_walk import Walk
from archive.extraction.lexicon import bare
from archive.extraction.words import is_demonym, meaning

_STATE: Final = frozenset({"رءيس", "ملك", "عاهل", "سلطان"})
"""Who heads a state, and holds none of the offices below."""
_GOVERNMENT: Final = frozenset({"الوزراء", "الحكومه", "الجمهوريه"})
_OFFICES: Final = frozenset({"وزير", "وزيره", "رءيس", "رءيسه", "سفير", "سفيره", "مبعوث", "مبعوثه", "مستشار"})
LONGEST_OFFICE: Final = 4
"""Words of an office to the adjective of its state (وزير الخارجية الجزائري), less one."""


def begins_second_office(walk: Walk) -> bool:
    """Tell whether an office of somebody else follows: a ruler holds none, nor does one of another state.

    الرئيس التونسي | وزير الخارجية; وزير الدفاع القطري | رئيس الأركان الباكستاني; but not
    الوزير الفلسطيني رئيس الهيئة.
    """
    is_office = bare(walk.lexeme.key) in _OFFICES
    if not is_office or not is_demonym(walk.before.key) or walk.index < walk.start + 2:
        return False
    head, after = walk.head.key, walk.lexemes[walk.start + 1].key
    rules = head.startswith("ال") and bare(head) in _STATE and walk.index == walk.start + 2
    if rules or bare(head) == "رءيس" and after in _GOVERNMENT:
        return True
    last = min(walk.limit, walk.index + LONGEST_OFFICE + 1)
    states = (word.key for word in walk.lexemes[walk.index + 1 : last] if is_demonym(word.key))
    return walk.person_head and any(meaning(state) != meaning(walk.before.key) for state in states)
