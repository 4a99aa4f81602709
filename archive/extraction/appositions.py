"""Read what stands in apposition: the name after a description, the description after a name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.aside_names import FULL_NAME, name_behind_aside
from archive.extraction.bounded_names import bounded_name, tail_end
from archive.extraction.called_names import LONGEST_CALLED, NAMING, called_by, name_told
from archive.extraction.complements import IN_OWN_NAME, SPEAKS, complements_end
from archive.extraction.everyday_first_names import is_word_and_given, is_word_and_nisba
from archive.extraction.filled_slots import filled_commas_end
from archive.extraction.joined_prepositions import is_instrument
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare, is_definite, phrases
from archive.extraction.lone_names import with_lone_name
from archive.extraction.maghreb_names import is_first_in_la
from archive.extraction.mentions import Reader
from archive.extraction.name_attainments import is_attainment
from archive.extraction.name_joints import is_letter_title, is_sure_name
from archive.extraction.name_slots import clause_slot_end, ends_slot, slot_end
from archive.extraction.name_sons import SONS, opens_with_sheikh
from archive.extraction.name_stops import is_stop
from archive.extraction.name_words import is_whom_it_takes
from archive.extraction.names import fills_marks, name_end
from archive.extraction.names_after_verbs import is_like_verb_after_title
from archive.extraction.place_words import DIRECTIONS
from archive.extraction.source_stops import is_verb_of_clause
from archive.extraction.surname_slots import is_nisba, is_surname_by_place, is_thing_for_name
from archive.extraction.words import classes, has_article, is_adjective, is_attached, is_demonym

_DAYS_FOR_NAMES: Final = frozenset({"الخميس", "الجمعه"})
"""Days that are family names where an office's holder would have none (الأمين العام أحمد الخميس: ...)."""
_ELDERS: Final = frozenset({"الحاج", "الحاجه", "العم", "الخاله"})
"""Forms of address behind which a first name stands alone."""
_WITHOUT: Final = "بلا"
"""A preposition, and a family name where it governs nothing."""
LONGEST_OF_BODY: Final = 1
"""Words of a body's own name before a title: more are a person (سيتار مولن | السفير سالم الحداد)."""
_RULERS: Final = frozenset({"الملك", "الملكه", "السلطان", "الامير", "الاميره", "البابا", "الشيخ", "القديس"})
"""Titles before one name alone (افتتح الملك حسين | الجسر)."""


def name_after(reader: Reader, index: int, limit: int) -> tuple[int, int] | None:
    """Return the name in apposition, with or without a comma before it.

    After a comma it must be a sure one.
    """
    lexemes = reader.lexemes
    at = index
    comma = at < limit and lexemes[at].text in COMMAS
    told = name_behind_aside(reader, at, limit) or name_told(lexemes, reader.quotes, at, limit)
    if told is not None:
        return told
    if comma:
        at += 1
        further = _after_further_office(reader, at, limit)
        if further is not None:
            return further
        at = _after_profession(reader, _past_titles(lexemes, at, limit), limit)
    elif (spokesman := _spokesman_end(reader, at, limit)) > at:
        at = spokesman
    if at < limit and lexemes[at].kind == "mark":
        return _name_in_marks(reader, at)
    if at + 1 < limit and lexemes[at + 1].key in SONS and (named := bounded_name(lexemes, at, at, limit)):
        return named  # رئيس الرابطة | عمه ولد السالك
    if at < limit and lexemes[at].key.removeprefix("و") in NAMING:
        if (called := called_by(lexemes, at + 1, limit)) is not None:
            return called
        at += 1
    by_country = at + (at + 1 < limit and has_article(lexemes[at]) and is_demonym(lexemes[at].key))
    if comma and by_country < (filled := filled_commas_end(lexemes, by_country)) <= limit:
        return (by_country, filled)  # المدير، الكيني | موانغي أوتيينو، أن
    if at < limit and _begins_no_name(lexemes, at, limit, comma):
        return None
    end_of_name = _end_in_apposition(reader, at, limit, comma)
    if end_of_name == at:
        return None
    start, end = _or_behind_title(lexemes, at, end_of_name, limit)
    return start, min(tail_end(lexemes, start, end), limit)


