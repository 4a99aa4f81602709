"""Statements as lists print them: byline, speaker key and a cut text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from django.utils.html import escape
from django.utils.safestring import SafeString

from archive.dates import parse
from archive.formats.byline import Byline, byline
from archive.formats.excerpts import excerpt
from archive.models import Statement

if TYPE_CHECKING:
    from archive.search.results import Hit

EXCERPT_LENGTH: Final = 300
KEYS: Final = 6
"""Hue and line style tell six speakers apart; the ones after share the sixth key and are told by name."""
LAST_KEY: Final = f"k{KEYS}"
NO_KEY: Final = "k0"

Keys = Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Card:
    """One statement in a list; `text` is escaped HTML, cut where `cut_start` and `cut_end` say.

    `reprints` are statements of other articles with the same words, shown as one with it.
    """

    statement: Statement
    byline: Byline
    key: str
    text: SafeString
    reprints: tuple[Statement, ...] = ()
    cut_start: bool = False
    cut_end: bool = False

    @property
    def quoted(self) -> bool:
        """Whether the words are the speaker's own, so that quotation marks stand around them."""
        return self.statement.kind != "indirect"

    @property
    def date_says_more(self) -> bool:
        """Whether the date tells more than the month under which a chronological list puts it."""
        said = parse(self.statement.said)
        plain = said.is_unknown or (said.earliest is not None and said.precision in ("month", "year"))
        return said.uncertain or said.approximate or not plain


def speaker_keys(speaker_ids: Iterable[int | None]) -> dict[int, str]:
    """Give each speaker a key by rank within the page: the most frequent is k1; ties keep their order."""
    ranked = Counter(pk for pk in speaker_ids if pk is not None).most_common()
    return {pk: f"k{min(rank, KEYS)}" for rank, (pk, _) in enumerate(ranked, start=1)}


def key_of(line: Byline, keys: Keys) -> str:
    """Return the key of a byline; an uncertain one has none."""
    return keys.get(line.speaker.pk, NO_KEY) if line.speaker else NO_KEY


def card(statement: Statement, keys: Keys) -> Card:
    """Return one statement with its first words."""
    line, short = byline(statement), excerpt(statement.text, EXCERPT_LENGTH)
    return Card(statement, line, key_of(line, keys), escape(short.text), cut_end=short.cut)


def cards(statements: Iterable[Statement], keys: Keys | None = None) -> list[Card]:
    """Return statements for a list; without `keys` they are given by rank within the list."""
    rows = list(statements)
    known = speaker_keys(row.speaker_id for row in rows) if keys is None else keys
    return [card(row, known) for row in rows]


def hit_cards(hits: Iterable[Hit]) -> list[Card]:
    """Return search hits for the result list; their snippets come escaped and marked from the search."""
    rows = list(hits)
    keys = speaker_keys(hit.statement.speaker_id for hit in rows)
    return [_hit_card(hit, keys) for hit in rows]


def _hit_card(hit: Hit, keys: Keys) -> Card:
    line = byline(hit.statement)
    return Card(
        hit.statement,
        replace(line, name=_marked(line.name, hit), role=_marked(line.role, hit)),
        key_of(line, keys),
        hit.snippet,
        hit.reprints,
        hit.cut_start,
        hit.cut_end,
    )


def _marked(text: str, hit: Hit) -> SafeString:
    return hit.marked.get(text) or escape(text)
