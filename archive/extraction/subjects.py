"""Find who speaks at a reporting verb: the phrase after it, before it, or the one it takes over."""

from __future__ import annotations

from typing import Final

from archive.arabic import letters
from archive.extraction.acting_places import is_acting_place, is_place_acted_on
from archive.extraction.adverbials import skip_adverbs
from archive.extraction.agreement import gender_clashes
from archive.extraction.called_names import past_so_called
from archive.extraction.conjugation import form_table
from archive.extraction.cues import Cue
from archive.extraction.fixed_objects import NEEDS_OBJECT, is_its_object
from archive.extraction.former_latter import LATTER
from archive.extraction.frames import Frame
from archive.extraction.hearers import NEVER_ALONE, is_told, without_hearer
from archive.extraction.issuers import document_after, issuer_before, to_region_end, who_told_in
from archive.extraction.late_names import with_late_name
from archive.extraction.late_subjects import fills_to_clause, late_subject
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import is_definite
from archive.extraction.marked_words import CALLING
from archive.extraction.mentions import without_office
from archive.extraction.name_shapes import ACTION, STATE
from archive.extraction.name_words import can_be_name, is_owned_noun
from archive.extraction.passed_words import of_noun, passed_on
from archive.extraction.phrase_kinds import is_listed_body, is_nominative, is_oblique_plural
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.reaching_subjects import RELATIVES
from archive.extraction.relative_subjects import MERELY_SAYING, has_own_subject
from archive.extraction.second_offices import is_object_alone, without_object
from archive.extraction.senders import author_before, host_before, sender_before
from archive.extraction.shares_of_people import HUNDRED
from archive.extraction.sources import Source, asked_person
from archive.extraction.subjects_before import source_before, subject_right_before
from archive.extraction.subordinate_subjects import subject_behind_but, subject_meanwhile, subject_of_turn
from archive.extraction.topics import is_sure, sentence_subject
from archive.extraction.unlisted_names import is_unlisted_name
from archive.extraction.words import OURS, classes
from archive.extraction.writer_turns import RESUMED

_ASCRIBED: Final = "نسب"
_ASK: Final = "سأل"
_SUBJECT_CLASSES: Final = frozenset(
    {"role", "title", "organisation", "body", "outlet", "document", "unnamed", "quantifier"}
)
_NEVER_SUBJECTS: Final = frozenset({"thing", "occasion", "unit"})
_OF_OBJECT: Final = (
    NEVER_ALONE | CALLING | {"أخطر", "أعلم", "صارح", "ذكر", "نبه", "حذر", "طمأن", "بشر", "علل", "برر"}
)
"""Verbs whose object stands where a subject would (لكن فلانا وصف التقرير في مقابلة بأنه)."""
_DELIVERING: Final = frozenset({"ألقى", "تلا", "قرأ", "وجه", "قدم"})
"""Verbs whose object a speech or a paper is (وألقى | خطاب القسم، الذي دعا فيه)."""
_OF_WHAT: Final = frozenset({"عن", "الي", "في"})
_WHAT: Final = "ما"
_TAKEN_UP: Final = frozenset({_WHAT, "الذي", "التي"})
"""Before a verb with its object they take up what was said, so that who does so must follow."""
_ASKING: Final = "طالبا"
"""Asking, and no student, after a verb (وقال طالبا عدم ذكر اسمه)."""


