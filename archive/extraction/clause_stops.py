"""Decide where a reported clause stops: at the next report, a source phrase, or where the writer speaks."""

from __future__ import annotations

from typing import Final

from archive.extraction.accordance import accordance_at
from archive.extraction.cues import Cue, cue_at, form_at, governs, is_adjunct
from archive.extraction.frames import find_frame
from archive.extraction.inserted_sources import dashed_end, past_inserted
from archive.extraction.joined_reports import (
    SUBJECT_WORDS,
    agrees_with_verb,
    is_of_told,
    joins_second_report,
    names_another,
)
from archive.extraction.lexemes import COMMAS
from archive.extraction.lexicon import is_definite, words
from archive.extraction.main_verbs import (
    ends_fronted,
    is_denied_by_other,
    is_main_of_fronted,
    is_main_verb,
    joins_verb,
)
from archive.extraction.marks import Quote
from archive.extraction.next_reports import is_doubled, is_everyday, opens_report, relays
from archive.extraction.phrases import Reader, read_phrase
from archive.extraction.quotes_in_clauses import goes_on, grants, is_predicate, speaks_anew
from archive.extraction.subjects_before import BUT, RETURNED
from archive.extraction.turns_elsewhere import asks_on, turns_elsewhere
from archive.extraction.words import EXCEPT, classes, is_complementizer
from archive.extraction.writer_tails import is_joined_tail, is_tail
from archive.extraction.writer_turns import TOLD_LITTLE, gives_little, is_aside, is_writer, takes_other_up

_TO_ADD: Final = frozenset(
    "ل" + person + verb for person in "يت" for verb in ("ضيف", "ءكد", "تابع", "ردف", "ستدرك", "وضح", "ختم")
)
"""What the speaker said next (...، | ليضيف أن)."""
_WHILE: Final = frozenset({"وقت", "حين"})
ADVERSATIVE: Final = frozenset({"لكنه", "لكنها", "لكنهم", "ولكنه", "ولكنها", "ولكنهم"})
_BECAUSE: Final = frozenset({"حيث", "وحيث", "اذ"})
_ADDING: Final = frozenset({"كما", "وكما", "ثم"})
_RATHER: Final = "بل"
_TIME: Final = "الوقت"
_BEFORE: Final = "قبل"
_ORDER: Final = frozenset({_BEFORE, "بعد"})
_AFTER: Final = "بعدما"
LOOK_AHEAD: Final = 12
"""Words between a conjunction and the verb that makes it open the next report (لكن الوزارة نفت)."""
SHORTEST_CLAUSE: Final = 2
"""Words before which no conjunction ends a clause (أن إيران، في حين تدين ...، تؤكد)."""
SHORTEST_VERB: Final = 4
_AND_NOT: Final = frozenset({"ولم", "ولن"})
"""Before a verb and the speaker's name they open the next sentence (ولم تخف الحارثية وجود تحديات)."""
SHORTEST_BEFORE: Final = 3


def clause_stop(reader: Reader, cue: Cue, start: int, limit: int) -> int:
    """Return where the clause of `cue` that begins at `start` stops, its sentence end at the latest."""
    index, subject = start, _subject_keys(reader, cue, start)
    owned, beside = governs(cue, reader.lexemes), is_adjunct(cue, reader.lexemes)
    while index < limit:
        quote = reader.quotes.get(index)
        if quote is not None:
            anew = speaks_anew(reader, quote, limit) or _has_own_source(reader, quote, limit)
            anew = index >= start + SHORTEST_CLAUSE and anew
            if anew and not is_predicate(reader, start, quote):
                return min(quote.close + 1, limit) if goes_on(reader, start, quote, limit) else index
            index = min(quote.close, limit - 1) + 1
            continue
        if (
            owned
            and reader.lexemes[index].text in COMMAS
            and (beside or joins_verb(reader.lexemes, index + 1))
        ):
            return index
        if (past := dashed_end(reader, index, limit)) is not None:
            if all(lexeme.kind == "punctuation" for lexeme in reader.lexemes[past:limit]):
                return index  # ... بكل حقوقهم | -حسبهم-.
            index = past
            continue
        if (past := past_inserted(reader, start, index, limit)) is not None:
            index = past
            continue
        denied = reader.lexemes[index].key in _AND_NOT
        name = reader.lexemes[min(index + 1 + denied, limit - 1)].key
        again = name in subject or denied and name in reader.family_names
        if again and (denied or _names_speaker_again(reader, index, limit)):
            return index
        if index >= start + SHORTEST_CLAUSE and _stops(reader, cue, start, index, limit):
            return index
        index += 1
    return limit


def _has_own_source(reader: Reader, quote: Quote, limit: int) -> bool:
    """Tell whether the last quote of a sentence has a source of its own (...، | «فالبحر غدار» بحسبها)."""
    if quote.depth > 1 or reader.lexemes[quote.open - 1].text not in COMMAS:
        return False
    source = accordance_at(reader, quote.close + 1, limit)
    return source is not None and all(word.kind != "word" for word in reader.lexemes[source.end : limit])


