"""One search from the address bar to the page, with an engine that answers by the contract."""

from __future__ import annotations

from datetime import date
from unittest import mock

from django.test import TestCase

from archive.models import Statement, Status, Synonym
from archive.search.engine_contract import UNKNOWN
from archive.search.execute import search
from archive.search.results import Facet, SearchRequest, SearchResults
from tests.builders import make_article, make_outlet, make_speaker, make_statement, make_topic
from tests.search.engine_double import EngineDouble


class SearchTestCase(TestCase):
    """A handful of statements behind the engine double."""

    def setUp(self) -> None:
        self.engine = EngineDouble()
        for name in ("answer", "nearby_words"):
            patch = mock.patch(f"archive.search.engine.{name}", getattr(self.engine, name), create=True)
            patch.start()
            self.addCleanup(patch.stop)

    @classmethod
    def setUpTestData(cls) -> None:
        cls.speaker = make_speaker("Nadia Haddad", "ناديا حدّاد", name_ar="نادية حداد", slug="nadia")
        cls.topic = make_topic(name_ar="إعادة الإعمار", slug="rebuilding")
        outlet = make_outlet(name_ar="صحيفة الضفاف", slug="banks")
        dated = make_article(text='قالت "ستبقى القوات في المدينة حتى عودة النازحين".', outlet=outlet)
        cls.forces = make_statement(
            "ستبقى القوات في المدينة حتى عودة النازحين",
            article=dated,
            speaker=cls.speaker,
            topics=[cls.topic],
        )
        cls.school = make_statement("افتُتِحَت المدرسةُ في المدينة", said="2019", kind="indirect")
        cls.nobody = make_statement("عودة النازحين <أولوية>", speaker=None, said="")

    def search(self, q: str = "", **changes: object) -> SearchResults:
        self.engine.index()
        return search(SearchRequest(q=q, **changes))  # type: ignore[arg-type]

    def found(self, q: str = "", **changes: object) -> list[Statement]:
        return [hit.statement for hit in self.search(q, **changes).hits]


class FindingTests(SearchTestCase):
    """Which rows come back, in which order."""

    def test_words_without_marks_find_vocalised_ones(self) -> None:
        self.assertEqual(self.found("المدرسه"), [self.school])

    def test_texts_with_all_words_come_first_and_are_counted(self) -> None:
        results = self.search("المدينة النازحين")

        self.assertEqual(results.hits[0].statement, self.forces)
        self.assertEqual((results.total, results.total_all_words), (3, 1))

    def test_without_words_the_newest_come_first(self) -> None:
        results = self.search()

        self.assertEqual(results.sort, "newest")
        self.assertEqual([hit.statement for hit in results.hits], [self.forces, self.school, self.nobody])
        self.assertEqual(self.search("متحدث:نادية").sort, "newest")
        self.assertEqual(self.search("المدينة").sort, "relevance")

    def test_rows_withdrawn_since_are_not_shown(self) -> None:
        self.engine.index()
        Statement.objects.filter(pk=self.forces.pk).update(status=Status.WITHDRAWN)

        self.assertEqual([hit.statement for hit in search(SearchRequest(q="القوات")).hits], [])

    def test_pages_cut_the_answers(self) -> None:
        self.assertEqual(self.found(per_page=1, page=2), [self.school])
        self.assertEqual(self.search(per_page=2).page_count, 2)

    def test_a_date_range_keeps_what_may_lie_in_it(self) -> None:
        self.assertEqual(self.found(date_from=date(2019, 5, 1), date_to=date(2019, 5, 2)), [self.school])

    def test_the_marks_stand_in_the_printed_text(self) -> None:
        self.assertIn("<mark>المدرسةُ</mark>", self.search("مدرسة").hits[0].snippet)
        self.assertIn(
            "<mark>النازحين</mark> &lt;<mark>أولوية</mark>&gt;", self.search("نازحين أولوية").hits[0].snippet
        )


class FieldTests(SearchTestCase):
    """Filters typed into the query."""

    def test_names_are_resolved_by_every_alias_and_label(self) -> None:
        for typed in (
            'متحدث:"ناديا حداد"',
            "speaker:haddad",
            "مصدر:الضفاف",
            'موضوع:"اعادة الاعمار"',
            "سنة:2021",
        ):
            with self.subTest(typed=typed):
                self.assertEqual(self.found(typed), [self.forces])
        self.assertEqual(self.found("نوع:بالمعنى"), [self.school])
        self.assertEqual(self.found('متحدث:"غير معروف"'), [self.nobody])

    def test_a_name_nobody_bears_finds_nothing_and_is_said(self) -> None:
        results = self.search("متحدث:مجهولة المدينة")

        self.assertEqual(results.total, 0)
        self.assertIn("مجهولة", results.notes[0].text)


