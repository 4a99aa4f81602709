"""Tell whether a sentence that reports nothing only tells of somebody, and leaves the floor where it is."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from archive.extraction.attribution import Attribution
from archive.extraction.cues import form_at
from archive.extraction.entities import Entity
from archive.extraction.everyday_verbs import gender_of_verb, is_everyday_verb
from archive.extraction.frame_words import MATTER, WHO
from archive.extraction.lexicon import is_definite, words
from archive.extraction.phrases import Mention, Reader
from archive.extraction.reaching_subjects import RELATIVES
from archive.extraction.report import Report
from archive.extraction.subject_ends import WAS
from archive.extraction.words import classes, is_adjective, is_demonym
from archive.extraction.writer_turns import RESUMED

_FEMININE: Final = "ه"
"""What ة folds to."""
_HAD: Final = "قد"
_ADDING: Final = frozenset({"أضاف", "تابع", "أردف", "استطرد", "استدرك", "زاد", "واصل"})
_GOING_ON: Final = frozenset({"واصل", "تابع", "شهد", "سجل"})
"""With an object they tell what a body does (تواصل فرق الإنقاذ عملها)."""
_SUBJECTS: Final = ("after", "before", "relative")
_PERSONS: Final = frozenset({"role", "title", "unnamed", "given", "quantifier"})
_THINGS: Final = frozenset({"thing", "common", "occasion", "document"})


def doubted(found: Attribution, report: Report, spoke: Entity | None) -> Attribution:
    """Return an attribution with a doubt where a verb of adding has nothing to add to: another spoke last.

    قال الوزير إن ... ورفض النائب المشروع. | وأضاف أن: the minister may be meant.
    """
    cue, other = report.cue, spoke is not None and spoke is not found.entity
    adds = cue is not None and report.source.kind == "dropped" and cue.form.lemma.verb in _ADDING
    return replace(found, rules=(*found.rules, "adds-to-nothing")) if adds and other else found


def names_event(mention: Mention) -> bool:
    """Tell whether a description is headed by what happened to somebody, not by them (قضية الموظف فلان)."""
    known = classes(mention.head)
    if mention.kind != "person":
        return False
    if "occasion" in known and mention.role is not None:
        return True
    if known & _PERSONS or "organisation" in known or mention.plural or _describes(mention.head):
        return False
    return "thing" in known or "common" in known and mention.role is not None


def _describes(head: str) -> bool:
    """Tell whether a head is an adjective of somebody (بلجيكي); قضية only looks like one."""
    return is_demonym(head) or is_adjective(head) and not head.endswith(_FEMININE)


def only_tells_of(reader: Reader, report: Report, entity: Entity) -> bool:
    """Tell whether a person keeps the floor though a sentence is about another.

    A body or a group that does something (وأغلقت الشرطة الطريق), an outlet that prints something, what went
    before (وكان الطفل فلان قد توفي).
    """
    mention = report.source.mention
    if report.parts or mention is None or report.source.kind not in ("topic", "after"):
        return False
    if report.source.kind == "topic":
        return entity.kind != "person" or _went_before(reader, mention)
    cue = report.cue
    acts = cue is not None and (
        cue.form.lemma.verb in _GOING_ON or is_everyday_verb(reader.lexemes[cue.index].key)
    )
    return entity.kind == "organisation" and (acts or "outlet" in classes(mention.head))


def _went_before(reader: Reader, mention: Mention) -> bool:
    """Tell whether a sentence in the pluperfect looks back (كان فلان قد زار)."""
    lexemes, end = reader.lexemes, mention.end
    was = mention.start > 0 and lexemes[mention.start - 1].key in WAS
    return was and end < len(lexemes) and lexemes[end].key == _HAD


def learn_agreement(reader: Reader, entity: Entity, report: Report) -> None:
    """Note the gender and number that a verb with a printed subject shows of it."""
    if report.source.kind == "topic":
        entity.gender = entity.gender or _shown_by_verb(reader, report)
    if report.cue is None or not report.cue.finite or report.source.kind not in _SUBJECTS:
        return
    entity.gender = entity.gender or report.cue.form.gender
    entity.plural = entity.plural or report.cue.form.number == "p"


def _shown_by_verb(reader: Reader, report: Report) -> str:
    """Return the gender that the verb right before a person shows (استقبل | رئيس الحكومة فلان, a man)."""
    mention = report.source.mention
    if mention is None or mention.kind != "person" or mention.start == 0 or mention.plural:
        return ""
    form = form_at(reader.lexemes, mention.start - 1)
    if form is not None and form.finite and form.number == "s":
        return form.gender
    return gender_of_verb(reader.lexemes[mention.start - 1].key)


def gender_of_document(report: Report) -> str:
    """Return the gender of the document somebody spoke by, with which the next verb may agree.

    وبحسب تقرير المنظمة ... وأشار إلى أن.
    """
    mention = report.source.mention
    return "" if mention is None else "f" if mention.feminine else "m"


_SAYING: Final = ("A", "B")
_WHAT: Final = "ما"
_ABOUT: Final = frozenset({"علي", "حول", "عن", "بشان", "بخصوص"})
"""Before what was said they tell what somebody else goes into."""
_RELAYING: Final = frozenset({"نقلا", "نقل"})
_THIS_IS: Final = frozenset({"هو", "هي", "وهو", "وهي", "هذا", "وهذا", "ذلك", "وذلك"})
"""Before ما they take up what was told, which its subject goes on with."""


def takes_floor(reader: Reader, report: Report, subject: Entity | None, free: bool) -> bool:
    """Tell whether a report gives its speaker the floor: the source phrase of an outlet does not.

    That of an office or of people does where the floor is `free` (اختطف فلان، بحسب أقربائه. وأشاروا إلى أن).

    The subject of the sentence keeps it (مشيدا بالمواطنين الذين | أدلوا بأوصافه، ومؤكدا أن), whatever is told
    of a thing in it (أغلقت الوزارة قنصليتها في المدينة التي | تشهد احتجاجات، محذرة من أن).
    """
    if not report.parts and report.source.kind == "relative" and _tells_of_thing(report):
        return False
    if not report.parts and _is_of_facility(reader, report):
        return False
    if report.parts and (_tells_within(reader, report) or not free and _tells_of_body(reader, report)):
        return False
    of_object = subject is not None and not report.parts and _is_of_object(reader, report)
    mention = report.source.mention
    by_person = mention is not None and mention.kind == "person" and bool(report.parts)
    by_people = mention is not None and mention.kind in ("role", "unnamed") and bool(report.parts)
    is_cited = report.source.kind == "accordance" and not by_person and not (free and by_people)
    return not is_cited and not of_object and not _only_supports(reader, report)


def _is_of_facility(reader: Reader, report: Report) -> bool:
    """Tell whether what is told happens to a place or an undertaking, which has no turn (وأغلق | الميناء).

    One that is named in marks may be a group (حملة «كفى»).
    """
    mention = report.source.mention
    if mention is None or mention.kind == "person" or mention.head not in words("facility_heads"):
        return False
    return all(lexeme.kind != "mark" for lexeme in reader.lexemes[mention.start : mention.end])


def _tells_within(reader: Reader, report: Report) -> bool:
    """Tell whether what is said stands in a clause about something else (الحرب التي | يرى سالم أنه كسبها).

    So it does where another goes into it (وتعليقا على | قول سالم إن الحكومة ستسقط، أكد أن).
    """
    if report.cue is None or report.source.kind != "after" or report.cue.lead < 2:
        return False
    behind = [lexeme.key for lexeme in reader.lexemes[report.cue.lead - 2 : report.cue.lead]]
    if report.cue.form.kind == "noun" and behind[0] not in _RELAYING:
        return behind[1].removeprefix("و") in _ABOUT
    return behind[1] in WHO and behind[0] != MATTER


def says_in_relative(reader: Reader, report: Report) -> bool:
    """Tell whether somebody says something in a relative clause, and so may go on in its sentence.

    ...، التي وصفتها رئيسة اللجنة بأنها «...»، | مؤكدة أن.
    """
    is_said = bool(report.parts) and report.cue is not None and report.cue.finite
    return is_said and _tells_within(reader, report)


def _tells_of_body(reader: Reader, report: Report) -> bool:
    """Tell whether a body says something beside who has the floor (انتقد الهيئة التي | قالت إن الخبز غال)."""
    cue, mention = report.cue, report.source.mention
    in_relative = cue is not None and reader.lexemes[cue.lead - 1].key in WHO
    return in_relative and mention is not None and mention.kind == "organisation"


def _tells_of_thing(report: Report) -> bool:
    """Tell whether a verb that seldom reports is told of a body or a thing, and no person.

    سحبت خبراءها من المدينة التي | تشهد فيضانات: the town's verb is feminine, not theirs.
    """
    cue, mention = report.cue, report.source.mention
    if cue is None or mention is None or cue.form.lemma.tier in _SAYING:
        return False
    of_other = mention.kind != "person" and cue.form.gender == "f" and not mention.feminine
    return mention.kind == "organisation" or of_other


def _is_of_object(reader: Reader, report: Report) -> bool:
    """Tell whether a verb stands in a clause about an object: of many, or with its own subject behind it.

    مشيدا بالمواطنين الذين | أدلوا; صرف المنح التي | أقرها المؤتمر; القمة التي | دعا إليها الملك.
    """
    if report.cue is None:
        return False
    if report.source.kind == "relative":
        return report.cue.form.number == "p"
    after = reader.lexemes[min(report.cue.index + 1, len(reader.lexemes) - 1)].key
    told_of = report.source.kind == "after" and (report.cue.form.pronoun or after in RESUMED)
    behind = [lexeme.key for lexeme in reader.lexemes[max(0, report.cue.lead - 2) : report.cue.lead]]
    if behind[1:] == [_WHAT]:
        return told_of and behind[0] not in _THIS_IS  # نفى سامر | ما نسبه إليه نبيل، مؤكدا أن
    if after in RESUMED and told_of and behind[1:] != [] and classes(behind[1]) & _THINGS:
        return not is_definite(behind[1])  # رد على تصريحات | أدلى بها الزعيم، مؤكدا أن
    return told_of and behind[1:] != [] and behind[1] in RELATIVES and behind[0] != MATTER


def _only_supports(reader: Reader, report: Report) -> bool:
    """Tell whether a document only supports what somebody says (..., حيث | تقول إحصائيات اللجنة إن)."""
    cue, mention = report.cue, report.source.mention
    if cue is None or mention is None or not cue.finite or cue.form.kind != "imperfect":
        return False
    return reader.lexemes[cue.index - 1].key == "حيث" and mention.kind == "document"


def is_kept(holder: Entity | None, spoke: bool, told_of: Entity) -> bool:
    """Tell whether who has the floor speaks on behind a sentence that only tells of somebody or of a body.

    قال مصدر أمني إن. وتسيطر قوات التحالف على المدينة. | وأضاف: the source; `spoke` tells that he did.
    """
    if holder is None or holder.kind == "person":
        return holder is not None and (spoke or told_of.kind != "person")
    return spoke and holder.kind == "unnamed" and not holder.plural and told_of.kind != "person"
