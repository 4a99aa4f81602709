"""Read a sentence into reports: what is said, in which words, and how the source is named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from archive.extraction.accordance import accordance_at
from archive.extraction.clause_stops import clause_stop
from archive.extraction.closed_sentences import closes_back, inserted_end, tells_nothing, told_end
from archive.extraction.content import is_own_complementizer, read_clause, trimmed_end, with_question
from archive.extraction.credibility import announces, is_credible, is_no_report, is_writers
from archive.extraction.cues import Cue, cue_at, governs
from archive.extraction.frames import Frame, find_frame
from archive.extraction.inserted_sources import closed_by_dash
from archive.extraction.joined_quotes import joined_parts
from archive.extraction.lexemes import COMMAS
from archive.extraction.loose_quotes import (
    is_closed_by,
    is_interrupted,
    may_be_speech,
    named_before_colon,
    stands_alone,
    told_by,
    turns_away,
)
from archive.extraction.marked_words import is_nickname
from archive.extraction.marks import QUOTED_SPEECH, Quote
from archive.extraction.newcomers import newcomer
from archive.extraction.no_sources import Accordance
from archive.extraction.passed_reports import passed_report
from archive.extraction.phrases import Reader, read_phrase
from archive.extraction.report import Report
from archive.extraction.source_phrases import (
    after_source,
    clause_begin,
    fronted_start,
    fronted_stop,
    is_linked,
    last_exception,
    only_closes,
    past_dateline,
    reports_itself,
    tells_on,
)
from archive.extraction.sources import Source
from archive.extraction.speech_start import speaks_on, speech_start
from archive.extraction.subjects import find_source
from archive.extraction.topics import sentence_topic

SHORTEST_REST: Final = 6
"""Words left over after another report that a source phrase may still close («...» في المدينة، بحسب فلان)."""


@dataclass(slots=True)
class SentenceReader:
    """One pass over a sentence; `begin` is where its unread part begins.

    `announced` is the last verb of saying with a noun as its object; no other source tells that clause.
    `present` tells that a verb of saying in the present has its subject printed, `told` is the last source
    phrase, of whose document a verb right behind it may go on to tell (وفق بيان أصدرته القيادة | أوضح أن).
    """

    reader: Reader
    start: int
    end: int
    begin: int = 0
    pending: Quote | None = None
    covered: int = field(default=-1)
    announced: int = field(default=-1)
    present: bool = False
    told: Accordance | None = None

    def reports(self) -> Iterator[Report]:
        """Yield the reports of the sentence in order."""
        index = self.begin = self.start = past_dateline(self.reader, self.start, self.end)
        opening = (self.reader, self.start, self.end)
        if (topic := newcomer(*opening) or sentence_topic(*opening)) is not None:
            yield Report(Source("topic", topic), None, anchor=self.start)
        while index < self.end:
            quote = self.reader.quotes.get(index)
            if quote is not None and quote.depth == 1:
                yield from self._loose_quote(quote)
                last = joined_parts(self.reader, quote, self.end)[-1][1] if self.pending else quote.close
                index = min(last, self.end - 1) + 1
                continue
            accordance = accordance_at(self.reader, index, self.end)
            if accordance is not None and accordance.end >= self.covered:  # «...»، | على حد قوله، | «...»
                self.told = accordance
                found, index = self._accordance(accordance)
                yield from found
                continue
            cue = cue_at(self.reader.lexemes, index, self.start)
            if cue is None:
                index += 1
                continue
            found, index = self._cue(cue)
            yield from found
        yield from self._flush()

    def _cue(self, cue: Cue) -> tuple[list[Report], int]:
        frame = find_frame(self.reader, cue, self.end)
        if not is_credible(self.reader, cue, frame):
            return [], cue.index + 1
        source = self._source(cue, frame)
        if source is None:
            return [], cue.index + 1
        if is_no_report(self.reader, cue, frame, source, self.start, self.begin, self.present):
            return [], cue.index + 1
        self.present = self.present or cue.form.kind == "imperfect" and source.kind == "after"
        if frame.kind == "object":
            told = self._told_before(cue, source)
            return ([told], cue.index + 1) if told is not None else self._object(cue, source)
        found, resume = self._framed(frame, source)
        self.begin = resume
        return found, resume

    def _source(self, cue: Cue, frame: Frame) -> Source | None:
        """Return who speaks; a verbal noun must govern them (بعد إعلان الشركة أن)."""
        if not governs(cue, self.reader.lexemes):
            source = find_source(self.reader, frame, self.begin)
            told = self.told if source.mention is None else None
            goes_on = told is not None and tells_on(self.reader, told, cue)
            return Source("before", told.source) if told is not None and goes_on else source
        mention = read_phrase(self.reader, cue.index + 1, frame.region_end)
        return Source("after", mention) if mention is not None else None

    def _object(self, cue: Cue, source: Source) -> tuple[list[Report], int]:
        """Take a verb without clause: it may close a quote before it or only gives someone the floor.

        ...»، قال فلان.
        """
        if speaks_on(self.reader, cue, source, self.end):
            frame = Frame(cue, "colon", None, source.mention.end if source.mention else cue.index + 1)
            self.covered = self.end
            return self._plain(frame, source)
        pending, self.pending = self.pending, None
        if pending is not None and is_closed_by(self.reader, pending, cue, self.end):
            self.begin = cue.index + 1
            return [self._direct(pending, cue, source, "cue-after-quote")], cue.index + 1
        flushed = [self._floating(pending)] if pending is not None and self._stands_alone(pending) else []
        names_plural = source.kind == "dropped" and cue.form.number == "p"
        if not cue.finite or source.mention is None and not names_plural or is_writers(cue, source):
            return flushed, cue.index + 1
        if announces(self.reader, cue):
            self.announced = cue.index
        return [*flushed, Report(source, cue, anchor=cue.index)], cue.index + 1

    def _told_before(self, cue: Cue, source: Source) -> Report | None:
        """Take هذا ما كشفه فلان or ، يقول فلان: what the sentence said before it is the report."""
        end = told_end(self.reader, cue, source, self.begin, self.end, self._is_fresh())
        start = self._clause_begin()
        if end is None or end <= start or self.pending is not None:
            return None
        self.covered, self.begin = end, max(cue.index + 1, end)
        return Report(source, cue, ((start, end),), None, ("told-before",), cue.index)

    def _is_fresh(self) -> bool:
        """Tell whether the sentence held no report yet."""
        return self.begin == self.start and self.covered < 0 and self.announced < 0

    def _framed(self, frame: Frame, source: Source) -> tuple[list[Report], int]:
        if frame.kind == "clause":
            return self._clause(frame, source)
        if frame.kind == "colon":
            return self._plain(frame, source)
        quote = self.reader.quotes[frame.content]
        before, self.pending = self.pending, None
        report = self._direct(quote, frame.cue, source, "quote-after-cue")
        if before is None:
            return [report], quote.close + 1
        if not is_interrupted(self.reader, before, frame.cue, self.start):
            flushed = [self._floating(before)] if self._stands_alone(before) else []
            return [*flushed, report], quote.close + 1
        if is_nickname(self.reader, quote):
            return [self._direct(before, frame.cue, source, "cue-after-quote")], quote.close + 1
        if turns_away(self.reader, frame, self.start):
            first = self._direct(before, frame.cue, source, "cue-after-quote")
            return [first, replace(report, source=Source("chain"))], quote.close + 1
        parts = (*joined_parts(self.reader, before, self.end), *report.parts)
        rules = (*report.rules, "interrupted-quote")
        return [replace(report, parts=parts, quote=before, rules=rules)], quote.close + 1

    def _plain(self, frame: Frame, source: Source) -> tuple[list[Report], int]:
        """Take speech without marks up to the next report; without a colon it may begin at the verb."""
        start, cue = frame.content, frame.cue
        lexemes = self.reader.lexemes
        if lexemes[start - 1].text not in (":", *COMMAS):
            start = speech_start(self.reader, cue, source, start)
        resume = clause_stop(self.reader, cue, start, self.end)
        end = with_question(self.reader, trimmed_end(self.reader, start, resume), resume)
        self.pending = None
        report = Report(source, cue, ((start, end),), None, ("unquoted-speech",), cue.index)
        return ([report] if end > start else []), resume

    def _clause(self, frame: Frame, source: Source) -> tuple[list[Report], int]:
        if (passed := passed_report(self.reader, frame, source, self.end)) is not None:
            return self._framed(*passed)
        assert frame.comp is not None  # noqa: S101 -- a clause frame has its particle
        content = read_clause(self.reader, frame.cue, frame.comp, self.end)
        pending, self.pending = self.pending, None
        flushed = [self._floating(pending)] if pending is not None and self._stands_alone(pending) else []
        if content.quote is not None:
            rule = "clause-mostly-quoted" if content.partly else "quote-after-particle"
            return [*flushed, self._direct(content.quote, frame.cue, source, rule)], content.resume
        if content.end <= content.start:
            return flushed, content.resume
        part, self.covered = ((content.start, content.end),), content.end
        lexemes, comp = self.reader.lexemes, frame.comp
        own = is_own_complementizer(lexemes[comp]) and lexemes[comp - 1].text == ":"
        rule = "unquoted-speech" if own else "reported-clause"
        return [*flushed, Report(source, frame.cue, part, None, (rule,), frame.cue.index)], content.resume

    def _direct(self, quote: Quote, cue: Cue | None, source: Source, rule: str) -> Report:
        parts = joined_parts(self.reader, quote, self.end)
        self.covered = parts[-1][1]
        rules = (rule, "joined-quotes") if len(parts) > 1 else (rule,)
        return Report(source, cue, parts, quote, rules, cue.index if cue is not None else quote.open)

    def _accordance(self, found: Accordance) -> tuple[list[Report], int]:
        """Take a source phrase: it opens the sentence (بحسب فلان، فإن ...) or closes the words before it."""
        lexemes = self.reader.lexemes
        source = Source("accordance", found.source) if found.source is not None else Source("back")
        if all(lexemes[index].kind != "word" for index in range(self.begin, found.start)):
            if self.begin > self.start and only_closes(self.reader, found, self.end):
                self.begin = found.end
                return [], found.end
            return self._fronted(found, source)
        fresh = self._is_fresh() and self.pending is None
        after = (closed_by_dash(self.reader, found, self.end) or found.end + 1) - 1
        if fresh and (told := inserted_end(self.reader, self.begin, found.start, after, self.end)):
            part, self.covered, self.begin = ((self.begin, told),), told, told
            return [Report(source, None, part, None, ("source-phrase",), found.start)], told
        before = trimmed_end(self.reader, self.begin, found.start)
        back = self._is_fresh() and closes_back(self.reader, found, self.begin, self.end)
        self.begin = last_exception(self.reader, self.begin, before)
        begin, self.begin = self._clause_begin(), after_source(self.reader, found, self.end)
        pending, self.pending = self.pending, None
        if pending is not None:
            return [self._direct(pending, None, source, "source-phrase")], found.end
        if (
            self.covered >= before
            or before - begin < (2 if self.covered < 0 else SHORTEST_REST)
            or found.source is None
            and not back
            or self.announced >= begin
            or tells_nothing(self.reader, begin, before)
        ):
            return [], found.end
        return [Report(source, None, ((begin, before),), None, ("source-phrase",), found.start)], found.end

    def _clause_begin(self) -> int:
        opens = self.begin == self.start
        begin = past_dateline(self.reader, self.begin, self.end) if opens else self.begin
        return clause_begin(self.reader, begin, self.end)

    def _fronted(self, found: Accordance, source: Source) -> tuple[list[Report], int]:
        start = self.begin = fronted_start(self.reader, found, self.end)
        quote = self.reader.quotes.get(start)
        told = found.source is not None or self.reader.lexemes[start - 1].text in COMMAS
        if quote is not None and quote.depth == 1 and told:
            long_enough = quote.close - quote.open > QUOTED_SPEECH
            if long_enough or quote.close + 1 == trimmed_end(self.reader, start, self.end):
                return [self._direct(quote, None, source, "source-phrase")], quote.close + 1
        if reports_itself(self.reader, start, self.end):
            return [], start
        stop = fronted_stop(self.reader, self.start, start, self.end)
        end = trimmed_end(self.reader, start, stop)
        linked = is_linked(self.reader, start) or self.reader.lexemes[start - 1].text in COMMAS
        if end - start < 2 or found.source is None and not linked:
            return [], start
        self.covered = end
        fronted = Source("fronted", found.source) if found.source is not None else source
        return [Report(fronted, None, ((start, end),), None, ("source-phrase",), found.start)], stop

    def _loose_quote(self, quote: Quote) -> Iterator[Report]:
        """Keep a quote no verb has claimed until the next verb or the sentence end tells what it is."""
        if quote.close <= self.covered:
            return
        yield from self._flush()
        teller = told_by(self.reader, quote, self.start, self.end)
        if teller is not None:
            yield self._direct(quote, None, Source("before", teller), "cue-after-quote")
        elif may_be_speech(self.reader, quote, self.start, self.end):
            self.pending = quote

    def _flush(self) -> Iterator[Report]:
        pending, self.pending = self.pending, None
        if pending is not None and self._stands_alone(pending):
            yield self._floating(pending)

    def _stands_alone(self, quote: Quote) -> bool:
        return stands_alone(self.reader, quote, self.start)

    def _floating(self, quote: Quote) -> Report:
        named = named_before_colon(self.reader, quote, self.start)
        source = Source("before", named) if named is not None else Source("floating")
        return self._direct(quote, None, source, "floating-quote")
