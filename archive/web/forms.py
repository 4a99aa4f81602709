"""The only readers of query strings."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final, cast

from django import forms
from django.http import QueryDict

from archive.models import SpeakerKind
from archive.search.results import SearchRequest, Sort
from archive.search.scheme import FACETS, SORT_LABELS
from archive.web.fields import ChoiceOrDefault, PageField, PartialDateField, QueryField, ValuesField

LONGEST_QUERY: Final = 1_000
"""Longer texts are pasted articles; the search looks for words, not for pages."""
ORDERS: Final = {"newest": "الأحدث أولًا", "oldest": "الأقدم أولًا"}
SPEAKER_ORDERS: Final = {"count": "الأكثر تصريحات", "name": "الاسم"}


class SearchForm(forms.Form):
    """The search page's address: words, facets, dates, order, page.

    `was_cut` says that the words were too long and only their beginning is searched.
    """

    q = QueryField(LONGEST_QUERY)
    date_from = PartialDateField(required=False)
    date_to = PartialDateField(required=False)
    sort = ChoiceOrDefault(SORT_LABELS, None)
    synonyms = ChoiceOrDefault({"0": "بلا مترادفات"}, None)
    page = PageField()

    def __init__(self, data: QueryDict) -> None:
        self.was_cut = len(data.get("q", "")) > LONGEST_QUERY
        super().__init__(_shortened(data) if self.was_cut else data)
        self.fields.update({facet.name: ValuesField() for facet in FACETS})

    def clean(self) -> dict[str, Any]:
        """Refuse a range that ends before it starts."""
        cleaned = self.cleaned_data
        first, last = cleaned.get("date_from"), cleaned.get("date_to")
        if first and last and first.earliest > last.latest:
            self.add_error("date_from", "تاريخ «من» يجب أن يسبق تاريخ «إلى».")
        return cleaned

    def request(self, **changes: Any) -> SearchRequest:
        """Return the search asked for, without what could not be read."""
        self.is_valid()
        read = self.cleaned_data
        first, last = read.get("date_from"), read.get("date_to")
        return SearchRequest(
            **{
                "q": read["q"],
                "filters": {facet.name: read[facet.name] for facet in FACETS if read[facet.name]},
                "date_from": first.earliest if first else None,
                "date_to": last.latest if last else None,
                "sort": cast("Sort | None", read["sort"]),
                "synonyms": read["synonyms"] is None,
                "page": read["page"],
            }
            | changes
        )

    longest = LONGEST_QUERY
    sort_choices = tuple(SORT_LABELS.items())

    @property
    def address(self) -> QueryDict:
        """Return the query string as it came, but for words beyond the longest query."""
        return cast(QueryDict, self.data)

    @property
    def kept_for_sorting(self) -> list[tuple[str, list[str]]]:
        """Return the parameters that stay when only the order changes."""
        return [
            (name, [value.replace("\0", "") for value in values])
            for name, values in self.address.lists()
            if name in self.fields and name not in ("sort", "page")
        ]

    def address_with(self, name: str, value: str) -> QueryDict:
        """Return the query string with this one value of a filter and no other; back on page one."""
        address = self.address.copy()
        address.pop("page", None)
        address[name] = value
        return address

    def address_without(self, name: str, value: str | None = None, also: Iterable[str] = ()) -> QueryDict:
        """Return the query string less one filter value, or less whole parameters; back on page one."""
        address = self.address.copy()
        for dropped in ("page", *also):
            address.pop(dropped, None)
        kept = [item for item in address.getlist(name) if value is not None and item.strip() != value]
        address.setlist(name, kept)
        if not kept:
            del address[name]
        return address


def _shortened(data: QueryDict) -> QueryDict:
    """Cut words that are too long: the links of the page would each repeat them."""
    address = data.copy()
    address["q"] = data.get("q", "")[:LONGEST_QUERY]
    return address


class ExportForm(SearchForm):
    """A search to be written as CSV: `bom=0` leaves the byte-order mark out."""

    bom = ChoiceOrDefault({"0": "بلا علامة", "1": "بعلامة"}, "1")


class PageForm(forms.Form):
    """A list that has pages and nothing else."""

    page = PageField()

    def read(self) -> dict[str, Any]:
        """Return the cleaned values; every field of these forms has a default."""
        self.is_valid()
        return self.cleaned_data


class SuggestForm(forms.Form):
    """What stands in the search box so far; no name is longer."""

    q = QueryField(100)

    def read(self) -> dict[str, Any]:
        """Return the cleaned values."""
        self.is_valid()
        return self.cleaned_data


class ArticleListForm(PageForm):
    """The article list: one outlet or all."""

    outlet = QueryField(200)


class SpeakerListForm(PageForm):
    """The speaker list: a name, a kind, an order."""

    q = QueryField(200)
    kind = ChoiceOrDefault(dict(SpeakerKind.choices), "")
    order = ChoiceOrDefault(SPEAKER_ORDERS, "count")


class SpeakerForm(PageForm):
    """The speaker page: newest or oldest first."""

    order = ChoiceOrDefault(ORDERS, "newest")
