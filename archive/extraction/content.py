"""Decide where a reported clause ends and whether it is quoted, paraphrased or both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from archive.extraction.clause_stops import clause_stop
from archive.extraction.cues import Cue, form_at
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.frame_words import SIDES
from archive.extraction.joined_quotes import first_joined
from archive.extraction.lexemes import COMMAS, QUESTION_MARKS, Lexeme, keys_from
from archive.extraction.lexicon import is_definite, words
from archive.extraction.marks import QUOTED_SPEECH, Quote
from archive.extraction.name_shapes import STATE
from archive.extraction.phrases import Reader
from archive.extraction.words import classes, is_bare_complementizer, is_complementizer

_OWN: Final = frozenset({"نا", "ني", "ي"})
_TRIMMED: Final = frozenset(".،,؛:؟?!…-–—/")
_DOTS: Final = frozenset(".…")
_RELATIVES: Final = frozenset({"الذي", "التي", "الذين", "اللذين", "اللتين", "اللواتي"})
_THAT_IS: Final = "اي"
_WITHOUT: Final = frozenset({"دون", "بدون"})
_DANGLING: Final = frozenset({"و", "وذلك", "كما", "في", "من", "علي", "الي"})
"""Words that end no clause: what follows them was cut off (في | حين أكد)."""
SHORTEST_PART: Final = 3
"""Marked words that, as half of a clause, make it a quotation; fewer are a name or an emphasis."""
_NOUNS: Final = frozenset({"common", "thing", "occasion", "document", "organisation"})
"""What may be named by the words in marks behind it."""
_SUCH_AS: Final = "قبيل"
"""Before what stands for others of its kind (من قبيل «الاستثمار»)."""


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
    resume = clause_stop(reader, cue, start, limit)
    end = trimmed_end(reader, start, resume)
    if whole is not None and (_is_direct(reader, whole, end) or _is_called(reader, comp, whole, end)):
        resume = min(whole.close + 1, limit)
        return Content(start, resume, resume, whole)
    quote, partly = _quoted_part(reader, first, start, end)
    if quote is not None and quote.close + 1 < resume and not partly:
        resume = quote.close + 1
    return Content(start, end, resume, quote, partly)


def _is_direct(reader: Reader, quote: Quote, end: int) -> bool:
    """Tell whether the marked words that open a clause are what was said, not only its first part."""
    count = _word_count(reader, quote.open, quote.close)
    after, second = (*keys_from(reader.lexemes, quote.close + 1, 2), "", "")[:2]
    is_whole = (
        after in _RELATIVES
        or after in COMMAS
        and second == _THAT_IS
        or count >= _word_count(reader, quote.close, end)
    )
    return count >= QUOTED_SPEECH and (is_whole or _tells_manner(reader, quote.close + 1))


def _is_called(reader: Reader, comp: int, quote: Quote, end: int) -> bool:
    """Tell whether marked words are all that somebody is called.

    وصفه بأنه «قتل عمد» | واتهم الحراس; وصفه بأنه «جيد» |، في وقت.
    """
    after = keys_from(reader.lexemes, quote.close + 1, 2)
    if is_bare_complementizer(reader.lexemes[comp]) or not after or quote.close + 1 >= end:
        return False
    form = form_at(reader.lexemes, quote.close + 1)
    joins = form is not None and form.finite and after[0][:1] == "و"
    return joins or after[0] in COMMAS and after[1:2] == ("في",)


def _tells_manner(reader: Reader, comma: int) -> bool:
    """Tell whether the writer says what a speaker did by it (ملوحا بالوثيقة) or left out (دون تسمية أحد)."""
    after = keys_from(reader.lexemes, comma + 1, 2)
    if not after or reader.lexemes[comma].text not in COMMAS:
        return False
    return leaves_out(after) or bool(STATE.fullmatch(after[0]))


def leaves_out(keys: Sequence[str]) -> bool:
    """Tell whether words begin with what somebody does not do (دون تسمية أحد، من دون تفاصيل)."""
    first = 2 if keys and keys[0] == "من" else 1
    return not _WITHOUT.isdisjoint(keys[:first])


def trimmed_end(reader: Reader, start: int, end: int) -> int:
    """Return `end` without final punctuation and without a mark that closes nothing."""
    while end > start:
        last = reader.lexemes[end - 1]
        is_loose = last.kind == "mark" and end - 1 not in reader.closing
        is_stop = last.kind == "punctuation" and last.text in _TRIMMED
        left_out = min(_left_out_begin(reader, start, end), _turn_begin(reader, start, end))
        if not is_loose and not is_stop and last.key not in _DANGLING and left_out == end:
            break
        end = min(end - 1, left_out)
    return end


def _turn_begin(reader: Reader, start: int, end: int) -> int:
    """Return where somebody else's turn begins that a clause without stop runs into (... مهم | من جانبه)."""
    keys = keys_from(reader.lexemes, end - 2, 2) if end - start > SHORTEST_PART else ()
    return end - 2 if keys and keys[0].removeprefix("و") == "من" and keys[1] in SIDES else end


