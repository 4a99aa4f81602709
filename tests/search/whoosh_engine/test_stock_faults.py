"""Faults of the stock Haystack engine on Whoosh 2.7.4 that this engine must not have.

The same records go into both engines and the same question to both: each test shows the fault on the stock
engine, so that the test is known to see it, and the right answer on ours. When the first half of one fails,
the fault is gone upstream.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any
from unittest import mock

from django.db import models, transaction
from django.test import override_settings
from haystack import connections
from haystack.exceptions import SearchBackendError
from haystack.query import SQ, SearchQuerySet

from archive.models import Statement
from archive.search.writer import apply_pending, drain
from tests.builders import make_speaker, make_statement
from tests.search.base import IndexTestCase

STOCK = {"ENGINE": "haystack.backends.whoosh_backend.WhooshEngine"}


class BothEnginesCase(IndexTestCase):
    """The stock engine beside ours, over an index of its own in a temporary folder."""

    def setUp(self) -> None:
        super().setUp()
        folder = tempfile.mkdtemp(prefix="stock-index-")
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        info = connections.connections_info | {"stock": STOCK | {"PATH": folder}}
        settled = override_settings(HAYSTACK_CONNECTIONS=info)
        settled.enable()
        self.addCleanup(settled.disable)
        connections.connections_info = info
        connections.reload("stock")
        self.stock.log = mock.Mock()  # it prints what it drops

    @property
    def stock(self) -> Any:
        return connections["stock"].get_backend()

    def index_in_both(self, *records: models.Model) -> None:
        """Write the records in one batch to each engine."""
        index = connections["default"].get_unified_index().get_index(type(records[0]))
        for backend in (self.stock, self.backend):
            backend.update(index, list(records))

    def both(self) -> tuple[SearchQuerySet, SearchQuerySet]:
        """Return the statements of the stock engine and of ours."""
        return SearchQuerySet(using="stock").models(Statement), SearchQuerySet().models(Statement)

    def keys(self, results: SearchQuerySet) -> list[int]:
        return [int(each.pk) for each in results]


class QueryTests(BothEnginesCase):
    def test_a_text_with_the_excluded_word_is_not_found_over_segments(self) -> None:
        # Whoosh's AndNotMatcher._find_first leaves the first text of each segment unchecked when an earlier
        # text of it holds the excluded word. Reading all answers, and counting them, then takes it for one.
        kept = []
        for number in range(0, 30, 3):
            alone = make_statement(f"التحالف {number}")
            joined = make_statement(f"رقم {number} التحالف")
            other = make_statement(f"رقم {number} سوريا")
            self.index_in_both(alone, joined, other)
            kept.append(other.pk)
        stock, ours = (queryset.raw_search("رقم ANDNOT التحالف") for queryset in self.both())

        self.assertGreater(stock.count(), len(kept))
        self.assertEqual(ours.count(), len(kept))
        self.assertCountEqual(self.keys(ours), kept)

    def test_slices_need_not_be_pages(self) -> None:
        self.index_in_both(*(make_statement(f"رقم {number}") for number in range(30)))
        stock, ours = (queryset.filter(content="رقم").order_by("date_from") for queryset in self.both())

        self.assertEqual(self.keys(stock[5:15]), self.keys(stock.all()[0:10]))
        self.assertEqual(self.keys(ours[5:15]), self.keys(ours.all()[0:30])[5:15])

    def test_years_before_1000_are_compared_rightly(self) -> None:
        old, new = make_statement("خطبة قديمة", said="0632-06-08"), make_statement("خطبة جديدة", said="2021")
        self.index_in_both(new)
        self.index_in_both(old)
        stock, ours = self.both()

        self.assertIn(new.pk, self.keys(stock.filter(date_to__lte=date(999, 1, 1))))
        self.assertEqual(self.keys(ours.filter(date_to__lte=date(999, 1, 1))), [old.pk])
        self.assertEqual(ours.filter(date_from__gte=date(632, 6, 8)).count(), 2)
        self.assertEqual(ours.narrow(SQ(date_from__gte=date(632, 6, 8))).count(), 2)
        self.assertEqual(self.found(sort="oldest"), [old.pk, new.pk])

    def test_a_vocalised_word_is_the_bare_word(self) -> None:
        statement = make_statement("وَالرَّجُلُ قَائِمًا")
        self.index_in_both(statement)
        stock, ours = (queryset.filter(content="والرجل") for queryset in self.both())

        self.assertEqual((self.keys(stock), self.keys(ours)), ([], [statement.pk]))

    def test_one_character_is_searched(self) -> None:
        statement = make_statement("القرار 5 والفقرة ب")
        self.index_in_both(statement)
        stock, ours = (queryset.raw_search("5") for queryset in self.both())

        self.assertEqual((self.keys(stock), self.keys(ours)), ([], [statement.pk]))

    def test_sort_keys_may_differ_in_direction(self) -> None:
        statements = [make_statement(said=said) for said in ("2020", "2021", "2021")]
        self.index_in_both(*statements)
        stock, ours = (queryset.order_by("-date_from", "django_id") for queryset in self.both())

        self.stock.silently_fail = False
        with self.assertRaises(SearchBackendError):
            self.keys(stock)
        self.assertEqual(self.keys(ours), [statements[1].pk, statements[2].pk, statements[0].pk])


class FacetTests(BothEnginesCase):
    def test_speakers_are_counted_by_whole_values_as_the_database_does(self) -> None:
        statements = []
        for name, count in (("عبدالله حداد", 3), ("طه حداد", 2), ("عبدالله طه", 1)):
            speaker = make_speaker(name_ar=name, slug=name.replace(" ", "-"))
            statements += [make_statement(f"تصريح {name} {each}", speaker=speaker) for each in range(count)]
        self.index_in_both(*statements)
        stock, ours = (
            queryset.facet("speaker").facet_counts()["fields"]["speaker"] for queryset in self.both()
        )

        self.assertIn(("حداد", 5), stock)
        self.assertEqual(ours, [("عبدالله-حداد", 3), ("طه-حداد", 2), ("عبدالله-طه", 1)])


class WritingTests(BothEnginesCase):
    @contextmanager
    def poisoned(self, statement: Statement) -> Iterator[None]:
        """Let the date of one statement be what no date field takes."""

        def prepare(index: Any, each: Statement) -> Any:
            return object() if each.pk == statement.pk else each.said_earliest

        with mock.patch("archive.search.indexes.StatementIndex.prepare_date_from", prepare, create=True):
            yield

    def test_one_bad_record_does_not_lose_its_batch(self) -> None:
        statements = [make_statement(f"رقم {number}") for number in range(6)]
        with self.poisoned(statements[1]), self.assertLogs("archive.search", "ERROR"):
            self.index_in_both(*statements)
        ours = self.both()[1].filter(content="رقم")

        good = [each.pk for each in statements if each is not statements[1]]
        self.assertLess(self.stock.index.refresh().doc_count(), len(good))
        self.assertCountEqual(self.keys(ours), good)

    def test_a_deletion_waits_for_another_writer_and_is_not_lost(self) -> None:
        statement = make_statement("رقم واحد")
        self.index_in_both(statement)
        with self.stock.index.writer():
            self.stock.remove(statement)
        pk = statement.pk
        statement.delete()
        apply_pending()

        self.assertEqual([self.keys(queryset) for queryset in self.both()], [[pk], []])

    def test_clearing_a_rolled_back_change_leaves_no_phantom(self) -> None:
        index = connections["default"].get_unified_index().get_index(Statement)
        try:
            with transaction.atomic():
                statement = make_statement("لم يقل قط")
                self.stock.update(index, [statement])  # what the stock signal processor does in post_save
                raise ZeroDivisionError
        except ZeroDivisionError:
            pass
        self.backend.changes.replace_by_empty()
        drain()

        self.assertEqual([queryset.count() for queryset in self.both()], [1, 0])

    def test_many_updates_of_one_record_leave_one_document_and_few_segments(self) -> None:
        statement = make_statement("قوات التحالف")
        for _ in range(40):
            self.index(statement)

        self.assertEqual(self.both()[1].count(), 1)
        self.assertLess(len(self.backend.reader.snapshot().segments), 10)
