"""What the engine answers and refuses as Haystack's backend."""

from __future__ import annotations

from datetime import date

from haystack.query import SearchQuerySet

from archive.models import Statement
from archive.search.query.nodes import And, Not, Word
from tests.builders import make_statement
from tests.search.base import IndexTestCase


class SegmentTests(IndexTestCase):
    def test_exclusion_holds_over_ten_segments(self) -> None:
        kept, excluded = [], []
        for number in range(30):
            (excluded if number % 3 else kept).append(
                make_statement(f"قوات {'التحالف' if number % 3 else 'سوريا'} رقم {number}")
            )
        statements = Statement.objects.visible().with_context().order_by("pk")
        index = self.backend.unified_index.get_index(Statement)
        for start in range(0, 30, 3):
            self.backend.update(index, statements[start : start + 3])

        query = And((Word("رقم"), Not(Word("التحالف"))))
        self.assertCountEqual(self.found(query, end=50), [each.pk for each in kept])
        self.assertEqual(self.ask(Word("التحالف")).total, len(excluded))


class DateTests(IndexTestCase):
    def test_ranges_keep_what_may_lie_in_them(self) -> None:
        month, year, unknown = (make_statement(said=said) for said in ("2021-03", "2021", ""))
        self.index(month, year, unknown)

        rows = (
            (date(2021, 3, 31), date(2021, 4, 2), {month, year}),
            (date(2021, 4, 1), date(2021, 4, 2), {year}),
            (None, date(2020, 12, 31), set()),
            (date(2021, 12, 31), None, {year}),
        )
        for first, last, expected in rows:
            with self.subTest(first=first, last=last):
                found = self.found(date_from=first, date_to=last)
                self.assertEqual(set(found), {each.pk for each in expected})


class EmptyIndexTests(IndexTestCase):
    def test_nothing_is_found_where_no_index_is(self) -> None:
        queryset = SearchQuerySet().filter(content="قوات").facet("speaker").order_by("-date_from").highlight()

        self.assertEqual((queryset.count(), list(queryset[:10])), (0, []))
        self.assertEqual(SearchQuerySet().more_like_this(make_statement()).count(), 0)
