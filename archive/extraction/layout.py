"""Find the lines and paragraphs of an article, its title, and the lines that are no running text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final, Literal

from archive.arabic.fold import fold
from archive.extraction.conjugation import form_table
from archive.extraction.everyday_verbs import is_everyday_verb
from archive.extraction.lexicon import words
from archive.extraction.line_wraps import WORD, count_words, unwrapped
from archive.extraction.records import Span, Title
from archive.extraction.related_links import part_links

LineKind = Literal["title", "metadata", "body"]

# "., " joins the paragraphs of some exports; three spaces or more are what is left of flattened HTML.
_BREAK: Final = re.compile(r"[\n\r\v\f\x85\u2028\u2029]+|(?<=\.),[ \u00a0]|[ \t\u00a0]{3,}")
_NEW_LINE: Final = re.compile(r"[\n\r\v\f\x85\u2028\u2029]")
_SENTENCE_END: Final = re.compile(r"[.!؟?…][\"”»’)]*(?=\s|$)")
# "قبل 3 سنوات I الأخبار I عربي ودولي", "أخبار الآن | دبي – الإمارات": columns between bars.
_COLUMNS: Final = re.compile(r"\s[I|¦•]\s")
_AGE: Final = re.compile(r"^\W*(?:قبل|منذ)\s+(?:\d+|[٠-٩]+|\w+)\s+\w+\W*$")
# "عين اليوم – ديار بكر (تركيا)": outlet and place; "موسكو 11 أغسطس 2015 م": place and date.
_DATELINE: Final = re.compile(r"^[^.،:؟!«“\"]{2,30}\s[-–—]\s[^.،:؟!«“\"]{2,30}$")
_DATE: Final = re.compile(r"(?<!\d)\d{1,2}\D{2,30}(?:1[34]\d\d|19\d\d|20\d\d)(?!\d)")
_ENDS: Final = (".", "؟", "!", "?", "…", "،", ":", "؛", "”", "»", '"')

# "./انتهى/", "/ انتهى /25م", "(انتهى)": what an agency closes its copy with, vowel signs or not.
_SIGNS: Final = "[\u0640\u064b-\u0652\u0670]*"
_ENDED: Final = _SIGNS.join("انته") + _SIGNS + "[ىي]" + _SIGNS
_AGENCY_END: Final = re.compile(rf"\s*[/(]\s*{_ENDED}(?!\w)[^\n]{{0,12}}$")
LONGEST_END: Final = 40
"""Code points at the end of a paragraph in which an agency's closing word may stand."""
TITLE_WORDS: Final = 30
"""A headline is one line; longer first lines are leads."""
LONG_TITLE: Final = 20
"""Words above which a line that begins with a verb is a lead without its full stop."""
DERIVED_LENGTH: Final = 120
"""Longest derived title in code points, cut at a word."""
SECTION_WORDS: Final = 4
"""A line of so few words before the body names a section or a place."""


INVITATION_LENGTH: Final = 30
"""Code points at the beginning of a line that show an invitation."""
DATELINE_WORDS: Final = 9
"""A dateline names outlet, place and date in so many words at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph with what it is for."""

    span: Span
    kind: LineKind


@dataclass(frozen=True, slots=True)
class Layout:
    """The paragraphs of an article in order, and its headline."""

    title: Title
    lines: tuple[Line, ...]

    @property
    def paragraphs(self) -> tuple[Span, ...]:
        return tuple(line.span for line in self.lines if line.kind == "body")


def read_layout(text: str) -> Layout:
    """Return the title and paragraphs of `text`; an empty text has one empty title."""
    spans, parted = part_links(text, unwrapped(text, _split(text)))
    title = _printed_title(text, spans)
    lines: list[Line] = []
    in_body = False
    links = _links(text, spans) | parted
    for span in spans:
        if title is not None and span == spans[0]:
            lines.append(Line(span, "title"))
            continue
        is_apart = span in links or _is_metadata(span.of(text), in_body)
        kind: LineKind = "metadata" if is_apart else "body"
        in_body = in_body or kind == "body"
        lines.append(Line(span, kind))
    return Layout(title or _derived_title(text, lines), tuple(lines))


def _split(text: str) -> list[Span]:
    spans: list[Span] = []
    reached = 0
    for match in _BREAK.finditer(text):
        spans.append(Span(reached, match.start()))
        reached = match.end()
    spans.append(Span(reached, len(text)))
    trimmed = (_trim(text, span) for span in spans)
    return [span for span in trimmed if span.start < span.end]


