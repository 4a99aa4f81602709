"""The answers to a search as its page shows them."""

from __future__ import annotations

from dataclasses import dataclass, replace

from archive.models import Statement
from archive.search.execute import search
from archive.search.results import Note, SearchRequest, SearchResults
from archive.web.cards import Card, hit_cards
from archive.web.filters import Chip, FacetBox, chips, facet_boxes
from archive.web.forms import SearchForm
from archive.web.limits import MOST_ROWS
from archive.web.overview import Overview, read_overview
from archive.web.paging import Pager


@dataclass(frozen=True, slots=True)
class ResultsPage:
    """Everything the search page shows beside its form."""

    found: SearchResults
    cards: list[Card]
    chips: list[Chip]
    facets: list[FacetBox]
    match_count: int
    overview: Overview

    @property
    def pager(self) -> Pager:
        """Return where in the results the page lies."""
        return Pager(self.found.request.page, self.found.page_count)

    @property
    def notes(self) -> tuple[Note, ...]:
        """Return what to tell about the query."""
        return self.found.notes_told

    @property
    def some_words_only(self) -> bool:
        """Whether some of the answers lack a word that was searched for."""
        return self.found.total_all_words < self.found.total

    @property
    def dates_are_rough(self) -> bool:
        """Whether answers may lie outside the range asked for, as their dates are known in part."""
        return bool(self.found.total and (self.found.request.date_from or self.found.request.date_to))

    @property
    def rows_left_out(self) -> int:
        """Return how many answers the CSV of this search would not hold."""
        return max(0, self.found.total - MOST_ROWS)


def read_results(form: SearchForm) -> ResultsPage:
    """Run the search of `form`; a page beyond the last shows the last."""
    found = _search(form.request(once=True))
    said = Statement.objects.visible().filter(speaker=found.speaker)
    return ResultsPage(
        found=found,
        cards=hit_cards(found.hits),
        chips=chips(form, found),
        facets=facet_boxes(found),
        match_count=said.count() if found.speaker else 0,
        overview=read_overview(form, found),
    )


def _search(asked: SearchRequest) -> SearchResults:
    found = search(asked)
    if asked.page > found.page_count:
        found = search(replace(asked, page=found.page_count))
    return found
