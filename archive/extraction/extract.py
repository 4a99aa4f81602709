"""The pipeline: layout, marks, sentences, reports, speakers, confidence."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import Final

from archive.arabic.passages import join_slices
from archive.extraction.aliases import propose_same
from archive.extraction.article import Article, read_article, speech_of
from archive.extraction.attribution import Attribution
from archive.extraction.cast import Cast
from archive.extraction.confidence import confidences, evidence
from archive.extraction.dates import complete_date, infer_date
from archive.extraction.discourse import Discourse
from archive.extraction.entities import Entity, Registry
from archive.extraction.everyday_family_names import everyday_family_names, places_of_names
from archive.extraction.genre import genre
from archive.extraction.introductions import introduce
from archive.extraction.lone_names import lone_in_b
from archive.extraction.named_later import settled
from archive.extraction.phrases import Reader
from archive.extraction.records import ArticleDate, ExtractedSpeaker, ExtractedStatement, Extraction, Span
from archive.extraction.report import Report
from archive.extraction.speaker_evidence import speaker_evidence
from archive.extraction.speech import sentence_reports
from archive.extraction.surnames import family_names, surnames
from archive.extraction.surroundings import Surroundings
from archive.extraction.told_bodies import ToldBodies
from archive.extraction.wording import Wording
from archive.extraction.words_evidence import words_evidence

PIPELINE_VERSION: Final = "1.16"
"""Changes with every change of rules or lexicons; stored with each statement."""


def extract(text: str, *, published: str | None = None) -> Extraction:
    """Return every statement of an article with its speaker and the reasons for both.

    Offsets are code points of `text` as given. `published` (EDTF) is what an archivist knows of the date: the
    text may add a part to it, never change one. ValueError when it is no EDTF.
    """
    with _uncollected():
        return _extract(text, published)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Hold the collector of cycles while an article is read, which makes none.

    It would walk the lexicons again and again, a sixth of the time; what is let go of is freed at once.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _extract(text: str, published: str | None) -> Extraction:
    article = read_article(text)
    registry = Registry()
    statements = tuple(_statements(article, registry))
    speakers = tuple(_speakers(registry, statements))
    return Extraction(
        title=article.layout.title,
        date=_date(article, published),
        paragraphs=article.layout.paragraphs,
        statements=statements,
        speakers=speakers,
        proposals=propose_same(speakers),
        pipeline_version=PIPELINE_VERSION,
    )


def _statements(article: Article, registry: Registry) -> list[ExtractedStatement]:
    """Return the statements of the body in reading order; names are settled before any is written down."""
    reader = Reader.of(article.lexemes, article.quotes)
    told = ToldBodies(reader, article.sentences, speech_of(article))
    introduce(article, Cast(Wording(article.text, reader), registry, told))
    known = surnames(registry)
    heads = frozenset(words[0] for words in known)
    alone = family_names(registry) | lone_in_b(reader.lone)
    at = places_of_names(article.lexemes, everyday_family_names(registry))
    reader = replace(reader, family_names=alone, surnames=known, surname_heads=heads, name_places=at)
    discourse = Discourse(Cast(Wording(article.text, reader), registry, told))
    drafts: list[tuple[Report, Attribution]] = []
    for found in sentence_reports(article, reader):
        discourse.begin_sentence()
        drafts.extend((report, discourse.attribute(report)) for report in found)
    around = Surroundings.of(
        article, registry.entities, ((who.entity, report.source.mention) for report, who in drafts)
    )
    form = genre(article, [report for report, _ in drafts if report.parts])
    read = (
        _statement(article, report, who, (*reasons, *form))
        for report, who, reasons in _with_reasons(drafts, around)
    )
    return sorted((item for item in read if item is not None), key=lambda item: (item.start, -item.end))


def _with_reasons(
    drafts: Iterable[tuple[Report, Attribution]], around: Surroundings
) -> Iterator[tuple[Report, Attribution, tuple[str, ...]]]:
    """Yield each draft with its reasons; who was not read at one verb may speak at the next ones too.

    قال النائب فلان إن .... وقال | الذين حضروا إن ... | مضيفين أن.
    """
    unread = False
    for report, who in ((report, settled(who)) for report, who in drafts):
        unread = unread and report.source.mention is None
        if report.parts:
            reasons = tuple(_reasons(report, who, around))
            yield report, who, (*reasons, "from-unread") if unread and who.kind == "chained" else reasons
            unread = unread or "subject-unread" in reasons


def _reasons(report: Report, who: Attribution, around: Surroundings) -> Iterator[str]:
    """Yield every named reason for and against a statement and its speaker."""
    yield from report.rules
    yield from who.rules
    yield from who.doubts
    yield from words_evidence(report, around)
    yield from speaker_evidence(report, who, around)


def _statement(
    article: Article, report: Report, who: Attribution, rules: tuple[str, ...]
) -> ExtractedStatement | None:
    spans = tuple(span for part in report.parts if (span := _span(article, report, part)) is not None)
    if not spans:
        return None
    cue, (of_words, of_speaker) = report.cue, confidences(rules)
    cue_span = Span(article.lexemes[cue.index].start, article.lexemes[cue.index].end) if cue else None
    return ExtractedStatement(
        spans=spans,
        kind="direct" if report.direct else "indirect",
        text=join_slices(article.text, ((span.start, span.end) for span in spans)),
        cue=cue_span.of(article.text) if cue_span else "",
        cue_span=cue_span,
        cue_lemma=cue.form.lemma.verb if cue else "",
        stance=cue.form.lemma.stance if cue else "neutral",
        speaker=who.entity.name if who.entity else None,
        speaker_kind=who.entity.kind if who.entity else None,
        speaker_printed=who.printed,
        role=who.role,
        attribution=who.kind,
        span_confidence=of_words,
        speaker_confidence=of_speaker,
        evidence=evidence(rules),
    )


def _span(article: Article, report: Report, part: tuple[int, int]) -> Span | None:
    """Return the code points of a part; marked words lose spaces only, an open end also its full stop."""
    first, last = part
    lexemes, text = article.lexemes, article.text
    if report.quote is None:
        return Span(lexemes[first].start, lexemes[last - 1].end) if last > first else None
    start = lexemes[first - 1].end
    closed = last < len(lexemes) and lexemes[last].kind == "mark"
    end = lexemes[last].start if closed else lexemes[last - 1].end
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or not report.quote.closed and text[end - 1] == "."):
        end -= 1
    return Span(start, end) if end > start else None


def _speakers(registry: Registry, statements: Sequence[ExtractedStatement]) -> Iterator[ExtractedSpeaker]:
    """Yield the entities that speak, with every printed form, in order of appearance."""
    speaking = {(item.speaker, item.speaker_kind) for item in statements}
    for entity in registry.entities:
        if (entity.name, entity.kind) in speaking:
            yield _speaker(entity)


def _speaker(entity: Entity) -> ExtractedSpeaker:
    variants = tuple(form for form in entity.printed if form != entity.name)
    return ExtractedSpeaker(entity.name, entity.kind, variants, tuple(entity.roles))


def _date(article: Article, published: str | None) -> ArticleDate:
    """Infer the date from every line, what is quoted left out, or complete the one that is known."""
    lexemes = article.lexemes
    quoted = tuple(
        Span(lexemes[quote.open].end, lexemes[min(quote.close, len(lexemes) - 1)].start)
        for quote in article.outer.values()
    )
    lines = tuple(line.span for line in article.layout.lines)
    if published is None:
        return infer_date(article.text, lines, quoted)
    return complete_date(published, article.text, lines, quoted) if published else ArticleDate()
