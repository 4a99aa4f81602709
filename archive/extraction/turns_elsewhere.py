"""Tell where, behind a comma in a reported clause, the text turns to somebody or something else.

...، طالبا من المجلس; ...، أما أذربيجان فتعتزم; ...، فقد نقلت الإذاعة عن; ...، في وقت يجري فيه.
"""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import cue_at, form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import SIDES, follows_regard
from archive.extraction.frames import find_frame
from archive.extraction.lexemes import keys_from
from archive.extraction.lexicon import is_definite, words
from archive.extraction.next_reports import relays
from archive.extraction.phrases import Reader
from archive.extraction.subject_ends import AS_FOR
from archive.extraction.words import classes, is_complementizer
from archive.extraction.writer_turns import MEANWHILE

_ASKING: Final = frozenset({"طالبا", "طالبه"})
ASKING: Final = frozenset(
    {"وعن", "وحول", "وبشان", "وبخصوص", "وردا", "وبسءال", "وباستنطاق", "وبمواجهه", "وبمجابهه", "وبسماع"}
    | {
        stem + of
        for stem in ("وبسءال", "وباستنطاق", "وبمواجهت", "وبمجابهت", "وبسماع")
        for of in ("ه", "ها", "هم")
    }
)
"""What opens the writer's sentence about a question, and whoever answers it follows."""
_OF_WHOM: Final = frozenset({"من", "منه", "منها", "منهم"})
_FROM: Final = "من"
_FOR_IN: Final = "ففي"
_WHILE: Final = ("في", "حين")
_HAVING: Final = "فقد"
_LATEST: Final = frozenset({"اخر", "احدث", "ل", "الي"})
_COUNTS: Final = frozenset({"حصيله", "لحصيله", "الحصيله"})
_OPPOSITE: Final = (("في", "المقابل"), ("وفي", "المقابل"), ("بالمقابل",), ("وبالمقابل",))
_WHEN: Final = frozenset({"time", "adverb", "preposition"})
_TO_RETURN: Final = frozenset({"ليعود", "لتعود", "ليعودا", "ليعودوا"})
LOOK_BEHIND_RETURN: Final = 5
"""Words from ليعود to the verb of saying at most."""
_ANSWERING: Final = frozenset({"رد", "أجاب", "علق", "عقب", "استجاب"})
_NOT: Final = frozenset({"لم", "لا"})
LOOK_AHEAD: Final = 12
"""Words between أما and the verb that tells of whom it turns to."""


