"""Answer a search: read the query, ask the engine, read the rows again, mark the words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from django.utils.safestring import SafeString, mark_safe

from archive.models import Statement
from archive.search import engine
from archive.search.engine_contract import FACET_FIELDS, EngineHit, EngineRequest
from archive.search.facets import label_facets
from archive.search.highlighting import highlight
from archive.search.query import (
    Node,
    Query,
    describe,
    exact_form,
    is_question,
    literal,
    parse,
    searched_terms,
    widened_words,
    without_phrases,
)
from archive.search.related import elsewhere
from archive.search.resolving import resolve_fields
from archive.search.results import Hit, Note, SearchRequest, SearchResults, Sort
from archive.search.speaker_names import named_speaker
from archive.search.suggest import suggest
from archive.search.synonyms import load_thesaurus, widen

_WIDENING: Final = frozenset({"widened", "synonyms", "no-synonyms"})

MAX_PER_PAGE: Final = 500
"""Rows of one page: the exports read the most at a time."""


@dataclass(frozen=True, slots=True)
class _Understood:
    """A query made ready for the engine, `typed` without synonyms, and what the page tells about it."""

    query: Query
    typed: Node | None
    root: Node | None
    notes: tuple[Note, ...]

    @property
    def looser(self) -> _Understood | None:
        """Return what is searched when nothing is found: the words of the phrases, and say so."""
        root = without_phrases(self.root)
        return replace(self, root=root, notes=(Note("widened", _NO_PHRASE), *self.notes)) if root else None

    @property
    def stricter(self) -> _Understood | None:
        """Return what is searched before: stop words as they are spelt, and say so."""
        root = literal(self.typed)
        notes = (note for note in self.notes if note.kind not in _WIDENING)
        return replace(self, root=root, notes=(*notes, Note("understood", _LITERAL))) if root else None

    @property
    def readings(self) -> Iterator[_Understood]:
        """Return the ways to read the query; the first that finds something counts."""
        return (reading for reading in (self.stricter, self, self.looser) if reading)


def search(request: SearchRequest) -> SearchResults:
    """Answer one search; the number of database queries does not depend on what is found.

    Rows come from the database, so that nothing withdrawn is shown however late the index is.
    """
    whole = _understand(request)
    sort = request.sort or _default_sort(whole.root)
    for understood in whole.readings:
        asked = _engine_request(request, understood.root, sort)
        answer = engine.answer(asked)
        if answer.total:
            break
    return SearchResults(
        request=request,
        sort=sort,
        total=answer.total,
        total_all_words=answer.total_all_words,
        hits=_hits(answer.hits, understood.root, request.once),
        facets=label_facets(answer.facets, asked.filters),
        notes=understood.notes,
        suggestion=None if answer.total_all_words else suggest(understood.query, asked),
        speaker=named_speaker(request.q),
        description=describe(understood.query),
        repeated=answer.repeated,
    )


def engine_requests(request: SearchRequest) -> Iterator[EngineRequest]:
    """Give what a search asks the engine, in turn, until something is found."""
    for understood in _understand(request).readings:
        yield _engine_request(request, understood.root, request.sort or _default_sort(understood.root))


def _understand(request: SearchRequest) -> _Understood:
    query = parse(request.q)
    if query.root is None:
        return _Understood(query, None, None, query.notes)
    typed, notes = resolve_fields(query.root)
    words, root = widened_words(typed), typed
    if words:
        widened, added = widen(typed, load_thesaurus())
        root = widened if request.synonyms else typed
        if added:
            notes.append(_synonym_note(added, request.synonyms))
    if words:
        notes.append(Note("widened", _STEMS, exact_form(query)))
    return _Understood(query, typed, root, (*query.notes, *notes))


def _synonym_note(added: tuple[str, ...], taken: bool) -> Note:
    listed = "، ".join(added)
    if taken:
        return Note("synonyms", f"شمل البحث مترادفات يحفظها المحرّرون: {listed}.")
    return Note("no-synonyms", f"لم يشمل البحث مترادفات يحفظها المحرّرون: {listed}.")


_NO_PHRASE: Final = "لا نصّ فيه العبارة بلفظها مع بقية ما طُلب، فعُرض ما فيه كلماتها."
_LITERAL: Final = "هذه من أشيع الكلمات، فبُحث عنها بالرسم المكتوب وحده؛ «علي» مثلًا لا يجلب «على»."
_STEMS: Final = "شمل البحث صيغ الكلمات من الجذع نفسه، مثل ما اتّصلت به «ال» أو الواو أو الضمائر."


def _default_sort(root: Node | None) -> Sort:
    """Without words to be relevant to, the newest come first."""
    return "relevance" if any(searched_terms(root)) else "newest"


def _engine_request(request: SearchRequest, root: Node | None, sort: Sort) -> EngineRequest:
    size = min(max(request.per_page, 1), MAX_PER_PAGE)
    start = (max(request.page, 1) - 1) * size
    return EngineRequest(
        root=root,
        filters={name: values for name, values in request.filters.items() if values and name in FACET_FIELDS},
        date_from=request.date_from,
        date_to=request.date_to,
        sort=sort,
        whole_first=not is_question(request.q),
        once=request.once,
        start=start,
        end=start + size,
        facets=FACET_FIELDS,
    )


def _hits(found: Sequence[EngineHit], root: Node | None, once: bool) -> tuple[Hit, ...]:
    numbers = [hit.pk for hit in found]
    others = engine.reprints(numbers) if once else {}
    # Visibility is looked at row by row: as a condition it made SQLite walk all articles of that status.
    rows = Statement.objects.with_context().in_bulk([*numbers, *chain(*others.values())])
    shown = {number: row for number, row in rows.items() if row.is_visible}
    return tuple(
        _hit(shown[number], root, elsewhere(shown[number], others.get(number, ()), shown))
        for number in numbers
        if number in shown
    )


def _hit(statement: Statement, root: Node | None, reprints: tuple[Statement, ...]) -> Hit:
    shown = highlight(statement.text, root)
    named = [statement.speaker_printed, statement.role_printed]
    named += [statement.speaker.name_ar] if statement.speaker else []
    marked = {text: _html(highlight(text, root, length=None).html) for text in named if text}
    return Hit(statement, _html(shown.html), shown.cut_start, shown.cut_end, marked, reprints)


def _html(escaped: str) -> SafeString:
    return mark_safe(escaped)  # noqa: S308  the highlighter escapes
