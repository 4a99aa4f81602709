"""The query language: text typed by people to a tree that engines answer."""

from __future__ import annotations

from archive.search.query.nodes import And, Field, Node, Not, Or, Phrase, Query, Range, Ranked, Word

__all__ = ["And", "Field", "Node", "Not", "Or", "Phrase", "Query", "Range", "Ranked", "Word"]