def turns_elsewhere(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether a word behind a comma turns away from what was said."""
    key = reader.lexemes[index].key
    asks = key in _ASKING and _is_asked(reader, index, limit)
    passes_on = key == _HAVING and _relays_next(reader, index, limit)
    return (
        _goes_on(reader, index, limit)
        or _breaks_off(reader, index)
        or asks
        or passes_on
        or _turns_to(reader, index, limit)
        or _counts_only(reader, index, limit)
        or _leads_elsewhere(reader, index, limit)
        or _returns(reader, index, limit)
        or _document_tells(reader, index, limit)
        or _denies(reader, index, limit)
    )


def asks_on(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether the writer turns to the next question, a comma before it or not.

    ... ولم يأته أحد | وعن المدافع الجديد أكد أنه; ... على الجميع | وبمواجهته بالوصولات أجاب أنها.
    """
    if reader.lexemes[index].key not in ASKING:
        return False
    for place in range(index + 2, min(index + LOOK_AHEAD, limit)):
        if is_complementizer(reader.lexemes[place]) or "relative" in classes(reader.lexemes[place].key):
            return False
        other = cue_at(reader.lexemes, place, index)
        says = other is not None and other.form.lemma.tier in ("A", "B")
        if other is not None and says and other.finite and not other.joined:
            return find_frame(reader, other, limit).kind != "object"
    return False


def _returns(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether the speaker is told to have come back to it (...، | ليعود مساء ويقول إن)."""
    if reader.lexemes[index].key not in _TO_RETURN:
        return False
    near = range(index + 1, min(index + LOOK_BEHIND_RETURN, limit))
    found = (cue_at(reader.lexemes, place, index) for place in near)
    return any(other is not None and other.form.lemma.tier in ("A", "B") for other in found)


def _document_tells(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether a document is said meanwhile to tell something else (...، فيما | أظهرت دراسة غير ذلك)."""
    if reader.lexemes[index].key not in MEANWHILE or index + 3 >= limit:
        return False
    told = form_at(reader.lexemes, index + 1)
    return (
        told is not None and told.kind == "perfect" and "document" in classes(reader.lexemes[index + 2].key)
    )


def _denies(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether an office holder is said meanwhile to deny it (...، فيما | لم ينف الناطق وجود خلاف)."""
    if reader.lexemes[index].key not in MEANWHILE or index + 3 >= limit:
        return False
    form, subject = form_at(reader.lexemes, index + 2), reader.lexemes[index + 3]
    denies = reader.lexemes[index + 1].key in _NOT and form is not None and form.kind == "imperfect"
    says = denies and form is not None and (form.lemma.tier in ("A", "B") or form.lemma.verb in _ANSWERING)
    return says and is_definite(subject.key) and "role" in classes(subject.key)


def _goes_on(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether the next verb of saying follows its occasion (...، | وفي هذا الإطار دعا إلى)."""
    verb = index + 3
    if verb >= limit or not follows_regard(reader.lexemes, verb):
        return False
    other = cue_at(reader.lexemes, verb, verb)
    return other is not None and other.finite


def _breaks_off(reader: Reader, index: int) -> bool:
    """Tell whether the writer goes on behind a semicolon (...؛ | ففي تقرير نشر أمس؛ ...؛ | في حين كان)."""
    after = keys_from(reader.lexemes, index, 2)
    return reader.lexemes[index - 1].text == "؛" and (after[0] == _FOR_IN or after == _WHILE)


def _is_asked(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether من behind طالبا says of whom the speaker asks something (...، طالبا | من المجلس)."""
    after = reader.lexemes[index + 1].key if index + 1 < limit else ""
    return after in _OF_WHOM


def _turns_to(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether the writer turns to somebody else with أما and ف (...، أما | أذربيجان فتعتزم، فترى أن)."""
    if reader.lexemes[index].key not in AS_FOR or index + 1 >= limit:
        return False
    if classes(reader.lexemes[index + 1].key) & _WHEN:
        return False  # أما | الآن فأصبح، أما | في العام الماضي فبلغ
    near = range(index + 2, min(index + LOOK_AHEAD, limit))
    return any(_is_verb_behind(reader, place, index) for place in near)


def _is_verb_behind(reader: Reader, place: int, turn: int) -> bool:
    """Tell whether ف leads to a verb (أما الوزير | فقال) or to فقد."""
    key = reader.lexemes[place].key
    if key == _HAVING or key[:1] == "ف" and is_everyday_verb(key[1:]):
        return True
    cue = cue_at(reader.lexemes, place, turn) if key[:1] == "ف" else None
    return cue is not None and cue.finite


def _relays_next(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether فقد leads to whose words are passed on (...، فقد | نقلت الإذاعة عن الوزير قوله)."""
    other = cue_at(reader.lexemes, index + 1, index) if index + 1 < limit else None
    return other is not None and relays(reader, other, limit)


def _leads_elsewhere(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether the writer turns to what happens meanwhile or to another side.

    ...، في وقت | يجري فيه الوفد مباحثات؛ ...، ومن جانبه | نفى الوالي ذلك.
    """
    keys = [lexeme.key for lexeme in reader.lexemes[index : min(index + 3, limit)]]
    turns = keys[0].removeprefix("و") == _FROM and keys[1:2] != [] and keys[1] in SIDES
    return turns or keys[:2] == ["في", "وقت"] and is_everyday_verb(keys[-1]) or _answers(reader, index, limit)


def _answers(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether somebody else says the opposite (...، في المقابل | يؤكد سالم أن)."""
    lexemes = reader.lexemes
    opening = next((keys for keys in _OPPOSITE if keys_from(lexemes, index, len(keys)) == keys), ())
    verb = index + len(opening)
    if not opening or verb >= limit:
        return False
    other = cue_at(lexemes, verb, index)
    return other is not None and other.finite and find_frame(reader, other, limit).kind == "clause"


def _counts_only(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether a source phrase names a count and nobody (، بحسب حصيلة أولية؛ حسب آخر حصيلة)."""
    lexemes, at = reader.lexemes, index + 1
    if lexemes[index].key not in words("accordance"):
        return False
    while at < limit and lexemes[at].key in _LATEST:
        at += 1
    return at < limit and lexemes[at].key in _COUNTS
