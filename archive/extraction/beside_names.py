"""Read the name right beside a definite word: السقاء منير شوقي، الرئيس الزيني، البرازيلي بيريتي."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.demonstratives import is_said_again
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.mentions import Reader
from archive.extraction.name_joints import is_sure_name
from archive.extraction.name_slots import ends_slot
from archive.extraction.name_words import can_be_name
from archive.extraction.names import name_end
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.subject_ends import is_preposition_of_verb
from archive.extraction.words import classes, has_article, is_adjective, is_complementizer, is_demonym

_FEMININE: Final = "ه"
_TO: Final = "الي"
_SAYYID: Final = "السيد"
"""A given name in Egypt: after another title it begins the name (المستشار | السيد الزيني)."""


def sure_name_after(reader: Reader, start: int, index: int, limit: int) -> tuple[int, int] | None:
    """Return a sure name right after an unknown definite word, which must be an office then.

    السقاء منير شوقي; الوجيه العشائري هلال السالم.
    """
    lexemes = reader.lexemes
    if is_womans_trade(lexemes, start, index):
        end = name_end(lexemes, index, limit)
        return (index, end) if end - index > 1 and is_sure_name(lexemes, index, end) else None
    if not is_definite(lexemes[start].key) or classes(lexemes[start].key):
        return None
    describes = (
        index == start + 2 and is_definite(lexemes[start + 1].key) and is_adjective(lexemes[start + 1].key)
    )
    if index != start + 1 and not describes:
        return None
    end = name_end(lexemes, index, limit)
    alone = end == index + 1 and index == start + 1 and is_demonym(lexemes[start].key)
    if alone and end < len(lexemes) and not classes(lexemes[index].key) and is_complementizer(lexemes[end]):
        return (index, end)  # وأكد البرازيلي | بيريتي | أن
    is_sure = is_sure_name(lexemes, index, end) or _is_named_of_country(lexemes, index, end)
    return (index, end) if end - index > 1 and is_sure else None


def is_womans_trade(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Tell whether a body with its article may be a woman by her trade (المدرّسة المتقاعدة | خديجة حداد).

    Only adjectives may stand before her name (المعارضة السورية | سهى حداد).
    """
    trade, described = lexemes[start].key, lexemes[start + 1 : end]
    if (
        not has_article(lexemes[start])
        or not trade.endswith(_FEMININE)
        or bare(trade)[:-1] not in words("roles")
    ):
        return False
    return all(
        is_definite(word.key) and (is_adjective(word.key) or "role" in classes(word.key))
        for word in described
    )


def family_name_after(reader: Reader, index: int, limit: int) -> tuple[int, int] | None:
    """Return an unknown definite word beside a definite office: الرئيس الزيني، الوزير القصير."""
    if index >= limit or reader.lexemes[index].kind != "word":
        return None
    lexeme = reader.lexemes[index]
    after = reader.lexemes[index + 1] if index + 1 < limit else None
    if lexeme.key == _SAYYID and after is not None and is_definite(after.key) and can_be_name(after, False):
        return (index, index + 2)
    if is_definite(lexeme.key) and lexeme.key in reader.family_names:
        return (index, index + 1)
    is_plural_word = is_plural(lexeme.key)
    is_name = is_definite(lexeme.key) and not classes(lexeme.key) and can_be_name(lexeme, first=False)
    is_team = index > 0 and {"title", "organisation"} <= classes(reader.lexemes[index - 1].key)
    if (
        after is not None
        and after.key == _TO
        and not is_preposition_of_verb(reader.lexemes, index, index + 1)
    ):
        return None  # وقال الوزير | المنتمي إلى الحزب; but أشار الوزير المطيري | إلى أن
    if is_adjective(lexeme.key) and (is_team or is_said_again(reader.lexemes, index + 1)):
        return None  # الفاعل | الإحساني ذاته، الفريق | الحركي
    return (index, index + 1) if is_name and not is_plural_word else None


def _is_named_of_country(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    """Tell whether a nationality and an office hold a name in no list (الصربي | سيتار مولن | مدرب)."""
    of_country = is_demonym(lexemes[start - 1].key) and end < len(lexemes) and ends_slot(lexemes[end])
    return of_country and not any(classes(lexeme.key) for lexeme in lexemes[start:end])
