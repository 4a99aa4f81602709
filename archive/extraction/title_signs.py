"""Leave out signs printed between a title and its name: السيد/ سالم حداد، اللواء (م) سالم حداد."""

from __future__ import annotations

from typing import Final

from archive.extraction.lexemes import Lexeme
from archive.extraction.words import classes, has_article

_SLASH: Final = "/"
_RETIRED: Final = frozenset({"م", "متقاعد", "ر", "ح", "ركن", "مهندس"})
"""What brackets behind a rank say of it: retired, of the staff (اللواء (م)، العميد (متقاعد))."""
_OPENING: Final = "("
_CLOSING: Final = ")"
_OF_RANK: Final = frozenset({"ركن", "طيار", "اول", "ثاني", "بحري", "مهندس"})


def without_title_signs(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes without a slash, or brackets around what a rank is, between a title and a name."""
    signs = {lexeme.text for lexeme in lexemes if lexeme.kind == "punctuation"}
    if signs.isdisjoint({_SLASH, _OPENING}):
        return lexemes
    kept: list[Lexeme] = []
    index = 0
    while index < len(lexemes):
        length = _length(lexemes, index)
        if not length:
            kept.append(lexemes[index])
        index += length or 1
    return kept


def _length(lexemes: list[Lexeme], index: int) -> int:
    """Return how many lexemes from `index` only part a title from what follows it."""
    sign = lexemes[index].text
    if sign not in (_SLASH, _OPENING) or not index or not _is_title(lexemes, index - 1):
        return 0
    if sign == _SLASH:
        after = index + 1
        return int(after < len(lexemes) and lexemes[after].kind == "word")
    inside = [lexeme.key for lexeme in lexemes[index + 1 : index + 3]]
    return 3 if len(inside) > 1 and inside[0] in _RETIRED and inside[1] == _CLOSING else 0


def _is_title(lexemes: list[Lexeme], index: int) -> bool:
    """Tell whether a form of address or a rank stands at `index` (السيد، اللواء | ركن)."""
    lexeme = lexemes[index]
    if lexeme.key in _OF_RANK and index:
        return _is_title(lexemes, index - 1)
    return has_article(lexeme) and "title" in classes(lexeme.key)
