"""An article as its page shows it: paragraphs with the statements marked, and the list beside them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from archive.formats.byline import Byline, byline
from archive.formats.excerpts import excerpt
from archive.models import Article, Statement
from archive.web.cards import key_of, speaker_keys
from archive.web.marking import Event, Mark, mark_text, point_out_edges
from archive.web.paragraphs import paragraphs

LISTED_LENGTH: Final = 60


@dataclass(frozen=True, slots=True)
class MarkedParagraph:
    """One paragraph: its events, then the characters that part it from the next, kept but not shown."""

    events: list[Event]
    separator: str


@dataclass(frozen=True, slots=True)
class Listed:
    """One statement in the list beside the text."""

    mark: Mark
    first_words: str


@dataclass(frozen=True, slots=True)
class Group:
    """The statements of one speaker, as printed, in the order of the text."""

    byline: Byline
    key: str
    statements: list[Listed]


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything the page shows of an article's text."""

    paragraphs: list[MarkedParagraph]
    groups: list[Group]
    marks: list[Mark]
    reviewed: int

    @property
    def has_reports(self) -> bool:
        """Whether some statements are reported in the article's own words."""
        return any(mark.kind == "indirect" for mark in self.marks)


def read_article(article: Article, statements: list[Statement]) -> Reading:
    """Mark `statements`, which must be in the order of the text, in the text of `article`."""
    lines = [byline(row) for row in statements]
    keys = speaker_keys(line.speaker.pk if line.speaker else None for line in lines)
    marks = [
        mark_of(row, line, key_of(line, keys), number)
        for number, (row, line) in enumerate(zip(statements, lines, strict=True), start=1)
    ]
    return Reading(
        paragraphs=marked_paragraphs(article.text, 0, len(article.text), marks),
        groups=_groups(statements, lines, marks),
        marks=marks,
        reviewed=sum(row.is_reviewed for row in statements),
    )


def mark_of(statement: Statement, line: Byline, key: str, number: int) -> Mark:
    """Return how `statement` is drawn."""
    spans = tuple((first, after) for first, after in statement.spans)
    return Mark(number, statement.pk, spans, key, statement.kind, line.name)


def marked_paragraphs(text: str, start: int, end: int, marks: Iterable[Mark]) -> list[MarkedParagraph]:
    """Cut text[start:end] into marked paragraphs; offsets are code points of the whole `text`."""
    chosen = list(marks)
    shown = []
    for part in paragraphs(text):
        first, last, after = (min(max(offset, start), end) for offset in (part.start, part.end, part.after))
        if first < after:
            # A statement that runs over several paragraphs also covers what parts them, unseen.
            shown.append(MarkedParagraph(mark_text(text, first, last, chosen), text[last:after]))
    point_out_edges([part.events for part in shown])
    return shown


def _groups(statements: list[Statement], lines: list[Byline], marks: list[Mark]) -> list[Group]:
    groups: dict[tuple[int | str, bool], Group] = {}
    for row, line, mark in zip(statements, lines, marks, strict=True):
        who = (line.speaker.pk if line.speaker else line.name, line.is_safe)
        short = excerpt(" ".join(row.text.split()), LISTED_LENGTH)
        group = groups.setdefault(who, Group(line, mark.key, []))
        group.statements.append(Listed(mark, f"{short.text}…" if short.cut else short.text))
    sizes = Counter({who: len(group.statements) for who, group in groups.items()})
    return [groups[who] for who, _ in sizes.most_common()]
