"""Read one noun phrase: who is meant, by name, description, organisation or document.

The grammar is that of Arabic descriptions: a head, what it governs (وزير خارجية فرنسا), adjectives, a few
prepositional complements (باسم، في، لشؤون), and the name in apposition once a definite word closed it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.arabic import letters
from archive.extraction.appositions import name_after
from archive.extraction.beside_names import family_name_after, is_womans_trade, sure_name_after
from archive.extraction.bounded_names import bounded_name
from archive.extraction.complements import complements_end
from archive.extraction.conjugation import form_table
from archive.extraction.demonstratives import DEMONSTRATIVES, THESE, is_pointed_at, stands_alone
from archive.extraction.forms_of_address import addresses_by_family_name, is_address, is_mother
from archive.extraction.house_spelling import ON
from archive.extraction.joined_prepositions import is_addressed
from archive.extraction.later_offices import role_after
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import bare, is_definite
from archive.extraction.marked_names import marked_name
from archive.extraction.mentions import Mention as Mention
from archive.extraction.mentions import Reader as Reader
from archive.extraction.name_stops import FACT_LINKS
from archive.extraction.name_words import can_be_name
from archive.extraction.named_first import begins_with_name, named_first
from archive.extraction.names import name_end
from archive.extraction.names_after_verbs import (
    initials_end,
)
from archive.extraction.phrase_kinds import (
    beyond_one,
    is_accusative,
    is_done_by,
    is_feminine,
    is_for_woman,
    is_imam,
    is_listed_body,
    is_no_one,
    is_plural,
    kind_of_head,
)
from archive.extraction.referents import is_of_woman, referent_end
from archive.extraction.several_names import counted_from, joined_names_end, named_each_start
from archive.extraction.shares_of_people import HUNDRED, share_end
from archive.extraction.towns_before_names import past_town
from archive.extraction.unread_offices import bounded_late_name
from archive.extraction.whose_names import (
    holder_behind,
    is_of_somebody,
    names_leader,
    names_relative,
    names_whom_it_serves,
    royal_end,
)
from archive.extraction.words import (
    classes,
    is_attached,
    is_complementizer,
    without_conjunction,
)

COUNSEL: Final = "دفاع"
"""The defence is a body, or the lawyer named beside it (دفاع المتهم، الأستاذ فلان)."""
_SON: Final = "ابن"
"""A relative, and the first word of a family name the article knows (وأكد ابن سالم)."""
_JOINED_ALONE: Final = frozenset({"وإلى", "و"})
"""A preposition that folds to the key of والي, the governor; و before a mark (لـ"الأفق" و"النبأ")."""
OWN_SELF: Final = frozenset({"نفسه", "نفسها", "ذاته", "ذاتها", "نفسهم", "انفسهم"})
_NAMELESS: Final = frozenset({"مصدر", "مصادر"})  # مصدر عدلي | تنظر المحكمة
_HEADS: Final = ("document", "organisation", "outlet", "role", "title", "unnamed", "quantifier", "body")


def read_phrase(reader: Reader, start: int, limit: int) -> Mention | None:
    """Return the mention that begins exactly at `start`, or None when no one is named there."""
    place = (start, limit)
    if place not in reader.read:
        reader.read[place] = _read(reader, start, limit) if start < limit else None
    return reader.read[place]


def _read(reader: Reader, start: int, limit: int) -> Mention | None:
    lexeme = reader.lexemes[start]
    if lexeme.kind == "mark":
        return marked_name(reader, start, limit)
    if (share := share_end(reader.lexemes, start, limit)) > start:
        return Mention(start, share, "unnamed", HUNDRED, role=(start, share), plural=True)
    if lexeme.kind == "number":
        return counted_from(read_phrase(reader, start + 1, limit), start)
    if lexeme.kind != "word":
        return None
    if lexeme.key != without_conjunction(lexeme.key) and lexeme.key in reader.family_names:
        return Mention(start, start + 1, "person", lexeme.key, (start, start + 1), definite=True)
    if (of_many := beyond_one(reader.lexemes, start)) > start:
        counted = read_phrase(reader, of_many, limit)
        return None if counted is None else replace(counted, start=start, role=None, definite=False)
    if _begins_none(reader, start):
        return None
    each = named_each_start(reader.lexemes, start, limit)
    named = read_phrase(reader, each, limit) if each > start else None
    if named is not None and named.name == (each, named.end):
        return replace(named, start=start)
    return _read_from_head(reader, start, limit)


def _read_from_head(reader: Reader, start: int, limit: int) -> Mention | None:
    """Read a phrase from its first word: a pronoun, a name, or a head and what describes it."""
    key = without_conjunction(reader.lexemes[start].key)
    known = classes(key)
    if known & {"honorific"}:
        return Mention(start, start + 1, "pronoun", key, definite=True)
    if (end := referent_end(reader.lexemes, start, limit)) > start:
        return Mention(start, end, "pronoun", key, definite=True, feminine=is_of_woman(key))
    if key in THESE and stands_alone(reader.lexemes, start + 1):
        return Mention(start, start + 1, "unnamed", key, definite=True, plural=True)
    if key in DEMONSTRATIVES:
        return read_phrase(reader, start + 1, limit) if is_pointed_at(reader.lexemes, start + 1) else None
    if (end := _surname_end(reader, start, limit)) > start:
        return Mention(start, end, "person", key, (start, end), definite=True)
    if (end := initials_end(reader.lexemes, start, limit)) > start:
        return Mention(start, end, "organisation", key, definite=True)
    if _is_no_head(reader, start, limit):
        return None
    if is_address(reader, start, limit):
        return _described(reader, start + 1, limit)
    if not is_listed_body(reader.lexemes, start) and begins_with_name(reader, start, limit):
        return named_first(reader, start, limit)
    if known & {"time", "adverb", "unit"} and not known & set(_HEADS):
        return None
    if addresses_by_family_name(reader, start, limit):
        name = (start + 1, start + 2)
        return Mention(start, start + 2, "person", key, name, role=(start, start + 1), definite=True)
    return _described(reader, start, limit)


def _begins_none(reader: Reader, start: int) -> bool:
    """Tell whether a word with a joined preposition, a blessing or a conjunction begins no phrase."""
    lexeme = reader.lexemes[start]
    return (
        is_attached(lexeme)
        and lexeme.key not in reader.family_names
        or is_done_by(reader.lexemes, start)
        or is_no_one(reader.lexemes, start)
        or _is_joined_verb(reader, lexeme)
        or is_addressed(lexeme.key, reader.vocabulary)
        or is_complementizer(lexeme)
        or lexeme.shape in _JOINED_ALONE
    )


def _is_joined_verb(reader: Reader, lexeme: Lexeme) -> bool:
    """Tell whether و is joined to a verb that reports, and the word is no name (وجدد | «فلان» رفضه)."""
    form = form_table().get(lexeme.key[1:]) if lexeme.key[:1] == "و" else None
    if form is None or not form.finite or classes(lexeme.key) or lexeme.key in reader.family_names:
        return False
    return lexeme.key not in reader.lone and not classes(lexeme.key[1:])


def _is_no_head(reader: Reader, start: int, limit: int) -> bool:
    """Tell whether a relative, a pronoun, a preposition or فإن stands where a phrase would begin."""
    lexeme = reader.lexemes[start]
    key = without_conjunction(lexeme.key)
    known = classes(key)
    return bool(
        known & {"relative"}
        and not is_mother(reader, start, limit)
        or key in OWN_SELF
        or key in FACT_LINKS
        and (letters.ALEF_HAMZA_BELOW in lexeme.shape or name_end(reader.lexemes, start, limit) == start)
        or (known & {"preposition"} and not can_be_name(lexeme, first=True) and not is_imam(lexeme))
    )


def _surname_end(reader: Reader, start: int, limit: int) -> int:
    """Return one past a family name of the article that stands without its first name, else `start`."""
    key = without_conjunction(reader.lexemes[start].key)
    after = reader.lexemes[start + 1].key if start + 1 < limit else ""
    if key == _SON and after in reader.family_names:
        return start + 2
    if start in reader.name_places:
        return start + 1  # وشدد | فضول على أن
    is_office = is_definite(key) and classes(key) & {"role", "title"}
    if key in reader.family_names and not is_office and reader.lexemes[start].shape != ON:  # شدد | على أن
        return start + 1
    if bare(reader.lexemes[start].key) not in reader.surname_heads:
        return start
    for count in (3, 2):
        tail = tuple(bare(word.key) for word in reader.lexemes[start : min(start + count, limit)])
        if len(tail) == count and tail in reader.surnames:
            return start + count
    return start


def _name_behind(reader: Reader, mention: Mention, key: str, limit: int) -> tuple[int, int] | None:
    """Return the name in apposition to a description that was just read, None where none stands."""
    lexemes, start, end = reader.lexemes, mention.start, mention.end
    is_role = mention.kind == "role"
    describes = is_role or key == COUNSEL
    describes = describes or mention.kind == "unnamed" and bool(classes(key)) and bare(key) not in _NAMELESS
    name = name_after(reader, end, limit) if describes else sure_name_after(reader, start, end, limit)
    abbreviated = end == start + 2 and lexemes[start + 1].text == "."  # د. المري
    if name is None and (abbreviated or is_role and end == start + 1 and mention.definite):
        name = family_name_after(reader, end, limit)
    if name is None and is_role:
        name = bounded_name(lexemes, start, end, limit) or bounded_late_name(reader, start, end, limit)
    return name


def _described(reader: Reader, start: int, limit: int) -> Mention:
    lexemes = reader.lexemes
    found = complements_end(lexemes, reader.quotes, start, limit)
    key = without_conjunction(lexemes[start].key)
    kind = "organisation" if is_listed_body(lexemes, start) else kind_of_head(key)
    plural = is_plural(key) and not is_accusative(reader.lexemes, start)
    mention = Mention(
        start, found.end, kind, bare(key), definite=found.closed and "quantifier" not in classes(key),
        role=(start, found.end), plural=plural, feminine=is_feminine(lexemes[start]),
    )  # fmt: skip
    is_body = kind == "organisation" and key != COUNSEL and not is_womans_trade(lexemes, start, found.end)
    if is_body and is_of_somebody(reader, start + 1, found.end):
        return replace(mention, end=royal_end(lexemes, name_end(lexemes, found.end, limit), limit))
    if found.marked_name is not None and kind == "organisation":
        return replace(mention, name=found.marked_name, in_marks=True)
    name = _name_behind(reader, mention, key, limit)
    if name is None:
        return mention
    name = (past_town(lexemes, *name), name[1])
    of_other = names_whom_it_serves(reader, start, found.end) or names_leader(reader, mention, name[0])
    if of_other or names_relative(reader, start, name[0], found.end):
        return replace(mention, end=name[1], role=(start, name[1]))
    if (holder := holder_behind(reader, mention, name, limit)) is not None:
        mention, name = replace(mention, role=(start, min(name[1], holder[0]))), holder
    if mention.plural:
        name = (name[0], joined_names_end(reader, name[1], limit))
    office = role_after(reader, name[1], limit, described=True)
    if office is not None and office[0] == name[1] and is_for_woman(lexemes[start], lexemes[office[0]]):
        office = None
    end = office[1] if office else name[1]
    return replace(mention, kind="person", name=name, end=end, definite=True, office=office)