def _end_in_apposition(reader: Reader, at: int, limit: int, comma: bool) -> int:
    """Return one past the name from `at`, behind a comma or not, and `at` when none can stand there."""
    lexemes = reader.lexemes
    end_of_name = _name_by_place(lexemes, at, name_end(lexemes, at, limit), limit)
    end_of_name = with_lone_name(lexemes, reader.lone, at, end_of_name, limit)
    if end_of_name == at + 1 and is_instrument(lexemes[at].key, reader.vocabulary):
        return at
    if comma and end_of_name == at + 1 and _is_no_lone_name(lexemes[at].key):
        return at
    closes = _closes(lexemes, end_of_name, limit) or _meets_object(lexemes, at, end_of_name)
    return _fills_commas(lexemes, at, limit) if end_of_name > at and comma and not closes else end_of_name


def _or_behind_title(lexemes: Sequence[Lexeme], at: int, end: int, limit: int) -> tuple[int, int]:
    """Return a name, or the one behind a title, before which a short name of the body stands.

    طبيب مدينة الملك فهد | د. سالم الحداد; مدير شركة الطرق طركو | المهندس سالم الحداد.
    """
    title = end - 1 if is_letter_title(lexemes, end - 1) else end
    if is_letter_title(lexemes, title):
        stop = name_end(lexemes, title + 2, limit)
        return (title + 2, stop) if stop > title + 2 else (at, end)
    for title in range(at + 1, min(end + 1, limit - 1, at + LONGEST_OF_BODY + 1)):
        is_title = has_article(lexemes[title]) and "title" in classes(lexemes[title].key)
        # سالم الحداد | المتحدث باسم الجيش
        is_title = is_title and not SPEAKS.search(bare(lexemes[title].key))
        of_body = all(not classes(word.key) for word in lexemes[at:title])
        if is_title and of_body and "given" in classes(lexemes[title + 1].key):
            stop = name_end(lexemes, title + 1, limit)
            return (title + 1, stop) if stop > title + 1 else (at, end)  # not الوزير | على
    return at, end


def _is_no_lone_name(key: str) -> bool:
    """Tell whether an indefinite word behind a comma is no name by itself (حسب المتحدث، | أزيد من)."""
    return not classes(key) & {"given", "title"} and not is_definite(key)


def _name_in_marks(reader: Reader, at: int) -> tuple[int, int] | None:
    """Return the name that fills the marks after a description (الوزير "أيمن الحجر")."""
    end = reader.marked_end(at)
    is_name = end is not None and end - at >= 4 and fills_marks(reader.lexemes, at + 1, end - 1)
    if end is None or not is_name:
        return None
    inside = tuple(lexeme.key for lexeme in reader.lexemes[at + 1 : end - 1])
    return None if inside in phrases("outlet_names") else (at + 1, end - 1)  # أبلغت مصادر | "شفق نيوز"


def _begins_no_name(lexemes: Sequence[Lexeme], at: int, limit: int, comma: bool) -> bool:
    """Tell whether a place, a verb, a time or an object begins instead (في المخيم، | شرق الحسكة؛ | بسالم)."""
    key = lexemes[at].key
    if comma and key in DIRECTIONS or is_whom_it_takes(key) or key in IN_OWN_NAME:
        return True
    return is_verb_of_clause(lexemes, at, limit) or _says_when(lexemes, at, limit)


def _past_titles(lexemes: Sequence[Lexeme], at: int, limit: int) -> int:
    """Return one past the titles before a name (، الأستاذ | سالم حداد؛ ، م. | سالم حداد)."""
    while at < limit and lexemes[at].kind == "word" and _is_title(lexemes, at, limit):
        if _is_name_of_rank(lexemes, at, limit):
            break
        if clause_slot_end(lexemes, at, limit) > at or opens_with_sheikh(lexemes, at):
            break
        at += 1
        at += at < limit and lexemes[at].text == "."
    return at


