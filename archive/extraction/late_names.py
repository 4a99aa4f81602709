"""Find the name that stands right before the clause, behind a description not read to its end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from archive.extraction.cues import form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.filled_slots import TELLING_TO
from archive.extraction.frame_words import WHO
from archive.extraction.frames import Frame
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import ARTICLE
from archive.extraction.others_described import is_of_another
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.place_words import is_seat
from archive.extraction.subject_ends import OF_VERBS, taken_without_person
from archive.extraction.topics import is_sure
from archive.extraction.unread_offices import (
    LONGEST,
    LONGEST_REST,
    SHORTEST,
    TOLD,
    belongs,
    from_first_word,
    is_late_name,
)
from archive.extraction.whose_names import names_whom_it_serves
from archive.extraction.words import classes, is_attached, is_complementizer


def with_late_name(reader: Reader, frame: Frame, mention: Mention | None) -> Mention | None:
    """Return a described subject with the name right before its clause, when nothing between names others.

    قال مدير شبكة ترصد الانتهاكات في الشمال | سامر حداد | إن.
    """
    if mention is None or mention.plural or mention.kind not in ("role", "unnamed"):
        return mention
    if (named := _named_in_brackets(reader, mention, frame.region_end)) is not None:
        return named
    if frame.cue.form.number != "s" or frame.cue.form.lemma.verb in TELLING_TO:
        return mention
    if mention.end < frame.region_end and _leads_to_hearer(reader.lexemes[mention.end].key):
        return mention
    ends = _ends_before_object if frame.kind == "object" else _ends
    for end in ends(reader, frame, mention.end):
        for start in range(max(mention.end, end - LONGEST), end - SHORTEST + 1):
            if mention.kind == "role" and _is_told_of(reader.lexemes[mention.end : start]):
                continue
            if is_late_name(reader, mention.end, start, end):
                if is_of_another([lexeme.key for lexeme in reader.lexemes[mention.start : start]]):
                    return replace(mention, end=end, role=(mention.start, end))  # مقرب من اللاعب | فلان
                start = from_first_word(reader.lexemes, mention.end, start)
                role = (mention.start, start)
                return replace(mention, kind="person", end=end, name=(start, end), role=role, definite=True)
    return _with_name_within(reader, frame, mention)


def _with_name_within(reader: Reader, frame: Frame, mention: Mention) -> Mention:
    """Return a described subject with the whole name that stands further on, an office or occasion behind it.

    قال المدير جهاز الإنقاذ | سامر حداد، مدرب الفريق، إن.
    """
    if frame.kind == "object":
        return mention
    for start in range(mention.end, min(frame.region_end, mention.end + LONGEST_REST)):
        if _ends_search(reader, start):
            return mention
        named = read_phrase(reader, start, frame.region_end)
        if named is None or named.kind != "person" or named.name is None:
            continue
        is_whole = named.name[1] - named.name[0] >= SHORTEST and is_sure(reader, named) and not named.plural
        if not is_whole or not belongs(reader, mention.end, start, known=False):
            return mention
        keys = [lexeme.key for lexeme in reader.lexemes[mention.start : start]]
        if is_of_another(keys) or names_whom_it_serves(reader, mention.start, start):
            return mention
        return replace(named, start=mention.start, role=(mention.start, named.name[0]), head=mention.head)
    return mention


def _ends_search(reader: Reader, index: int) -> bool:
    """Tell whether what follows is told of somebody and names no speaker (الذي، أن, a verb)."""
    lexeme = reader.lexemes[index]
    form = form_at(reader.lexemes, index)
    acts = form is not None and form.finite or is_everyday_verb(lexeme.key) and not classes(lexeme.key)
    return acts or lexeme.key in WHO or is_complementizer(lexeme)


def _is_told_of(between: Sequence[Lexeme]) -> bool:
    """Tell whether the verb of a relative clause has an office for its subject (التي يرأسها الشيخ | فلان)."""
    which = next((at for at, lexeme in enumerate(between) if lexeme.key in WHO), len(between))
    return any(classes(lexeme.key) & {"role", "title"} for lexeme in between[which + 2 : which + 3])


def _leads_to_hearer(key: str) -> bool:
    """Tell whether ل leads to an office whose holder is told, and named behind it (الوزير | للسفير فلان)."""
    if key[:1] != "ل":
        return False
    office = classes(ARTICLE + key[2:] if key.startswith("لل") else key[1:])
    return bool(office & {"role", "title"}) and not office & {"organisation", "place"}


def _ends_before_object(reader: Reader, frame: Frame, start: int) -> Iterator[int]:
    """Yield where a name may end before the object of a verb that takes a preposition and no person.

    ورحب مدير الأمن بالبلدة زهير البشيتي | بالقرار، مؤكدا; a deed welcomed before it would be somebody else's.
    """
    taken = taken_without_person(frame.cue.form.lemma.verb)
    if not taken:
        return
    for place in range(start, min(frame.region_end, start + LONGEST_REST + LONGEST)):
        lexeme = reader.lexemes[place]
        if lexeme.kind != "word":
            return
        if lexeme.key in taken or lexeme.key[:1] in taken and is_attached(lexeme):
            if place >= start + SHORTEST:
                yield place
            if not is_seat(lexeme.key[1:]):
                return


def _ends(reader: Reader, frame: Frame, start: int) -> Iterator[int]:
    """Yield where a name may end: before the clause, or before who is told (زهير البشيتي | للوكالة أن).

    The preposition that the verb takes belongs to the clause (أشار مدير الأمن بالبلدة زهير البشيتي | إلى أن).
    """
    region_end = frame.region_end
    end = region_end - (reader.lexemes[region_end - 1].text in (*COMMAS, ":"))
    end -= reader.lexemes[end - 1].key in OF_VERBS and end == region_end
    reach = min(end, start + SHORTEST + LONGEST_REST)
    if reach == end and end >= start + SHORTEST:
        yield end
    for place in range(start + SHORTEST, reach):
        key = reader.lexemes[place].key
        if key == "ل" or key[:1] == "ل" and is_attached(reader.lexemes[place]) and TOLD & classes(key[1:]):
            yield place
            return
        if key.startswith("لل") and TOLD & classes("ال" + key[2:]):
            yield place
            return


def _named_in_brackets(reader: Reader, mention: Mention, end: int) -> Mention | None:
    """Return a described subject whose name is all that brackets behind it hold (المتحدث (العقيد فلان))."""
    for opening in range(mention.start + 1, min(mention.end + 1, end)):
        if reader.lexemes[opening].text != "(":
            continue
        named = read_phrase(reader, opening + 1, end)
        if named is None or named.kind != "person" or named.name is None or named.end >= end:
            return None
        if reader.lexemes[named.end].text != ")" or not is_sure(reader, named):
            return None
        return replace(
            named, start=mention.start, end=named.end + 1, role=(mention.start, opening), head=mention.head
        )
    return None
