"""What users of Haystack's SearchQuerySet expect."""

from __future__ import annotations

from datetime import date, datetime

from django.core.management import call_command
from django.core.paginator import Paginator
from haystack.exceptions import SearchBackendError
from haystack.inputs import AutoQuery, Exact, Raw
from haystack.query import SQ, SearchQuerySet

from archive.models import Article, Speaker, Statement
from archive.search.query.nodes import Phrase, Ranked, Word
from archive.search.whoosh_engine.field_lookups import Tree
from tests.builders import make_outlet, make_speaker, make_statement, make_topic
from tests.search.base import IndexTestCase


class HaystackTestCase(IndexTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.marotto = make_speaker(name_ar="واين ماروتو", slug="واين-ماروتو")
        self.coalition = make_statement("قوات التحالف تواصل العمل", speaker=self.marotto, said="2021-03-02")
        self.forces = make_statement("قوات سوريا الديمقراطية", kind="indirect", said="2019-11")
        self.support = make_statement("دعم التحالف مستمر", speaker=None, said="")
        self.index_everything()

    @property
    def statements(self) -> SearchQuerySet:
        return SearchQuerySet().models(Statement)

    def assert_found(self, queryset: SearchQuerySet, *statements: Statement) -> None:
        self.assertCountEqual([int(result.pk) for result in queryset], [each.pk for each in statements])


class FilterTests(HaystackTestCase):
    def test_words_are_joined_by_and(self) -> None:
        self.assert_found(self.statements.filter(content="قوات التحالف"), self.coalition)

    def test_lookups_of_every_kind(self) -> None:
        rows = (
            ({"content": "القُوّات"}, (self.coalition, self.forces)),
            ({"content__exact": "قوات سوريا"}, (self.forces,)),
            ({"content__startswith": "الديم"}, (self.forces,)),
            ({"content__contains": "مقراط"}, (self.forces,)),
            ({"content__endswith": "حالف"}, (self.coalition, self.support)),
            ({"content__fuzzy": "التحلف"}, (self.coalition, self.support)),
            ({"names": "ماروتو"}, (self.coalition,)),
            ({"kind": "indirect"}, (self.forces,)),
            ({"kind__in": ["indirect", "mixed"]}, (self.forces,)),
            ({"speaker__exact": "واين-ماروتو"}, (self.coalition,)),
            ({"speaker__startswith": "واين"}, (self.coalition,)),
            ({"date_from__gte": date(2020, 1, 1)}, (self.coalition,)),
            ({"date_from__lt": date(2020, 1, 1)}, (self.forces,)),
            ({"date_to__range": [date(2019, 11, 30), date(2021, 3, 2)]}, (self.coalition, self.forces)),
            ({"article__in": [self.coalition.article_id]}, (self.coalition,)),
            ({"django_id__in": [self.support.pk]}, (self.support,)),
        )
        for lookup, expected in rows:
            with self.subTest(lookup=lookup):
                self.assert_found(self.statements.filter(**lookup), *expected)

    def test_exclude_negation_and_or(self) -> None:
        self.assert_found(self.statements.exclude(content="قوات"), self.support)
        self.assert_found(self.statements.filter(content="قوات").exclude(content="سوريا"), self.coalition)
        either = SQ(content="سوريا") | SQ(content="دعم")
        self.assert_found(self.statements.filter(either), self.forces, self.support)
        self.assert_found(self.statements.filter(~either), self.coalition)

    def test_queryset_operators(self) -> None:
        syria, support = self.statements.filter(content="سوريا"), self.statements.filter(content="دعم")

        self.assert_found(syria | support, self.forces, self.support)
        self.assertEqual((syria & support).count(), 0)

    def test_input_types(self) -> None:
        rows = (
            (AutoQuery('"قوات التحالف" -سوريا'), (self.coalition,)),
            (AutoQuery("قوات -سوريا"), (self.coalition,)),
            (Exact("قوات سوريا"), (self.forces,)),
            (Raw("سوريا OR دعم"), (self.forces, self.support)),
            (
                Tree(Ranked((Word("قوات"), Phrase(("دعم", "التحالف"))))),
                (self.coalition, self.forces, self.support),
            ),
        )
        for value, expected in rows:
            with self.subTest(value=value):
                self.assert_found(self.statements.filter(content=value), *expected)

    def test_auto_query_reads_quotes_and_minus(self) -> None:
        self.assert_found(self.statements.auto_query('"دعم التحالف"'), self.support)

    def test_text_with_operators_is_data(self) -> None:
        for text in ('")', "AND", "speaker:*", "a OR (", "\\", "[x TO", "~*?^", "\u064b", ""):
            with self.subTest(text=text):
                self.statements.auto_query(text).count()
                self.statements.filter(content=text).count()

    def test_narrow_limits_without_scoring(self) -> None:
        narrowed = self.statements.filter(content="قوات").narrow("kind:indirect")

        self.assert_found(narrowed, self.forces)
        self.assert_found(self.statements.narrow(SQ(year="2021")), self.coalition)
        self.assert_found(
            self.statements.narrow("date_from:[20200101000000 TO 20221231000000]"), self.coalition
        )

    def test_models_are_kept_apart(self) -> None:
        everything = SearchQuerySet().filter(content="ماروتو")

        self.assertEqual({result.model for result in everything}, {Statement, Speaker})
        self.assertEqual([result.object for result in everything.models(Speaker)], [self.marotto])
        self.assertEqual(SearchQuerySet().models(Article).count(), 3)

    def test_unknown_fields_are_refused_by_name(self) -> None:
        with self.assertRaisesMessage(SearchBackendError, "The index has no field 'nonsense'"):
            self.statements.filter(nonsense="x").count()


class OrderTests(HaystackTestCase):
    def test_mixed_directions_with_missing_values_last(self) -> None:
        ordered = self.statements.order_by("kind", "-date_from")

        self.assertEqual(
            [int(each.pk) for each in ordered], [self.coalition.pk, self.support.pk, self.forces.pk]
        )

    def test_slices_that_are_no_pages(self) -> None:
        for number in range(17):
            self.index(make_statement(f"رقم متسلسل {number}"))
        wanted = [int(each.pk) for each in self.statements.filter(content="متسلسل")]

        for start, end in ((0, 5), (5, 15), (3, 4), (10, 40), (16, 17), (17, 20)):
            with self.subTest(start=start, end=end):
                part = self.statements.filter(content="متسلسل")[start:end]
                self.assertEqual([int(each.pk) for each in part], wanted[start:end])
        pages = Paginator(self.statements.filter(content="متسلسل"), 5)
        self.assertEqual([len(page.object_list) for page in pages], [5, 5, 5, 2])

    def test_ties_come_in_the_order_of_their_keys(self) -> None:
        twins = [make_statement("تصريح مكرر بلا فرق") for _ in range(4)]
        self.index(*reversed(twins))

        found = [int(each.pk) for each in self.statements.filter(content="مكرر")]
        self.assertEqual(found, [each.pk for each in twins])

    def test_the_second_stage_orders_as_pages_do_where_it_is_asked_for(self) -> None:
        apart = make_statement("الدعم وصل بعد أشهر طويلة من الانتظار إلى من يحتاج التحالف")
        beside = make_statement("دعم دعم التحالف الدولي لا يتوقف في هذه المناطق كلها وفي غيرها منها اليوم")
        self.index(apart, beside)
        tree = Tree(Ranked((Word("دعم"), Word("التحالف"))))
        pages = self.found(tree.query_string)
        self.backend.second_stage = True

        self.assertEqual([int(each.pk) for each in self.statements.filter(content=tree)], pages)
        self.backend.second_stage = False
        plain = [each.score for each in self.statements.filter(content=tree)]
        self.assertNotEqual(plain, [hit.score for hit in self.ask(tree.query_string).hits])

    def test_a_boost_raises_what_holds_the_word(self) -> None:
        plain = self.statements.filter(content="قوات")

        self.assertEqual(int(plain.boost("سوريا", 9)[0].pk), self.forces.pk)
        self.assertEqual(plain.boost("سوريا", 9).count(), 2)


class FacetTests(HaystackTestCase):
    def test_facets_count_whole_values(self) -> None:
        topic = make_topic(slug="التحالف-الدولي")
        self.coalition.topics.add(topic)
        self.index_everything()
        counts = self.statements.facet("speaker").facet("kind").facet("topic").facet_counts()["fields"]

        self.assertIn(("واين-ماروتو", 1), counts["speaker"])
        self.assertIn((None, 1), counts["speaker"])
        self.assertEqual(counts["kind"], [("direct", 2), ("indirect", 1)])
        self.assertIn(("التحالف-الدولي", 1), counts["topic"])

    def test_facets_follow_the_query_and_their_limit(self) -> None:
        counted = self.statements.filter(content="قوات").facet("year", limit=1).facet_counts()

        self.assertEqual(counted["fields"]["year"], [("2019", 1)])

    def test_date_and_query_facets(self) -> None:
        counted = (
            self.statements.date_facet("date_from", date(2019, 1, 1), date(2022, 1, 1), "year")
            .query_facet("kind", "direct")
            .facet_counts()
        )

        years = [(moment.year, count) for moment, count in counted["dates"]["date_from"]]
        self.assertEqual(years, [(2019, 1), (2021, 1)])
        self.assertEqual(counted["queries"], {"kind:direct": 2})


class ResultTests(HaystackTestCase):
    def test_results_carry_stored_fields_and_load_their_rows(self) -> None:
        (result,) = self.statements.filter(content="سوريا").load_all()

        self.assertEqual((result.kind, result.date_from), ("indirect", datetime(2019, 11, 1)))
        self.assertEqual(result.object, self.forces)
        self.assertGreater(result.score, 0)

    def test_a_text_of_digits_stays_a_text(self) -> None:
        statement = make_statement("123", speaker=make_speaker(slug="456"))
        self.index(statement)

        self.assertEqual(self.statements.filter(content="123")[0].speaker, "456")

    def test_highlighting_marks_the_printed_words(self) -> None:
        statement = make_statement("أكّد الـمُتَحَدِّثُ <ذلك>")
        self.index(statement)
        (result,) = self.statements.filter(content="متحدث").highlight()

        self.assertEqual(result.highlighted["text"], ["أكّد <em>الـمُتَحَدِّثُ</em> &lt;ذلك&gt;"])

    def test_highlighting_marks_the_words_of_a_prefix(self) -> None:
        (result,) = self.statements.filter(content=Raw("سور*")).highlight()

        self.assertIn("<em>سوريا</em>", result.highlighted["text"][0])

    def test_highlighting_reads_the_texts_of_a_page_at_once(self) -> None:
        with self.assertNumQueries(1):
            results = self.statements.filter(content="قوات").highlight()[:10]

        self.assertEqual([result.highlighted["text"][0].count("<em>") for result in results], [1, 1])

    def test_words_no_text_holds_are_respelt_where_the_connection_asks_for_it(self) -> None:
        self.assertIsNone(self.statements.filter(content="التحلف").spelling_suggestion())
        self.backend.include_spelling = True

        self.assertEqual(self.statements.filter(content="التحلف").spelling_suggestion(), "التحالف")
        self.assertIsNone(self.statements.filter(content="التحالف").spelling_suggestion())

    def test_values_lists(self) -> None:
        values = self.statements.filter(content="سوريا").values_list("kind", flat=True)

        self.assertEqual(list(values), ["indirect"])

    def test_more_like_this_finds_relatives_and_not_itself(self) -> None:
        twin = make_statement("التحالف يواصل العمل مع قوات سوريا")
        self.index(twin)
        similar = [int(each.pk) for each in self.statements.more_like_this(self.coalition)]

        self.assertEqual(similar[0], twin.pk)
        self.assertNotIn(self.coalition.pk, similar)

    def test_names_of_outlets_are_searched(self) -> None:
        outlet = make_outlet(name_ar="وكالة النهار")
        self.forces.article.outlet = outlet
        self.forces.article.save()
        self.index_everything()

        self.assert_found(self.statements.filter(content="النهار"), self.forces)


class DirectWritingTests(HaystackTestCase):
    def test_haystacks_own_update_command_removes_stale_records(self) -> None:
        Statement.objects.filter(pk=self.support.pk)._raw_delete("default")
        call_command("update_index", remove=True, verbosity=0)

        self.assert_found(self.statements.all(), self.coalition, self.forces)

    def test_records_can_be_removed_and_models_cleared(self) -> None:
        self.backend.remove(self.coalition)
        self.assert_found(self.statements.all(), self.forces, self.support)

        self.backend.clear([Statement])
        self.assertEqual(self.statements.count(), 0)
        self.assertEqual(SearchQuerySet().models(Article).count(), 3)

        self.backend.clear()
        self.assertEqual(SearchQuerySet().count(), 0)