def _subject_keys(reader: Reader, cue: Cue, start: int) -> frozenset[str]:
    """Return the words between a verb and its clause that may name the speaker."""
    if not cue.finite:
        return frozenset()
    subject = reader.lexemes[cue.index + 1 : min(cue.index + SUBJECT_WORDS, start - 1)]
    keys = [lexeme.key for lexeme in subject if lexeme.kind == "word" and not is_complementizer(lexeme)]
    names = {key for key in keys if not classes(key) & {"preposition", "common", "adjective", "time"}}
    described = {key for key in keys[:1] if is_definite(key) and not classes(key) & {"time"}}
    return frozenset(names | described)


def _stops(reader: Reader, cue: Cue, start: int, index: int, limit: int) -> bool:
    lexemes = reader.lexemes
    after_comma = lexemes[index - 1].text in (*COMMAS, "؛") or _after_two_stops(reader, index)
    if (
        is_aside(reader, index)
        or after_comma
        and is_writer(reader, index, limit)
        or not grants(reader, start)
        and _turns_on_speaker(reader, cue, index, limit)
    ):
        return True
    if after_comma and joins_second_report(reader, cue, start, index, limit):
        return True
    tells_on = is_tail if after_comma else is_joined_tail
    if tells_on(reader, cue, start, index, limit):
        return True
    key = lexemes[index].key
    if after_comma and turns_elsewhere(reader, index, limit) or asks_on(reader, index, limit):
        return True
    is_while = key in _WHILE and lexemes[index - 1].key == "في"
    if key == _TIME and lexemes[index - 1].key == "في" and _tells_meanwhile(reader, index, limit):
        return True
    if after_comma and key in _TO_ADD:
        return True
    joins = key in words("joiners") and key not in ADVERSATIVE or after_comma and key in EXCEPT
    joins = joins or is_while and index > start + SHORTEST_BEFORE
    if joins and _joins_report(reader, cue, index, limit) or _tells_order(reader, cue, start, index, limit):
        return True
    if accordance_at(reader, index, limit) is not None or takes_other_up(reader, index, limit):
        return True
    other = cue_at(lexemes, index, start=index - 1)
    is_fronted = after_comma and is_main_of_fronted(reader, cue, start, index, limit)
    if is_fronted or ends_fronted(reader, cue, index, limit):
        return True
    verb_after = after_comma and other is not None and other.finite and not other.joined
    if verb_after and is_main_verb(reader, start, index):
        return False
    of_told = other is not None and is_of_told(reader, cue, start, other)
    return other is not None and not of_told and opens_report(reader, cue, other, after_comma, limit)


def _after_two_stops(reader: Reader, index: int) -> bool:
    """Tell whether two stops are typed for a comma (... عن الخدمة .. مشيرا إلى)."""
    return index > 1 and reader.lexemes[index - 1].text == reader.lexemes[index - 2].text == "."


def _turns_on_speaker(reader: Reader, cue: Cue, index: int, limit: int) -> bool:
    """Tell whether لكنه or غير أنه leads to what the speaker added or left out (لكنه لم يحدد موعدا)."""
    lexemes, key = reader.lexemes, reader.lexemes[index].key
    place = index + 1
    if key in EXCEPT and place < limit and is_complementizer(lexemes[place]):
        key, place = lexemes[place].key, place + 1
    elif key not in ADVERSATIVE:
        return False
    if place + 1 >= limit or not _refers_to(key, cue):
        return False
    place += place + 2 < limit and lexemes[place].key in RETURNED  # لكنه عاد ليقول إنه
    denied = lexemes[place].key in words("negations")
    if denied and gives_little(reader, place + 1):
        return True  # لكنه لم يقدم تفاصيل
    form = form_at(lexemes, place + denied)
    if form is None or not form.finite or form.gender != cue.form.gender or form.number != cue.form.number:
        return False
    if denied:
        return form.lemma.tier in ("A", "B") or form.lemma.verb in TOLD_LITTLE
    other = cue_at(lexemes, place, place)
    if other is None:
        return False
    return form.kind == "perfect" or find_frame(reader, other, limit).kind != "object"


def _refers_to(key: str, cue: Cue) -> bool:
    """Tell whether the pronoun of لكنه or أنها may stand for the subject of `cue`."""
    if cue.form.number != "s":
        return key.endswith(("هم", "هما"))
    return key.endswith("ها") if cue.form.gender == "f" else key.endswith("ه")


