"""Name what speaks for or against the words of a report: its marks, its verb, what stands around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from archive.extraction.cues import Cue, cue_at
from archive.extraction.lexemes import COMMAS, Lexeme
from archive.extraction.lexicon import words
from archive.extraction.report import Report
from archive.extraction.surroundings import Surroundings
from archive.extraction.words import is_complementizer

FEW_WORDS: Final = 4
"""Words below which a statement is often the name of a thing or half a clause."""
LONG_CLAUSE: Final = 45
"""Words from which a reported clause has likely run on into the writer's own."""
FAR_CLAUSE: Final = 14
"""Words between a verb and its clause from which the clause may be another's."""
GOES_ON: Final = 4
"""Words after a reported clause from which its sentence goes on without it."""
NEAR: Final = 6
"""Words before a verb in which a negation may still reach it."""


def words_evidence(report: Report, around: Surroundings) -> Iterator[str]:
    """Yield the named evidence on the words of a report, the rules it was found by left out."""
    yield from _of_quote(report)
    yield from _of_length(report, around.lexemes)
    if report.cue is not None:
        yield from _of_verb(report.cue, report.parts[0][0], around)
    yield from _of_end(report, around)
    if report.source.kind == "quoted":
        yield "second-hand"
    if report.source.kind == "accordance":
        yield "source-at-end"


def _of_quote(report: Report) -> Iterator[str]:
    if report.quote is None:
        return
    if not report.quote.closed:
        yield "mark-missing"
    if report.quote.repaired:
        yield "mark-repaired"
    if report.quote.paragraphs > 1:
        yield "closed-later"


def _of_length(report: Report, lexemes: Sequence[Lexeme]) -> Iterator[str]:
    count = sum(end - start for start, end in report.parts)
    if count <= LONG_CLAUSE:
        kinds = (lexemes[index].kind for start, end in report.parts for index in range(start, end))
        if sum(kind == "word" for kind in kinds) < FEW_WORDS:
            yield "few-words"
    elif report.quote is None:
        yield "long-clause"


def _of_end(report: Report, around: Surroundings) -> Iterator[str]:
    """Yield whether the words may end elsewhere: at a comma, or where the sentence goes on without them.

    How far elsewhere tells: an end that is wrong by less than half leaves the statement found.
    أكد أن «الموقف سيتغير» في المحادثات المقبلة.
    """
    start, end = report.parts[-1]
    if report.quote is not None:
        if _goes_on(around.rest(end + 1)):
            yield "words-after-quote"
        return
    taken = around.lexemes[start:end]
    comma = next((place for place, lexeme in enumerate(taken) if lexeme.text in COMMAS), None)
    if comma is not None:
        yield "comma-early" if 2 * _count(taken[:comma]) < _count(taken) else "comma-in-clause"
    rest = around.rest(end)
    if _goes_on(rest) or (len(rest) > GOES_ON and rest[0].kind != "mark" and not _reports_next(rest)):
        yield "clause-cut-early" if _count(rest) >= _count(taken) else "clause-cut-short"
    if "unquoted-speech" in report.rules and not _reports_next(around.later_in_paragraph(end)):
        yield "speech-may-go-on"


def _goes_on(rest: Sequence[Lexeme]) -> bool:
    return bool(rest) and rest[0].kind in ("word", "number")


def _reports_next(rest: Sequence[Lexeme]) -> bool:
    """Tell whether the next word, if any, opens a report: ، وأضاف."""
    first = next((place for place, lexeme in enumerate(rest) if lexeme.kind == "word"), None)
    return first is None or cue_at(rest, first, 0) is not None


def _count(lexemes: Sequence[Lexeme]) -> int:
    return sum(lexeme.kind == "word" for lexeme in lexemes)


def _of_verb(cue: Cue, content: int, around: Surroundings) -> Iterator[str]:
    """Yield what the verb and the words before it tell: قال at the head of its sentence is surest."""
    yield "sure-cue" if cue.form.lemma.tier in ("A", "B") else "homograph-cue"
    if cue.form.kind == "imperfect":
        yield "imperfect-verb"
    begin = around.sentence(cue.index)
    before = around.lexemes[max(begin, cue.lead - NEAR) : cue.lead]
    if all(lexeme.kind != "word" for lexeme in around.lexemes[begin : min(begin + 3, cue.lead)]):
        yield "verb-first"
    if any(lexeme.key in words("negations") for lexeme in before):
        yield "negation-near"
    if any(is_complementizer(lexeme) for lexeme in before):
        yield "particle-before-verb"
    if content - cue.index > FAR_CLAUSE:
        yield "clause-far-from-verb"
