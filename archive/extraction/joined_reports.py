"""Tell where, behind a comma, the same speaker's next report joins on (وقد أكد أن، كما أنه أكد أن)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.cues import Cue, cue_at
from archive.extraction.frames import find_frame
from archive.extraction.lexemes import Lexeme
from archive.extraction.lexicon import is_definite
from archive.extraction.phrases import Reader, read_phrase
from archive.extraction.subjects_before import RETURNED
from archive.extraction.words import classes, is_complementizer

_HAD: Final = frozenset({"وقد", "ولقد", "فقد", "وكان", "وكانت", "وكانوا"})
_MAY: Final = "قد"
_BEFORE: Final = frozenset({"وسبق", "سبق"})
PRECEDED: Final = 4
"""Words from وسبق to its أن at most (وسبق له أن)."""
_LINKS: Final = frozenset({"كما", "وكما", "ثم", "بل", "علي"})
"""Before أنه they lead to what the speaker says besides (كما أنه أكد، بل إنه أكد، على أنه أكد)."""
_NO_RATHER: Final = ("لا", "بل")
_WHILE: Final = frozenset({"وهو", "وهي", "وهم"})
_BESIDES: Final = frozenset(
    {("فضلا", "عن"), ("اضافه", "الي"), ("بالاضافه", "الي"), ("علاوه", "علي"), ("الي", "جانب")}
)
_WITH: Final = "مع"
LONGEST_ADJUNCT: Final = 5
"""Words of an adjunct before the next verb of saying at most (ومن جهة أخرى | أكد أن)."""
SUBJECT_WORDS: Final = 12
"""Words after a verb in which its subject stands."""
_DENIALS: Final = frozenset({"لم", "لا"})
_OTHERS: Final = frozenset({"role", "title", "organisation", "body", "outlet", "outlet name"})
"""What, with its article, may be somebody else who said what follows."""
_PLURALS: Final = ("ين", "ون")


def joins_second_report(reader: Reader, cue: Cue, start: int, index: int, limit: int) -> bool:
    """Tell whether a joint at `index`, behind a comma, leads to the same speaker's next report.

    قال النائب إن الوضع صعب، | وقد أكد أن الحل قريب.
    """
    lexemes = reader.lexemes
    if _denies(lexemes, cue, index, limit):
        return not names_another(reader, cue, start, index)
    place = _behind_joint(lexemes, index, limit)
    other = cue_at(lexemes, place, index) if place is not None and place < limit else None
    if other is not None and lexemes[index].key in _HAD and _is_quoted(reader, other, limit):
        return True
    if other is None or other.form.lemma.tier not in ("A", "B") or not _is_same(reader, cue, other):
        return False
    frame = find_frame(reader, other, limit)
    between = lexemes[other.index + 1 : frame.region_end]
    plain = all(classes(lexeme.key) & {"preposition", "adverb"} or lexeme.text == ":" for lexeme in between)
    again = lexemes[other.index - 1].key in RETURNED  # who speaks again spoke before
    sure = again or not names_another(reader, cue, start, index)
    return frame.kind != "object" and plain and sure


def _is_quoted(reader: Reader, other: Cue, limit: int) -> bool:
    """Tell whether a verb has its own named subject and a quote (، وقد | كتب فلان على منصته "...")."""
    if not other.finite or other.form.number != "s" or find_frame(reader, other, limit).kind != "quote":
        return False
    subject = read_phrase(reader, other.index + 1, limit)
    return subject is not None and subject.kind in ("person", "role", "organisation")


def _behind_joint(lexemes: Sequence[Lexeme], index: int, limit: int) -> int | None:
    """Return where the verb behind a joint stands, None where no joint begins."""
    key, after = lexemes[index].key, lexemes[min(index + 1, limit - 1)]
    if key in _HAD:
        return index + 1 + (after.key == _MAY)
    if key in _LINKS and is_complementizer(after) or (key, after.key) == _NO_RATHER:
        return index + 2
    if key in RETURNED or key in _WHILE or key == _WITH:
        return index + 1
    if key == "ثم" and after.key in RETURNED or (key, after.key) in _BESIDES:
        return index + 2
    if key in _BEFORE:
        thats = (
            place for place in range(index + 1, min(index + PRECEDED, limit)) if lexemes[place].key == "ان"
        )
        return next(thats, limit) + 1
    return _behind_adjunct(lexemes, index, limit)


def _behind_adjunct(lexemes: Sequence[Lexeme], index: int, limit: int) -> int | None:
    """Return where the verb behind an adjunct joined with و stands (وبعدها | أكد، وفي الوقت نفسه | أكد)."""
    key = lexemes[index].key
    if key[:1] != "و" or not classes(key[1:]) & {"preposition", "adverb"}:
        return None
    for place in range(index + 1, min(index + LONGEST_ADJUNCT, limit)):
        if lexemes[place].kind != "word" or is_complementizer(lexemes[place]):
            return None
        other = cue_at(lexemes, place, index)
        if other is not None:
            return place if other.form.kind == "perfect" and not other.joined else None
    return None


def _is_same(reader: Reader, cue: Cue, other: Cue) -> bool:
    """Tell whether two verbs of saying may have one subject."""
    if other.form.kind == "noun" and not other.form.pronoun:
        return True  # مع التأكيد على أن
    return agrees_with_verb(reader, cue, other) and other.form.kind != "participle"


def agrees_with_verb(reader: Reader, cue: Cue, other: Cue) -> bool:
    """Tell whether a verb agrees with the subject of the one before, which several have in the singular.

    قال سكان إن الطريق مغلق، | وطالبوا الحكومة بالتدخل.
    """
    first, second = cue.form, other.form
    if first.gender != second.gender or first.number == second.number:
        return first.gender == second.gender
    if not cue.finite or first.number != "s" or second.number == "s":
        return False
    subject = read_phrase(reader, cue.index + 1, min(cue.index + SUBJECT_WORDS, len(reader.lexemes)))
    return subject is not None and subject.plural


def _denies(lexemes: Sequence[Lexeme], cue: Cue, index: int, limit: int) -> bool:
    """Tell whether a denial that reports has its own clause (ولم يخف أن، ولم يستبعد أن)."""
    place = index + 1 + (lexemes[index].key == "كما")
    if place + 1 >= limit or lexemes[place - 1].key.removeprefix("و") not in _DENIALS:
        return False
    other = cue_at(lexemes, place, index)
    denied = other is not None and other.form.kind == "imperfect" and other.form.gender == cue.form.gender
    return denied and is_complementizer(lexemes[place + 1])


def is_of_told(reader: Reader, cue: Cue, start: int, other: Cue) -> bool:
    """Tell whether a verb joined by و tells what somebody in the clause said, its gender not the speaker's.

    أضاف الخبير أن الجمعية راسلت الشركة | ونفت أنها وقعت العقد.
    """
    form, after = other.form, other.index + 1
    apart = form.gender != cue.form.gender and form.number == cue.form.number == "s"
    if not apart or not other.joined or form.kind != "perfect" or cue.form.kind == "noun":
        return False
    after += after < len(reader.lexemes) and reader.lexemes[after].key in form.lemma.prepositions
    beside = after < len(reader.lexemes) and is_complementizer(reader.lexemes[after])
    return beside and names_another(reader, other, start, other.index)


def names_another(reader: Reader, cue: Cue, start: int, index: int) -> bool:
    """Tell whether the clause names somebody else of that gender, who may be the one that speaks."""
    feminine = cue.form.gender == "f"
    for lexeme in reader.lexemes[start:index]:
        known = classes(lexeme.key)
        if lexeme.key in reader.family_names or "given" in known and "preposition" not in known:
            return True
        other = bool(known & _OTHERS) and is_definite(lexeme.key) and not lexeme.key.endswith(_PLURALS)
        if other and lexeme.key.endswith("ه") == feminine:
            return True
    return False
