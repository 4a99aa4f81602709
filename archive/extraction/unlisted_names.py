"""Tell by its place that words in no list are a name, where a verb has no clause behind it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.frames import Frame
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.mentions import Mention, Reader
from archive.extraction.name_stops import is_stop
from archive.extraction.words import classes, is_attached
from archive.extraction.writer_turns import takes_up

_FULL: Final = 2
"""Words of a name that needs no more to tell it."""
_OF_NOUNS: Final = ("ا", "ه", "هم", "تي", "ات")
"""Endings of how somebody speaks (ضاحكا), of what somebody has (أنصاره) and of most nouns of deeds."""


def is_unlisted_name(reader: Reader, frame: Frame, mention: Mention) -> bool:
    """Tell whether words right behind a verb are a name: two in no list, or all there is behind a quote.

    انتقد | سيتار مولن | القرار، وقال; «...»، يقول | سيتار مولن |; «...»، هذا ما قاله | سيتار مولن |.
    """
    form = frame.cue.form
    alone = not form.pronoun or takes_up(reader.lexemes, frame.cue)
    beside = form.finite and alone and mention.start == frame.cue.index + 1
    words = reader.lexemes[mention.start : mention.end]
    if not beside or any(map(_is_noun, words)):
        return False
    return is_full_name(words) or _is_behind_quote(reader, frame) and _fills_up_to_stop(reader, mention)


def is_full_name(words: Sequence[Lexeme]) -> bool:
    """Tell whether two words or more are in no list and end as no noun (تقف | سيتار مولن | أمام)."""
    return len(words) >= _FULL and not any(classes(word.key) or _is_noun(word) for word in words)


def _is_noun(word: Lexeme) -> bool:
    return is_attached(word) or word.key.endswith(_OF_NOUNS)


def _is_behind_quote(reader: Reader, frame: Frame) -> bool:
    behind = frame.cue.index - 1
    behind -= behind > 0 and reader.lexemes[behind].text in COMMAS
    return behind > 0 and reader.lexemes[behind].kind == "mark" and frame.cue.form.lemma.tier in ("A", "B")


def _fills_up_to_stop(reader: Reader, mention: Mention) -> bool:
    """Tell whether two words are all up to the stop; with an age one is enough (سيتار (43 عاما))."""
    after = reader.lexemes[mention.end : mention.end + 2]
    if [lexeme.kind for lexeme in after] == ["punctuation", "number"]:
        return True
    return mention.end - mention.start >= _FULL and (not after or is_stop(after[0]))