def find_source(reader: Reader, frame: Frame, begin: int) -> Source:
    """Return the source of a framed cue; `begin` is where the unread part of its sentence begins."""
    cue = frame.cue
    if cue.participle:
        return _of_participle(reader, cue, begin)
    if cue.form.kind == "noun":
        return of_noun(reader, cue, begin, frame.region_end)
    if cue.form.lemma.tier == "D":
        return Source("after", document_after(reader, frame, begin))
    passes_on = frame.kind != "object" or cue.form.lemma.verb != _ASCRIBED
    if passes_on and (voice := passed_on(reader, frame)) is not None:
        return voice
    if cue.form.lemma.verb == _ASK and cue.form.pronoun and frame.kind == "object":
        return Source("chain")
    if reader.lexemes[cue.lead - 1].key in RELATIVES and cue.lead > begin:
        if has_own_subject(reader, frame) and (within := _subject_after(reader, frame)) is not None:
            return Source("after", within)
        if (author := author_before(reader, cue, begin)) is not None:
            return Source("before", author)
        before = source_before(reader, cue, begin)
        is_known = before.mention is not None and _is_speaker(reader, before.mention, frame)
        return before if is_known or frame.kind != "object" else Source("chain")
    takes_object = frame.kind == "object" or cue.form.lemma.verb in _OF_OBJECT or cue.lead < cue.index
    fronted = subject_right_before(reader, cue, begin) if takes_object else None
    after = _subject_after(reader, frame) if fronted is None or cue.form.pronoun else None
    if fronted is not None and after is None:
        return Source("before", fronted)
    if after is not None:
        return Source("after", after, _asked(reader, frame, after))
    issuer = sender_before(reader, cue, begin) or issuer_before(reader, cue, begin)
    issuer = issuer or who_told_in(reader, cue, begin) or host_before(reader, cue, begin)
    before = Source("before", issuer) if issuer is not None else source_before(reader, cue, begin)
    if before.kind == "dropped" and (turned := subject_of_turn(reader, cue, begin)) is not None:
        return Source("before", turned)
    if before.kind == "dropped" and _describes_object(reader, cue, begin):
        subject = sentence_subject(reader, cue, begin)
        return before if subject is None else Source("before", subject)
    return before


def _of_participle(reader: Reader, cue: Cue, begin: int) -> Source:
    """Return whose participle of saying it is: of who acts behind لكن, or of who has the floor."""
    turned = subject_behind_but(reader, cue, begin)
    if turned is not None:
        return Source("before", turned)
    if reader.lexemes[cue.index - 1].key in LATTER:  # أوضح الأخير | قائلا
        return Source("before", read_phrase(reader, cue.index - 1, cue.index))
    subject = sentence_subject(reader, cue, begin)
    return Source("chain", subject if subject is not None else subject_meanwhile(reader, cue, begin))


def _describes_object(reader: Reader, cue: Cue, begin: int) -> bool:
    """Tell whether a verb opens a clause about an indefinite object (بث ناشطون صورا | قالوا إنها لجنود)."""
    before = reader.lexemes[cue.index - 1]
    is_object = before.kind == "word" and before.key.endswith("ا") and not is_definite(before.key)
    return cue.index > begin + 2 and not cue.joined and is_object and not classes(before.key) & {"adverb"}


def _is_speaker(reader: Reader, mention: Mention, frame: Frame) -> bool:
    """Tell whether a relative clause has a speaker before it, no place alone (في صيدا التي | تنتهي غدا)."""
    if frame.kind == "object" and mention.kind == "organisation" and "place" in classes(mention.head):
        return mention.end - mention.start > 1
    return mention.kind != "person" or is_sure(reader, mention)


def _asked(reader: Reader, frame: Frame, subject: Mention) -> Mention | None:
    """Return whom the subject asks (سأل القاضي المتهم، وجه القاضي سؤاله إلى المتهم)."""
    end = frame.region_end
    if frame.cue.form.lemma.verb == _ASK:  # لينا، المراسلة، | مسؤولا
        start = subject.end + (subject.end < end and reader.lexemes[subject.end].text in COMMAS)
        return read_phrase(reader, start, end)
    return asked_person(reader, subject.end, end)


