"""What a search asks and what it answers: plain records between the engine and the pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from archive.models import Speaker, Statement

Sort = Literal["relevance", "newest", "oldest", "speaker"]


@dataclass(frozen=True, slots=True)
class SearchRequest:
    """One search as the address bar states it; every field is optional.

    `filters` maps a facet (see `scheme.FACETS`) to the chosen values. `once` gives a quote that several
    articles print once, with the others beside it.
    """

    q: str = ""
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)
    date_from: date | None = None
    date_to: date | None = None
    sort: Sort | None = None
    page: int = 1
    per_page: int = 20
    synonyms: bool = True
    once: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """Something the page tells about the query.

    `kind`: repaired, capped, ignored, understood, widened (`exact_query` undoes it), synonyms, no-synonyms.
    """

    kind: str
    text: str
    exact_query: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One statement found: the row re-read from the database, and its text with the hits marked.

    `snippet` is escaped HTML of the untouched printed text with `<mark>`; `cut_start` and `cut_end` say
    whether words were left out before and after. `marked` gives the speaker's names and the role, each by
    its plain text, as such HTML: a query may hold none of the statement's own words. `reprints` are the same
    words of the same speaker in other articles, one of each.
    """

    statement: Statement
    snippet: SafeString
    cut_start: bool
    cut_end: bool
    marked: Mapping[str, SafeString] = field(default_factory=dict)
    reprints: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One choice of a facet: the value for the address, its printed label, how many hits it would leave."""

    value: str
    label: str
    count: int
    selected: bool


@dataclass(frozen=True, slots=True)
class Facet:
    """One facet with its choices, counted without the facet's own filter."""

    name: str
    label: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class SearchResults:
    """One page of answers; `description` says in Arabic words how the query was understood.

    `total` counts statements, `entries` what is listed of them: a quote of several articles is one entry.
    """

    request: SearchRequest
    sort: Sort
    total: int
    total_all_words: int
    hits: tuple[Hit, ...]
    facets: tuple[Facet, ...]
    notes: tuple[Note, ...] = ()
    suggestion: tuple[str, int] | None = None
    speaker: Speaker | None = None
    description: str = ""
    repeated: int = 0

    @property
    def notes_told(self) -> tuple[Note, ...]:
        """The notes to show: that a query was widened says nothing where nothing was found."""
        return tuple(note for note in self.notes if self.total or note.kind not in ("widened", "synonyms"))

    @property
    def entries(self) -> int:
        """How many entries the answers make."""
        return self.total - self.repeated

    @property
    def page_count(self) -> int:
        """How many pages the answers fill, at least one."""
        return max(1, -(-self.entries // self.request.per_page))
