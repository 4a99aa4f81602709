"""Read brackets as quotation marks where a verb of saying or a colon opens them, as some papers print speech.

وقال (نحن لا نريد تصريحات، نريد لقاحات).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from archive.extraction.cues import cue_at
from archive.extraction.lexemes import Lexeme
from archive.extraction.words import is_bare_complementizer, is_complementizer

OPEN: Final = "("
CLOSE: Final = ")"
LONGEST: Final = 80
"""Lexemes between two brackets of speech at most."""
FEWEST_WORDS: Final = 4
"""Words from which bracketed words are speech and no name or gloss."""
_LED_TO: Final = frozenset({"مما", "ما"})
"""With which the writer tells what the words led to (صاحت: (ولدي هنا) | مما دفع الحراس)."""
_ENDS: Final = frozenset(".،,؛؟!")


def with_bracketed_speech(lexemes: list[Lexeme]) -> list[Lexeme]:
    """Return the lexemes with the brackets of speech read as marks; every offset stays."""
    found = list(_pairs(lexemes))
    if not found:
        return lexemes
    marked = list(lexemes)
    for start, end in found:
        marked[start] = replace(marked[start], text="«", key="«", shape="«", kind="mark")
        marked[end] = replace(marked[end], text="»", key="»", shape="»", kind="mark")
    return marked


def _pairs(lexemes: Sequence[Lexeme]) -> list[tuple[int, int]]:
    pairs: list[tuple[int, int]] = []
    for index, lexeme in enumerate(lexemes):
        if lexeme.text != OPEN or not index or not _introduces(lexemes, index - 1):
            continue
        reach = range(index + 1, min(index + LONGEST, len(lexemes)))
        end = next((i for i in reach if lexemes[i].text in (OPEN, CLOSE)), index)
        if lexemes[end].text == CLOSE and _is_speech(lexemes, index, end):
            pairs.append((index, end))
    return pairs


def _introduces(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a colon, a particle or a verb that only reports stands before a bracket."""
    lexeme = lexemes[index]
    if lexeme.text == ":" or is_bare_complementizer(lexeme):
        return True
    cue = cue_at(lexemes, index, index)
    return cue is not None and cue.form.lemma.tier == "A"


def _is_speech(lexemes: Sequence[Lexeme], start: int, end: int) -> bool:
    words = sum(lexeme.kind == "word" for lexeme in lexemes[start + 1 : end])
    after = lexemes[end + 1] if end + 1 < len(lexemes) else None
    goes_on = after is not None and after.kind == "word" and (after.key[:1] == "و" or after.key in _LED_TO)
    ends = after is None or after.text in _ENDS or goes_on
    return words >= FEWEST_WORDS and ends and not (after is not None and is_complementizer(after))
