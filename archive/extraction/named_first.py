"""Read a phrase that a name opens, and the office behind it: سامر حداد، مدير الشركة، إن."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.extraction.bounded_names import tail_end
from archive.extraction.cues import form_at
from archive.extraction.filled_slots import filled_clause_end
from archive.extraction.given_verbs import is_given_verb
from archive.extraction.joined_prepositions import is_verb_like
from archive.extraction.later_offices import role_after
from archive.extraction.lexemes import keys_from
from archive.extraction.lexicon import phrases
from archive.extraction.lone_names import with_lone_name
from archive.extraction.mentions import Mention, Reader
from archive.extraction.name_joints import joint
from archive.extraction.name_slots import clause_slot_end, slot_end
from archive.extraction.name_sons import opens_with_sheikh
from archive.extraction.name_words import is_never_name
from archive.extraction.names import name_end
from archive.extraction.names_after_verbs import everyday_name_end, opens_sentence_as_verb, surname_end
from archive.extraction.phrase_kinds import (
    governs_noun,
    is_deed_of_many,
    is_document_in,
    is_office_of_thing,
    is_owned_title,
)
from archive.extraction.several_names import all_named_end
from archive.extraction.surname_slots import is_surname_by_place
from archive.extraction.words import classes, has_article

_IN_NAME_OF: Final = "باسم"


def begins_with_name(reader: Reader, start: int, limit: int) -> bool:
    """Tell whether a name begins at `start`: listed, read by its place, or before its own office."""
    lexeme = reader.lexemes[start]
    known = classes(lexeme.key)
    is_noun = is_deed_of_many(reader.lexemes, start) or governs_noun(reader.lexemes, start)
    if is_noun or is_owned_title(reader.lexemes, start) or is_never_name(lexeme.key):
        return False  # ليقول | جملة واحدة: «...»
    if keys_from(reader.lexemes, start, 2) in phrases("outlet_names") or _is_in_name_of(reader, start):
        return False  # أفاد مصدر قضائي | فرانس برس بأن
    if known & {"role", "title", "unnamed", "organisation", "document", "outlet", "quantifier"}:
        is_first = "given" in known and not is_document_in(reader.lexemes, start)
        is_first = is_first or keys_from(reader.lexemes, start, 2) in phrases("first_names")  # ضيف الله
        is_first = is_first or opens_with_sheikh(reader.lexemes, start)
        end = name_end(reader.lexemes, start, limit) if is_first else start
        return end - start > 1 and not is_office_of_thing(reader.lexemes, start)
    if name_end(reader.lexemes, start, limit) > start:
        return True
    if everyday_name_end(reader.lexemes, start, limit) > start:
        return True
    if start < filled_clause_end(reader.lexemes, start) <= limit:
        return True
    return not known and _name_before_role(reader, start, limit) > start


def _is_in_name_of(reader: Reader, start: int) -> bool:
    """Tell whether باسم says under whose name something is, no first name (شهادة مسجلة | باسم البلدة)."""
    if reader.lexemes[start].key != _IN_NAME_OF or not start:
        return False
    before = reader.lexemes[start - 1]
    leads = has_article(before) or bool(classes(before.key) & {"place", "title", "given", "role"})
    form = form_at(reader.lexemes, start - 1)
    return before.kind == "word" and not leads and not (form is not None and form.finite)


def _name_before_role(reader: Reader, start: int, limit: int) -> int:
    """Return one past a name known by the description that follows it (ينال قباني، مدير الشركة، إن)."""
    end = slot_end(reader.lexemes, start, limit)
    if end == start and start + 1 < limit and "given" in classes(reader.lexemes[start].key):
        end = start + 1 + is_surname_by_place(reader.lexemes, start + 1)
    is_noun = reader.lexemes[start].shape.endswith(letters.TEH_MARBUTA)
    is_name = end - start > 1 and not is_noun
    return end if is_name and role_after(reader, end, limit) is not None else start


def named_first(reader: Reader, start: int, limit: int) -> Mention | None:
    """Return the person whose name begins at `start`, None where its first word is the verb of a sentence."""
    end = name_end(reader.lexemes, start, limit)
    if end == start or end == start + 1 < limit and is_surname_by_place(reader.lexemes, end):
        end = max(end, _name_before_role(reader, start, limit))
    end = max(end, clause_slot_end(reader.lexemes, start, limit))
    if end < (filled := filled_clause_end(reader.lexemes, start)) <= limit:
        end = filled
    end = max(end, everyday_name_end(reader.lexemes, start, limit))
    end = min(surname_end(reader.lexemes, start, end), limit)
    if hyphen := joint(reader.lexemes, end, limit):
        end += hyphen + 1  # كارين فولد | -هاغن
    end = with_lone_name(reader.lexemes, reader.lone, start, end, limit)
    end = min(tail_end(reader.lexemes, start, end), limit)
    if (together := all_named_end(reader, (start, end), limit)) > end:
        key = reader.lexemes[start].key
        return Mention(start, together, "person", key, (start, together), definite=True, plural=True)
    role = role_after(reader, end, limit)
    is_verb = is_verb_like(reader.lexemes[start:end], reader.vocabulary)
    is_verb = is_verb or opens_sentence_as_verb(reader.lexemes, start, end)
    last, key = role[1] if role else end, reader.lexemes[start].key
    if role is not None and role[0] == end and is_verb or is_given_verb(reader.lexemes, start, last, limit):
        return None
    return Mention(start, last, "person", key, (start, end), definite=True, office=role)
