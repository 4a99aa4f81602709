"""Faults of the stock Haystack engine and of Whoosh 2.7.4 that this engine must not have.

Where it is cheap, the fault itself is shown on the stock code first, so that the test is known to see it.
"""

from __future__ import annotations

from datetime import date

from django.test import SimpleTestCase
from haystack.backends.whoosh_backend import WhooshSearchBackend, WhooshSearchQuery
from haystack.query import SQ, SearchQuerySet
from whoosh.analysis import StemmingAnalyzer
from whoosh.fields import NUMERIC, Schema
from whoosh.filedb.filestore import RamStorage

from archive.models import Statement
from archive.search.query.nodes import And, Not, Word
from archive.search.whoosh_engine.analysis import StemAnalyzer
from tests.builders import make_speaker, make_statement
from tests.search.base import IndexTestCase

VOCALISED = "وَالرَّجُلُ قَائِمًا"


class StockFaultTests(SimpleTestCase):
    """What the stock parts do; when one of these fails, the fault is gone upstream."""

    def test_the_stock_analyzer_cuts_words_at_their_marks(self) -> None:
        self.assertNotIn("والرجل", [token.text for token in StemmingAnalyzer()(VOCALISED)])

    def test_the_stock_engine_takes_slices_for_pages(self) -> None:
        self.assertEqual(WhooshSearchBackend.calculate_page(None, 5, 15), (1, 10))

    def test_the_stock_query_drops_the_zeros_of_early_years(self) -> None:
        self.assertEqual(WhooshSearchQuery._convert_datetime(None, date(632, 6, 8)), "6320608000000")

    def test_one_bad_value_poisons_the_stock_writer(self) -> None:
        writer = RamStorage().create_index(Schema(number=NUMERIC(int))).writer()
        with self.assertRaises(ValueError):
            writer.add_document(number="no number")

        with self.assertRaisesMessage(Exception, "Called start_doc when already in a doc"):
            writer.add_document(number=1)


class AnalysisTests(IndexTestCase):
    def test_vocalised_words_stay_whole(self) -> None:
        bare = [token.text for token in StemAnalyzer()("والرجل قائما")]

        self.assertEqual([token.text for token in StemAnalyzer()(VOCALISED)], bare)

    def test_one_character_is_searched(self) -> None:
        statement = make_statement("القرار 5 والفقرة ب")
        self.index(statement)

        self.assertEqual(SearchQuerySet().models(Statement).filter(content="5").count(), 1)


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

    def test_many_updates_of_one_record_leave_one_document_and_few_segments(self) -> None:
        statement = make_statement("قوات التحالف")
        for _ in range(40):
            self.index(statement)

        self.assertEqual(self.found(Word("تحالف")), [statement.pk])
        self.assertLess(len(self.backend.reader.snapshot().segments), 10)


class FacetTests(IndexTestCase):
    def test_speakers_are_counted_by_whole_values_as_the_database_does(self) -> None:
        for name, count in (("عبدالله حداد", 3), ("طه حداد", 2), ("عبدالله طه", 1)):
            speaker = make_speaker(name_ar=name, slug=name.replace(" ", "-"))
            for number in range(count):
                self.index(make_statement(f"تصريح {name} {number}", speaker=speaker))
        counted = SearchQuerySet().models(Statement).facet("speaker").facet_counts()["fields"]["speaker"]

        self.assertEqual(counted, [("عبدالله-حداد", 3), ("طه-حداد", 2), ("عبدالله-طه", 1)])


class DateTests(IndexTestCase):
    def test_years_before_1000_are_compared_rightly(self) -> None:
        old, new = make_statement("خطبة قديمة", said="0632-06-08"), make_statement("خطبة جديدة", said="2021")
        self.index(old, new)
        statements = SearchQuerySet().models(Statement)

        self.assertEqual([int(each.pk) for each in statements.filter(date_to__lte=date(999, 1, 1))], [old.pk])
        self.assertEqual(statements.filter(date_from__gte=date(632, 6, 8)).count(), 2)
        self.assertEqual(statements.narrow(SQ(date_from__gte=date(632, 6, 8))).count(), 2)
        self.assertEqual(self.found(sort="oldest"), [old.pk, new.pk])

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