def _is_name_of_rank(lexemes: Sequence[Lexeme], at: int, limit: int) -> bool:
    """Tell whether a rank is a first name before a family name (، | مشير المغربي، أن)."""
    if at + 1 >= limit or has_article(lexemes[at]) or "title" not in classes(lexemes[at].key):
        return False
    fills = at + 2 < limit and lexemes[at + 2].text in COMMAS and has_article(lexemes[at + 1])
    return is_nisba(lexemes[at + 1]) or fills and is_demonym(lexemes[at + 1].key)


def _is_name_of_elder(lexemes: Sequence[Lexeme], at: int, limit: int) -> bool:
    """Tell whether an everyday noun is the name of somebody so addressed (يقول الحاج | مصباح، وهو نجار)."""
    if at + 1 >= limit or lexemes[at - 1].key not in _ELDERS or not ends_slot(lexemes[at + 1]):
        return False
    known = classes(lexemes[at].key)
    is_noun = bool(known) and known <= {"common", "thing", "adjective"}
    return is_noun and not has_article(lexemes[at]) and letters.FATHATAN not in lexemes[at].text


def _name_by_place(lexemes: Sequence[Lexeme], at: int, end: int, limit: int) -> int:
    """Return how far a name after a description goes by what follows it."""
    if end == at or end == at + 1 and is_definite(lexemes[at].key):
        end = max(end, slot_end(lexemes, at, limit))
    end = max(end, clause_slot_end(lexemes, at, limit))
    if end == at and _is_name_of_rank(lexemes, at, limit):
        return at + 2
    if end == at and _is_name_of_elder(lexemes, at, limit):
        return at + 1
    if (
        end == at + 1
        and end + 1 < limit
        and ends_slot(lexemes[end + 1])
        and is_surname_by_place(lexemes, end)
        and not is_attainment(lexemes, end)
    ):
        return end + 1
    if end == at + 1 < limit - 1 and lexemes[end + 1].text in COMMAS and lexemes[end].key == _WITHOUT:
        return end + 1  # كريم | بلا، إن
    if end == at and at + 2 < limit and is_word_and_nisba(lexemes, at):
        return at + 2
    if end == at and is_word_and_given(lexemes, at, limit):
        return name_end(lexemes, at + 1, limit)
    if end == at and is_like_verb_after_title(lexemes, at, limit):
        return at + 2
    if end == at and at < limit and is_first_in_la(lexemes, at):
        return max(name_end(lexemes, at + 1, limit), at + 2)
    return end + 1 if end == at + 1 and _has_everyday_surname(lexemes, at, limit) else end


def _fills_commas(lexemes: Sequence[Lexeme], start: int, limit: int) -> int:
    """Return one past a given name and family names of every day between commas, `start` for none.

    كاتبة الدولة، نزهة الوالي العلمي، إن; المتحدث، كمال حبيب سيدهم، التعاقد.
    """
    end = start + 1
    last = min(limit - 1, start + LONGEST_CALLED)
    while end < last and lexemes[end].kind == "word" and _may_close(lexemes, start, end):
        end += 1
    is_name = "given" in classes(bare(lexemes[start].key)) and end > start + 1
    return end if is_name and lexemes[end].text in COMMAS else start


def _may_close(lexemes: Sequence[Lexeme], start: int, index: int) -> bool:
    """Tell whether a word between commas may be a family name: a definite one, any behind two given names."""
    given = all("given" in classes(lexeme.key) for lexeme in lexemes[start:index])
    known = classes(lexemes[index].key)
    given = given or "particle" in classes(lexemes[index - 1].key)
    fills = index > start + 1 or lexemes[index + 1].text in COMMAS  # ، يونس صولا،
    follows = fills and given and not is_stop(lexemes[index]) and not known - {"given"}
    return is_definite(lexemes[index].key) or bool(known & {"given", "particle"}) or follows


