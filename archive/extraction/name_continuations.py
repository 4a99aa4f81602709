"""Tell whether a name goes on behind a title in it or a word with its article (فاطمة الزهراء | بنعيسى)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.everyday_surnames import begins_object
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare, words
from archive.extraction.name_joints import is_participle
from archive.extraction.name_slots import ends_slot
from archive.extraction.name_stops import tells
from archive.extraction.name_words import can_be_name
from archive.extraction.surname_slots import is_nisba
from archive.extraction.words import classes, has_article

_ABD: Final = "عبد"
_OF_LORD: Final = frozenset({"رب", "عبدرب"})


def goes_on_behind_title(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether a name goes on after a title in it, no article before it (خليل | الحاج | توفيق)."""
    if (
        index + 1 >= limit
        or has_article(lexemes[index - 1])
        and lexemes[index - 2].key != _ABD
        or has_article(lexemes[index])
        and has_article(lexemes[index + 1])
    ):
        return False
    return can_be_name(lexemes[index + 1], first=has_article(lexemes[index]))


def goes_on(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether one more unknown word ends a name after its article (فاطمة الزهراء | بنعيسى | أن)."""
    if index + 1 > limit - 1 or not has_article(lexemes[index - 1]):
        return False
    lexeme, before = lexemes[index], bare(lexemes[index - 1].key)
    of_father = "given" in classes(before) or before.startswith(_ABD) or before in words("role_surnames")
    first = not (of_father and has_article(lexeme))
    if has_article(lexeme) and not classes(lexeme.key) and is_nisba(lexemes[index - 1]):
        ends = ends_slot(lexemes[index + 1]) or begins_object(
            lexemes, index + 1
        )  # طارش الدليمي | العاني، سلمى الرياحي | الشفيق،
        return ends if is_nisba(lexeme) else lexemes[index + 1].text in COMMAS
    if has_article(lexeme) and not classes(lexeme.key) and lexemes[index - 2].key in _OF_LORD:
        return True  # عبد رب النبي | الحمداوي
    if is_participle(lexemes, index) or lexeme.key[0] == "ل" and "given" not in classes(lexeme.key):
        return False  # ياسر القوراري | لجوهرة
    unknown = not classes(lexeme.key) - {"given"} and can_be_name(lexeme, first=first) and not tells(lexeme)
    return unknown and ends_slot(lexemes[index + 1])
