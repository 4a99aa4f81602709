"""Read a name up to where it must end: the clause, قوله, the stop after يقول, what a verb takes.

Between a closed office and such a bound nothing else can stand, so that words in any list are names there:
قال رئيس اللجنة | سامر يونس السمك | إن; «...»، يقول المدير | حسن نور كاهيه |.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.conjugation import Lemma, form_of, form_table
from archive.extraction.everyday_surnames import begins_object
from archive.extraction.filled_slots import TELLING_TO
from archive.extraction.frame_words import IT_IS, WHO
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.name_joints import is_letter_title_before
from archive.extraction.name_runs import is_unlisted, run_end
from archive.extraction.name_sons import SONS
from archive.extraction.name_stops import FACT_LINKS, is_stop, tells
from archive.extraction.subject_ends import AS_FOR, OF_VERBS, WAS, taken_without_person
from archive.extraction.towns_before_names import past_town
from archive.extraction.words import classes, has_article, is_complementizer, is_preposition

LONGEST_TAIL: Final = 2
"""Words behind what was read of a name."""
LONGEST: Final = 5
SHORTEST: Final = 2
REACH: Final = 14
"""Words between the verb or preposition that leads to a name and the name, an office among them."""
BEHIND_TITLE: Final = 2
"""Places from a name to the comma before its title."""
_NAMES: Final = frozenset({"given", "particle"})
_HEADS: Final = frozenset({"role", "title", "organisation", "unnamed", "body"})
_SOURCES: Final = frozenset({"بحسب", "وبحسب", "حسب", "وحسب", "وفق", "ووفق", "وفقا", "ووفقا", "عن"})
_OCCASIONS: Final = frozenset({"في", "خلال", "عبر", "لدي", "عقب", "علي"})
_CALLING: Final = frozenset({"وصف", "اعتبر", "عد", "نعت"})
"""Verbs whose object stands before what it is called (وصف فلان | القرار بأنه)."""
_OF_PERSONS: Final = frozenset(
    {"اتهم", "انتقد", "هاجم", "هنأ", "شكر", "حمل", "ناشد", "أقنع", "سأل", "طمأن", "كلف"}
)
"""Verbs that may have the person behind the office for an object (انتقد نقيب الصيادين | فلانا)."""
_OF_ASKED: Final = {"طالب": "ب", "وعد": "ب", "دعا": "الي"}
"""Verbs whose person for an object is a definite one (دعا الوزير | السكان إلى)."""
_WHEN: Final = frozenset({"time", "adverb"})
_HAD: Final = "قد"


def tail_end(lexemes: Sequence[Lexeme], start: int, end: int) -> int:
    """Return one past what is left of a name up to its bound, `end` where something else may stand there."""
    if (
        end <= start
        or end >= len(lexemes)
        or not classes(lexemes[start].key) & _NAMES
        and end - start < SHORTEST
    ):
        return end
    stop = run_end(lexemes, start, end, LONGEST_TAIL)
    if stop == end:
        return end
    is_whole = all(map(is_unlisted, lexemes[end:stop]))
    return (
        stop
        if is_bound(lexemes, start, stop, is_whole) or _opens_sentence(lexemes, start, stop, is_whole)
        else end
    )


def _opens_sentence(lexemes: Sequence[Lexeme], start: int, stop: int, whole: bool) -> bool:
    """Tell whether a name opens a sentence, its holder's office or verb of saying behind it.

    حسن نور كاهيه |، رئيس اللجنة، قال إن; حسن نور كاهيه | أكد أن.
    """
    if stop + 1 >= len(lexemes):
        return False
    form = form_table().get(lexemes[stop].key)
    if form is not None and form.kind == "perfect" and form.number == "s" and whole:
        return True  # النائب سالم الحداد بوشاقور | تساءل
    if start and lexemes[start - 1].kind == "word":
        return False
    after = lexemes[stop + 1]
    if lexemes[stop].text in COMMAS:
        return after.key in IT_IS or bool(classes(after.key) & {"role", "title"})
    return tells(lexemes[stop]) and is_complementizer(after)


def bounded_name(lexemes: Sequence[Lexeme], head: int, start: int, limit: int) -> tuple[int, int] | None:
    """Return a whole name behind the office that begins at `head`, None where something else may stand.

    Behind an office left open a clause may follow (قال طبيب في المشفى | فضل عدم ذكر اسمه إن).
    """
    if not start < len(lexemes) - 1 or start > head + 1 and is_preposition(lexemes[head + 1].key):
        return None
    title = lexemes[start - 1]
    is_titled = is_letter_title_before(lexemes, start) or has_article(title) and "title" in classes(title.key)
    is_titled = is_titled or lexemes[start + 1].key in SONS
    if has_article(lexemes[start]) or not is_titled and classes(lexemes[start].key) & _HEADS:
        return None
    stop = run_end(lexemes, start, start, LONGEST)
    start = past_town(lexemes, start, stop)
    meets_object = is_titled and stop < limit and begins_object(lexemes, stop)
    ends = meets_object or stop <= limit and is_bound(lexemes, start, stop, is_titled)
    is_name = stop - start >= SHORTEST and ends
    return (start, stop) if is_name else None


def is_bound(lexemes: Sequence[Lexeme], start: int, stop: int, whole: bool = False) -> bool:
    """Tell whether nothing but the end of the name can stand at `stop`, by what leads to the name.

    Where a `whole` name was read, any stop behind it is its bound, if the verb has no person for an object.
    """
    lead = _lead(lexemes, start)
    if lead is None:
        return False
    key = lexemes[lead].key
    at = lexemes[stop] if stop < len(lexemes) else None
    if at is not None and key in AS_FOR:
        return at.key[:1] == "ف" and at.key[1:] in form_table()
    if at is not None and key in WAS:
        return at.key == _HAD
    if key in _SOURCES:
        return _bounds_source(lexemes, stop)
    form = form_of(key)
    if form is None:
        return False
    if whole and at is not None and begins_object(lexemes, stop):
        return True
    if not form.finite or form.number != "s" or form.lemma.verb in TELLING_TO:
        return False
    if whole and form.lemma.verb not in _OF_PERSONS:
        return at is None or is_stop(at) or bool(classes(at.key) & _WHEN)
    if form.lemma.verb in _CALLING:
        return False
    if at is None or at.text == ".":
        return lead > 0 and lexemes[lead - 1].kind != "word" and form.lemma.tier == "A"
    return _bounds_subject(lexemes, stop, form.lemma)


def _bounds_source(lexemes: Sequence[Lexeme], stop: int) -> bool:
    """Tell whether a source ends at `stop` (بحسب سالم الحداد |، فإن; عن سالم الحداد | قوله)."""
    at = lexemes[stop] if stop < len(lexemes) else None
    if at is None or at.text == ".":
        return True
    if at.text in COMMAS:
        return _goes_on(lexemes, stop + 1)
    noun = form_table().get(at.key)
    return at.key in FACT_LINKS or noun is not None and noun.kind == "noun" and bool(noun.pronoun)


def _goes_on(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether the clause, or more about who was named, follows a comma (، إن؛ ، الذي؛ ، وهو؛ ، مدير)."""
    if index >= len(lexemes):
        return False
    key = lexemes[index].key
    told = key in WHO or key in IT_IS or bool(classes(key) & {"role", "title"})
    return told or is_complementizer(lexemes[index]) or key in FACT_LINKS