def _subject_after(reader: Reader, frame: Frame) -> Mention | None:
    """Return the subject after its verb, which stands in the singular before it (قال الوزراء, not قالوا)."""
    form = frame.cue.form
    if form.finite and form.number != "s":
        return None
    after = frame.cue.index + 1
    if reader.lexemes[frame.cue.index - 1].key == _WHAT and after < frame.region_end:
        after += reader.lexemes[after].key in RESUMED  # هذا ما أشار إليه | الوزير
    index = skip_adverbs(reader, _past_comma(reader, after), frame.region_end)
    index = past_so_called(reader.lexemes, index, frame.region_end)
    mention = with_late_name(reader, frame, read_phrase(reader, index, frame.region_end))
    if mention is None:
        return late_subject(reader, index, frame)
    mention = without_object(reader, frame.cue.index, without_hearer(reader, frame, mention))
    if frame.kind == "object" and is_object_alone(reader, frame.cue.index, mention):
        return None
    if form.lemma.verb in NEEDS_OBJECT and not form.pronoun:
        mention = without_office(mention)  # اتهم سامر حداد | رئيس الحكومة ب
    if not form.pronoun and is_its_object(reader, form.lemma.verb, mention):
        return None
    if can_be_subject(reader, frame, mention):
        return to_region_end(reader, mention, frame)
    return _behind_hearer(reader, frame, mention)


def _behind_hearer(reader: Reader, frame: Frame, hearer: Mention) -> Mention | None:
    """Return the subject behind a comma after who is told (وأبلغ صحيفة "الأفق"، | المتحدث فلان بأن)."""
    start = hearer.end + 1
    if not is_told(reader, frame, hearer) or start >= frame.region_end:
        return None
    mention = (
        read_phrase(reader, start, frame.region_end) if reader.lexemes[hearer.end].text in COMMAS else None
    )
    speaks = mention is not None and mention.kind in ("person", "role")
    return mention if speaks and mention is not None and can_be_subject(reader, frame, mention) else None


def _past_comma(reader: Reader, index: int) -> int:
    """Return one past a comma between a verb and a name or an office (وقالت، | ليلى الرامي، المديرة)."""
    after = reader.lexemes[index + 1 : index + 2]
    if reader.lexemes[min(index, len(reader.lexemes) - 1)].text not in COMMAS or not after:
        return index
    is_name = can_be_name(after[0], first=True) or bool(classes(after[0].key) & {"role", "title"})
    return index + (is_name and form_table().get(after[0].key) is None)


def can_be_subject(reader: Reader, frame: Frame, mention: Mention) -> bool:
    """Tell whether a phrase after the verb is its subject rather than its object.

    Agreement, case, and kind of head.
    """
    form = frame.cue.form
    taken_up = reader.lexemes[frame.cue.index - 1].key in _TAKEN_UP  # وهو ما نفاه | أحد السكان
    if form.pronoun and form.finite and mention.kind == "unnamed" and not (mention.definite or taken_up):
        return form.lemma.verb in NEVER_ALONE  # أخبرنا | أحد السكان
    counted = reader.lexemes[mention.start].kind == "number" or mention.head == HUNDRED
    if mention.kind == "pronoun" or counted or reader.lexemes[mention.start].key in LATTER:
        return True
    if is_told(reader, frame, mention):
        return False
    if mention.kind == "document" and form.lemma.verb in _DELIVERING:
        return False
    if mention.kind == "person":
        is_free = frame.kind != "object" and form.lemma.tier != "N"
        return is_sure(reader, mention) or is_free or is_unlisted_name(reader, frame, mention)
    if mention.in_marks and mention.end - mention.start > 2 and reader.lexemes[mention.start].kind == "mark":
        return letters.FATHATAN not in reader.lexemes[mention.start + 1].text  # واعتبرته "سلاحًا قذرًا"
    if (
        mention.kind == "unnamed"
        and is_owned_noun(reader.lexemes[mention.start])
        and not classes(mention.head)
    ):
        return False  # فقد أبدى | استعداده للحوار
    if is_place_acted_on(reader, frame, mention):
        return False
    if is_listed_body(reader.lexemes, mention.start) or is_acting_place(reader, frame, mention):
        asks = form.lemma.stance == "ask" and frame.kind in ("object", "quote")
        return not (asks and gender_clashes(form.gender, mention, mention.head))  # ودعا | الهيئة العليا إلى
    if "body" in classes(reader.lexemes[mention.start].key) and "thing" in classes(mention.head):
        return True  # أوضحت الجوازات، أكد المرور
    if _is_barred(reader, frame, mention):
        return False
    if not classes(mention.head):
        return _may_be_unlisted(reader, frame, mention)
    return _may_be_listed(reader, frame, mention)


