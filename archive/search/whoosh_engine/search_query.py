"""Haystack's query object: it hands the tree of filters to the backend, and never a text to be parsed."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any, Final

from django.conf import settings
from django.utils import tree
from haystack.backends import BaseSearchQuery
from haystack.backends.whoosh_backend import WhooshSearchQuery

from archive.search.whoosh_engine.documents import number_of
from archive.search.whoosh_engine.field_lookups import Tree, tree_lookup


class SearchQuery(WhooshSearchQuery):  # type: ignore[misc]
    """Runs filters as a tree. `build_query` still prints Haystack's text form, for logs only."""

    def run(self, spelling_query: str | None = None, **kwargs: Any) -> None:
        """Ask the backend and keep what it answers."""
        options = self.build_params(spelling_query=spelling_query) | kwargs
        options["lookup"] = tree_lookup(self.query_filter, self.backend.specs)
        if self.boost:
            options["boost"] = self.boost
        # The printed form is only for Haystack's query log, which it keeps while DEBUG is on.
        printed = self.build_query() if settings.DEBUG else self.matching_all_fragment()
        if self.backend.include_spelling:
            options.setdefault("spelling_query", self.build_query())
        found = self.backend.search(printed, **options)
        self._results, self._hit_count = found["results"], found["hits"]
        self._facet_counts = self.post_process_facets(found)
        self._spelling_suggestion = found.get("spelling_suggestion")

    def run_mlt(self, **kwargs: Any) -> None:
        """Ask for records like the given one, among those the filters keep."""
        options = {"result_class": self.result_class, "models": self.models} | kwargs
        options |= {"start_offset": self.start_offset, "end_offset": self.end_offset}
        options["lookup"] = tree_lookup(self.query_filter, self.backend.specs)
        found = self.backend.more_like_this(self._mlt_instance, **options)
        self._results, self._hit_count = found["results"], found["hits"]

    def _convert_datetime(self, moment: date) -> str:
        """Print a date with its four-digit year: the stock query drops the zeros of years before 1000."""
        return f"{number_of(moment):014}"

    def _clone(self, klass: type | None = None, using: str | None = None) -> BaseSearchQuery:
        """Copy what was asked for and nothing that was answered.

        A SearchQuerySet does so at every step; Haystack's own way takes a tenth of a whole answer.
        """
        if using is not None or klass not in (None, type(self)):
            clone = super()._clone(klass=klass, using=using)
            clone.fields = list(self.fields)
            return clone
        clone = object.__new__(type(self))
        clone.__dict__ = {
            name: value.copy() if type(value) in _CONTAINERS else value for name, value in vars(self).items()
        }
        clone._reset()
        clone.query_filter = _copied(self.query_filter)
        return clone


_CONTAINERS: Final = (list, dict, set)
_UNCHANGING: Final = (str, int, float, bool, date, Tree)


def _copied(node: Any) -> Any:
    """Copy a tree of filters; of its values only those that could change."""
    copy = object.__new__(type(node))
    copy.__dict__ = vars(node) | {
        "children": [
            _copied(child) if isinstance(child, tree.Node) else (child[0], _kept(child[1]))
            for child in node.children
        ]
    }
    return copy


def _kept(value: Any) -> Any:
    return value if isinstance(value, _UNCHANGING) else deepcopy(value)
