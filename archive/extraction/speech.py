"""Read sentences into reports: turns of an interview, announced paragraphs, speech that goes on."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from archive.extraction.announced import announced_speech
from archive.extraction.article import Article
from archive.extraction.conjugation import first_person_forms
from archive.extraction.content import trimmed_end
from archive.extraction.cues import cue_at
from archive.extraction.phrases import Reader
from archive.extraction.report import Report
from archive.extraction.reports import SentenceReader
from archive.extraction.sentences import Range
from archive.extraction.turns import Turn, interview_turns

LONGEST_SPEECH: Final = 12
"""Sentences of one paragraph that may follow each other without marks."""


def sentence_reports(article: Article, reader: Reader) -> Iterator[list[Report]]:
    """Yield the reports of each sentence in reading order; what a turn or a speech has taken yields none."""
    turns = interview_turns(article) or announced_speech(article)
    taken = 0
    for place, (start, end) in enumerate(article.sentences):
        while turns and turns[0].end <= start:
            turns.pop(0)
        if start < taken:
            yield []
        elif turns and turns[0].start <= start:
            yield _of_turn(turns[0], start, reader)
        else:
            found = list(SentenceReader(reader, start, end).reports())
            taken = _goes_on(article, reader, place, found)
            yield found


def _of_turn(turn: Turn, start: int, reader: Reader) -> list[Report]:
    return list(turn.reports(reader)) if turn.start == start else []


def _goes_on(article: Article, reader: Reader, place: int, found: list[Report]) -> int:
    """Stretch speech after a colon over the next sentences of the first person; return where it ends.

    قال فلان: الطريق طويل. ونحن نعرف ذلك. وسنمضي فيه.
    """
    end = article.sentences[place][1]
    if not found or not _is_plain_to(reader, found[-1], end):
        return end
    limit = _paragraph_end(article, end)
    following = article.sentences[place + 1 : place + 1 + LONGEST_SPEECH]
    for sentence in following:
        if sentence[1] > limit or not _may_go_on(reader, sentence):
            break
        if _is_personal(reader, sentence) or reader.lexemes[sentence[1] - 1].text == "؟":
            end = sentence[1]
    if end > article.sentences[place][1]:
        start = found[-1].parts[0][0]
        found[-1] = replace(found[-1], parts=((start, trimmed_end(reader, start, end)),))
    return end


def _is_plain_to(reader: Reader, report: Report, end: int) -> bool:
    """Tell whether a report is speech without marks from a colon to the end of its sentence."""
    if "unquoted-speech" not in report.rules or reader.lexemes[report.parts[0][0] - 1].text != ":":
        return False
    return all(lexeme.kind != "word" for lexeme in reader.lexemes[report.parts[0][1] : end])


def _paragraph_end(article: Article, end: int) -> int:
    place = bisect_right(article.body, (end - 1, len(article.lexemes))) - 1
    return article.body[place][1]


def _may_go_on(reader: Reader, sentence: Range) -> bool:
    """Tell whether nobody else speaks in a sentence: it holds no verb of saying and no quote."""
    start, end = sentence
    if any(index in reader.quotes for index in range(start, end)):
        return False
    cues = (cue_at(reader.lexemes, index, start) for index in range(start, end))
    return all(cue is None or cue.form.lemma.tier not in ("A", "B") for cue in cues)


def _is_personal(reader: Reader, sentence: Range) -> bool:
    keys = (lexeme.key for lexeme in reader.lexemes[slice(*sentence)])
    return any(key in first_person_forms() or key[1:] in first_person_forms() for key in keys)