def _may_be_unlisted(reader: Reader, frame: Frame, mention: Mention) -> bool:
    """Tell whether a head in no list is a subject: a nominative plural or a family name."""
    form, head = frame.cue.form, mention.head
    if head.endswith(("ته", "ها", "هم")) or form.lemma.tier == "N":
        return False
    if is_definite(reader.lexemes[mention.start].key):
        if is_nominative(head):
            return True
        if is_oblique_plural(head) and form.lemma.tier not in ("A", "B"):
            return False
        if mention.end - mention.start == 1:
            return (frame.kind != "object" or _says(reader, mention.end)) and not ACTION.fullmatch(head)
        if is_oblique_plural(head):
            return False
    if mention.kind == "unnamed" and not mention.plural and gender_clashes(form.gender, mention, head):
        return False
    return frame.kind != "object"


def _says(reader: Reader, index: int) -> bool:
    """Tell whether قائلا or بالقول follows, so that a verb without clause has its subject before it."""
    form = form_table().get(reader.lexemes[index].key) if index < len(reader.lexemes) else None
    return form is not None and form.lemma.verb == "قال" and not form.finite


def _may_be_listed(reader: Reader, frame: Frame, mention: Mention) -> bool:
    form, head, known = frame.cue.form, mention.head, classes(mention.head)
    if is_definite(reader.lexemes[mention.start].key) and is_oblique_plural(head) and "title" not in known:
        return False
    if frame.kind == "object" and not known & _SUBJECT_CLASSES:
        return False
    if known & {"quantifier"} or mention.plural:
        return True
    is_man = mention.kind == "role" and not mention.feminine and mention.end - mention.start == 1
    if is_man and form.gender == "f" and form.lemma.tier == "N":
        return not is_definite(reader.lexemes[mention.start].key)  # وخاطبت | الوزير قائلة
    is_thing = mention.kind in ("organisation", "document", "unnamed")
    if _is_body_of_saying(frame, mention):
        return True
    return not (is_thing and gender_clashes(form.gender, mention, head))


def _is_body_of_saying(frame: Frame, mention: Mention) -> bool:
    """Tell whether a body stands between a verb of mere saying and its clause (وأكد القيادة أن)."""
    cue = frame.cue
    beside = mention.kind == "organisation" and mention.start == cue.index + 1 and not cue.form.pronoun
    return beside and frame.kind != "object" and cue.form.lemma.verb in MERELY_SAYING


def _is_barred(reader: Reader, frame: Frame, mention: Mention) -> bool:
    """Tell whether a phrase is no subject: an accusative, an unknown noun, the outlet that is told."""
    form, known = frame.cue.form, classes(mention.head)
    if known & _NEVER_SUBJECTS and not known & (_SUBJECT_CLASSES | {"place"}):
        return not fills_to_clause(reader, frame, mention)
    is_ours = mention.head.endswith(OURS) and "role" in known  # أفاد مراسلنا أن
    after = reader.lexemes[mention.start + 1].key if mention.start + 1 < len(reader.lexemes) else ""
    told = after in _OF_WHAT and not mention.head.endswith("ها")  # وتابع | متحدثا عن خصومه
    alone = mention.end - mention.start == 1 or not known or told
    is_state = STATE.fullmatch(mention.head) and alone
    state = form_table().get(mention.head)
    is_state = is_state or state is not None and state.kind == "participle" and mention.head.endswith("ا")
    is_state = is_state and not is_ours  # وأضاف | معلقا على التحذيرات
    if is_state or mention.head == _ASKING:
        return True
    if form.lemma.verb in NEVER_ALONE and "outlet" in known and mention.end - mention.start == 1:
        return True
    if letters.FATHATAN in reader.lexemes[mention.start].text and form.number == "s":
        return True
    is_adjective = known <= {"adjective"} and not mention.definite
    return is_adjective and not fills_to_clause(reader, frame, mention)
