"""Join marked words to the quote before them: one statement in several slices.

قال الوزير «لن نقبل بهذا الأمر» و«سنرد في الوقت المناسب».
"""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import cue_at
from archive.extraction.frame_words import JOINED, introduces
from archive.extraction.lexemes import COMMAS, keys_from
from archive.extraction.marks import QUOTED_SPEECH, SEVERAL_WORDS, Quote
from archive.extraction.phrases import Reader

_AND: Final = "و"
_UP_TO: Final = ("علي", "حد")
_BY: Final = frozenset({"حسب", "بحسب", "وفق"})
_OWN: Final = frozenset(said + of for said in ("تعبير", "قول", "وصف", "كلام") for of in ("ه", "ها", "هم"))
"""Whose words somebody says they are (على حد تعبيره، بحسب قولها)."""
MOST_BETWEEN: Final = 2
"""Words of the narrator between two slices at most («...» | وأن المدينة | «...»)."""


def joined_parts(reader: Reader, quote: Quote, end: int) -> tuple[tuple[int, int], ...]:
    """Return the lexeme ranges of a quote and of those joined to it before `end`, the marks left out."""
    parts = [(quote.open + 1, quote.close)]
    while (after := _next_joined(reader, parts[-1][1], end)) is not None:
        parts.append((after.open + 1, after.close))
    return tuple(parts)


def first_joined(reader: Reader, quotes: list[Quote], quote: Quote, end: int) -> Quote:
    """Return the first of the quotes that lead to `quote` by joins; `quotes` holds it, in order."""
    at = quotes.index(quote)
    while at and _next_joined(reader, quotes[at - 1].close, end) is quotes[at]:
        at -= 1
    return quotes[at]


def _next_joined(reader: Reader, close: int, end: int) -> Quote | None:
    """Return the quote that و joins to the one closed at `close`."""
    lexemes = reader.lexemes
    start = close + 1 + (close + 1 < end and lexemes[close + 1].text in COMMAS)
    if (behind := _behind_own_source(reader, start, end)) is not None:
        return behind
    for place in range(start, min(start + MOST_BETWEEN + 1, end)):
        quote = reader.quotes.get(place)
        if quote is not None:
            return quote if place > start and _goes_on(reader, start, quote) else None
        if lexemes[place].kind != "word" or cue_at(lexemes, place, start) is not None:
            return None
    return None


def _behind_own_source(reader: Reader, start: int, end: int) -> Quote | None:
    """Return the quote that goes on behind whose words they are («...»، على حد تعبيره، | «...»)."""
    lexemes, keys = reader.lexemes, keys_from(reader.lexemes, start, 3)
    if len(keys) < 3 or lexemes[start - 1].text not in COMMAS:
        return None
    length = 3 if keys[:2] == _UP_TO and keys[2] in _OWN else 2 if keys[0] in _BY and keys[1] in _OWN else 0
    comma = start + length
    if not length or comma + 1 >= end or lexemes[comma].text not in COMMAS:
        return None
    quote = reader.quotes.get(comma + 1)
    return quote if quote is not None and quote.depth == 1 and quote.closed else None


def _goes_on(reader: Reader, start: int, quote: Quote) -> bool:
    """Tell whether the words from `start` to a quote join it as speech, not as a name (و«الأفق»).

    A second clause may be of few words (إن «الوضع صعب جدا في المدينة» وإن «الحل قريب»).
    """
    between = reader.lexemes[start : quote.open]
    least = QUOTED_SPEECH
    if len(between) == 1:
        is_clause = between[0].key.removeprefix(_AND) in JOINED
        least = 1 if is_clause else SEVERAL_WORDS if between[0].key == _AND else QUOTED_SPEECH
    named = between[-1].key != _AND and introduces(between[-1].key)
    return (
        between[0].key.startswith(_AND)
        and not named
        and quote.depth == 1
        and quote.closed
        and quote.close - quote.open - 1 >= least
    )