def _names_speaker_again(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether و and a verb before the speaker's own name begin the next sentence without a stop.

    قال سالم إن الفريق جاهز ورفض سالم التعليق.
    """
    key = reader.lexemes[index].key
    if key[:1] != "و" or len(key) < SHORTEST_VERB or classes(key) or index + 1 >= limit:
        return False
    name = reader.lexemes[index + 1].key
    return name in reader.family_names or read_phrase(reader, index + 1, limit) is not None


def _tells_meanwhile(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether في الوقت الذي leads to what another does or says (في الوقت الذي حث فيه المجلس)."""
    if reader.lexemes[min(index + 1, limit - 1)].key != "الذي" or index + 2 >= limit:
        return False
    other = cue_at(reader.lexemes, index + 2, index)
    return other is not None and other.finite and not is_everyday(other)


def _tells_order(reader: Reader, cue: Cue, start: int, index: int, limit: int) -> bool:
    """Tell whether قبل أن or بعد أن leads to the same speaker's next words (قبل أن يضيف: ...)."""
    lexemes = reader.lexemes
    verb = index + (1 if lexemes[index].key == _AFTER else 2)
    in_order = lexemes[index].key in _ORDER and verb < limit and lexemes[verb - 1].key == "ان"
    if verb >= limit or not in_order and lexemes[index].key != _AFTER:
        return False
    other = cue_at(lexemes, verb, index)
    if other is None or other.form.lemma.tier == "D":
        return False
    if lexemes[index].key == _AFTER:
        return find_frame(reader, other, limit).kind != "object"
    same = agrees_with_verb(reader, cue, other)
    lemma = other.form.lemma
    if lemma.tier == "N" or lemma.stance == "ask":  # ...، قبل أن تطالب بفتحه
        led = lexemes[index].key == _BEFORE and lexemes[index - 1].text in COMMAS
        if led and same and not names_another(reader, cue, start, index):
            return True
    if lemma.tier in ("C", "N"):
        return find_frame(reader, other, limit).kind in ("quote", "colon") or is_doubled(reader, other, limit)
    return same and cue.finite or find_frame(reader, other, limit).kind != "object"


def _joins_report(reader: Reader, cue: Cue, index: int, limit: int) -> bool:
    """Tell whether a conjunction leads to another report with its own clause.

    فيما أكدت الوزارة أن، لكن الشركة نفت أن.
    """
    first = index + 2 if reader.lexemes[index].key in EXCEPT else index + 1
    if reader.lexemes[index].key in BUT and is_denied_by_other(reader, first, limit):
        return True
    if _reports_behind_aside(reader, first, limit):
        return True
    for place in range(first, min(index + LOOK_AHEAD, limit)):
        if (
            is_complementizer(reader.lexemes[place])
            or place in reader.quotes
            or reader.lexemes[place].text in COMMAS
        ):
            return False
        other = cue_at(reader.lexemes, place, index)
        if other is not None and other.finite and not other.joined:
            return _reports_behind(reader, cue, other, index, limit)
    return False


def _reports_behind(reader: Reader, cue: Cue, other: Cue, index: int, limit: int) -> bool:
    """Tell whether the verb behind a conjunction reports, or tells without a clause what the speaker did too.

    ...، كما شدد على ضرورة الحوار; not ...، كما ناقشا الحدود، nor ...، بل ستعلن حزمة قروض.
    """
    key, follows = reader.lexemes[index].key, other.index == index + 1
    framed = find_frame(reader, other, limit).kind
    reports = framed != "object" and not (framed == "quote" and is_everyday(other))
    if key in _ADDING | _BECAUSE and other.form.kind == "imperfect" or key == _RATHER:
        return reports and (follows or key != _RATHER)
    same = key not in _ADDING | _BECAUSE or agrees_with_verb(reader, cue, other)
    if not same and key in _BECAUSE and is_complementizer(reader.lexemes[min(other.index + 1, limit - 1)]):
        return False  # ستة ناجين ساروا إلى قرية | حيث قالوا إن
    if relays(reader, other, limit):
        return True
    first = index + 2 if key in EXCEPT else index + 1
    says = key in BUT and other.form.lemma.tier in ("A", "B")
    if (key in EXCEPT or says) and _is_of_other(reader, first, other.index):
        return True
    return same and follows and not is_everyday(other) or reports


def _reports_behind_aside(reader: Reader, start: int, limit: int) -> bool:
    """Tell whether somebody reports behind an aside (لكن | الحرس، التابع للوزارة، كشف أن)."""
    mention = read_phrase(reader, start, limit)
    if mention is None or mention.end >= limit or reader.lexemes[mention.end].text not in COMMAS:
        return False
    aside = range(mention.end + 1, min(mention.end + LOOK_AHEAD, limit - 1))
    close = next((place for place in aside if reader.lexemes[place].text in COMMAS), None)
    other = cue_at(reader.lexemes, close + 1, close + 1) if close is not None else None
    if other is None or not other.finite or other.joined or is_everyday(other):
        return False
    return find_frame(reader, other, limit).kind != "object"


def _is_of_other(reader: Reader, start: int, verb: int) -> bool:
    """Tell whether somebody named or described stands right before a verb (بيد أن القيادي فلان | فند)."""
    mention = read_phrase(reader, start, verb)
    return mention is not None and mention.end == verb and mention.kind in ("person", "organisation", "role")