def _has_everyday_surname(lexemes: Sequence[Lexeme], at: int, limit: int) -> bool:
    """Tell whether an office's holder bears an everyday word (يقول العميد ماجد السند)."""
    is_ruler = lexemes[at - 1].key in _RULERS
    if not is_ruler and at + 1 < limit and lexemes[at + 1].key in _DAYS_FOR_NAMES:
        return True
    return not is_ruler and at + 1 < limit and is_thing_for_name(lexemes, at, at + 1)


def _after_further_office(reader: Reader, at: int, limit: int) -> tuple[int, int] | None:
    """Return the name behind one more office between commas (مفتي المملكة، رئيس الهيئة، الشيخ فلان)."""
    if (
        at >= limit
        or not classes(reader.lexemes[at].key) & {"role"}
        or name_end(reader.lexemes, at, limit) > at
    ):
        return None
    end = complements_end(reader.lexemes, reader.quotes, at, limit).end
    is_comma = end < limit and reader.lexemes[end].text in COMMAS
    if not is_comma or end + 1 >= limit:
        return None
    stop = name_end(reader.lexemes, end + 1, limit)
    is_named = stop - end > FULL_NAME and is_sure_name(reader.lexemes, end + 1, stop)
    titled = "title" in classes(reader.lexemes[end + 1].key)
    return name_after(reader, end, limit) if titled or is_named else None


def _spokesman_end(reader: Reader, at: int, limit: int) -> int:
    """Return one past a press office before the name (وزير الإعلام | الناطق باسم الحكومة فلان)."""
    key = reader.lexemes[at].key if at < limit else ""
    if not is_definite(key) or not SPEAKS.search(bare(key)):
        return at
    return complements_end(reader.lexemes, reader.quotes, at, limit).end


def _says_when(lexemes: Sequence[Lexeme], at: int, limit: int) -> bool:
    """Tell whether a given name says when: a day follows it (زعم مسؤولون | صباح الخميس)."""
    is_time = "time" in classes(lexemes[at].key)
    return is_time and at + 1 < limit and "time" in classes(lexemes[at + 1].key)


def _after_profession(reader: Reader, at: int, limit: int) -> int:
    """Skip a definite profession or a nationality before a name (الطبيب الكيني | فلان؛ الفرنسي | فلان)."""
    lexemes, end = reader.lexemes, at
    if at < limit and is_definite(lexemes[at].key) and is_demonym(lexemes[at].key):
        return at + 1 if name_end(lexemes, at + 1, limit) > at + 1 else at
    known = classes(lexemes[at].key) if at < limit else frozenset()
    if is_definite(lexemes[at].key if at < limit else "") and "role" in known and "given" not in known:
        end += 1
        if end < limit and is_definite(lexemes[end].key) and is_adjective(lexemes[end].key):
            end += 1
    return end if end > at and name_end(lexemes, end, limit) > end else at


def _is_title(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    return bool(classes(lexemes[index].key) & {"title"}) and name_end(lexemes, index, limit) - index < 2


def _meets_object(lexemes: Sequence[Lexeme], at: int, end: int) -> bool:
    """Tell whether a word and a nisba are a name and an object follows (، حمة العياري | التصريحات)."""
    known = classes(lexemes[end].key)
    return (
        end == at + 2 and is_nisba(lexemes[at + 1]) and has_article(lexemes[end]) and bool(known - {"role"})
    )


def _closes(lexemes: Sequence[Lexeme], index: int, limit: int) -> bool:
    """Tell whether a name between commas ends where an apposition ends."""
    return (
        index >= limit
        or lexemes[index].kind != "word"
        or is_attached(lexemes[index])
        or bool(classes(lexemes[index].key) & {"preposition", "time", "adverb", "relative", "role"})
    )
