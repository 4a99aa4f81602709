"""Find whom الأخير means: the last one the text printed before it, whoever has the floor."""

from __future__ import annotations

from typing import Final

from archive.extraction.phrases import Mention, Reader, read_phrase

_LATTER: Final = {"الاخير": False, "الاخيره": True}
"""The one named last, and whether she is a woman."""
LOOK_BACK: Final = 60
SPEECH: Final = 5
"""Marked words from which a quote is speech, whose mentions nobody refers to."""


def latter_named(reader: Reader, mention: Mention) -> Mention | None:
    """Return the person or office printed last before الأخير (التقى الوزير السفير. وقال الأخير إن)."""
    feminine = _LATTER.get(reader.lexemes[mention.start].key)
    if feminine is None or mention.end - mention.start > 1:
        return None
    found, index = None, max(0, mention.start - LOOK_BACK)
    while index < mention.start:
        quote = reader.quotes.get(index)
        if quote is not None and quote.close - quote.open > SPEECH and quote.close < mention.start:
            index = quote.close + 1
            continue
        named = read_phrase(reader, index, mention.start)
        if named is not None and _may_be_meant(named, feminine):
            found, index = named, named.end
        else:
            index += 1
    return found


def _may_be_meant(mention: Mention, feminine: bool) -> bool:
    if mention.plural or not mention.definite or mention.kind not in ("person", "role"):
        return False
    return mention.kind == "person" and not feminine or mention.feminine == feminine
