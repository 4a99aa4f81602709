"""Read one noun phrase: who is meant, by name, description, organisation or document.

The grammar is that of Arabic descriptions: a head, what it governs (وزير خارجية فرنسا), adjectives, a few
prepositional complements (باسم، في، لشؤون), and the name in apposition once a definite word closed it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from archive.extraction.complements import complements_end
from archive.extraction.description_walk import Complements
from archive.extraction.joined_prepositions import is_addressed, is_instrument, is_verb_like
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.marks import Quote
from archive.extraction.name_words import can_be_name
from archive.extraction.names import is_sure_name, name_end, slot_end
from archive.extraction.phrase_kinds import MentionKind, is_feminine, is_plural, is_quantifier, kind_of_head
from archive.extraction.words import classes, is_attached, is_complementizer, without_conjunction

NAME_IN_MARKS: Final = 4
"""A name printed in marks has so many words at most (قال “علي سالم” المحلل)."""
_COUNTERPART: Final = "نظير"
"""A counterpart named after someone is somebody else (الوزير فلان نظيره القبرصي)."""
_AND_TO: Final = "وإلى"
"""Folds to the same key as والي, the governor."""
_NAMING: Final = frozenset({"يدعي", "تدعي", "اسمه", "اسمها", "يسمي", "تسمي", "المدعو", "المدعوه", "الملقب"})
"""Words that tell a name after a description (رجل يدعى أبو فلان)."""
OWN_SELF: Final = frozenset({"نفسه", "نفسها", "ذاته", "ذاتها", "نفسهم", "انفسهم"})
_HEADS: Final = ("document", "organisation", "outlet", "role", "title", "unnamed", "quantifier", "body")


@dataclass(frozen=True, slots=True)
class Mention:
    """A noun phrase naming someone; ranges are half-open lexeme indexes, `head` is the folded head word.

    `attached` tells that a preposition is written to its first word (للشافعي). `role` stands before the name
    or alone, `office` after it (اللواء فلان، قائد الشرطة). `reach` is how far the issuer of a document is
    looked for.
    """

    start: int
    end: int
    kind: MentionKind
    head: str
    name: tuple[int, int] | None = None
    role: tuple[int, int] | None = None
    definite: bool = False
    plural: bool = False
    feminine: bool = False
    in_marks: bool = False
    attached: bool = False
    office: tuple[int, int] | None = None
    reach: int = 0

    @property
    def described(self) -> bool:
        """Tell whether a name is printed with a description before or after it."""
        return self.role is not None or self.office is not None


@dataclass(frozen=True, slots=True)
class Reader:
    """The article as the phrase grammar sees it.

    Lexemes, where each quote opens, the family names it prints, and how often each word.
    """

    lexemes: Sequence[Lexeme]
    quotes: dict[int, Quote]
    closing: frozenset[int] = frozenset()
    family_names: frozenset[str] = frozenset()
    vocabulary: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, lexemes: Sequence[Lexeme], quotes: Iterable[Quote]) -> Reader:
        """Return a reader of an article whose marks are paired."""
        held = tuple(quotes)
        closing = frozenset(quote.close for quote in held if quote.closed)
        vocabulary = Counter(lexeme.key for lexeme in lexemes)
        return cls(lexemes, {quote.open: quote for quote in held}, closing, vocabulary=vocabulary)

    def marked_end(self, index: int) -> int | None:
        """Return one past the closing mark when a short marked name opens at `index`."""
        quote = self.quotes.get(index)
        if quote is None or not quote.closed or quote.close - quote.open - 1 > NAME_IN_MARKS:
            return None
        return quote.close + 1


def read_phrase(reader: Reader, start: int, limit: int) -> Mention | None:
    """Return the mention that begins exactly at `start`, or None when no one is named there."""
    if start >= limit:
        return None
    lexeme = reader.lexemes[start]
    if lexeme.kind == "mark":
        return _marked_name(reader, start, limit)
    if lexeme.kind != "word":
        return None
    key = without_conjunction(lexeme.key)
    known = classes(key)
    if (
        is_attached(lexeme)
        or is_addressed(lexeme.key, reader.vocabulary)
        or is_complementizer(lexeme)
        or lexeme.shape == _AND_TO
    ):
        return None
    if known & {"honorific"}:
        return Mention(start, start + 1, "pronoun", key, definite=True)
    if key in reader.family_names and not known & {"role", "title"}:
        return Mention(start, start + 1, "person", key, (start, start + 1), None, definite=True)
    if (
        known & {"relative"}
        and not _is_mother(reader, start, limit)
        or key in OWN_SELF
        or (known & {"preposition"} and not can_be_name(lexeme, first=True))
    ):
        return None
    if _begins_with_name(reader, start, limit):
        return _named_first(reader, start, limit)
    if known & {"time", "adverb", "unit"} and not known & set(_HEADS):
        return None
    return _described(reader, start, limit)


def _is_mother(reader: Reader, start: int, limit: int) -> bool:
    """Tell whether أم begins a name (أم خالد) and is not the conjunction."""
    key = reader.lexemes[start].key
    return key == "ام" and start + 1 < limit and "given" in classes(reader.lexemes[start + 1].key)


def _begins_with_name(reader: Reader, start: int, limit: int) -> bool:
    lexeme = reader.lexemes[start]
    known = classes(lexeme.key)
    if known & {"role", "title", "unnamed", "organisation", "document", "outlet", "quantifier"}:
        end = name_end(reader.lexemes, start, limit) if "given" in known else start
        return end - start > 1
    if name_end(reader.lexemes, start, limit) > start:
        return True
    return not known and _name_before_role(reader, start, limit) > start


def _name_before_role(reader: Reader, start: int, limit: int) -> int:
    """Return one past a name known by the description that follows it (ينال قباني، مدير الشركة، إن)."""
    end = slot_end(reader.lexemes, start, limit)
    return end if end - start > 1 and _role_after(reader, end, limit) is not None else start


def _named_first(reader: Reader, start: int, limit: int) -> Mention | None:
    end = name_end(reader.lexemes, start, limit)
    if end == start:
        end = _name_before_role(reader, start, limit)
    role = _role_after(reader, end, limit)
    if role is not None and role[0] == end and is_verb_like(reader.lexemes[start:end], reader.vocabulary):
        return None
    return Mention(
        start,
        role[1] if role else end,
        "person",
        reader.lexemes[start].key,
        (start, end),
        definite=True,
        office=role,
    )


def _role_after(reader: Reader, index: int, limit: int) -> tuple[int, int] | None:
    """Return the description that follows a name.

    برانت نائب مستشار ...، نيلسون وهي نائبة ...، الوردي، أستاذ القانون.
    """
    at = index
    if at < limit and reader.lexemes[at].text in ("،", ","):
        at += 1
    if at < limit and reader.lexemes[at].key in ("وهو", "وهي", "هو", "هي"):
        at += 1
    if (
        at >= limit
        or reader.lexemes[at].kind != "word"
        or not classes(reader.lexemes[at].key) & {"role", "unnamed"}
    ):
        return None
    if reader.lexemes[at].key.startswith(_COUNTERPART):
        return None
    found = complements_end(Complements(reader.lexemes, reader.quotes, at, limit))
    return (at, found.end)


def _marked_name(reader: Reader, start: int, limit: int) -> Mention | None:
    end = reader.marked_end(start)
    if end is None or end >= limit or end - start < 3:
        return None
    role = _role_after(reader, end, limit)
    known = reader.lexemes[end - 2].key in reader.family_names
    if role is None and not known and not is_sure_name(reader.lexemes, start + 1, end - 1):
        return None
    head = reader.lexemes[start + 1].key
    return Mention(
        start,
        role[1] if role else end,
        "person",
        head,
        (start + 1, end - 1),
        definite=True,
        in_marks=True,
        office=role,
    )


def _described(reader: Reader, start: int, limit: int) -> Mention:
    lexemes = reader.lexemes
    found = complements_end(Complements(lexemes, reader.quotes, start, limit))
    key = without_conjunction(lexemes[start].key)
    kind = kind_of_head(key)
    mention = Mention(
        start, found.end, kind, bare(key), definite=found.closed and not is_quantifier(key),
        role=(start, found.end), plural=is_plural(key), feminine=is_feminine(lexemes[start]),
    )  # fmt: skip
    if found.marked_name is not None and kind == "organisation":
        return replace(mention, name=found.marked_name, in_marks=True)
    describes = kind == "role" or kind == "unnamed" and bool(classes(key))
    name = (
        _name_after(reader, found.end, limit)
        if describes
        else _sure_name_after(reader, start, found.end, limit)
    )
    if name is None and kind == "role" and found.end == start + 1 and mention.definite:
        name = _family_name_after(reader, found.end, limit)
    if name is None:
        return mention
    office = _role_after(reader, name[1], limit)
    end = office[1] if office else name[1]
    return replace(mention, kind="person", name=name, end=end, definite=True, office=office)


def _name_after(reader: Reader, index: int, limit: int) -> tuple[int, int] | None:
    """Return the name in apposition, with or without a comma before it.

    After a comma it must be a sure one.
    """
    lexemes = reader.lexemes
    at = index
    comma = at < limit and lexemes[at].text in ("،", ",")
    if comma:
        at += 1
        while at < limit and lexemes[at].kind == "word" and _is_title(lexemes, at, limit):
            at += 1
    if at < limit and lexemes[at].kind == "mark":
        end = reader.marked_end(at)
        is_name = end is not None and end - at >= 4 and name_end(lexemes, at + 1, end - 1) == end - 1
        return (at + 1, end - 1) if end is not None and is_name else None
    if at < limit and lexemes[at].key in _NAMING:
        at += 1
    end_of_name = name_end(lexemes, at, limit)
    if end_of_name == at:
        end_of_name = slot_end(lexemes, at, limit)
    if end_of_name == at or end_of_name == at + 1 and is_instrument(lexemes[at].key, reader.vocabulary):
        return None
    if comma and not _closes(lexemes, end_of_name, limit):
        return None
    return (at, end_of_name)


def _sure_name_after(reader: Reader, start: int, index: int, limit: int) -> tuple[int, int] | None:
    """Return a sure name right after an unknown definite word, which must be an office then.

    السقاء منير شوقي.
    """
    if not is_definite(reader.lexemes[start].key) or index != start + 1 or classes(reader.lexemes[start].key):
        return None
    end = name_end(reader.lexemes, index, limit)
    return (index, end) if end - index > 1 and is_sure_name(reader.lexemes, index, end) else None


def _family_name_after(reader: Reader, index: int, limit: int) -> tuple[int, int] | None:
    """Return an unknown definite word beside a definite office: الرئيس السيسي، الوزير الجبير."""
    if index >= limit or reader.lexemes[index].kind != "word":
        return None
    lexeme = reader.lexemes[index]
    is_plural_word = is_plural(lexeme.key)
    is_name = is_definite(lexeme.key) and not classes(lexeme.key) and can_be_name(lexeme, first=False)
    return (index, index + 1) if is_name and not is_plural_word else None


def _is_title(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    return bool(classes(lexemes[index].key) & {"title"}) and name_end(lexemes, index, limit) - index < 2


def _closes(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether a name between commas ends where an apposition ends."""
    return (
        index >= limit
        or lexemes[index].kind != "word"
        or bool(classes(lexemes[index].key) & {"preposition", "time", "adverb", "relative", "role"})
    )
