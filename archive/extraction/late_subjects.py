"""Find the subject of a verb behind an adjunct (قال خلال جلسة مغلقة وزير المالية فلان إن)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.arabic import letters
from archive.extraction.agreement import gender_clashes
from archive.extraction.body_complements import is_named_after
from archive.extraction.conjugation import definite_nouns
from archive.extraction.frame_words import SIDES
from archive.extraction.frames import Frame
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import bare, is_definite, phrases
from archive.extraction.name_joints import is_sure_name
from archive.extraction.phrase_kinds import is_plural
from archive.extraction.phrases import OWN_SELF, Mention, Reader, read_phrase
from archive.extraction.several_names import FULL_NAME
from archive.extraction.words import classes, is_adjective, is_attached, is_preposition

_SPEAKING: Final = frozenset({"تحدث", "تكلم", "خطب"})
"""Verbs without an object, so that who is named after an adjunct speaks (وتحدث في الاحتفال العقيد فلان)."""
LONG_ADJUNCT: Final = 20
"""Words of an adjunct between a verb and its subject at most."""
_GOVERNING: Final = ("ه", "ها", "هم")
_OFFICES: Final = frozenset({"role", "title"})
_NAMES: Final = frozenset({"given", "particle"})
_OWN: Final = frozenset({"له", "لها", "لهم", "حسابه", "حسابها", "صفحته", "صفحتها", "رده", "ردها"})
_SPEECHES: Final = frozenset({"كلمه", "مداخله", "خطاب", "حديث", "شهاده", "محاضره", "تصريح", "تصريحات"})
_DEAD: Final = frozenset({"راحل", "راحله", "مرحوم", "فقيد", "فقيده", "شهيد", "شهيده", "قتيل", "متوفي"})
"""Who is spoken of, and speaks no more (في تأبين الراحل | سالم حداد)."""
_PERSONS: Final = frozenset({"role", "title", "unnamed"})
_WAYS: Final = frozenset({"بشكل", "بصوره", "بطريقه", "بلهجه", "بنبره"})
_ABOUT: Final = frozenset({"عن", "مع", "الي", "ضد"})
_WITH: Final = frozenset({"مع", "بحضور", "برفقه", "بمشاركه", "برءاسه"})
"""Before whoever else was there (في لقاء | مع سالم حداد)."""
_WHERE_OR_WHEN: Final = frozenset({"في", "خلال", "اثناء"})
"""Before the place or time of a speech, and before nobody."""
_WHO: Final = frozenset({"role", "unnamed", "organisation"})
_NO_SUBJECTS: Final = frozenset({"adjective", "quantifier", "time", "occasion"})
"""What a definite word behind a definite noun rather is than the subject (في المؤتمر | الأول)."""


def late_subject(reader: Reader, start: int, frame: Frame) -> Mention | None:
    """Return who is described after an adjunct (قال خلال جلسة مغلقة وزير المالية فلان إن).

    Nothing that the words before it govern: خلال استقباله الوزير، مع الوزير.
    """
    lexemes, end = reader.lexemes, frame.region_end
    if frame.kind == "object" and frame.cue.form.lemma.verb not in _SPEAKING or start >= end:
        return None
    for index in range(start + 1, min(end, start + LONG_ADJUNCT)):
        before = lexemes[index - 1]
        again = before.key in OWN_SELF
        theirs = before.shape.endswith(_GOVERNING) and before.kind == "word" and not again
        if theirs and not _is_of_speaker(before):
            return None
        is_outlet = (lexemes[index - 2].key, before.key) in phrases("outlet_names")
        known = classes(lexemes[index].key)
        closes = again or is_outlet or theirs or _says_how(lexemes, index - 1)
        closes = closes or _may_end_adjunct(before) and not _governs(before, lexemes[index - 2])
        if not closes or not known & (_OFFICES | _WHO | _NAMES):
            continue
        mention = read_phrase(reader, index, end)
        if mention is not None and _is_late_name(reader, mention, frame, start):
            return mention
        if mention is None or gender_clashes(frame.cue.form.gender, mention, mention.head):
            continue
        if known & _OFFICES and mention.kind == "person" and mention.role is not None:
            if _describes_noun(reader, mention) or _is_anothers(reader, start, mention):
                continue
            return mention
        if is_preposition(lexemes[start].key) and _is_late_description(reader, mention, frame, again):
            return mention
    return None


def _is_of_speaker(lexeme: Lexeme) -> bool:
    """Tell whether a noun with its pronoun is whose the speaker is (في كلمته، من جانبه، عبر حسابها)."""
    key = lexeme.key
    stem = key.removesuffix("هم").removesuffix("ها").removesuffix("ه")
    stems = (stem, stem[:-1] + "ه") if stem.endswith("ت") else (stem,)
    if key in SIDES or key in _OWN or not stem:
        return True
    return any(one in _SPEECHES or "document" in classes(one) for one in stems)


def _says_how(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a word says in what way (أكد بشكل قاطع | سالم حداد)."""
    return index > 0 and lexemes[index - 1].key in _WAYS


def _is_late_name(reader: Reader, mention: Mention, frame: Frame, start: int) -> bool:
    """Tell whether a full name alone stands behind an adjunct right before the clause.

    وأكد في هذا المؤتمر | سالم حداد أن; behind a title or what governs it the name is another's.
    """
    if mention.kind != "person" or mention.name is None or mention.role is not None:
        return False
    is_full = mention.name[1] - mention.name[0] >= FULL_NAME
    if not is_full or not is_sure_name(reader.lexemes, mention.name[0], mention.name[0] + 1):
        return False
    if _is_anothers(reader, start, mention) or reader.lexemes[start].key in _ABOUT:
        return False
    return _stands_before_clause(reader, mention.end, frame)


