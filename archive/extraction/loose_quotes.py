"""Tell what a quote without a verb is: half of an interrupted one, speech on its own, or a name."""

from __future__ import annotations

from typing import Final

from archive.extraction.cues import Cue, cue_at, form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frames import Frame
from archive.extraction.joined_quotes import joined_parts
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import is_definite, words
from archive.extraction.marks import QUOTED_SPEECH, Quote
from archive.extraction.phrases import Mention, Reader, read_phrase
from archive.extraction.quotes_in_clauses import breaks_in
from archive.extraction.scripture_quotes import cites_scripture
from archive.extraction.topics import is_sure
from archive.extraction.words import classes
from archive.extraction.writer_turns import takes_up

_DEFINING: Final = frozenset({"=", "هو", "هي", "يعني", "تعني", "معناه", "معناها", "يقال", "تعريفه", "تفسير"})
"""Words before marked words that are a definition or a citation."""
_LEADING_ON: Final = frozenset({"ثم", "ان", "وهو", "وهي", "وهم"})
SHORTEST_INTERRUPTED: Final = 2
"""Marked words that may begin a sentence as the first half of an interrupted quote."""
SHORTEST_ANNOUNCED: Final = 3
"""Marked words after a colon that are speech without a verb of saying."""
LONGEST_NAMED: Final = 12
"""Words of a name with its description before a colon."""
_MOTHER: Final = "ام"
_AND: Final = "و"
_THUS: Final = frozenset({"هكذا", "بهذا", "بذلك"})
_WITH_THESE: Final = frozenset({"بهذه", "بتلك"})
_WORDS: Final = frozenset({"الكلمات", "العبارات", "العباره", "الجمله", "الجمل"})
SHORTEST_DESCRIPTION: Final = 2
_PEOPLE: Final = frozenset({"role", "unnamed", "quantifier"})
SHORTEST_VERB: Final = 3
AFTER_QUOTE: Final = 4
"""Words from a closing mark to the verb of saying at most («...»، وهكذا قال)."""
CITED: Final = 8
"""Words before scripture in which its speaker is praised (قال رسول الله صلى الله عليه وسلم)."""
FLOATING_QUOTE: Final = 5
"""Marked words from which a quote standing alone continues the last speaker."""


def may_be_speech(reader: Reader, quote: Quote, start: int, end: int) -> bool:
    """Tell whether a quote in the sentence [start, end) waits for a verb or may stand alone.

    «قطعوا الزيتون»، قال الفلاح. A name does neither: «النهار» تؤكد.
    """
    least = SHORTEST_INTERRUPTED if opens_sentence(reader, quote, start) else QUOTED_SPEECH
    if _after_colon(reader, quote, start):
        least = SHORTEST_ANNOUNCED
    count = quote.close - quote.open - 1
    cites = cites_scripture(reader.lexemes, max(start, quote.open - CITED), quote.open)
    if count < least or cites or _is_introduced(reader, quote, start):
        return False
    after = reader.lexemes[quote.close + 1] if quote.close + 1 < end else None
    return count >= QUOTED_SPEECH or after is None or after.kind != "word"


def stands_alone(reader: Reader, quote: Quote, start: int) -> bool:
    """Tell whether a quote of a sentence that begins at `start` is a statement without any verb."""
    before = reader.lexemes[quote.open - 1] if quote.open > start else None
    least = SHORTEST_ANNOUNCED if _after_colon(reader, quote, start) else FLOATING_QUOTE
    bare = before is None or before.kind == "punctuation" or before.key == _AND and quote.open - 1 == start
    bare = bare or quote.open > start and breaks_in(reader, quote)
    return quote.close - quote.open - 1 >= least and bare


def opens_sentence(reader: Reader, quote: Quote, start: int) -> bool:
    """Tell whether no word of its sentence stands before a quote."""
    return all(reader.lexemes[index].kind != "word" for index in range(start, quote.open))


def _is_introduced(reader: Reader, quote: Quote, start: int) -> bool:
    reach = 3 if _after_colon(reader, quote, start) else 2
    keys = {reader.lexemes[index].key for index in range(max(start, quote.open - reach), quote.open)}
    return bool(keys & (words("name_introducers") | _DEFINING))


def _after_colon(reader: Reader, quote: Quote, start: int) -> bool:
    return quote.open > start and reader.lexemes[quote.open - 1].text == ":"


