"""Read a mention whose first word may carry a joined preposition: لوكالة الأنباء، للشافعي."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final, overload

from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.name_joints import is_sure_name
from archive.extraction.names import name_end
from archive.extraction.phrase_kinds import is_listed_body
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.words import classes, is_attached

_SOURCES: Final = frozenset(
    {"role", "title", "organisation", "outlet", "body", "unnamed", "outlet name", "place", "quantifier"}
)
_NAMES: Final = frozenset({"given", "native", "particle"})
"""What a word is that only ever names (لامين); للأمين is no such name."""
_HAMZA_ALEFS: Final = ("أ", "إ", "آ")
_SITE: Final = "موقع"
_HOUSE: Final = "آل"
"""The house of a family, to which ل is joined too (ووفقا | لآل دحيم)."""
_SHORTEST: Final = 3
"""Letters of a word with its joined preposition at least."""


def read_source(reader: Reader, at: int, limit: int) -> Mention | None:
    """Read a mention whose first word may carry a joined ل or ب (لوكالة الأنباء، للشافعي)."""
    if at >= limit:
        return None
    source = None if _shows_preposition(reader.lexemes[at]) else read_phrase(reader, at, limit)
    if source is not None and is_source(reader, source):
        return source
    bare_reader = without_preposition(reader, at)
    found = read_phrase(bare_reader, at, limit)
    return replace(found, attached=True) if found is not None and bare_reader is not reader else found


def without_preposition(reader: Reader, at: int) -> Reader:
    """Return a reader whose word at `at` has lost a joined preposition.

    للشافعي -> الشافعي, لوكاله -> وكاله.
    """
    lexeme = reader.lexemes[at]
    key, shape = lexeme.key, lexeme.shape
    if key.startswith("لل") and not classes(key[1:]) - _NAMES:
        key, shape = "ال" + key[2:], "ال" + shape[2:]
    elif key.startswith("لل") and _leads_to_name(reader, at):
        key, shape = "ال" + key[1:], "ال" + shape[1:]
    elif _is_joined(lexeme):
        key, shape = key[1:], shape[1:]
    else:
        return reader
    return replace(reader, lexemes=_Patched(reader.lexemes, at, replace(lexeme, key=key, shape=shape)))


def _shows_preposition(lexeme: Lexeme) -> bool:
    """Tell whether a hamza shows that ل is joined to an office (لأمين عام), and begins no name (لامين)."""
    by_hamza = lexeme.key[0] == "ل" and lexeme.shape[1:2] in _HAMZA_ALEFS
    return by_hamza and bool(classes(lexeme.key[1:]) - _NAMES)


def _leads_to_name(reader: Reader, at: int) -> bool:
    """Tell whether a title in ل has its name behind it, so that لل hides its article (للواء سالم حداد)."""
    is_title = "title" in classes(reader.lexemes[at].key[1:])
    return is_title and name_end(reader.lexemes, at + 1, len(reader.lexemes)) > at + 2


def _is_joined(lexeme: Lexeme) -> bool:
    """Tell whether a preposition is joined to a word, one of two letters too (لوكاله، لنص، لآل)."""
    key = lexeme.key
    unlisted = key[0] == "ل" and not classes(key)
    if len(key) == _SHORTEST:
        return unlisted and (lexeme.shape[1:] == _HOUSE or "document" in classes(key[1:]))
    return len(key) > _SHORTEST and (is_attached(lexeme) or _shows_preposition(lexeme) or unlisted)


def _is_spot(reader: Reader, mention: Mention) -> bool:
    """Tell whether موقع is where something lies, and no site that tells (حسب موقع الضرر)."""
    after = reader.lexemes[mention.start + 1].key if mention.start + 1 < mention.end else ""
    return mention.head == _SITE and is_definite(after) and "thing" in classes(bare(after))


def is_definite_head(reader: Reader, mention: Mention) -> bool:
    """Tell whether the first word of a mention carries the article, a joined ل before it or not (للبيان)."""
    key = reader.lexemes[mention.start].key
    return is_definite(key) or mention.attached and key.startswith("لل") and not classes(key[1:]) - _NAMES


class _Patched(Sequence[Lexeme]):
    """The lexemes with one of them read differently; nothing is copied."""

    def __init__(self, lexemes: Sequence[Lexeme], at: int, lexeme: Lexeme) -> None:
        self._lexemes = lexemes
        self._at = at
        self._lexeme = lexeme

    def __len__(self) -> int:
        return len(self._lexemes)

    @overload
    def __getitem__(self, index: int) -> Lexeme: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Lexeme]: ...

    def __getitem__(self, index: int | slice) -> Lexeme | Sequence[Lexeme]:
        if index == self._at:
            return self._lexeme
        if isinstance(index, slice):
            places = range(*index.indices(len(self._lexemes)))
            found = list(self._lexemes[index])
            if self._at in places:
                found[places.index(self._at)] = self._lexeme
            return found
        return self._lexemes[index]


def is_source(reader: Reader, mention: Mention) -> bool:
    if mention.kind in ("document", "pronoun"):
        return True
    if _is_spot(reader, mention):
        return False
    if mention.kind == "person":
        assert mention.name is not None  # noqa: S101 -- a person mention has its name
        if (
            mention.described
            or mention.head in reader.family_names
            or classes(mention.head) & {"given", "particle"}
        ):
            return True
        return is_sure_name(reader.lexemes, *mention.name)
    if is_listed_body(reader.lexemes, mention.start):
        return True
    describes = mention.start > 0 and is_definite(reader.lexemes[mention.start - 1].key)  # البيان المذكور
    points_back = "anaphor" in classes(reader.lexemes[mention.start].key)  # بحسب الأخير
    return (
        points_back
        and not describes
        or mention.kind == "organisation"
        or bool(classes(mention.head) & _SOURCES)
    )