class FacetTests(SearchTestCase):
    """The choices beside the answers."""

    def facet(self, name: str, results: SearchResults) -> Facet:
        return next(facet for facet in results.facets if facet.name == name)

    def test_counts_leave_out_the_facets_own_filter(self) -> None:
        facet = self.facet("year", self.search(filters={"year": ("2019",)}))

        self.assertEqual(
            [(value.value, value.label, value.count, value.selected) for value in facet.values],
            [("2021", "2021", 1, False), ("2019", "2019", 1, True), (UNKNOWN, "غير معروفة", 1, False)],
        )

    def test_values_have_arabic_labels(self) -> None:
        results = self.search("عودة")

        labels = {facet.name: [value.label for value in facet.values] for facet in results.facets}
        self.assertEqual(labels["speaker"], ["نادية حداد", "غير معروف"])
        self.assertEqual(labels["kind"], ["اقتباس مباشر"])
        self.assertIn("صحيفة الضفاف", labels["outlet"])
        self.assertEqual(labels["topic"], ["إعادة الإعمار", "بلا موضوع"])

    def test_months_are_offered_within_the_chosen_year_only(self) -> None:
        self.assertEqual(self.facet("month", self.search()).values, ())

        facet = self.facet("month", self.search(filters={"year": ("2021",)}))

        self.assertEqual(
            [(v.value, v.label, v.count) for v in facet.values], [("2021-03", "آذار/مارس 2021", 1)]
        )

    def test_a_month_that_is_none_has_no_choice(self) -> None:
        facet = self.facet("month", self.search(filters={"month": ("2021-13", "0000-01", "2019-02")}))

        self.assertEqual([(v.value, v.count) for v in facet.values], [("2019-02", 0)])

    def test_a_chosen_value_stays_listed_at_zero(self) -> None:
        facet = self.facet("speaker", self.search("المدرسة", filters={"speaker": ("nadia",)}))

        self.assertIn(("nadia", 0, True), [(v.value, v.count, v.selected) for v in facet.values])

    def test_filters_outside_the_scheme_are_not_asked(self) -> None:
        self.search(filters={"password": ("x",), "year": ()})

        self.assertEqual(self.engine.requests[0].filters, {})


class TellingTests(SearchTestCase):
    """What the page says beside the answers."""

    def test_the_query_is_said_back_with_a_link_to_its_exact_form(self) -> None:
        results = self.search("القوات")

        self.assertEqual(results.description, "تصريحات فيها «القوات»")
        self.assertEqual([(note.kind, note.exact_query) for note in results.notes], [("widened", "=القوات")])

    def test_a_name_in_any_form_brings_the_speaker(self) -> None:
        for name in ("نادية حداد", "«نادِيا حدّاد»", "nadia haddad"):
            with self.subTest(name=name):
                self.assertEqual(self.search(name).speaker, self.speaker)
        self.assertIsNone(self.search("نادية").speaker)

    def test_two_speakers_of_one_name_bring_neither(self) -> None:
        make_statement("كلام آخر", speaker=make_speaker(name_ar="نادية حداد", slug="nadia-2"))

        self.assertIsNone(self.search("نادية حداد").speaker)

    def test_synonyms_widen_are_said_and_can_be_switched_off(self) -> None:
        Synonym.objects.create(terms="المهجّرون\nالنازحين")
        results = self.search("المهجرون")

        self.assertEqual(results.total, 2)
        self.assertIn("النازحين", results.notes[0].text)
        without = self.search("المهجرون", synonyms=False)

        self.assertEqual(without.total, 0)
        self.assertEqual(without.notes[0].kind, "no-synonyms")

    def test_disabled_synonyms_do_not_widen(self) -> None:
        Synonym.objects.create(terms="المهجرون\nالنازحين", enabled=False)

        self.assertEqual(self.search("المهجرون").total, 0)


class LooseningTests(SearchTestCase):
    """A query nothing answers as it stands."""

    def test_a_phrase_no_text_has_gives_way_to_its_words_and_that_is_said(self) -> None:
        results = self.search('القوات "النازحين عودة"')

        self.assertEqual(results.hits[0].statement, self.forces)
        self.assertIn("العبارة", results.notes[0].text)

    def test_a_phrase_alone_does_not(self) -> None:
        self.assertEqual(self.search('"النازحين عودة"').total, 0)

    def test_a_phrase_that_a_text_has_does_not(self) -> None:
        self.assertEqual(self.found('المدرسة "عودة النازحين" القوات'), [self.forces])

    def test_only_lists_of_words_put_texts_with_all_of_them_first(self) -> None:
        for query, whole_first in (("القوات المدينة", True), ("أين القوات؟", False)):
            with self.subTest(query=query):
                self.engine.requests.clear()
                self.search(query)
                self.assertEqual(self.engine.requests[0].whole_first, whole_first)


class CostTests(SearchTestCase):
    """The number of database queries does not grow with what is found."""

    def test_queries_are_constant(self) -> None:
        self.engine.index()
        with self.assertNumQueries(7):
            search(SearchRequest(q="المدينة"))
        for number in range(12):
            make_statement(f"خبر {number} من المدينة", topics=[make_topic()])
        self.engine.index()

        with self.assertNumQueries(7):
            search(SearchRequest(q="المدينة"))
