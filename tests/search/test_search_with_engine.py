"""The whole way: rows, index, query, results, with the engine the site runs on."""

from __future__ import annotations

from typing import Any

from archive.models import Statement, Status, Synonym
from archive.search.engine_contract import UNKNOWN
from archive.search.execute import search
from archive.search.results import Facet, SearchRequest, SearchResults
from tests.builders import make_speaker, make_statement
from tests.search.base import IndexTestCase


class SearchTests(IndexTestCase):
    """What a reader sees."""

    def setUp(self) -> None:
        super().setUp()
        self.speaker = make_speaker("Nadia Haddad", name_ar="نادية حداد", slug="nadia")
        self.city = make_statement(
            "ستبقى القُوّاتُ في المدينة حتى عودة النازحين", speaker=self.speaker, said="2020-05"
        )
        self.school = make_statement("افتتحت المدرسة في المدينة", said="2021", kind="indirect")
        self.nobody = make_statement("عودة النازحين إلى قراهم أولوية", speaker=None, said="")
        self.index_everything()

    def search(self, q: str = "", **changes: Any) -> SearchResults:
        return search(SearchRequest(q=q, **changes))

    def found(self, q: str = "", **changes: Any) -> list[Statement]:
        return [hit.statement for hit in self.search(q, **changes).hits]

    def test_each_sign_of_the_language_reaches_the_engine(self) -> None:
        cases = {
            "قوات": [self.city],
            "المدينه النازحين": [self.city, self.school, self.nobody],
            '"عودة النازحين"': [self.city, self.nobody],
            "«النازحين عودة»": [],
            "المدينة AND النازحين": [self.city],
            "المدينة -القوات": [self.school],
            "المدرسة OR قراهم": [self.school, self.nobody],
            "=مدينة": [],
            "=المدينة": [self.city, self.school],
            "مدر*": [],
            "المدر*": [self.school],
            '"القوات النازحين"~5': [self.city],
            "متحدث:حداد": [self.city],
            "سنة:2021..": [self.school],
            "نوع:مباشر": [self.city, self.nobody],
            'سنة:2020 OR متحدث:"غير معروف"': [self.city, self.nobody],
        }
        for query, statements in cases.items():
            with self.subTest(query=query):
                self.assertCountEqual(self.found(query), statements)

    def test_a_beginning_that_only_stands_under_the_article_is_offered_with_it(self) -> None:
        self.assertEqual(self.search("مدر*").suggestion, ("المدر*", 1))
        self.assertIsNone(self.search("سفين*").suggestion)

    def test_a_name_spelt_like_a_preposition_but_for_two_dots_finds_the_name(self) -> None:
        named = make_statement("اجتمع علي بالوجهاء", said="2020")
        told = make_statement("اتفقوا على الموعد", said="2021")
        self.index_everything()

        self.assertEqual(self.found("علي"), [named])
        self.assertEqual(self.found("على"), [told])
        self.assertEqual(self.found("عليّ", filters={"year": ("2020",)}), [named])
        self.assertEqual(self.found("علي سنة:2020"), [named])
        self.assertIn("«على»", self.search("علي").notes[-1].text)
        # Where nothing is spelt so, the other spelling is still better than nothing.
        self.assertEqual(self.found("على", filters={"year": ("2020",)}), [named])
        self.assertEqual([note.kind for note in self.search("على سنة:2020").notes], ["widened"])

    def test_the_text_with_all_words_comes_first(self) -> None:
        results = self.search("المدينة النازحين")

        self.assertEqual(results.hits[0].statement, self.city)
        self.assertEqual((results.total, results.total_all_words), (3, 1))

    def test_statements_without_a_speaker_can_be_chosen(self) -> None:
        results = self.search(filters={"speaker": (UNKNOWN,)})

        self.assertEqual([hit.statement for hit in results.hits], [self.nobody])
        self.assertIn((UNKNOWN, "غير معروف", 1, True), self.values("speaker", results))

    def values(self, name: str, results: SearchResults) -> list[tuple[str, str, int, bool]]:
        facet: Facet = next(facet for facet in results.facets if facet.name == name)
        return [(value.value, value.label, value.count, value.selected) for value in facet.values]

    def test_facet_counts_equal_the_database(self) -> None:
        counts = {value: count for value, _, count, _ in self.values("year", self.search())}

        self.assertEqual(counts, {"2020": 1, "2021": 1, UNKNOWN: 1})

    def test_bodies_and_printed_roles_can_be_chosen(self) -> None:
        body = make_speaker("البعثة", name_ar="بعثة الضفاف", kind="organisation")
        told = make_statement("أعلنت البعثة بدء العمل", speaker=body, role_printed="المُتحدّث باسم\nالبعثة")
        self.speaker.roles.create(title="المديرة", organisation="بلدية الوادي")
        self.index_everything()
        results = self.search()

        self.assertEqual(
            self.values("organisation", results),
            [("بعثة الضفاف",) * 2 + (1, False), ("بلدية الوادي",) * 2 + (1, False)],
        )
        self.assertEqual(self.values("role", results), [("المتحدث باسم البعثة",) * 2 + (1, False)])
        self.assertEqual(self.found(filters={"organisation": ("بلدية الوادي",)}), [self.city])
        self.assertEqual(self.found(filters={"role": ("المتحدث باسم البعثة",)}), [told])

    def test_a_month_finds_what_is_known_to_lie_in_it(self) -> None:
        self.assertEqual(self.found(filters={"month": ("2020-05",)}), [self.city])
        self.assertEqual(self.found(filters={"month": ("2021-01",)}), [])

    def test_sorts(self) -> None:
        self.assertEqual(self.found(sort="newest"), [self.school, self.city, self.nobody])
        self.assertEqual(self.found(sort="oldest"), [self.city, self.school, self.nobody])

    def test_withdrawn_rows_are_not_shown_however_late_the_index_is(self) -> None:
        Statement.objects.filter(pk=self.city.pk).update(status=Status.WITHDRAWN)

        self.assertEqual(self.found("القوات"), [])

    def test_synonyms_bring_in_texts_and_are_marked(self) -> None:
        Synonym.objects.create(terms="المهجّرون\nعودة النازحين")
        results = self.search("المهجرون")

        self.assertEqual(results.total, 2)
        self.assertIn("<mark>عودة</mark> <mark>النازحين</mark>", results.hits[0].snippet)

    def test_a_misspelt_word_is_offered_as_printed(self) -> None:
        self.assertEqual(self.search("المدرثة").suggestion, ("المدرسة", 1))

    def test_words_found_in_the_name_or_the_role_are_marked_there(self) -> None:
        make_statement(role_printed="المُتَحَدِّثةُ باسم <البلدية>", speaker=self.speaker)
        self.index_everything()

        (hit,) = self.search("المتحدثة").hits

        self.assertEqual(hit.marked["المُتَحَدِّثةُ باسم <البلدية>"], "<mark>المُتَحَدِّثةُ</mark> باسم &lt;البلدية&gt;")
        self.assertIn("<mark>حداد</mark>", self.search("حداد").hits[0].marked["نادية حداد"])
