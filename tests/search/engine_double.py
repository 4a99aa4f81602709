"""An engine in a page of code that keeps the contract, for tests of what asks engines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from archive.arabic.fold import fold
from archive.arabic.tokenize import tokenize
from archive.models import Statement
from archive.search.analyzer import asks_only, word_forms
from archive.search.engine_contract import (
    UNKNOWN,
    EngineAnswer,
    EngineHit,
    EngineRequest,
    FacetCount,
    PrintedWord,
)
from archive.search.indexes import months, organisations
from archive.search.query import And, Field, Node, Not, Or, Phrase, Range, Ranked, Word
from archive.search.spelling import distance

Forms = list[tuple[str, str]]


class EngineDouble:
    """Holds what was indexed at `index()`, like a real index: later changes of rows do not reach it."""

    def __init__(self) -> None:
        self.rows: list[Statement] = []
        self.requests: list[EngineRequest] = []

    def index(self) -> None:
        self.rows = list(
            Statement.objects.visible()
            .with_context()
            .prefetch_related("topics", "speaker__roles")
            .order_by("pk")
        )

    def answer(self, request: EngineRequest, using: str = "default") -> EngineAnswer:
        self.requests.append(request)
        found = [row for row in self.rows if request.root is None or _holds(request.root, row)]
        kept = [row for row in found if _passes(row, request, None)]
        whole = sum(request.root is None or _holds_all(request.root, row) for row in kept)
        facets = {
            name: _counts(name, [row for row in found if _passes(row, request, name)])
            for name in request.facets
        }
        hits = tuple(EngineHit(row.pk, 1.0) for row in _sorted(kept, request)[request.start : request.end])
        return EngineAnswer(len(kept), whole, hits, facets)

    def reprints(self, numbers: Iterable[int], using: str = "default") -> dict[int, tuple[int, ...]]:
        return {}

    def nearby_words(self, folded: str, steps: int, using: str = "default") -> Iterator[PrintedWord]:
        counts = Counter(word for row in self.rows for word in {token.text for token in tokenize(row.text)})
        for word, count in counts.items():
            if distance(fold(word), folded, steps) <= steps:
                yield PrintedWord(fold(word), word_forms(word)[1], count)


def _sorted(rows: list[Statement], request: EngineRequest) -> list[Statement]:
    root = request.root
    if request.sort == "relevance" and root is not None:
        return sorted(rows, key=lambda row: (not _holds_all(root, row), row.pk))
    if request.sort == "speaker":
        return sorted(rows, key=lambda row: row.speaker.name_ar if row.speaker else "")
    return sorted(rows, key=lambda row: row.said_earliest or date.min, reverse=request.sort == "newest")


def _passes(row: Statement, request: EngineRequest, left_out: str | None) -> bool:
    for name, values in request.filters.items():
        if name != left_out and not set(_values(name, row)) & set(values):
            return False
    if request.date_from and not (row.said_latest and row.said_latest >= request.date_from):
        return False
    return not request.date_to or bool(row.said_earliest and row.said_earliest <= request.date_to)


def _values(name: str, row: Statement) -> list[str]:
    outlet = row.article.outlet
    values = {
        "speaker": [row.speaker.slug] if row.speaker else [],
        "role": [row.role_printed] if row.role_printed else [],
        "organisation": organisations(row.speaker),
        "month": months(row.said_earliest, row.said_latest),
        "outlet": [outlet.slug] if outlet else [],
        "year": [str(row.said_earliest.year)] if row.said_earliest else [],
        "topic": [topic.slug for topic in row.topics.all()],
        "kind": [row.kind],
        "attribution": [row.attribution],
        "status": [row.status],
    }[name]
    return values or [UNKNOWN]


def _counts(name: str, rows: Iterable[Statement]) -> tuple[FacetCount, ...]:
    counted = Counter(value for row in rows for value in _values(name, row))
    return tuple(FacetCount(value, count) for value, count in counted.most_common())


def _holds(node: Node, row: Statement) -> bool:
    match node:
        case Ranked(nodes=nodes) | Or(nodes=nodes):
            return any(_holds(part, row) for part in nodes)
        case And(nodes=nodes):
            return all(_holds(part, row) for part in nodes)
        case Not(node=part):
            return not _holds(part, row)
        case Field(name=name, value=value):
            return value in _values(name, row)
        case Range(name=name, low=low, high=high):
            years = [int(value) for value in _values(name, row) if value != UNKNOWN]
            return any((low or 0) <= year <= (high or 9999) for year in years)
        case _:
            return _in_text(node, row)


def _holds_all(node: Node, row: Statement) -> bool:
    if isinstance(node, Ranked):
        return all(_holds(part, row) for part in node.nodes)
    if isinstance(node, And):
        return all(_holds_all(part, row) for part in node.nodes)
    return _holds(node, row)


def _in_text(node: Word | Phrase, row: Statement) -> bool:
    forms = [(token.text, *word_forms(token.text)) for token in tokenize(row.text)]
    if isinstance(node, Word):
        stemmed, printed = word_forms(node.text)
        if node.prefix:
            return any(fold(text).startswith(fold(node.text)) for text, _, _ in forms)
        if node.exact:
            return any(form == printed for _, _, form in forms)
        return any(form == stemmed for _, form, _ in forms) and not asks_only(fold(node.text))
    place = 2 if node.exact else 1
    wanted = [word_forms(word)[place - 1] for word in node.words]
    held = [form[place] for form in forms]
    reach = len(wanted) + (0 if node.exact else node.slop)
    windows = [held[at : at + reach] for at in range(len(held))]
    return any(window == wanted if node.exact else set(wanted) <= set(window) for window in windows)
