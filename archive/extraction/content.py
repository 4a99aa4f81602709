"""Decide where a reported clause ends and whether it is quoted, paraphrased or both."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from archive.extraction.accordance import RELAYING, accordance_at
from archive.extraction.cues import Cue, cue_at
from archive.extraction.frames import QUOTED_SPEECH, find_frame
from archive.extraction.lexicon import words
from archive.extraction.marks import Quote
from archive.extraction.phrases import Reader
from archive.extraction.sources import relayed
from archive.extraction.words import is_bare_complementizer, is_complementizer

COMMAS: Final = ("،", ",")
_TRIMMED: Final = frozenset(".،,؛:؟?!…-–—/")
_ASIDE: Final = ("في", "اشاره", "الي")
_DANGLING: Final = frozenset({"و", "كما", "في", "من", "علي", "الي"})
"""Words that end no clause: what follows them was cut off (في | حين أكد)."""
_WHILE: Final = frozenset({"وقت", "حين"})
SHORTEST_PART: Final = 3
"""Marked words that, as half of a clause, make it a quotation; fewer are a name or an emphasis."""
LOOK_AHEAD: Final = 12
"""Words between a conjunction and the verb that makes it open the next report (لكن الوزارة نفت)."""


@dataclass(frozen=True, slots=True)
class Content:
    """A reported clause as lexeme range [start, end), and the index where reading goes on.

    `quote` is set when the clause is, by half of its words or more, a quote.
    """

    start: int
    end: int
    resume: int
    quote: Quote | None = None
    partly: bool = False


def read_clause(reader: Reader, cue: Cue, comp: int, limit: int) -> Content:
    """Return the clause opened by the particle at `comp`, up to the next report, source or sentence end."""
    start = comp + 1 if is_bare_complementizer(reader.lexemes[comp]) else comp
    first = comp + 1
    whole = reader.quotes.get(first)
    if whole is not None and whole.close - whole.open - 1 >= QUOTED_SPEECH:
        resume = min(whole.close + 1, limit)
        return Content(start, resume, resume, whole)
    resume = _clause_stop(reader, cue, start, limit)
    end = trimmed_end(reader, start, resume)
    quote, partly = _quoted_part(reader, first, start, end)
    if quote is not None and quote.close + 1 < resume and not partly:
        resume = quote.close + 1
    return Content(start, end, resume, quote, partly)


def trimmed_end(reader: Reader, start: int, end: int) -> int:
    """Return `end` without final punctuation and without a mark that closes nothing."""
    while end > start:
        last = reader.lexemes[end - 1]
        is_loose = last.kind == "mark" and end - 1 not in reader.closing
        is_stop = last.kind == "punctuation" and last.text in _TRIMMED
        if not is_loose and not is_stop and last.key not in _DANGLING:
            break
        end -= 1
    return end


def _clause_stop(reader: Reader, cue: Cue, start: int, limit: int) -> int:
    index = start
    while index < limit:
        quote = reader.quotes.get(index)
        if quote is not None:
            index = min(quote.close, limit - 1) + 1
            continue
        if index > start and _stops(reader, cue, index, limit):
            return index
        index += 1
    return limit


def _stops(reader: Reader, cue: Cue, index: int, limit: int) -> bool:
    lexemes = reader.lexemes
    after_comma = lexemes[index - 1].text in COMMAS
    key = lexemes[index].key
    if after_comma and (
        _is_aside(reader, index)
        or key == "علما"
        or key == "الامر"
        and reader.lexemes[min(index + 1, limit - 1)].key == "الذي"
        or _is_narrator(reader, index)
    ):
        return True
    if (key in words("joiners") or key in _WHILE and lexemes[index - 1].key == "في") and _joins_report(
        reader, index, limit
    ):
        return True
    if accordance_at(reader, index, limit) is not None:
        return True
    other = cue_at(lexemes, index, start=index - 1)
    return other is not None and _opens_report(reader, cue, other, after_comma, limit)


def _is_aside(reader: Reader, index: int) -> bool:
    keys = tuple(lexeme.key for lexeme in reader.lexemes[index : index + 3])
    return keys == _ASIDE or keys[:2] == _ASIDE[1:]


def _is_narrator(reader: Reader, index: int) -> bool:
    keys = [lexeme.key for lexeme in reader.lexemes[index : index + 2]]
    return keys[0][:1] == "و" and (
        keys[0][1:] in words("narrator") or keys[0] == "ومن" and keys[-1] in words("narrator")
    )


def _joins_report(reader: Reader, index: int, limit: int) -> bool:
    """Tell whether a conjunction leads to another report with its own clause.

    فيما أكدت الوزارة أن، لكن الوزارة نفت أن.
    """
    for place in range(index + 1, min(index + LOOK_AHEAD, limit)):
        if (
            is_complementizer(reader.lexemes[place])
            or place in reader.quotes
            or reader.lexemes[place].text in COMMAS
        ):
            return False
        other = cue_at(reader.lexemes, place, index)
        if other is not None and other.finite and not other.joined:
            return place == index + 1 or find_frame(reader, other, limit).kind != "object"
    return False


def _opens_report(reader: Reader, cue: Cue, other: Cue, after_comma: bool, limit: int) -> bool:
    """Tell whether a reporting verb inside a clause ends it.

    It does when it is a participle, or a verb joined by و with its own report.
    """
    form = other.form
    if other.participle:
        return _participle_opens(reader, other, after_comma, limit)
    if form.kind == "noun" or not (other.joined or after_comma):
        return False
    if form.lemma.tier == "D":
        return True
    if (
        form.lemma.verb in RELAYING
        and relayed(reader, other.index + 1, min(limit, other.index + 8)) is not None
    ):
        return True
    framed = find_frame(reader, other, limit)
    if framed.kind != "object":
        return other.joined or form.lemma.tier in ("A", "B")
    agrees = form.gender == cue.form.gender and form.number == cue.form.number
    return other.joined and after_comma and form.kind == "perfect" and agrees


def _participle_opens(reader: Reader, other: Cue, after_comma: bool, limit: int) -> bool:
    if other.form.lemma.verb in RELAYING and relayed(reader, other.index + 1, min(limit, other.index + 8)):
        return True
    key = reader.lexemes[other.index].key
    if other.form.number == "s" and key.endswith("ا"):
        sure = after_comma or other.joined or other.form.lemma.tier in ("A", "B")
        return sure or find_frame(reader, other, limit).kind != "object"
    if not after_comma and not other.joined:
        return False
    return find_frame(reader, other, limit).kind != "object" or other.form.lemma.tier in ("A", "B")


def _quoted_part(reader: Reader, first: int, start: int, end: int) -> tuple[Quote | None, bool]:
    """Return the quote that makes a clause direct, and whether words outside it belong to the clause too.

    Half of the words in marks make it direct, in one quote or in several (أن «كل شيء جاهز» وأن «العمل بدأ»).
    """
    whole = reader.quotes.get(first)
    if whole is not None:
        count = whole.close - whole.open - 1
        if count >= QUOTED_SPEECH or whole.close + 1 >= end:
            return whole, False
    total = _word_count(reader, start, end)
    inside = [quote for index in range(start, end) if (quote := reader.quotes.get(index)) and quote.depth == 1]
    counts = [_word_count(reader, quote.open, min(quote.close, end)) for quote in inside]
    if not inside or 2 * sum(counts) < total or _is_name(reader, inside[0], sum(counts), first):
        return None, False
    if len(inside) > 1 and 2 * max(counts) < total and inside[0].open - first <= SHORTEST_PART:
        return replace(inside[0], close=inside[-1].close), True
    largest = inside[counts.index(max(counts))]
    return (largest, True) if 2 * max(counts) >= total else (None, False)


def _is_name(reader: Reader, quote: Quote, count: int, first: int) -> bool:
    """Tell whether few marked words are a name: the subject of the clause, or introduced as one."""
    if count >= QUOTED_SPEECH:
        return False
    before = reader.lexemes[quote.open - 1]
    opens = quote.open == first and is_bare_complementizer(before)
    return count < SHORTEST_PART or opens or before.key in words("name_introducers")


def _word_count(reader: Reader, start: int, end: int) -> int:
    return sum(lexeme.kind in ("word", "number") for lexeme in reader.lexemes[start:end])
