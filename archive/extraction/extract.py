"""The pipeline: layout, marks, sentences, reports, speakers, confidence."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from archive.arabic.passages import join_slices
from archive.extraction.aliases import propose_same
from archive.extraction.confidence import evidence, probability, span_odds, speaker_odds
from archive.extraction.dates import infer_date
from archive.extraction.discourse import Attribution, Discourse, surnames
from archive.extraction.entities import Entity, Registry
from archive.extraction.layout import Layout, read_layout
from archive.extraction.lexemes import cut
from archive.extraction.marks import pair_marks
from archive.extraction.phrases import Reader, read_phrase
from archive.extraction.records import ArticleDate, ExtractedSpeaker, ExtractedStatement, Extraction, Span
from archive.extraction.reports import Report, SentenceReader
from archive.extraction.sentences import Range, sentences
from archive.extraction.words import classes, is_adjective

PIPELINE_VERSION: Final = "1.0"
"""Changes with every change of rules or lexicons; stored with each statement."""
_NAME_HEADS: Final = frozenset({"role", "title", "given", "particle", "unnamed", "outlet"})


def extract(text: str, *, published: str | None = None) -> Extraction:
    """Return every statement of an article with its speaker and the reasons for both.

    Offsets are code points of `text` as given. `published` (EDTF) is what an archivist knows of the date; it is
    returned as the article's date instead of the inferred one.
    """
    layout = read_layout(text)
    article = _Article(text, layout)
    statements = tuple(article.statements())
    speakers = tuple(article.speakers(statements))
    return Extraction(
        title=layout.title,
        date=article.date(published),
        paragraphs=layout.paragraphs,
        statements=statements,
        speakers=speakers,
        proposals=propose_same(speakers),
        pipeline_version=PIPELINE_VERSION,
    )


class _Article:
    def __init__(self, text: str, layout: Layout) -> None:
        self._text = text
        self._layout = layout
        self._lexemes = cut(text)
        starts = [lexeme.start for lexeme in self._lexemes]
        lines = [
            (bisect_left(starts, line.span.start), bisect_left(starts, line.span.end))
            for line in layout.lines
        ]
        self._body = [place for place, line in zip(lines, layout.lines, strict=True) if line.kind == "body"]
        self._quotes = pair_marks(self._lexemes, self._body)
        self._outer = {quote.open: quote for quote in self._quotes if quote.depth == 1}
        self._sentences = list(self._cut_sentences())
        self._reader = Reader.of(self._lexemes, self._quotes)
        self._registry = Registry()

    def _cut_sentences(self) -> Iterator[Range]:
        reached = 0
        carried = self._carried()
        for start, end in self._body:
            start = max(start, reached, carried.get(start, 0))
            for sentence in sentences(self._lexemes, (start, end), self._outer):
                yield sentence
            reached = max(reached, end)

    def _carried(self) -> dict[int, int]:
        """Return paragraph start -> where its unread part begins, for those a quote runs into."""
        starts = [start for start, _ in self._body]
        found: dict[int, int] = {}
        for quote in self._quotes:
            if quote.paragraphs > 1 and quote.closed:
                first = bisect_left(starts, quote.open + 1)
                for start in starts[first : first + quote.paragraphs]:
                    if start <= quote.close:
                        found[start] = quote.close + 1
        return found

    def statements(self) -> Iterator[ExtractedStatement]:
        """Yield the statements of the body in reading order."""
        self._register_names(self._reader)
        self._reader = replace(self._reader, family_names=surnames(self._registry))
        discourse = Discourse(self._text, self._reader, self._registry)
        drafts: list[tuple[Report, Attribution]] = []
        for start, end in self._sentences:
            discourse.begin_sentence()
            for report in SentenceReader(self._reader, start, end).reports():
                drafts.append((report, discourse.attribute(report)))
        found = [self._statement(report, who) for report, who in drafts if report.parts]
        yield from sorted(
            (item for item in found if item is not None), key=lambda item: (item.start, -item.end)
        )

    def _register_names(self, reader: Reader) -> None:
        """Note every named person outside quotes, so that a later family name alone finds its owner."""
        discourse = Discourse(self._text, reader, self._registry)
        for start, end in self._sentences:
            index = start
            while index < end:
                quote = self._outer.get(index)
                if quote is not None and quote.close - quote.open > 5:
                    index = quote.close + 1
                    continue
                index = self._note(reader, discourse, index, end)
        for entity in self._registry.entities:
            entity.last = -1

    def _note(self, reader: Reader, discourse: Discourse, index: int, end: int) -> int:
        lexeme = self._lexemes[index]
        if lexeme.kind != "word" or not classes(lexeme.key) & _NAME_HEADS or self._is_attribute(index):
            return index + 1
        mention = read_phrase(reader, index, end)
        if mention is not None and mention.kind == "role" and mention.role:
            discourse.note_office(mention.role)
        if mention is not None and mention.in_marks and mention.kind == "organisation":
            discourse.register_group(mention)
            return mention.end
        if mention is None or mention.kind != "person" or mention.name is None:
            return index + 1
        if mention.name[1] - mention.name[0] > 1 or mention.described:
            discourse.register_person(mention)
            return mention.end
        return index + 1

    def _is_attribute(self, index: int) -> bool:
        """Tell whether a relational adjective describes the noun before it (مؤتمر صحفي), so that nobody is meant."""
        lexeme = self._lexemes[index]
        before = self._lexemes[index - 1] if index else None
        if before is None or before.kind != "word" or not is_adjective(lexeme.key):
            return False
        return "common" in classes(before.key) or "occasion" in classes(before.key)

    def _statement(self, report: Report, who: Attribution) -> ExtractedStatement | None:
        spans = tuple(span for part in report.parts if (span := self._span(report, part)) is not None)
        if not spans:
            return None
        cue = report.cue
        rules = (*report.rules, *who.rules, *self._quality(report))
        cue_span = Span(self._lexemes[cue.index].start, self._lexemes[cue.index].end) if cue else None
        return ExtractedStatement(
            spans=spans,
            kind="direct" if report.direct else "indirect",
            text=join_slices(self._text, ((span.start, span.end) for span in spans)),
            cue=cue_span.of(self._text) if cue_span else "",
            cue_span=cue_span,
            cue_lemma=cue.form.lemma.verb if cue else "",
            stance=cue.form.lemma.stance if cue else "neutral",
            speaker=who.entity.name if who.entity else None,
            speaker_kind=who.entity.kind if who.entity else None,
            speaker_printed=who.printed,
            role=who.role,
            attribution=who.kind,
            span_confidence=probability(span_odds(rules)),
            speaker_confidence=probability(speaker_odds(rules, who.origin)),
            evidence=evidence(rules),
        )

    def _quality(self, report: Report) -> Iterator[str]:
        quote, cue = report.quote, report.cue
        if quote is not None:
            if not quote.closed:
                yield "mark-missing"
            if quote.repaired:
                yield "mark-repaired"
            if quote.paragraphs > 1:
                yield "closed-later"
        if cue is not None:
            yield "sure-cue" if cue.form.lemma.tier in ("A", "B") else "homograph-cue"
        if report.source.kind == "quoted":
            yield "second-hand"

    def _span(self, report: Report, part: tuple[int, int]) -> Span | None:
        """Return the code points of a part; marked words are trimmed of spaces only, an open end of its full stop."""
        first, last = part
        lexemes = self._lexemes
        if report.quote is None:
            return Span(lexemes[first].start, lexemes[last - 1].end) if last > first else None
        start = lexemes[first - 1].end
        end = (
            lexemes[last].start
            if last < len(lexemes) and lexemes[last].kind == "mark"
            else lexemes[last - 1].end
        )
        while start < end and self._text[start].isspace():
            start += 1
        while end > start and (
            self._text[end - 1].isspace() or not report.quote.closed and self._text[end - 1] == "."
        ):
            end -= 1
        return Span(start, end) if end > start else None

    def speakers(self, statements: Sequence[ExtractedStatement]) -> Iterator[ExtractedSpeaker]:
        """Yield the entities that speak, with every printed form, in order of appearance."""
        speaking = {(item.speaker, item.speaker_kind) for item in statements}
        for entity in self._registry.entities:
            if (entity.name, entity.kind) in speaking:
                yield _speaker(entity)

    def date(self, published: str | None) -> ArticleDate:
        """Return the date an archivist gave, or the one the words of the article allow."""
        if published is not None:
            return ArticleDate(published)
        quoted = tuple(
            Span(self._lexemes[quote.open].end, self._lexemes[min(quote.close, len(self._lexemes) - 1)].start)
            for quote in self._outer.values()
        )
        return infer_date(self._text, tuple(line.span for line in self._layout.lines), quoted)


def _speaker(entity: Entity) -> ExtractedSpeaker:
    variants = tuple(form for form in entity.printed if form != entity.name)
    return ExtractedSpeaker(entity.name, entity.kind, variants, tuple(entity.roles))
