"""Tell prose that is no news report by its form: religious, first-person and opinion prose, interviews.

Never by names. The words of quotes do not count, as a report may quote a sermon; what is counted are the
writer's own. Statements found in such prose keep their speakers, but never a high confidence.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from archive.extraction.article import Article
from archive.extraction.conjugation import first_person_forms
from archive.extraction.lexemes import QUESTION_MARKS, Lexeme
from archive.extraction.lexicon import words
from archive.extraction.report import Report

RELIGIOUS: Final = 3
"""Formulas of scripture in the writer's own words from which a text preaches."""
WORDS_PER_FORMULA: Final = 150
WORDS_PER_FIRST_PERSON: Final = 80
"""A writer who says I or we so often tells of himself."""
LEAST_FIRST_PERSON: Final = 3
WORDS_PER_SIGN: Final = 60
"""A question or an address to the reader so often makes a column."""
LEAST_SIGNS: Final = 3
REPORTED: Final = 0.25
"""Share of sentences that report something, below which questions make a column."""
LEAST_TURNS: Final = 3


@dataclass(frozen=True, slots=True)
class Form:
    """What is counted in the writer's own words; `reported` is the share of sentences that report."""

    length: int
    formulas: int
    first_persons: int
    questions: int
    addresses: int
    reported: float


def genre(article: Article, reports: Sequence[Report]) -> tuple[str, ...]:
    """Return the evidence that an article is no news report, nothing for news."""
    form = form_of(article, reports)
    found: list[str] = []
    if form.formulas >= max(RELIGIOUS, form.length / WORDS_PER_FORMULA):
        found.append("genre-religious")
    if form.first_persons >= max(LEAST_FIRST_PERSON, form.length / WORDS_PER_FIRST_PERSON):
        found.append("genre-first-person")
    signs = form.questions + 2 * form.addresses
    if form.reported < REPORTED and signs >= max(LEAST_SIGNS, form.length / WORDS_PER_SIGN):
        found.append("genre-opinion")
    if sum(map(_is_answer, reports)) >= LEAST_TURNS:
        found.append("genre-interview")
    return tuple(found)


def _is_answer(report: Report) -> bool:
    """Tell whether a report is the turn of an interview; a dialogue in court stands in news (القاضي: ...)."""
    by_office = report.source.mention is not None and report.source.mention.kind == "role"
    return "unquoted-speech" in report.rules and report.cue is None and not by_office


def form_of(article: Article, reports: Sequence[Report]) -> Form:
    """Count in what the writer says himself, neither quoted nor reported."""
    own = _own_words(article, reports)
    keys = [lexeme.key for lexeme in own if lexeme.kind == "word"]
    return Form(
        length=len(keys),
        formulas=_count_phrases(keys, "scripture_formulas"),
        first_persons=sum(key in first_person_forms() for key in keys),
        questions=sum(lexeme.text in QUESTION_MARKS for lexeme in own),
        addresses=_count_phrases(keys, "reader_addresses"),
        reported=len(reports) / max(1, len(article.sentences)),
    )


def _own_words(article: Article, reports: Sequence[Report]) -> list[Lexeme]:
    taken = [(quote.open, quote.close) for quote in article.outer.values()]
    taken.extend(part for report in reports for part in report.parts)
    own: list[Lexeme] = []
    reached = article.body[0][0] if article.body else 0
    for start, end in sorted(taken):
        own.extend(article.lexemes[reached:start])
        reached = max(reached, end)
    own.extend(article.lexemes[reached:])
    return own


@cache
def _phrases_by_first(name: str) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Return the phrases of a list by their first word, bare and behind و and ف."""
    split = [tuple(phrase.split()) for phrase in words(name)]
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in split:
        for joined in ("", "و", "ف"):
            found[joined + phrase[0]] = (*found.get(joined + phrase[0], ()), phrase)
    return found


def _count_phrases(keys: Sequence[str], name: str) -> int:
    """Count the phrases of a list, و and ف before them left out (وقال تعالى)."""
    known, count = _phrases_by_first(name), 0
    for index, key in enumerate(keys):
        for phrase in known.get(key, ()):
            count += tuple(keys[index + 1 : index + len(phrase)]) == phrase[1:]
    return count
