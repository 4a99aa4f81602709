"""Cut the clause that a source phrase opens or closes (بحسب فلان، فإن ...؛ ...، وفق ما ذكر)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.accordance import COMPARING, accordance_at
from archive.extraction.adverb_phrases import is_context
from archive.extraction.cues import Cue, cue_at, thinks
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import WHO
from archive.extraction.frames import find_frame
from archive.extraction.lexemes import COMMAS, DASHES, Lexeme, keys_from
from archive.extraction.lexicon import words
from archive.extraction.name_stops import is_purpose
from archive.extraction.no_sources import Accordance
from archive.extraction.phrases import Reader
from archive.extraction.turns_elsewhere import turns_elsewhere
from archive.extraction.words import (
    EXCEPT,
    classes,
    has_article,
    is_adjective,
    is_attached,
    is_bare_complementizer,
    is_complementizer,
    is_preposition,
)
from archive.extraction.writer_turns import is_aside, is_writer

LONGEST_FRONTED: Final = 150
"""Words of the longest clause taken after a fronted source; longer ones lack their full stop."""
LONGEST_OPENING: Final = 30
"""Words between a fronted source and its clause at most."""
LINK_AHEAD: Final = 15
DATELINE_WORDS: Final = 20
"""Words and signs of a dateline at most."""
OWN_REPORT: Final = 6
"""Words in which a clause shows a verb of saying of its own."""
LONGEST_FORMULA: Final = 4
"""Words of the narrator's formula before its أن (تجدر الإشارة إلى أن), less one."""
_FORMULAS: Final = frozenset({"يذكر", "يشار", "تجدر", "يجدر", "جدير", "الجدير"})
"""Open what the narrator adds and say nothing; يرتقب and يبدو belong to what is said."""
LONGEST_ADJUNCT: Final = 5
"""Words of an adjunct that is left of a sentence behind its source."""
_IN: Final = "في"
TURN: Final = 3
"""Words of a turn to other news at most."""
_TURNS: Final = (
    *((("من", side, other)) for side in ("جهه", "ناحيه") for other in ("اخري", "ثانيه")),
    *(("في", "سياق", other) for other in ("اخر", "متصل", "منفصل")),
    *(("الي", "ذلك"), ("في", "غضون", "ذلك"), ("في", "المقابل")),
)
_WHILE: Final = ("في", "حين")
_PRESENT: Final = "يت"
_LINKS_OF_FACT: Final = ("فان", "فقد", "فانه", "فانها", "فانهم")


def fronted_start(reader: Reader, found: Accordance, end: int) -> int:
    """Return where the clause after a fronted source begins: after its comma or فإن.

    بحسب الوزارة، فإن الطريق مفتوح.
    """
    lexemes, start = reader.lexemes, found.end
    if start < end and is_bare_complementizer(lexemes[start]):
        return start + 1  # وفي اعتقاد فلان أن
    is_present = start < end and lexemes[start].key[0] in _PRESENT and is_everyday_verb(lexemes[start].key)
    if is_present and not _has_link(reader, start, end):
        return start  # وبحسب تقارير متخصصة | يعد الذهب
    for index in range(start, min(start + OWN_REPORT, end - 1)):
        if lexemes[index].text == ":" and index + 1 in reader.quotes:
            return index + 1  # وحسب ما أعلنت الوزارة، في بيان لها: "..."
    inside = found.end
    for index in range(found.end, min(found.end + LONGEST_OPENING, end)):
        if index in reader.quotes and index >= inside:
            inside = reader.quotes[index].close  # وفقا لخطاب بعنوان «بعد الجفاف، ما العمل؟»، | قال الوزير
        if index < inside:
            continue
        if lexemes[index].key in _LINKS_OF_FACT:
            return index + 1 if lexemes[index].key == "فان" else index
        if lexemes[index].text in COMMAS:
            start = index + 1
            if start < end and lexemes[start].key not in _LINKS_OF_FACT and not _has_link(reader, start, end):
                break
    return start


def is_linked(reader: Reader, start: int) -> bool:
    """Tell whether فإن or the like opens a clause, which a source phrase must lead to then (وفي رأيه أن)."""
    if start and is_bare_complementizer(reader.lexemes[start - 1]):
        return True
    return not {lexeme.key for lexeme in reader.lexemes[start - 1 : start + 1]}.isdisjoint(_LINKS_OF_FACT)


