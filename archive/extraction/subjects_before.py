"""Find a subject printed before its verb.

السالمي أشار؛ علي الزين، الناطق ...، قال؛ وزير الدفاع الذي أكد.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from archive.arabic import letters
from archive.extraction.adverbial_openings import opens_adverbially
from archive.extraction.agreement import agrees_with
from archive.extraction.cues import Cue, cue_at, form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import CONCERNING, DISAGREEING, MATTER, stands_within
from archive.extraction.hearers import NEVER_ALONE
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import is_definite, words
from archive.extraction.marked_names import body_in_marks
from archive.extraction.name_stops import FACT_LINKS
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.reaching_subjects import RELATIVES, reaches
from archive.extraction.roundabout_subjects import joined_plural, who_did_before, whose_reaction
from archive.extraction.sources import LOOK_BACK, Source, last_named
from archive.extraction.subject_ends import AS_FOR, WAS
from archive.extraction.talks import interviewed, who_was_reached
from archive.extraction.words import (
    EXCEPT,
    classes,
    is_adjective,
    is_complementizer,
    is_preposition,
)

COMMA_REACH: Final = 4
"""Words before the comma after which a subject may begin (في المقابل، الوزير قال)."""
BESIDE: Final = 5
"""Words from أن to the verb whose subject stands between them, less one."""
LONGEST_UNREAD: Final = 8
"""Words before the comma of a relative clause in which it is looked for whom it describes."""
LONGEST_TURN: Final = 3
"""Words that announce another speaker (ومن جهة أخرى)."""
_OF_ONE: Final = "الذي"
_PRONOUNS: Final = frozenset({"وهو", "وهي", "وهم", "هو", "هي", "فهو", "فهي", "فهم"})
_QUESTIONING: Final = frozenset(
    joined + word
    for joined in ("", "و", "ف")
    for word in ("بسءال", "باستنطاق", "باستجواب", "بمواجهه", "بمناقشه", "بسماع", "باستيضاح")
)
"""At the head of a sentence they name who is questioned, and answers (وبسؤال المتهم | قال)."""
WHERE: Final = "حيث"
RETURNED: Final = frozenset({"وعاد", "وعادت", "وعادوا", "عاد", "عادت", "عادوا"})
"""Before another verb they say that somebody speaks again (وعاد ليؤكد أن)."""
_FOR: Final = "فان"
BUT: Final = frozenset({"لكن", "ولكن"})
_IN_HANDS: Final = "بيد"
"""Before أن a conjunction, else in somebody's hands (سقوط المدينة بيد التنظيم)."""
_LEADING: Final = AS_FOR | WAS | BUT
OPENERS: Final = frozenset(
    {"وكان", "وكانت", "كان", "كانت", "اما", "واما", "لكن", "ولكن", "رغم", "ان", "الا", "غير"}
    | {"فيما", "بينما"}
)
"""Words that open a clause before its subject."""


def source_before(reader: Reader, cue: Cue, begin: int) -> Source:
    """Return the subject before a verb that has none after it; `begin` is where the unread part begins."""
    begin = min(begin, cue.index)  # a report just read may reach past this verb
    previous = reader.lexemes[cue.index - 1].key if cue.index > begin else ""
    if cue.lead > begin and reader.lexemes[cue.lead - 1].key in RELATIVES:
        found = None if _is_of_object(reader, cue) else _described_by(reader, cue, begin)
        in_it = found is not None and found.kind != "person" and stands_within(reader.lexemes, cue.index)
        return Source("relative", found) if found is not None and not in_it else Source("dropped")
    if (joined := joined_plural(reader, cue)) is not None:
        return Source("before", joined)
    if (earlier := who_did_before(reader, cue, begin)) is not None:
        return Source("before", earlier)
    if previous in _PRONOUNS:
        return Source("back", last_named(reader, begin, cue.index - 1, ("person",)))
    if previous == "ما" and reader.lexemes[cue.index - 2].key in _PRONOUNS:
        return Source("back")  # وهو ما اعتبره: whoever spoke
    if (reaction := whose_reaction(reader, cue, begin)) is not None:
        return Source("before", reaction)
    met = interviewed(reader, begin, cue.index, at_once=previous == WHERE)
    if (reached := met or who_was_reached(reader, cue, begin)) is not None:
        return Source("before", reached)
    if previous in RETURNED or cue.joined and not _answers_as_for(reader, cue, begin):
        return Source("dropped")
    if reader.lexemes[begin].key in _QUESTIONING and begin + 1 < cue.index:
        return Source("before", read_phrase(reader, begin + 1, cue.index))
    found = _clause_initial(reader, cue, begin)
    if found is not None and found.kind == "document":
        found = replace(found, reach=cue.index)  # بلاغ صادر عن المديرية | أشار إلى أن
    return Source("before", found) if found is not None else Source("dropped")


