"""Tell which whole sentences without marks are closed by who said them (...، يقول فلان؛ ...، على حد قوله)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from archive.extraction.content import leaves_out, trimmed_end
from archive.extraction.cues import Cue, cue_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexemes import COMMAS, DASHES, Lexeme
from archive.extraction.lexicon import is_definite, words
from archive.extraction.no_sources import TELLERS, Accordance
from archive.extraction.phrases import Reader, read_phrase
from archive.extraction.source_phrases import fronted_stop
from archive.extraction.sources import Source
from archive.extraction.subject_ends import AS_FOR, WAS
from archive.extraction.words import EXCEPT, classes, is_complementizer
from archive.extraction.writer_turns import is_aside, takes_up, tells_of_it

SHORTEST_TOLD: Final = 4
"""Words and signs of a sentence that هذا ما كشفه or ، يقول فلان closes at least."""
_CAME: Final = frozenset({"جاء", "ياتي", "ورد", "حدث", "يحدث"})
LONGEST_TOLD: Final = 80
LONGEST_SUBJECT: Final = 6
"""Words of a subject behind which who says it may be put (هذا القرار، يقول فلان، جاء متأخرا)."""
_DENIALS: Final = frozenset({"لم", "لن", "لا", "ليس", "ليست", "ليسوا", "سوف"})
_POINTING: Final = frozenset({"ذلك", "هذا", "هذه"})
_AS_WELL: Final = frozenset({"كما", "وكما", "فيما", "وفيما"})
_OPENING: Final = frozenset({"preposition", "adverb", "time"})
"""What opens an adjunct, which alone is nothing said (وفي المساء، أكد المحافظ)."""
_BRACKETS: Final = frozenset("()")
_ALREADY: Final = frozenset({"قد", "وقد", "لقد", "ولقد"})
_TO_SOMEBODY: Final = frozenset({"أبلغ", "أخبر", "أعلم"})
"""Verbs whose noun may be who is told."""


def told_end(reader: Reader, cue: Cue, source: Source, begin: int, end: int, fresh: bool) -> int | None:
    """Return where the words end that a verb of saying closes, None where it closes none.

    ... | هذا ما كشفه فلان؛ ... |، يقول فلان. `fresh` tells that the sentence held no report yet.
    """
    lexemes, index, long = reader.lexemes, cue.index, cue.index - begin >= SHORTEST_TOLD
    if long and tells_of_it(lexemes, cue):
        told = takes_up(lexemes, cue) and source.mention is not None
        return trimmed_end(reader, begin, index - 2) if told else None
    if not fresh or index == begin or lexemes[index - 1].text not in COMMAS:
        return None
    after = _after(cue, source)
    if _is_inserted(reader, cue, source, begin, after) and (
        stop := _whole_end(reader, begin, index - 1, after, end)
    ):
        return stop
    if _says(cue, source) and (inserted := inserted_end(reader, begin, index, after, end)):
        return inserted
    closes = long and _closes(reader, cue, source, end)
    closes = closes and not _is_adjunct(lexemes[begin].key)
    return trimmed_end(reader, begin, index) if closes and is_told(reader, begin, index) else None


def _says(cue: Cue, source: Source) -> bool:
    """Tell whether a verb says what stands around it, and its noun, if any, is who says it."""
    lemma, mention = cue.form.lemma, source.mention
    now = cue.form.kind == "imperfect"
    named = mention is not None and mention.kind == "person"
    says = lemma.tier == "A" or now and (lemma.tier == "B" or lemma.tier == "C" and named)
    if not says or not cue.finite or cue.joined or cue.form.pronoun or lemma.verb in _TO_SOMEBODY:
        return False
    if source.kind == "dropped":
        return now
    return source.kind == "after" and mention is not None and mention.kind in TELLERS


def _after(cue: Cue, source: Source) -> int:
    """Return where a verb and its subject end."""
    return source.mention.end if source.mention is not None else cue.index + 1


def _closes(reader: Reader, cue: Cue, source: Source, end: int) -> bool:
    """Tell whether a verb and its subject are all that is left of a sentence (يقول المحامي فلان.)."""
    return _says(cue, source) and _ends(reader, _after(cue, source), end)


def inserted_end(reader: Reader, begin: int, place: int, after: int, end: int) -> int | None:
    """Return where the sentence ends into which who says it is put between commas or dashes, None for others.

    هذا القرار | ، يقول فلان، | جاء متأخرا; هذا الطريق | -حسب المتحدث نفسه- | مغلق.
    """
    lexemes = reader.lexemes
    if lexemes[place - 1].text in DASHES and after < end and lexemes[after].text in DASHES:
        return _whole_end(reader, begin, place - 1, after, end)
    if _counts(lexemes[begin:place], lexemes[after:end]):
        return _whole_end(reader, begin, place, after - 1, end)
    commas = lexemes[place - 1].text in COMMAS and after + 1 < end and lexemes[after].text in COMMAS
    if not commas or not 0 < place - 1 - begin <= LONGEST_SUBJECT:
        return None
    begin += 2 * (lexemes[begin].key in EXCEPT and is_complementizer(lexemes[begin + 1]))
    subject = lexemes[begin : place - 1]
    if _is_adjunct(lexemes[begin].key):  # وفي 2019، بحسب المجلة، | كانت المدينة
        goes_on = lexemes[after + 1].key in WAS or _is_object(lexemes, after + 1)
        return _whole_end(reader, begin, place - 1, after, end) if goes_on else None
    if len(subject) > 1 and (_opens_with_verb(subject) or _turns_to(subject)):
        return _whole_end(reader, begin, place - 1, after, end) if _is_object(lexemes, after + 1) else None
    verbal = len(subject) > 1 and is_everyday_verb(subject[-1].key)  # القائمة تضمنت، وفق قوله، أسماء
    if not _is_subject(subject[: len(subject) - verbal]):
        return None
    if not (_is_object(lexemes, after + 1) if verbal else _predicates(lexemes[after + 1].key)):
        return None
    return _whole_end(reader, begin, place - 1, after, end)


def _is_inserted(reader: Reader, cue: Cue, source: Source, begin: int, after: int) -> bool:
    """Tell whether a verb in the present and its subject are put between commas behind several words.

    وقد سقطت ثلاثة جدران | ، يضيف البيان، | من شدة المطر.
    """
    lexemes, mention = reader.lexemes, source.mention
    if mention is None or source.kind != "after" or cue.form.kind != "imperfect" or cue.joined:
        return False
    says = cue.form.lemma.tier in ("A", "B") and not cue.form.pronoun and mention.start == cue.index + 1
    opening = lexemes[begin].key
    long = cue.index - begin > SHORTEST_TOLD and (opening in _ALREADY or not _is_adjunct(opening))
    if not says or not long or after + 1 >= len(lexemes) or lexemes[after].text not in COMMAS:
        return False
    return read_phrase(reader, after + 1, min(after + LONGEST_SUBJECT, len(lexemes))) is None


def _whole_end(reader: Reader, begin: int, first: int, after: int, end: int) -> int | None:
    """Return where a sentence ends whose words up to `first` and from `after` on are one statement."""
    stop = fronted_stop(reader, begin, after + 1, end)
    whole = is_told(reader, begin, first) and stop - after > 1 and is_told(reader, after + 1, stop)
    return trimmed_end(reader, begin, stop) if whole else None


def _is_subject(subject: Sequence[Lexeme]) -> bool:
    """Tell whether words are a definite noun phrase that opens a sentence (هذا القرار، قائمة الناجحين)."""
    first = subject[0].key
    definite = any(is_definite(word.key.lstrip("فو")) for word in subject[:2])
    known = "anaphor" in classes(first.removeprefix("و")) or first.removeprefix("و") in _POINTING
    if _is_adjunct(first) or not definite and not known:
        return False
    return not any(
        word.kind != "word" or is_everyday_verb(word.key) or is_complementizer(word) for word in subject
    )


def _opens_with_verb(words_before: Sequence[Lexeme]) -> bool:
    """Tell whether a verb opens a sentence (وتكمن أهمية المدينة |، حسب فلان، في موقعها)."""
    first = words_before[words_before[0].key in _AS_WELL].key
    plain = first.removeprefix("و")
    is_verb = is_everyday_verb(plain) or plain[:1] in ("ي", "ت") and not classes(plain) and len(plain) > 3
    return is_verb and all(word.kind == "word" or word.text in _BRACKETS for word in words_before)


def _counts(words_before: Sequence[Lexeme], rest: Sequence[Lexeme]) -> bool:
    """Tell whether the number a verb needs follows who counted (وبلغت الصادرات بحسب البنك | 35 مليونا)."""
    number = bool(rest) and rest[0].kind == "number" and bool(words_before)
    return number and all(word.kind == "word" for word in words_before) and _opens_with_verb(words_before)


def _turns_to(words_before: Sequence[Lexeme]) -> bool:
    """Tell whether أما and ف with its verb open a sentence (أما الحزب الثاني فحصل |، حسب فلان، على مقعد)."""
    verb = words_before[-1].key
    return words_before[0].key in AS_FOR and verb[:1] == "ف" and is_everyday_verb(verb[1:])


def _is_object(lexemes: Sequence[Lexeme], index: int) -> bool:
    """Tell whether a word goes on with the clause of the verb before it, as no conjunction or state does."""
    key = lexemes[index].key
    joined = key[:1] in ("و", "ف") and "preposition" not in classes(key)
    ends = joined or key in words("joiners") or "relative" in classes(key)
    return not ends and lexemes[index].kind == "word" and cue_at(lexemes, index, index) is None


def _predicates(key: str) -> bool:
    """Tell whether a folded word begins the predicate of a nominal sentence (جاء، لن، تحت)."""
    verb = is_everyday_verb(key) or is_everyday_verb(key.removeprefix("س"))
    return verb or key in _DENIALS or "preposition" in classes(key)


def _is_adjunct(key: str) -> bool:
    """Tell whether a folded word opens an adjunct, joined or not (وفي)."""
    return bool((classes(key) | classes(key.removeprefix("و"))) & _OPENING)


def closes_back(reader: Reader, found: Accordance, begin: int, end: int) -> bool:
    """Tell whether a source phrase that points back closes a whole sentence (...، على حد قوله.)."""
    lexemes = reader.lexemes
    led = lexemes[found.start - 1].text in COMMAS and found.start - begin >= SHORTEST_TOLD
    return led and _ends(reader, found.end, end) and is_told(reader, begin, found.start)


def tells_nothing(reader: Reader, begin: int, end: int) -> bool:
    """Tell whether the words before a source phrase only point back, or say what a speaker left out.

    جاء ذلك | بحسب المتحدث; قال إن «...»، من دون تسمية أحد | حسبما نقلت الوكالة.
    """
    keys = [lexeme.key for lexeme in reader.lexemes[begin:end]]
    if leaves_out(keys) or begin < end and is_aside(reader, begin):
        return True
    return (
        len(keys) < SHORTEST_TOLD and keys[:1] != [] and keys[0].removeprefix("و") in _CAME and "ذلك" in keys
    )


def is_told(reader: Reader, begin: int, end: int) -> bool:
    """Tell whether words may be a whole statement: no verb of saying is among them."""
    lexemes = reader.lexemes
    if end - begin > LONGEST_TOLD:
        return False
    cues = (cue_at(lexemes, place, begin) for place in range(begin, end))
    return not any(cue is not None and cue.form.lemma.tier in ("A", "B") for cue in cues)


def _ends(reader: Reader, index: int, end: int) -> bool:
    """Tell whether nothing but signs is left of a sentence."""
    return all(lexeme.kind not in ("word", "number", "mark") for lexeme in reader.lexemes[index:end])