def _has_link(reader: Reader, index: int, end: int) -> bool:
    return any(reader.lexemes[i].key in _LINKS_OF_FACT for i in range(index, min(index + LINK_AHEAD, end)))


def reports_itself(reader: Reader, start: int, end: int) -> bool:
    """Tell whether the clause after a fronted source is another's report (وفق الوكالة، قال الوزير إن).

    What فإن opens is the source's own (وبحسب الضابط، فإن أسيرا | أبلغ المحققين بأن).
    """
    if is_linked(reader, start):
        return False
    for index in range(start, min(end, start + OWN_REPORT)):
        if reader.lexemes[index].text in COMMAS or index in reader.quotes:
            return False
        cue = cue_at(reader.lexemes, index, start)
        if cue is not None and cue.finite and cue.form.lemma.tier in ("A", "B"):
            return not thinks(cue) and find_frame(reader, cue, end).kind != "object"
    return False


def fronted_stop(reader: Reader, sentence: int, start: int, end: int) -> int:
    """Return where the clause of a fronted source stops: at a participle, another source or the writer."""
    last = min(end, start + LONGEST_FRONTED)
    for index in range(start, last):
        cue = cue_at(reader.lexemes, index, sentence)
        after_comma = reader.lexemes[index - 1].text in COMMAS
        if cue is not None and cue.participle and (after_comma or reader.lexemes[index].key.endswith("ا")):
            return index
        if cue is not None and after_comma and _reports_on(reader, cue, end):
            return index  # وفق البيان، ...، وقالت المصادر، أن
        if cue is not None and after_comma and is_purpose(reader.lexemes[index].key):
            return index  # ...، ليخلص إلى القول
        if after_comma and (
            is_writer(reader, index, end)
            or _turns_to_other(reader, index, last)
            or turns_elsewhere(reader, index, last)
        ):
            return index  # وفق البيان، ...، أما المعارضة فتقول إن
        if (
            after_comma
            and (other := accordance_at(reader, index, end)) is not None
            and other.source is not None
        ):
            return index  # وفق محضر الشرطة، ...، بحسب ما قالت مصادر أمنية
    return last


def _reports_on(reader: Reader, cue: Cue, end: int) -> bool:
    """Tell whether a verb of saying joined by و has a clause of its own."""
    saying = cue.finite and cue.joined and cue.form.lemma.tier in ("A", "B")
    return saying and find_frame(reader, cue, end).kind != "object"


def _turns_to_other(reader: Reader, index: int, end: int) -> bool:
    """Tell whether a conjunction leads to what somebody else says or asks (بحسب شهود ...، فيما ناشدت)."""
    verb = index + (2 if keys_from(reader.lexemes, index, 2) == _WHILE else 1)
    key = reader.lexemes[verb - 1].key
    if verb >= end or key != _WHILE[-1] and key not in words("joiners"):
        return False
    other = cue_at(reader.lexemes, verb, index)
    if other is None or not other.finite:
        return False
    says = other.form.lemma.tier in ("A", "B")  # فيما تقول المعارضة إن
    return other.form.kind == "perfect" or says and find_frame(reader, other, end).kind == "clause"


def tells_on(reader: Reader, told: Accordance, cue: Cue) -> bool:
    """Tell whether a verb right behind a source phrase goes on with what its source tells.

    وفق بيان أصدرته القيادة | أوضح أن; بحسب مسؤولين في القطاع، | أكدوا أن.
    """
    if told.source is None or not cue.finite or cue.joined:
        return False
    by_many = cue.form.number == "p" and told.end + 1 == cue.index and reader.lexemes[told.end].text in COMMAS
    return told.end == cue.index or by_many


def after_source(reader: Reader, found: Accordance, end: int) -> int:
    """Return where reading goes on: at the source itself when a relative clause follows it.

    حسبما أفاد الناطق فلان، الذي أوضح أن.
    """
    lexemes, index = reader.lexemes, found.end
    if index < end and lexemes[index].text in COMMAS:
        index += 1
    is_relative = index < end and lexemes[index].key in ("الذي", "التي")
    return found.source.start if is_relative and found.source is not None else found.end