def _bounds_subject(lexemes: Sequence[Lexeme], stop: int, lemma: Lemma) -> bool:
    """Tell whether the subject of a verb ends at `stop`: its clause, quote or preposition follows."""
    at, after = lexemes[stop], lexemes[stop + 1] if stop + 1 < len(lexemes) else None
    if at.text in COMMAS:
        return _goes_on(lexemes, stop + 1)
    if at.text == "(":
        return after is not None and after.kind != "word"  # سالم الحداد (49 عاما)
    form = form_table().get(at.key)
    adds = form is not None and form.kind == "participle" and at.key.endswith("ا")
    if is_complementizer(at) or at.text == ":" or at.kind == "mark" or adds:
        return True
    is_definite_last = has_article(lexemes[stop - 1])
    asked, taken = _OF_ASKED.get(lemma.verb), taken_without_person(lemma.verb)
    if asked is not None and not is_definite_last and asked in (at.key, at.key[:1]):
        return True
    if at.key in taken or "ب" in taken and at.key[:1] == "ب":
        return True
    if at.key in OF_VERBS:
        return not is_definite_last and after is not None and is_complementizer(after)
    said = after is not None and bool(classes(after.key) & {"occasion", "document"})
    return lemma.tier in ("A", "B") and at.key in _OCCASIONS and said


def _lead(lexemes: Sequence[Lexeme], start: int) -> int | None:
    """Return where the verb, preposition or particle stands that leads to a name, an office between them."""
    for index in range(start - 1, max(-1, start - REACH), -1):
        lexeme = lexemes[index]
        if is_letter_title_before(lexemes, index + 1):
            continue  # د. سالم الحداد
        if (
            lexeme.text in COMMAS
            and index == start - BEHIND_TITLE
            and "title" in classes(lexemes[start - 1].key)
        ):
            continue  # كشف مدير المستشفى في صور، الدكتور | سالم الحداد |، عن
        if lexeme.kind != "word":
            return None
        if lexeme.key in _SOURCES or lexeme.key in AS_FOR or lexeme.key in WAS:
            return index
        form = form_of(lexeme.key)
        if form is not None and form.finite and not has_article(lexeme) and not classes(lexeme.key):
            return index
    return None