def _trim(text: str, span: Span) -> Span:
    inside = span.stripped(text)
    ended = _AGENCY_END.search(text, max(inside.start, span.end - LONGEST_END), span.end)
    if ended is None or ended.start() <= inside.start:
        return inside
    return Span(inside.start, ended.start()).stripped(text)


def _printed_title(text: str, spans: list[Span]) -> Title | None:
    """Return the first line when it reads as a headline: short, unfinished, and not the whole article."""
    if len(spans) < 2:
        return None
    line = spans[0].of(text)
    count = count_words(line, TITLE_WORDS + 1)
    if _is_furniture(line) or _DATELINE.match(line) and count <= DATELINE_WORDS:
        return None
    if not 2 < count <= TITLE_WORDS or line.endswith((*_ENDS[:6], ":")) or _COLUMNS.search(line):
        return None
    if count > LONG_TITLE and _begins_with_deed(line):
        return None
    if _SENTENCE_END.search(line) or len(line) > len(spans[1].of(text)) and len(spans) == 2:
        return None
    return Title(spans[0], line, derived=False)


def _begins_with_deed(line: str) -> bool:
    """Tell whether a line begins as a lead does, with what somebody said or did (رجح المبعوث ... أن)."""
    key = fold(WORD.findall(line)[0])
    form = form_table().get(key)
    return form.kind == "perfect" if form is not None else is_everyday_verb(key)


def _derived_title(text: str, lines: list[Line]) -> Title:
    """Return the beginning of the first body sentence, cut at a word."""
    body = next((line.span for line in lines if line.kind == "body"), None)
    if body is None:
        body = lines[0].span if lines else Span(0, 0)
    sentence = _SENTENCE_END.search(text, body.start, body.end)
    end = sentence.start() if sentence else body.end
    if end - body.start > DERIVED_LENGTH:
        cut = text.rfind(" ", body.start, body.start + DERIVED_LENGTH)
        end = cut if cut > body.start else body.start + DERIVED_LENGTH
    span = Span(body.start, max(end, body.start))
    return Title(span, span.of(text), derived=True)


def _invites(line: str) -> bool:
    """Tell whether a line invites to read something else (اقرأ أيضا: ...)."""
    start = " ".join(fold(line[:INVITATION_LENGTH]).split())
    return start.startswith(_invitations())


@cache
def _invitations() -> tuple[str, ...]:
    return tuple(words("reading_invitations"))


def _links(text: str, spans: list[Span]) -> frozenset[Span]:
    """Return the headlines behind a heading such as روابط ذات علاقة, wide gaps between them, in one line.

    What stands last in that line is the running text that they were put into.
    """
    found: set[Span] = set()
    among = False
    for span, after in pairwise(spans):
        same_line = not _NEW_LINE.search(text, span.end, after.start)
        if among and same_line:
            found.add(span)
        line = span.of(text)
        among = same_line and (
            among or count_words(line, SECTION_WORDS + 1) <= SECTION_WORDS and _invites(line)
        )
    return frozenset(found)


def _is_furniture(line: str) -> bool:
    """Tell whether a line is an age, columns, a date or an invitation wherever it stands."""
    if _AGE.match(line) or _COLUMNS.search(line) and not _SENTENCE_END.search(line) or _invites(line):
        return True
    count = count_words(line, DATELINE_WORDS + 1)
    return count == 0 or count <= DATELINE_WORDS and bool(_DATE.search(line)) and not line.endswith(_ENDS)


def _is_byline(line: str) -> bool:
    """Tell whether a short line names its writer after a colon or a dash (كتب: فلان)."""
    head, sign, names = line.partition(":")
    if not sign or line.endswith(_ENDS) or " ".join(fold(head).split()) not in words("bylines"):
        return False
    return 0 < count_words(names, DATELINE_WORDS + 1) <= DATELINE_WORDS


def _is_metadata(line: str, in_body: bool) -> bool:
    """Tell whether a line is a dateline, section, byline or age rather than running text."""
    if _is_byline(line):
        return True
    is_furniture = _is_furniture(line)
    if is_furniture or in_body:
        return is_furniture
    count = count_words(line, DATELINE_WORDS + 1)
    is_dateline = count <= DATELINE_WORDS and _DATELINE.match(line) is not None
    return is_dateline or count <= SECTION_WORDS and not line.endswith(_ENDS)
