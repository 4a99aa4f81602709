"""Find whom a telling sentence is about behind a place or the verb's object (وزار المدينة أمس | فلان)."""

from __future__ import annotations

from typing import Final

from archive.extraction.adverbials import skip_adverbs
from archive.extraction.lexicon import is_definite
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.words import classes, is_preposition

LONGEST_OPENING: Final = 8
"""Words of an adjunct before the comma that ends it (وفي ختام الجلسة، ترأس), of an object before who acts."""
_CLOSED: Final = frozenset({"time", "adverb", "place", "adjective"})


def named_behind_place(reader: Reader, start: int, end: int) -> Mention | None:
    """Return the described person behind a place joined to ب (حل بنواكشوط | وزير الداخلية فلان)."""
    is_place = reader.lexemes[start].key[0] == "ب" and "place" in classes(reader.lexemes[start].key[1:])
    mention = read_phrase(reader, skip_adverbs(reader, start + 1, end), end) if is_place else None
    is_named = mention is not None and mention.kind == "person" and mention.described
    return mention if is_named else None


def late_topic(reader: Reader, start: int, end: int) -> Mention | None:
    """Return the named person behind the object of a verb (وزار المدينة أمس | فلان الفلاني، رئيس البعثة)."""
    by_adjunct = is_preposition(reader.lexemes[start].key)  # وانسحب من الجلسة | النائب فلان
    for index in range(start + 1 + by_adjunct, min(end, start + LONGEST_OPENING)):
        before = reader.lexemes[index - 1]
        if before.kind != "word" or not (is_definite(before.key) or classes(before.key) & _CLOSED):
            return None
        mention = read_phrase(reader, index, end)
        if mention is not None and mention.kind == "person" and (mention.described or by_adjunct):
            is_full = mention.name is not None and mention.name[1] - mention.name[0] > 1
            return mention if is_full else None
    return None