def _left_out_begin(reader: Reader, start: int, end: int) -> int:
    """Return where brackets around dots begin that end a clause (... والهواجس | (...)), else `end`."""
    index = end - 1
    if reader.lexemes[index].text != ")":
        return end
    while index > start and reader.lexemes[index - 1].text in _DOTS:
        index -= 1
    opens = index > start and index < end - 1 and reader.lexemes[index - 1].text == "("
    return index - 1 if opens else end


def with_question(reader: Reader, end: int, limit: int) -> int:
    """Return `end` after the question mark of speech without marks, also said (تساءل: من المسؤول؟)."""
    return end + (end < limit and reader.lexemes[end].text in QUESTION_MARKS)


def _quoted_part(reader: Reader, first: int, start: int, end: int) -> tuple[Quote | None, bool]:
    """Return the quote that makes a clause direct, and whether words outside it belong to the clause too.

    Half of the words in marks make it direct, in one quote or in several (أن «كل شيء جاهز» وأن «العمل بدأ»).
    """
    whole = reader.quotes.get(first)
    if whole is not None and whole.close + 1 >= end:
        return whole, False
    total = _word_count(reader, start, end)
    opened = (reader.quotes.get(index) for index in range(start, end))
    speech = (quote for quote in opened if quote is not None and quote.depth == 1)
    inside = [quote for quote in speech if quote.open == first or not _names_body(reader, quote)]
    counts = [_word_count(reader, quote.open, min(quote.close, end)) for quote in inside]
    if not inside or 2 * sum(counts) < total or _is_of_told(reader, inside[0], start):
        return None, False
    if _is_name(reader, inside[0], sum(counts), first):
        return None, False
    if len(inside) > 1 and first_joined(reader, inside, inside[-1], end) is inside[0]:
        return inside[0], True
    if len(inside) > 1 and 2 * max(counts) < total and inside[0].open - first <= SHORTEST_PART:
        return replace(inside[0], close=inside[-1].close), True
    largest = first_joined(reader, inside, inside[counts.index(max(counts))], end)
    return (largest, True) if 2 * max(counts) >= total else (None, False)


def _is_of_told(reader: Reader, quote: Quote, start: int) -> bool:
    """Tell whether somebody told of in the clause says the marked words (إن زعيمهم كان يصرخ: | «اهربوا»)."""
    verb = quote.open - 2
    if verb <= start or reader.lexemes[quote.open - 1].text != ":":
        return False
    form = form_at(reader.lexemes, verb)
    return form is not None and form.finite and form.number != "d"  # not مازحا:


def _is_name(reader: Reader, quote: Quote, count: int, first: int) -> bool:
    """Tell whether few marked words are a name: the subject of the clause, or introduced as one."""
    before, after = reader.lexemes[quote.open - 1], reader.lexemes[quote.close + 1 : quote.close + 2]
    if before.key in words("name_introducers") and after and after[0].kind == "word":
        return True  # إن فيلم «الرجل الذي باع ظله» | سيعرض قريبا
    if before.key == _SUCH_AS:
        return True  # مواضيع من قبيل | «قمع الصحافة»
    if quote.open == first + 1 and after and _names_subject(before, after[0]):
        return True
    if count >= QUOTED_SPEECH:
        return False
    if quote.open == first:
        return is_bare_complementizer(before)
    return count < SHORTEST_PART or before.key in words("name_introducers")


def _names_body(reader: Reader, quote: Quote) -> bool:
    """Tell whether few marked words name a body within a clause (مدربه | «نادي الشمال» سيرحل)."""
    words_inside = reader.lexemes[quote.open + 1 : quote.close]
    if not 1 < len(words_inside) < QUOTED_SPEECH or "organisation" not in classes(words_inside[0].key):
        return False
    return not any(is_everyday_verb(lexeme.key) for lexeme in words_inside)


def _names_subject(noun: Lexeme, after: Lexeme) -> bool:
    """Tell whether marks name the one noun before them, as a verb follows (سلسلة «...» | ستعود)."""
    is_noun = noun.kind == "word" and not is_definite(noun.key) and classes(noun.key) <= _NOUNS
    is_noun = is_noun and not is_everyday_verb(noun.key)
    plain = after.key.removeprefix("س")
    return is_noun and after.kind == "word" and is_everyday_verb(plain)


def _word_count(reader: Reader, start: int, end: int) -> int:
    return sum(lexeme.kind in ("word", "number") for lexeme in reader.lexemes[start:end])


def is_own_complementizer(lexeme: Lexeme) -> bool:
    """Tell whether the particle carries the first person, as in speech (قال: إننا جاهزون)."""
    return is_complementizer(lexeme) and lexeme.key.removeprefix("ب").removeprefix("ان") in _OWN
