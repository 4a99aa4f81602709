"""Find whom الأخير, الأول and الثاني mean: by the order in which people were printed before."""

from __future__ import annotations

from typing import Final

from archive.extraction.lexicon import is_definite
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.words import classes

LATTER: Final = {"الاخير": False, "الاخيره": True}
"""The one named last, and whether she is a woman."""
_OF_TWO: Final = {"الاول": 0, "الاولي": 0, "الثاني": 1, "الثانيه": 1}
"""One of two people, and which (وقال الأول ... فيما قال الثاني)."""
_BOTH: Final = 2
LOOK_BACK: Final = 60
GROUP_BACK: Final = 30
_CONSTRUCT: Final = "ي"
SPEECH: Final = 5
"""Marked words from which a quote is speech, whose mentions nobody refers to."""


def named_in_order(reader: Reader, mention: Mention) -> Mention | None:
    """Return who is meant by their place in the text (التقى الوزير السفير. وقال الأخير إن)."""
    key = reader.lexemes[mention.start].key
    if mention.end - mention.start > 1:
        return None
    if (feminine := LATTER.get(key)) is not None:
        fitting = _named_before(reader, mention.start, feminine=feminine)
        return fitting[-1] if fitting else None
    return _one_of_two(reader, mention, _OF_TWO[key]) if key in _OF_TWO else None


def _one_of_two(reader: Reader, mention: Mention, place: int) -> Mention | None:
    """Return the first or the second when just two people were named before."""
    named = [one for one in _named_before(reader, mention.start, feminine=None) if one.name is not None]
    pair = list({reader.lexemes[one.name[1] - 1].key: one for one in named if one.name is not None}.values())
    return pair[place] if len(pair) == _BOTH else None


def _named_before(reader: Reader, place: int, *, feminine: bool | None) -> list[Mention]:
    """Return the people and offices of a gender printed near before a place, those in quotes left out."""
    found: list[Mention] = []
    index = max(0, place - LOOK_BACK)
    while index < place:
        quote = reader.quotes.get(index)
        if quote is not None and quote.close - quote.open > SPEECH and quote.close < place:
            index = quote.close + 1
            continue
        named = read_phrase(reader, index, place)
        if named is not None and _may_be_meant(reader, named) and _is_of_gender(named, feminine=feminine):
            found.append(named)
            index = named.end
        else:
            index += 1
    return found


def _may_be_meant(reader: Reader, mention: Mention) -> bool:
    if mention.plural or not mention.definite or mention.kind not in ("person", "role"):
        return False
    is_office = bool(classes(mention.head) & {"role", "title", "unnamed"})
    is_word = mention.name is not None and mention.name[1] - mention.name[0] == 1 and not is_office
    if is_word and mention.name is not None:  # الوضع | صعب
        return reader.lexemes[mention.name[0]].key in reader.family_names
    return True


def _is_of_gender(mention: Mention, *, feminine: bool | None) -> bool:
    return feminine is None or mention.kind == "person" and not feminine or mention.feminine == feminine


def group_before(reader: Reader, place: int) -> Mention | None:
    """Return the group printed last near before a place, whom a plural verb without subject means.

    استقبل الوزير ممثلي النقابات. وأكدوا أن.
    """
    found, index = None, max(0, place - GROUP_BACK)
    while index < place:
        quote = reader.quotes.get(index)
        if quote is not None and quote.close - quote.open > SPEECH and quote.close < place:
            index = quote.close + 1
            continue
        named = _in_construct(reader, index, place) or read_phrase(reader, index, place)
        if named is not None and _is_group(named):
            found, index = named, named.end
        else:
            index += 1
    return found


def _in_construct(reader: Reader, index: int, place: int) -> Mention | None:
    """Return a plural of an office in the oblique that governs a body (استقبل الوزير | ممثلي النقابات)."""
    key = reader.lexemes[index].key
    if index + 1 >= place or not key.endswith(_CONSTRUCT) or classes(key):
        return None
    is_office = "role" in classes(key.removesuffix(_CONSTRUCT)) and is_definite(reader.lexemes[index + 1].key)
    return Mention(index, index + 2, "unnamed", key, definite=True, plural=True) if is_office else None


def _is_group(mention: Mention) -> bool:
    """Tell whether a phrase names several people without a name."""
    known = classes(mention.head) & {"unnamed", "quantifier", "role"}
    in_construct = mention.head.endswith(_CONSTRUCT)
    return mention.plural and mention.kind in ("unnamed", "role") and bool(known or in_construct)