def _is_anothers(reader: Reader, start: int, mention: Mention) -> bool:
    """Tell whether a name goes with what stands before it (مع | سالم حداد، الفنان الكبير | سالم حداد)."""
    lexemes, name = reader.lexemes, mention.start
    head = name - 1
    while head > start and _describes(lexemes[head], lexemes[head - 1]):
        head -= 1
    noun, earlier = lexemes[head], lexemes[max(head - 1, start)]
    is_lecture = noun.shape.endswith(letters.TEH_MARBUTA) and not mention.feminine  # المحاضرة | العقيد فلان
    is_person = bool(classes(noun.key) & _PERSONS) and not is_plural(noun.key) and not is_lecture
    if is_person or bare(noun.key) in _DEAD:
        return True
    if is_named_after(noun.key) and not (is_definite(noun.key) or head < name - 1):
        return True  # في محاضرة بجامع | الإمام سالم حداد
    epithet = is_preposition(earlier.key) and (not classes(noun.key) or is_adjective(noun.key))
    is_thing = earlier.key in _WHERE_OR_WHEN  # في المحاضرة | العقيد سالم حداد
    return earlier.key in _WITH or epithet and is_definite(noun.key) and not is_thing


def _describes(lexeme: Lexeme, before: Lexeme) -> bool:
    """Tell whether an adjective goes with the noun before it (المؤتمر | الصحفي، مؤتمر | صحفي)."""
    is_word = is_adjective(lexeme.key) or "adjective" in classes(lexeme.key)
    return is_word and before.kind == "word" and is_definite(lexeme.key) == is_definite(before.key)


def _describes_noun(reader: Reader, mention: Mention) -> bool:
    """Tell whether two adjectives of a noun look like office and name (الندوة | الصحفية المنعقدة)."""
    noun, head = reader.lexemes[mention.start - 1], reader.lexemes[mention.start]
    is_one = mention.name is not None and mention.name[1] - mention.name[0] == 1
    return is_one and noun.kind == "word" and is_definite(noun.key) and is_adjective(head.key)


def _is_late_description(reader: Reader, mention: Mention, frame: Frame, again: bool) -> bool:
    """Tell whether a definite description right before the clause is the subject of the verb.

    وأضاف في السياق نفسه | المصدر أن; an adjective of the noun before it is none (في المؤتمر | الصحفي).
    """
    head = reader.lexemes[mention.start].key
    known = classes(head)
    closed = is_definite(head) or again and mention.definite and mention.kind == "role"
    if mention.kind not in ("role", "organisation") or not closed or not known & _WHO:
        return False
    if gender_clashes(frame.cue.form.gender, mention, mention.head):
        return False
    if mention.kind == "role" and mention.feminine != (frame.cue.form.gender == "f"):
        return False
    if not again and (known & _NO_SUBJECTS or is_adjective(head) or mention.kind == "organisation"):
        return False
    return _stands_before_clause(reader, mention.end, frame)


def _stands_before_clause(reader: Reader, index: int, frame: Frame) -> bool:
    """Tell whether a phrase that ends here is followed by the clause, its preposition or colon at most."""
    index += index < frame.region_end and reader.lexemes[index].text in COMMAS
    between = reader.lexemes[index : frame.region_end]
    return len(between) < 2 and all(
        word.text == ":" or word.key in frame.cue.form.lemma.prepositions for word in between
    )


def fills_to_clause(reader: Reader, frame: Frame, mention: Mention) -> bool:
    """Tell whether a thing fills all between a verb and its clause, so that it must be the subject.

    وذكر | المعرض الدولي للكتاب | أن; حذر | موجز استخباراتي | من أن; what is said is none (أكد | القول إن).
    """
    cue, head = frame.cue, reader.lexemes[mention.start]
    beside = mention.start == cue.index + 1 and cue.finite and not cue.form.pronoun
    unlisted = classes(head.key) <= {"adjective"} and not head.key.endswith("ا")
    is_noun = is_definite(head.key) or unlisted and mention.end > mention.start + 1
    if not beside or frame.kind != "clause" or not is_noun or head.key in definite_nouns():
        return False
    agrees = not gender_clashes(cue.form.gender, mention, mention.head)
    return agrees and _stands_before_clause(reader, mention.end, frame)


def _governs(lexeme: Lexeme, before: Lexeme) -> bool:
    """Tell whether an indefinite word right behind a preposition is a noun in ية too (في | قضية المتهم)."""
    return is_preposition(before.key) and not is_definite(lexeme.key) and not classes(lexeme.key) & {"place"}


def _may_end_adjunct(lexeme: Lexeme) -> bool:
    """Tell whether an adjunct may end here: at a sign, a definite word, adjective, place or address."""
    if lexeme.kind != "word":
        return lexeme.text not in (":", "(")  # قالت للوكالة (د ب أ)
    if classes(lexeme.key) & {"place", "outlet name", "adjective"} or classes(lexeme.key[1:]) & {"place"}:
        return True
    if lexeme.key[:1] == "ل" and "outlet" in classes(lexeme.key[1:]):
        return False  # لوكالة | الأنباء السعودية
    return is_definite(lexeme.key) or is_adjective(lexeme.key) or is_attached(lexeme)
