"""Find the subject of a verb behind an adjunct (قال خلال جلسة مغلقة وزير المالية فلان إن)."""

from __future__ import annotations

from typing import Final

from archive.extraction.agreement import gender_clashes
from archive.extraction.frames import Frame
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite, phrases
from archive.extraction.phrases import OWN_SELF, Mention, Reader, read_phrase
from archive.extraction.words import classes, is_adjective, is_attached, is_preposition

_SPEAKING: Final = frozenset({"تحدث", "تكلم", "خطب"})
"""Verbs without an object, so that who is named after an adjunct speaks (وتحدث في الاحتفال العقيد فلان)."""
LONG_ADJUNCT: Final = 20
"""Words of an adjunct between a verb and its subject at most."""
_GOVERNING: Final = ("ه", "ها", "هم")
_OFFICES: Final = frozenset({"role", "title"})
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
        if before.shape.endswith(_GOVERNING) and before.kind == "word" and not again:
            return None
        is_outlet = (lexemes[index - 2].key, before.key) in phrases("outlet_names")
        known = classes(lexemes[index].key)
        if not (again or is_outlet or _may_end_adjunct(before)) or not known & (_OFFICES | _WHO):
            continue
        mention = read_phrase(reader, index, end)
        if mention is None or gender_clashes(frame.cue.form.gender, mention, mention.head):
            continue
        if known & _OFFICES and mention.kind == "person" and mention.role is not None:
            if _describes_noun(reader, mention):
                continue
            return mention
        if is_preposition(lexemes[start].key) and _is_late_description(reader, mention, frame, again):
            return mention
    return None


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
    between = reader.lexemes[index : frame.region_end]
    return len(between) < 2 and all(
        word.text == ":" or word.key in frame.cue.form.lemma.prepositions for word in between
    )


def _may_end_adjunct(lexeme: Lexeme) -> bool:
    """Tell whether an adjunct may end here: at a sign, a definite word, adjective, place or address."""
    if lexeme.kind != "word":
        return lexeme.text not in (":", "(")  # قالت للوكالة (د ب أ)
    if classes(lexeme.key) & {"place", "outlet name", "adjective"} or classes(lexeme.key[1:]) & {"place"}:
        return True
    return is_definite(lexeme.key) or is_adjective(lexeme.key) or is_attached(lexeme)
