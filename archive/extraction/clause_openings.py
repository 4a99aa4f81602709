"""Tell whether a particle may open the clause of a verb: not in بعد أن, nor in إلى أن without إلى."""

from __future__ import annotations

from typing import Final

from archive.extraction.conjugation import CLAUSE_ALONE, governing_nouns
from archive.extraction.cues import Cue, form_at
from archive.extraction.everyday_verbs import gender_of_verb, is_everyday_perfect, is_everyday_verb
from archive.extraction.frame_words import WITHHOLDS
from archive.extraction.house_spelling import ALI
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import words
from archive.extraction.phrases import Reader
from archive.extraction.words import classes

_PREPOSITIONS_OF_CLAUSES: Final = frozenset({"الي", "علي", "من", "عن", "في"})
_JOINED_VOIDS: Final = frozenset({"قبل", "بعد", "دون", "رغم", "منذ", "حتي"})
_IN_SPITE: Final = frozenset({"الرغم", "بالرغم", "رغم", "برغم"})
"""Before من أن they grant something (بالرغم من أن)."""
_THAT: Final = "ذلك"
_ON: Final = "علي"
_TAKING_ON: Final = frozenset(
    {"أكد", "شدد", "أصر", "ألح", "حرص", "حض", "حث", "أجمع", "اتفق", "توافق", "عول", "راهن"}
)
"""Verbs whose clause follows على, however far it stands."""
_AMID: Final = "وسط"
_IN: Final = "في"
_OR: Final = "ام"
_BEFORE_M: Final = frozenset({"اف", "بي", "دي", "اي"})
"""Letters with which أم is one (قال لشمس أف أم إن); elsewhere it is or (احتسبت المباراة أم أنها أجلت)."""
EARLIER: Final = frozenset({"سبق", "يسبق"})
_SHOWING: Final = frozenset(
    joined + noun
    for joined in ("ل", "")
    for noun in ("اظهار", "اثبات", "ابراز", "ضمان", "تبيان", "ايهام", "اقناع")
)
"""Verbal nouns whose own clause follows them (طالب بانتخابات | لإظهار أنه يحظى بالدعم)."""
REACH: Final = 4
"""Words between سبق and its أن at most."""


def tier_takes(cue: Cue) -> bool:
    """Tell whether a verb takes a clause without a preposition."""
    tier = cue.form.lemma.tier
    return tier in ("A", "B") or tier != "N" and CLAUSE_ALONE in cue.form.lemma.prepositions


def _is_namely(reader: Reader, index: int) -> bool:
    """Tell whether ألا only leads to what is meant (أمر واحد | ألا وهو)."""
    after = reader.lexemes[index + 1].key if index + 1 < len(reader.lexemes) else ""
    return after in ("وهو", "وهي") and reader.lexemes[index].shape == "ألا"


def _is_condition(reader: Reader, index: int) -> bool:
    """Tell whether إن is if: no noun but لم or a perfect follows (هدد بالرد | إن وقعت حرب جديدة)."""
    after = reader.lexemes[index + 1].key if index + 1 < len(reader.lexemes) else ""
    happens = is_everyday_perfect(after) and not classes(after) and gender_of_verb(after) == "f"
    return reader.lexemes[index].shape == "إن" and (after == "لم" or happens)


def _is_provided(reader: Reader, cue: Cue, index: int) -> bool:
    """Tell whether على أن tells on what terms (تعهد بحفر البئر | على أن يدفع الجيران; no أكد على أن)."""
    after = reader.lexemes[index + 1].key if index + 1 < len(reader.lexemes) else ""
    is_verb = after[:1] in ("ي", "ت") and (
        is_everyday_verb(after) or form_at(reader.lexemes, index + 1) is not None
    )
    provided = cue.form.lemma.verb not in _TAKING_ON or reader.lexemes[index - 2].text in COMMAS
    return is_verb and index > cue.index + 2 and provided  # مؤكدا استعداده للحوار، | على أن يبدأ غدا


def _is_amid(reader: Reader, cue: Cue, index: int) -> bool:
    """Tell whether a clause is what others expect meanwhile (أعلن الجيش سيطرته، وسط توقعات | بأن).

    In وسط جلسة صاخبة | أن it opens what was said there, in قال باعة في وسط البلدة | إن too.
    """
    before = range(max(cue.index, index - REACH), index)
    return any(
        reader.lexemes[at].key == _AMID
        and reader.lexemes[at - 1].key != _IN
        and "occasion" not in classes(reader.lexemes[at + 1].key)
        for at in before
    )


def may_open_clause(reader: Reader, cue: Cue, index: int) -> bool:
    """Tell whether أن at `index` may open the clause of `cue`.

    It may not in بعد أن, nor in إلى أن after a verb without إلى.
    """
    before = reader.lexemes[index - 1]
    if _is_condition(reader, index) or before.key == _OR and reader.lexemes[index - 2].key not in _BEFORE_M:
        return False
    if _is_namely(reader, index) or _is_amid(reader, cue, index) or before.key in _SHOWING:
        return False
    if index == cue.index + 1 or before.key in reader.family_names:
        return True
    if reader.lexemes[index].shape == "ألا" and WITHHOLDS.fullmatch(before.key):
        return False  # عن موظف | طلب ألا يذكر اسمه قوله إن
    near = reader.lexemes[max(cue.index, index - REACH) : index]
    if before.kind != "mark" and any(lexeme.key in EARLIER for lexeme in near):
        return False  # التي سبق للمسلحين أن أخلوها; not مصادر "سبق" | أن
    thought = form_at(reader.lexemes, index - 1)
    if thought is not None and thought.kind == "imperfect" and thought.lemma.narrator:
        return False  # غارات يعتقد أنها
    if before.key == _THAT and reader.lexemes[index].key[0] == "ب":
        return tier_takes(cue)  # برر الوزير ذلك بأن
    later = before.key == "بعد" and reader.lexemes[index - 2].key in ("ما", "فيما")
    if not later and (before.key in words("void_before_clause") or before.key[1:] in _JOINED_VOIDS):
        return False
    if before.key in governing_nouns() and reader.lexemes[index - 2].key in words("void_before_clause"):
        return False
    governed = cue.form.lemma.prepositions
    if before.key == _ON and _is_provided(reader, cue, index):
        return False
    if before.shape == ALI and ALI not in governed:
        return tier_takes(cue)  # قال أبو علي | إن
    if before.key in _PREPOSITIONS_OF_CLAUSES:
        return before.key in governed and reader.lexemes[index - 2].key not in _IN_SPITE
    return tier_takes(cue)
