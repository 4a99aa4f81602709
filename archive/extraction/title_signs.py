"""Leave out signs printed between a title or verb and a name: السيد/ سالم، اللواء (م) سالم، قال (سالم)."""

from __future__ import annotations

from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import Lexeme
from archive.extraction.words import classes, has_article

_SLASH: Final = "/"
_RETIRED: Final = frozenset({"م", "متقاعد", "ر", "ح", "ركن", "مهندس"})
"""What brackets behind a rank say of it: retired, of the staff (اللواء (م)، العميد (متقاعد))."""
LONGEST_NAME: Final = 4
"""Words of a name in brackets."""
_OPENING: Final = "("
_CLOSING: Final = ")"
_OF_RANK: Final = frozenset({"ركن", "طيار", "اول", "ثاني", "بحري", "مهندس"})


def without_title_signs(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes without the signs that only part a name from its title or its verb of saying."""
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
    if sign == _CLOSING:
        openings = range(max(1, index - LONGEST_NAME - 1), index)
        return int(any(_bracketed_name_end(lexemes, opening) == index for opening in openings))
    if sign == _OPENING and index and _bracketed_name_end(lexemes, index) > index:
        return 1
    if sign not in (_SLASH, _OPENING) or not index or not _is_title(lexemes, index - 1):
        return 0
    if sign == _SLASH:
        after = index + 1
        return int(after < len(lexemes) and lexemes[after].kind == "word")
    inside = [lexeme.key for lexeme in lexemes[index + 1 : index + 3]]
    return 3 if len(inside) > 1 and inside[0] in _RETIRED and inside[1] == _CLOSING else 0


def _bracketed_name_end(lexemes: list[Lexeme], opening: int) -> int:
    """Return where the brackets close in which a name stands behind its verb (قالت | (أم سالم)).

    The name begins with a listed first word; return `opening` where none stands.
    """
    form = form_table().get(lexemes[opening - 1].key.lstrip("وف"))
    says = form is not None and form.finite and form.lemma.tier == "A" and form.number == "s"
    if lexemes[opening].text != _OPENING or not says:
        return opening
    inside = lexemes[opening + 1 : opening + LONGEST_NAME + 2]
    close = next((index for index, lexeme in enumerate(inside) if lexeme.text == _CLOSING), 0)
    is_name = close > 1 and all(lexeme.kind == "word" for lexeme in inside[:close])
    starts = is_name and bool(classes(inside[0].key) & {"given", "particle"})
    return opening + 1 + close if starts else opening


def _is_title(lexemes: list[Lexeme], index: int) -> bool:
    """Tell whether a form of address or a rank stands at `index` (السيد، اللواء | ركن)."""
    lexeme = lexemes[index]
    if lexeme.key in _OF_RANK and index:
        return _is_title(lexemes, index - 1)
    return has_article(lexeme) and "title" in classes(lexeme.key)
