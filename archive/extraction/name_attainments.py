"""Tell where a name ends before what its bearer attained or where he belongs (سامر حداد | الفائز بالكأس)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Final

from archive.arabic.fold import fold
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import ARTICLE, bare, rows
from archive.extraction.name_words import is_owned_noun
from archive.extraction.words import classes, has_article, owned_stem

_FEMININE: Final = fold("ة")
_QUALITY: Final = "ية"
_TURNING: Final = frozenset({"موجها", "موجهه", "موجهين"})
_OF_FIELD: Final = frozenset({"في", "من"})
_OCCASIONS: Final = frozenset({"occasion", "document", "time", "unit"})
WHOLE_NAME: Final = 2
"""Words of a name behind which a trade is what its bearer does, and no part of it."""
_JOINED: Final = 1
"""Letters of a preposition that is joined to its noun."""


def is_attainment(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a listed participle with its article stands before its own preposition.

    سلمى الحمدي | المتحصلة على أعلى معدل; سامر حداد | الفائز بالكأس. So does what `_leads_to_theirs`.
    """
    if index + 1 >= len(lexemes):
        return False
    if not has_article(lexemes[index]):
        return _leads_to_theirs(lexemes[index], lexemes[index + 1])
    stem, after = lexemes[index].key.removeprefix(ARTICLE), lexemes[index + 1]
    governed = _governed().get(stem) or _governed().get(stem.removesuffix(_FEMININE), frozenset())
    if after.kind == "word" and after.key in governed:
        return True
    return after.key[:_JOINED] in governed and after.kind == "word" and "given" not in classes(after.key)


def is_trade_with_field(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether an indefinite office with its field follows a whole name (سالم الحداد | تاجر في السوق).

    Behind في an occasion of speech is none (قال محمد سالم | خطيب في تصريح).
    """
    if index - start < WHOLE_NAME or index + 2 >= len(lexemes) or has_article(lexemes[index]):
        return False
    is_field = not classes(bare(lexemes[index + 2].key)) & _OCCASIONS
    return lexemes[index + 1].key in _OF_FIELD and is_field


def _leads_to_theirs(lexeme: Lexeme, after: Lexeme) -> bool:
    """Tell whether an unknown quality or a turning to somebody stands before a noun with its possessor.

    أكد المدير بوزيان | أهلية موظفيه; قالت بن سالم | موجهة سؤالها للطبيب.
    """
    if has_article(after) or not (is_owned_noun(after) or owned_stem(after.key)):
        return False
    is_quality = lexeme.shape.endswith(_QUALITY) and not classes(lexeme.key)
    return is_quality or lexeme.key in _TURNING


@cache
def _governed() -> Mapping[str, frozenset[str]]:
    """Return each folded participle with the prepositions it takes."""
    return MappingProxyType(
        {fold(row[0]): frozenset(map(fold, row[1].split())) for row in rows("attainments")}
    )