def named_before_colon(reader: Reader, quote: Quote, start: int) -> Mention | None:
    """Return the person whose name and description end at the colon before a quote.

    وتلتقط منه الحديث هناء حداد، أرملة: «...».
    """
    if not _after_colon(reader, quote, start):
        return None
    colon = quote.open - 1
    for index in range(max(start, colon - LONGEST_NAMED), colon):
        mention = read_phrase(reader, index, colon)
        if mention is None or mention.name is None or mention.end != colon:
            continue
        if mention.name[1] - mention.name[0] > 1 and is_sure(reader, mention):
            return mention
    return _described_before_colon(reader, start, colon)


def _described_before_colon(reader: Reader, start: int, colon: int) -> Mention | None:
    """Return who is described from the head of a sentence to a colon, and no more (إحدى المشاركات: «...»)."""
    mention = read_phrase(reader, start, colon)
    if mention is None or mention.end != colon or mention.end - mention.start < SHORTEST_DESCRIPTION:
        return None
    return mention if classes(mention.head) & _PEOPLE and mention.kind in ("role", "unnamed") else None


def told_by(reader: Reader, quote: Quote, start: int, end: int) -> Mention | None:
    """Return the person after a quote that opens its sentence and any imperfect, whatever the verb means.

    «كل شتاء نغرق»، يختصر حسين المرعي.
    """
    verb = quote.close + 1
    if verb < end and reader.lexemes[verb].text in COMMAS:
        verb += 1
    verb = _past_thus(reader, verb, end)
    if (
        quote.close - quote.open <= QUOTED_SPEECH - 1
        or verb + 1 >= end
        or not opens_sentence(reader, quote, start)
    ):
        return None
    key = reader.lexemes[verb].key
    is_present = key[:1] in ("ي", "ت") and (is_everyday_verb(key) or not classes(key))
    is_verb = is_present and len(key) > SHORTEST_VERB or _is_thus_told(reader, verb)
    if not is_verb or form_at(reader.lexemes, verb) is not None:
        return None
    mention = read_phrase(reader, verb + 1, end)
    if mention is None or mention.kind != "person":
        return mention if mention is not None and mention.head == _MOTHER else None  # تختصر أم سامر الحال
    return mention if is_sure(reader, mention) else None


def _past_thus(reader: Reader, index: int, end: int) -> int:
    """Return one past words that take a quote up before its verb (هكذا | بدأ؛ بهذه الكلمات | ختم فلان)."""
    if index + 1 < end and reader.lexemes[index].key in _WITH_THESE:
        return index + 1 + (reader.lexemes[index + 1].key in _WORDS)
    return index + (index < end and reader.lexemes[index].key in _THUS)


def _is_thus_told(reader: Reader, verb: int) -> bool:
    """Tell whether a verb stands behind هكذا or بهذه الكلمات (هكذا | اختصرت أمل تجربتها)."""
    before, key = reader.lexemes[verb - 1].key, reader.lexemes[verb].key
    return before in _THUS | _WORDS and (is_everyday_verb(key) or not classes(key) and not is_definite(key))


def is_closed_by(reader: Reader, quote: Quote, cue: Cue, end: int) -> bool:
    """Tell whether a verb of saying follows a quote closely («...»، قال فلان؛ «...»، هذا ما قاله فلان)."""
    lexemes = reader.lexemes
    relative = cue.index > 0 and "relative" in classes(lexemes[cue.index - 1].key)
    relative = relative and not takes_up(lexemes, cue)
    said = cue.finite and not cue.joined and not relative and cue.form.lemma.tier in ("A", "B", "C")
    return said and cue.lead - joined_parts(reader, quote, end)[-1][1] <= AFTER_QUOTE


def turns_away(reader: Reader, frame: Frame, start: int) -> bool:
    """Tell whether another verb brings the second quote («...»، تقول فلانة، ثم تضيف: «...»)."""
    lexemes = reader.lexemes
    for place in range(frame.cue.index + 2, frame.content):
        other = cue_at(lexemes, place, start)
        led = lexemes[place - 1].key in _LEADING_ON
        if other is not None and other.finite and (led or other.joined):
            return True
    return False


def is_interrupted(reader: Reader, quote: Quote, cue: Cue, start: int) -> bool:
    """Tell whether a verb interrupts a quote that opens the sentence at `start` («...»، يقول فلان، «...»)."""
    return not cue.joined and not cue.participle and opens_sentence(reader, quote, start)
