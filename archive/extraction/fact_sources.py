"""Find a source whose first word is in no list by فإن behind it (وبحسب التكهنات التي انتشرت، فإن)."""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import cue_at
from archive.extraction.followed_documents import RULES
from archive.extraction.frame_words import WHO
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare, is_definite, words
from archive.extraction.mentions import Mention, Reader
from archive.extraction.name_stops import FACT_LINKS
from archive.extraction.no_sources import Accordance
from archive.extraction.publishers import makes_public, publisher_at
from archive.extraction.words import classes

LONGEST: Final = 14
"""Words between بحسب and فإن at most."""
_OF_CLAUSES: Final = frozenset({"حسبما", "وفقما"})
_NO_SOURCES: Final = frozenset({"time", "unit", "quantifier", "anaphor", "honorific", "place"})


def accordance_before_fact(reader: Reader, index: int, limit: int) -> Accordance | None:
    """Return the source phrase that opens a sentence and has فإن behind it, whatever names the source.

    وبحسب التكهنات، فإن; what حسبما leads to is a clause.
    """
    opens = reader.lexemes[index].key.removeprefix("و") in words("accordance") - _OF_CLAUSES
    if not opens or index + 2 >= limit or not (index == 0 or reader.lexemes[index - 1].kind == "punctuation"):
        return None
    source = _source(reader, index + 1, limit)
    return None if source is None else Accordance(index, source.end, source)


def _source(reader: Reader, start: int, limit: int) -> Mention | None:
    """Return the source that stands at `start` before فإن.

    It is whoever made it where that is told: وبحسب تشخيص أجرته | وزارة الفلاحة |، فإن; else it is kept as
    described: وبحسب | التكهنات التي انتشرت |، فإن. What is followed tells nothing (وفق القواعد، فإن).
    """
    end = _fact_behind(reader, start, limit)
    head = reader.lexemes[start]
    if end <= start or _tells_nothing(head):
        return None
    for verb in range(start + 1, end):
        if makes_public(reader.lexemes[verb].key) and (by := publisher_at(reader, verb, end)) is not None:
            return by
    return Mention(start, end, "unnamed", bare(head.key), role=(start, end), definite=is_definite(head.key))


def _fact_behind(reader: Reader, start: int, limit: int) -> int:
    """Return one past the words before فإن, its comma left out; `start` when a verb of saying comes first."""
    for index in range(start + 1, min(limit, start + LONGEST + 1)):
        lexeme = reader.lexemes[index]
        if lexeme.key in FACT_LINKS:
            return index - (reader.lexemes[index - 1].text in COMMAS)
        if lexeme.text in COMMAS and reader.lexemes[min(index + 1, limit - 1)].key not in FACT_LINKS:
            return start
        said = cue_at(reader.lexemes, index, start)
        if said is not None and said.finite and reader.lexemes[index - 1].key not in WHO:
            return start
    return start


def _tells_nothing(lexeme: Lexeme) -> bool:
    """Tell whether a word is followed, counts or points back, and is no source (القانون، هذه، كل)."""
    head = bare(lexeme.key.removeprefix("لل").removeprefix("ل"))
    return lexeme.kind != "word" or head in RULES or bool(classes(lexeme.key) & _NO_SOURCES)
