"""Tell by its place that ل leads to an outlet in no list that is told (قال المتحدث | لكردفان24 إن)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import form_table
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import first_words, phrases
from archive.extraction.words import classes, is_complementizer

_TO: Final = "ل"
_TO_THE: Final = "لل"
_THE: Final = "ال"
_SIGNS: Final = frozenset({":", "."})
_CIRCUMSTANCES: Final = frozenset({"preposition", "time"})
SHORTEST: Final = 5
"""Letters of ل and an outlet in no list at least."""
LONGEST: Final = 4
"""Words of a listed outlet at most."""
JOURNALISTS: Final = frozenset({"مصور", "مصوره", "مراسل", "مراسله", "صحفي", "صحافي", "صحفيه", "صحافيه"})
"""Who work for the outlet after ل (أفاد مصور لفرانس برس)."""
_LAST_WORDS: Final = frozenset(
    (
        *("برس", "نيوز", "تايمز", "بوست", "تريبيون", "جورنال"),
        *("ميديا", "اونلاين", "تلغراف", "غارديان", "ستار", "ريفيو"),
    )
)
"""What the names of outlets end in."""
_LAST_PAIRS: Final = frozenset({("اف", "ام"), ("اون", "لاين"), ("تي", "في")})
_NEVER_ELSEWHERE: Final = frozenset({"انفو", "نت", "بلس", "اونلاين", "نيوز", "برس"})
"""The same, whatever stands before them (لبستان | أف أم، لمنارة | انفو)."""


def told_outlet_end(lexemes: Sequence[Lexeme], index: int) -> int:
    """Return one past the outlet that ل at `index` leads to, `index` for none.

    A listed one of several words (لنورث برس), one with a number (لكردفان24) or such a last word (لسيتار برس),
    and one word in no list right before the clause (قال الناطق باسم الشرطة | لسيتار | إن).
    """
    lexeme = lexemes[index]
    if lexeme.kind != "word" or not lexeme.key.startswith(_TO) or len(lexeme.key) < SHORTEST - 1:
        return index
    if (listed := _listed_end(lexemes, index)) > index:
        return listed
    if len(lexeme.key) < SHORTEST:
        return index
    after = lexemes[index + 1] if index + 1 < len(lexemes) else None
    if after is not None and after.kind == "number" and after.start == lexeme.end:
        return index + 2
    rest = tuple(one.key for one in lexemes[index + 1 : index + 3])
    if rest in _LAST_PAIRS or rest[:1] != () and rest[0] in _NEVER_ELSEWHERE:
        return index + 1 + (2 if rest in _LAST_PAIRS else 1)
    is_listed = classes(lexeme.key) | classes(lexeme.key[1:]) or form_table().get(lexeme.key) is not None
    if is_listed or lexeme.key.startswith(_TO_THE):
        return index
    end = index + 1 + (after is not None and after.key in _LAST_WORDS)
    return end if end > index + 1 or end >= len(lexemes) or _ends_subject(lexemes, end) else index


def tells_outlet(lexemes: Sequence[Lexeme], head: int, index: int) -> bool:
    """Tell whether a description ends before an outlet it tells something (مسؤول أمني | لسيتار برس)."""
    return lexemes[head].key not in JOURNALISTS and told_outlet_end(lexemes, index) > index


def _listed_end(lexemes: Sequence[Lexeme], index: int) -> int:
    key = lexemes[index].key
    first = _THE + key[len(_TO_THE) :] if key.startswith(_TO_THE) else key[1:]
    if first not in first_words("outlet_names"):
        return index
    for length in range(LONGEST, 1, -1):
        rest = tuple(lexeme.key for lexeme in lexemes[index + 1 : index + length])
        if (first, *rest) in phrases("outlet_names"):
            return index + length
    return index


def _ends_subject(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether the clause begins here, behind a comma or not, or how and when something was said."""
    lexeme, after = lexemes[index], lexemes[min(index + 1, len(lexemes) - 1)]
    if is_complementizer(lexeme) or lexeme.text in _SIGNS or lexeme.kind == "mark":
        return True
    return lexeme.text in COMMAS and is_complementizer(after) or bool(classes(lexeme.key) & _CIRCUMSTANCES)