def only_closes(reader: Reader, found: Accordance, end: int) -> bool:
    """Tell whether a source phrase behind a report tells no more than whose it was.

    ...»، وفقا لبيان | وزع فيه الجيش نصه; not ...»، وبحسب البيان، فإن, nor ...، وفق البيان الطريق مفتوح.
    """
    lexemes, after = reader.lexemes, found.end
    opening = lexemes[found.start].key
    if opening in COMPARING or opening[:1] == "و" and opening not in words("accordance"):
        return False
    if after < end and lexemes[after].text in COMMAS:
        if _is_adjunct(lexemes[after + 1 : end]):
            return True  # ...، حسبما أفادت القناة، | في نبأ عاجل
        return after + 1 < end and (lexemes[after + 1].key in WHO or is_aside(reader, after + 1))
    return after < end and lexemes[after].kind == "word" and not _has_link(reader, after, end)


def _is_adjunct(rest: Sequence[Lexeme]) -> bool:
    """Tell whether a few words with a preposition first and no verb are left of a sentence (في نبأ عاجل)."""
    told = [lexeme for lexeme in rest if lexeme.kind != "punctuation"]
    opens = bool(told) and (is_preposition(told[0].key) or is_attached(told[0]))
    plain = all(word.kind == "word" and not is_everyday_verb(word.key) for word in told)
    return opens and plain and len(told) <= LONGEST_ADJUNCT


def last_exception(reader: Reader, begin: int, end: int) -> int:
    """Return where the last إلا أن between two places stands, else `begin` (...، إلا أن العدد أكبر)."""
    lexemes = reader.lexemes
    for index in range(end - 2, max(begin, end - LONGEST_FRONTED), -1):
        if lexemes[index].key in EXCEPT and is_complementizer(lexemes[index + 1]) and index > begin:
            return index
    return begin


def past_dateline(reader: Reader, index: int, end: int) -> int:
    """Return where the text begins after place and agency, `index` without.

    بغداد (رويترز) - | قتل شخصان; دهوك – (العراق) – أربيل – (أ ف ب) : | تنتظر حكومة الإقليم; (رويترز) - | قتل.
    """
    lexemes, closed = reader.lexemes, index
    bracket = lexemes[index].text == "(" and index + 1 < end and _is_of_dateline(lexemes[index + 1])
    if not bracket and "place" not in classes(lexemes[index].key):
        return index
    for place in range(index + 1, min(end, index + DATELINE_WORDS)):
        lexeme = lexemes[place]
        bracket = lexeme.text == "(" or bracket and lexeme.text != ")"
        if lexeme.text in DASHES | {":", ")"} and not bracket:
            closed = place + 1
        elif not (bracket or lexeme.kind in ("number", "punctuation") or _is_of_dateline(lexeme)):
            break
    return closed


def _is_of_dateline(lexeme: Lexeme) -> bool:
    """Tell whether a word is a place, an outlet, a time or a letter (أ ف ب)."""
    known = classes(lexeme.key)
    is_word = is_adjective(lexeme.key) or "adjective" in known
    describes = has_article(lexeme) and is_word  # الإمارات العربية | المتحدة
    of_place = bool(known & {"place", "outlet", "outlet name", "unit", "time"})
    return of_place or describes or len(lexeme.key) == 1 or lexeme.text.isascii()


def clause_begin(reader: Reader, index: int, end: int) -> int:
    """Skip the exceptive opening of a clause or the narrator's formula (غير أن، إلا أن، يذكر أن)."""
    lexemes = reader.lexemes
    while index < end and lexemes[index].kind == "punctuation":
        index += 1
    is_except = index + 1 < end and lexemes[index].key in EXCEPT
    if is_except and is_complementizer(lexemes[index + 1]):
        return index + 2
    if (turned := _past_turn(reader, index, end)) > index:
        return turned
    if index < end and lexemes[index].key.removeprefix("و") in _FORMULAS:
        ahead = range(index + 1, min(index + LONGEST_FORMULA, end))
        return next((at + 1 for at in ahead if is_bare_complementizer(lexemes[at])), index)
    return index


def _past_turn(reader: Reader, index: int, end: int) -> int:
    """Return one past words that turn to other news and their comma (من جهة أخرى، | قتل شخصان)."""
    keys = tuple(lexeme.key.removeprefix("و") for lexeme in reader.lexemes[index : min(index + TURN, end)])
    length = next((len(turn) for turn in _TURNS if keys[: len(turn)] == turn), 0)
    length = TURN if keys[:1] == (_IN,) and is_context(keys[1:]) else length
    if not length or index + length >= end:
        return index
    after = reader.lexemes[index + length]
    if after.text in COMMAS:
        return index + length + 1
    return index + length if is_everyday_verb(after.key) else index  # وفي سياق متصل | أغلقت المدارس
