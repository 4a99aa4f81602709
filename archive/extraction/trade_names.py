"""Tell whether an office or a trade is part of a name: فؤاد الخطيب، عبده قائد سرحان."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, words
from archive.extraction.name_stops import is_stop, tells
from archive.extraction.surname_slots import is_nisba
from archive.extraction.words import classes, has_article, is_adjective, is_complementizer

_TRADES: Final = frozenset(
    fold(word)
    for word in (
        *(
            "نجار",
            "خياط",
            "صياد",
            "حلاق",
            "فران",
            "جزار",
            "بحار",
            "ملاح",
            "خباز",
            "طباخ",
            "صباغ",
            "فلاح",
            "فقيه",
        ),
        *("شماس", "بيطار", "حمال", "حداد", "قصاب", "سمان", "عطار", "صائغ", "دباغ", "نحاس", "كيال", "صراف"),
        *("طحان", "نساج", "خازن", "حجار", "دهان", "لحام", "زيات", "صواف", "قطان", "خطيب"),
    )
)
"""Trades that with the article right after a name are the family's (سمير الحداد | المتحدث باسم)."""

HOUSES: Final = frozenset({"اوغلو", "اوغلي", "زاده", "زادا", "بور", "خواه"})
"""After a trade they make the family name of a Turk or Persian (إمام أوغلو، خطيب زاده)."""
_SONS: Final = frozenset({"ولد", "بن", "منت", "بنت"})
"""After an office they go on with a name (محمد الأمين | ولد سالم)."""

_EMIR: Final = "امير"
_OBJECTS: Final = frozenset({"common", "thing", "organisation", "body", "unnamed"})
"""What a verb may have as its object behind a family name (دعا نذير الحكيم | السلطات)."""


def trade_name_step(
    lexemes: Sequence[Lexeme], start: int, index: int, follower: Lexeme | None, compound: bool
) -> int:
    """Return 1 for an office or trade that is part of a name, 0 for the office of whoever is named.

    `compound` tells that the two words before it are one name (عبد المنعم | الجندي).
    """
    if index == start:
        return 0
    if _is_before_nisba(lexemes, index, follower) and index == start + 1:
        return 1
    if _is_middle_name(lexemes, index, follower) or follower is not None and follower.key in _SONS:
        return 1
    second = index == start + 1 or _closes_pedigree(lexemes, start, index)
    return int(_is_trade_name(lexemes[index - 1], lexemes[index], follower, second, compound))


def _closes_pedigree(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a word closes a father's name behind an office (المدير سالم بن خالد | المرشد في)."""
    before = lexemes[start - 1].key if start else ""
    return lexemes[index - 2].key in _SONS and index > start + 2 and before.startswith(("ال", "لل"))


def is_middle_word(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether an everyday word stands between a given name after a title and an unlisted nisba.

    المهندس فتحي | رزق | الشامي.
    """
    title, given, last = lexemes[index - 2], lexemes[index - 1], index + 1
    known = classes(lexemes[index].key)
    is_word = bool(known) and known <= {"common", "thing"} and not has_article(lexemes[index])
    is_titled = index > 1 and has_article(title) and "title" in classes(title.key)
    of_name = classes(given.key) == {"given"} and last < limit and has_article(lexemes[last])
    return (
        is_word
        and is_titled
        and of_name
        and is_adjective(lexemes[last].key)
        and not classes(lexemes[last].key)
    )


def is_emir_of(lexeme: Lexeme, follower: Lexeme | None) -> bool:
    """Tell whether أمير behind a name is the office: what is ruled follows (فيصل بن تركي | أمير دولة)."""
    if lexeme.key != _EMIR or follower is None:
        return False
    known = classes(bare(follower.key)) | classes(follower.key)
    return bool(known & {"place", "common", "thing", "body"}) and not known & {"given", "adjective"}


def _is_middle_name(lexemes: Sequence[Lexeme], index: int, follower: Lexeme | None) -> bool:
    """Tell whether an office between two given names and a stop is a name too (عبده | قائد | سرحان)."""
    if follower is None or has_article(lexemes[index]) or "given" not in classes(follower.key):
        return False
    before, after = classes(lexemes[index - 1].key), index + 2
    return "given" in before and (after >= len(lexemes) or is_stop(lexemes[after]))


def _is_before_nisba(lexemes: Sequence[Lexeme], index: int, follower: Lexeme | None) -> bool:
    """Tell whether an office governs nothing that may be held (الراضي | قائد السلامي |، إن): it is a name."""
    after = index + 2
    ends = after >= len(lexemes) or is_stop(lexemes[after])
    return follower is not None and not has_article(lexemes[index]) and is_nisba(follower) and ends


def _is_trade_name(
    before: Lexeme, lexeme: Lexeme, follower: Lexeme | None, second: bool, compound: bool
) -> bool:
    """Tell whether an office with its article is a family name (فؤاد الخطيب؛ فارس النجار الكبسي).

    After two names it is rather their office or who is spoken to (شكر ادمون كرم | الوزير على).
    """
    is_surname = bare(lexeme.key) in words("role_surnames") and (not has_article(before) or compound)
    if second and has_article(lexeme) and bare(lexeme.key) in _TRADES:
        return True
    goes_on = follower is not None and (
        not has_article(follower) or is_adjective(follower.key) or bool(classes(follower.key) & _OBJECTS)
    )
    ends = _ends_phrase(follower) and (second or is_surname)
    return has_article(lexeme) and (ends or is_surname and goes_on)


def _ends_phrase(follower: Lexeme | None) -> bool:
    """Tell whether nothing of a description follows, so that الوزير after a first name is a family name."""
    if follower is None or follower.kind != "word":
        return True
    return is_complementizer(follower) or tells(follower) or "preposition" in classes(follower.key)
