"""Tell forms of address and blessings around an office or a name (معالي | الوزير، حفظه الله)."""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import cue_at
from archive.extraction.lexicon import is_definite
from archive.extraction.mentions import Reader
from archive.extraction.name_words import can_be_name
from archive.extraction.words import classes, has_article

_ADDRESSES: Final = frozenset(
    {
        "معالي",
        "سعاده",
        "فضيله",
        "سمو",
        "دوله",
        "فخامه",
        "سياده",
        "عطوفه",
        "سماحه",
        "غبطه",
        "قداسه",
        "نيافه",
        "حضره",
        "جناب",
        "جلاله",
        "السيد",
        "السيده",
    }
)
_OTHERWISE_NOUNS: Final = frozenset({"دوله", "سياده", "السيد", "السيده"})


def is_address(reader: Reader, start: int, limit: int) -> bool:
    """Tell whether a form of address stands before an office, which is what it describes (معالي | الوزير)."""
    if reader.lexemes[start].key not in _ADDRESSES or start + 1 >= limit:
        return False
    after = reader.lexemes[start + 1].key
    governs = reader.lexemes[start].key not in _OTHERWISE_NOUNS and start + 2 < limit
    is_governed = governs and is_definite(reader.lexemes[start + 2].key)  # معالي وزير العدل
    return "role" in classes(after) and (is_definite(after) or is_governed)


def addresses_by_family_name(reader: Reader, start: int, limit: int) -> bool:
    """Tell whether a form of address stands before an unlisted family name alone (معالي المهيري).

    So does a title before a family name of the article that is an office besides (المهندسة | مطران نتائجها).
    """
    if start + 1 >= limit:
        return False
    after = reader.lexemes[start + 1]
    if has_article(reader.lexemes[start]) and "title" in classes(reader.lexemes[start].key):
        return after.key in reader.family_names and bool(classes(after.key)) and not is_definite(after.key)
    if reader.lexemes[start].key not in _ADDRESSES - _OTHERWISE_NOUNS:
        return False
    return is_definite(after.key) and not classes(after.key) and can_be_name(after, first=False)


def is_mother(reader: Reader, start: int, limit: int) -> bool:
    """Tell whether أم begins a name (أم خالد، أم لطفلين) and is not the conjunction."""
    key = reader.lexemes[start].key
    if key != "ام" or start + 1 >= limit:
        return False
    if _is_mother_of(reader, start):
        return True
    after, cue = reader.lexemes[start + 1], cue_at(reader.lexemes, start - 1, start - 1) if start else None
    # تقول أم نوار، تروي أم نوار
    said = cue is not None and cue.finite and (cue.form.lemma.tier == "A" or cue.form.gender == "f")
    named = said and not classes(after.key) and can_be_name(after, first=True)
    return named or bool(classes(after.key) & {"given", "particle"})


def _is_mother_of(reader: Reader, start: int) -> bool:
    """Tell whether أم is a mother of so many, and no conjunction (أم لخمسة أطفال، أم لطفلين)."""
    after = reader.lexemes[start + 1].key
    counts = "quantifier" in classes(after[1:]) or after.endswith("ين")
    return after[:1] == "ل" and counts