def subject_right_before(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return a named person between whom and the verb at most a comma stands, at the head of a sentence.

    مدير المخيم، سالم حداد، | حمّل المنظمات المسؤولية.
    """
    if begin >= cue.index or cue.joined and not _answers_as_for(reader, cue, begin):
        return None
    start = begin + (reader.lexemes[begin].key in _LEADING)
    if reader.lexemes[start].key in EXCEPT and start + 2 < cue.index:
        start += 2
    mention = read_phrase(reader, start, cue.index)
    if mention is None or not (mention.kind == "person" and mention.described or start > begin):
        return None
    was = reader.lexemes[begin].key in WAS
    done = was and mention.kind == "organisation" and reader.lexemes[cue.index - 1].key == "قد"
    tells_somebody = done or mention.kind == "organisation" and cue.form.lemma.verb in NEVER_ALONE
    if mention.kind not in ("person", "role", "unnamed") and not tells_somebody:
        return None  # وكانت الوزارة | أبلغت المجلس أن, وكانت النقابة | قد طالبت الوزارة
    gap = reader.lexemes[mention.end : cue.lead]
    if (done or was and mention.office is not None) and reaches(reader, mention, cue):
        return mention  # وكان نائب المبعوث فلان، وهو دبلوماسي عمل في بيروت، | حض الأطراف
    return mention if len(gap) < 2 and all(lexeme.text in COMMAS for lexeme in gap) else None


def _answers_as_for(reader: Reader, cue: Cue, begin: int) -> bool:
    """Tell whether ف joins the verb to a subject that أما puts first (أما السيناتور فلان | فكتب)."""
    opening = reader.lexemes[max(begin, cue.index - LOOK_BACK) : cue.index]
    return reader.lexemes[cue.index].key[:1] == "ف" and any(word.key in AS_FOR for word in opening)


def _is_of_object(reader: Reader, cue: Cue) -> bool:
    """Tell whether a relative is what somebody else tells of (قال سامر ... الحركة التي | قال إنها)."""
    relative = reader.lexemes[cue.lead - 1].key.removeprefix("و")
    return cue.form.number == "s" and (relative, cue.form.gender) in DISAGREEING


def _described_by(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return whom a relative clause is about, an aside before it left out.

    النائبة سعاد فلان، عن فريق التقدم، التي سجلت.
    """
    end = cue.lead - 1
    if reader.lexemes[end - 1].key == MATTER:
        return None  # الأمر الذي | اعتبره فلان
    found = body_in_marks(reader, end - 1) or _ending_at(reader, begin, end)
    if found is not None and found.plural and reader.lexemes[end].key == _OF_ONE and cue.form.number == "s":
        return None  # موضوع اللاجئين، الذي | قال إن
    found = found or _before_unread(reader, begin, end)
    is_hers = reader.lexemes[end].key == "التي"
    if found is None or found.feminine == is_hers or reader.lexemes[end - 1].text not in COMMAS:
        return found
    near = range(end - 2, max(begin, end - LOOK_BACK), -1)
    comma = next((index for index in near if reader.lexemes[index].text in COMMAS), begin)
    before = _ending_at(reader, begin, comma)
    is_person = before is not None and before.kind == "person" and before.feminine == is_hers
    return before if is_person else found


def _before_unread(reader: Reader, begin: int, end: int) -> Mention | None:
    """Return whom a preposition leads to, behind whom words stand unread up to the comma of a relative.

    استمع القاضي إلى الخبير معد التقرير، | الذي أكد أن.
    """
    if reader.lexemes[end - 1].text not in COMMAS:
        return None
    for start in range(end - 2, max(begin, end - LONGEST_UNREAD), -1):
        if reader.lexemes[start].kind != "word" or form_at(reader.lexemes, start) is not None:
            return None
        if is_preposition(reader.lexemes[start].key):
            found = read_phrase(reader, start + 1, end - 1)
            is_one = found is not None and found.kind in ("person", "role") and not found.plural
            return found if is_one else None
    return None


def _ending_at(reader: Reader, begin: int, end: int) -> Mention | None:
    for start in range(max(begin, end - LOOK_BACK), end):
        mention = None if _is_attribute(reader, start, begin) else read_phrase(reader, start, end)
        if (
            mention is not None
            and mention.end + _closes(reader, mention.end) >= end - 1
            and mention.kind in ("person", "role", "organisation")
        ):
            return mention
    return None


def _closes(reader: Reader, index: int) -> bool:
    """Tell whether a closing mark stands at `index` (“مجلس المدينة | ”، الذي يقول)."""
    return index in reader.closing


def _is_attribute(reader: Reader, index: int, begin: int) -> bool:
    """Tell whether a definite adjective goes with the thing before it (الندوة | الأسبوعية، التي)."""
    lexeme, before = reader.lexemes[index], reader.lexemes[index - 1]
    if index <= begin or not is_definite(before.key) or not is_definite(lexeme.key):
        return False
    return is_adjective(lexeme.key) and bool(classes(before.key) & {"thing", "common", "occasion"})


def _behind_that(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    """Return the subject between أن and its verb (ذلك أن | السكان يشكون من أن)."""
    for index in range(cue.index - 2, max(begin, cue.index - BESIDE), -1):
        if is_complementizer(reader.lexemes[index]) or reader.lexemes[index].key == _FOR:
            mention = read_phrase(reader, index + 1, cue.index)
            beside = mention is not None and mention.end == cue.index and mention.definite
            return mention if beside and mention is not None and mention.kind != "document" else None
    return None


def _clause_initial(reader: Reader, cue: Cue, begin: int) -> Mention | None:
    lexemes = reader.lexemes
    begin = max(begin, cue.index - LOOK_BACK)
    if (beside := _behind_that(reader, cue, begin)) is not None:
        return beside
    opens_with_verb = begin + 1 < cue.index and _opens_with_verb(lexemes, begin)
    opens_with_verb = opens_with_verb and not _is_named_first(reader, begin, cue)
    starts = [begin + 1 if opens_with_verb else begin, *_past_turn(reader, begin, cue.index)]
    for index in range(begin, cue.index):
        if lexemes[index + 1].key in CONCERNING:
            continue  # وفيما يخص | أمن الحدود، شدد على أن
        if (
            (
                is_complementizer(lexemes[index])
                or lexemes[index].key in words("joiners") - {_IN_HANDS}
                or lexemes[index].key in OPENERS
                or lexemes[index].key in FACT_LINKS
            )
            or lexemes[index].text in COMMAS
            and index - begin <= COMMA_REACH
        ):
            starts.append(index + 1)
    for start in starts:
        if lexemes[start].key in AS_FOR:
            continue
        was = start > begin and lexemes[start - 1].key in WAS  # وكان | شاهد عيان أفاد
        was = was or _is_named_first(reader, start, cue)
        start += start + 1 < cue.index and _opens_with_verb(lexemes, start) and not was
        mention = read_phrase(reader, start, cue.index)
        if mention is None or opens_adverbially(reader, mention):
            continue
        is_accusative = cue.form.number == "p" and start > begin and is_complementizer(lexemes[start - 1])
        if reaches(reader, mention, cue) and (agrees_with(mention, cue) or is_accusative):
            return mention  # أن آخرين | أشاروا
    return None


def _is_named_first(reader: Reader, start: int, cue: Cue) -> bool:
    """Tell whether a first name or an office that is a verb besides begins a described name.

    أشرف حداد، منسق، | قال; حاكم المصرف سالم حداد | قال.
    """
    known = classes(reader.lexemes[start].key)
    if not known & {"given", "role"}:
        return False
    mention = read_phrase(reader, start, cue.index)
    if mention is None or not reaches(reader, mention, cue):
        return False
    return mention.office is not None if "given" in known else mention.kind == "person"


def _opens_with_verb(lexemes: Sequence[Lexeme], begin: int) -> bool:
    """Tell whether a verb opens a sentence, and no شاهد عيان nor إدارة النادي."""
    key = lexemes[begin].key
    if lexemes[begin].shape.endswith(letters.TEH_MARBUTA):
        return False
    form = form_at(lexemes, begin)
    tells = form is not None and form.kind == "perfect" and form.lemma.tier == "B" and not classes(key)
    return tells or is_everyday_verb(key.removeprefix("و")) and lexemes[begin + 1].key != "عيان"


def _past_turn(reader: Reader, begin: int, end: int) -> Iterator[int]:
    """Yield where a sentence goes on after words that announce another speaker (من جانبه | المدرب قال)."""
    for index in range(begin, min(begin + LONGEST_TURN, end - 1)):
        opens = reader.lexemes[index].key.removeprefix("و") in words("switches")
        if opens and cue_at(reader.lexemes, index + 1, index + 1) is None:
            yield index + 1
