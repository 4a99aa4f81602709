"""Query strings read by forms."""

from __future__ import annotations

from datetime import date

from django.http import QueryDict
from django.test import SimpleTestCase

from archive.search.results import SearchRequest
from archive.web.fields import LAST_PAGE, MOST_VALUES
from archive.web.forms import LONGEST_QUERY, SearchForm, SpeakerListForm


def read(query: str) -> SearchForm:
    """Return the form of a query string, read."""
    form = SearchForm(QueryDict(query))
    form.is_valid()
    return form


class SearchFormTests(SimpleTestCase):
    def test_an_empty_address_asks_for_everything(self) -> None:
        self.assertEqual(read("").request(), SearchRequest())

    def test_every_part_of_the_address_is_read(self) -> None:
        request = read(
            "q=+a+b+&speaker=x&speaker=y&year=2020&sort=oldest&page=3&date_from=2020-02&date_to=2020-02"
        ).request()

        self.assertEqual((request.q, request.sort, request.page), ("a b", "oldest", 3))
        self.assertEqual(request.filters, {"speaker": ("x", "y"), "year": ("2020",)})
        self.assertEqual((request.date_from, request.date_to), (date(2020, 2, 1), date(2020, 2, 29)))

    def test_pages_that_are_none_are_the_first(self) -> None:
        rows = {
            "": 1,
            "0": 1,
            "-3": 1,
            "abc": 1,
            "1.5": 1,
            "7": 7,
            "٣": 3,
            "9" * 7: LAST_PAGE,
            "9" * 30: 1,
            "²": 1,
        }
        for text, page in rows.items():
            with self.subTest(text):
                self.assertEqual(read(f"page={text}").request().page, page)

    def test_values_are_cleaned_once_each_and_bounded(self) -> None:
        self.assertEqual(
            read("year=2020&year=2020&year=+&year=%002021").request().filters, {"year": ("2020", "2021")}
        )
        many = "&".join(f"speaker={number}" for number in range(200))
        self.assertEqual(len(read(many).request().filters["speaker"]), MOST_VALUES)

    def test_line_breaks_in_pasted_words_become_spaces(self) -> None:
        self.assertEqual(read("q=a%0Ab%00c").request().q, "a bc")

    def test_long_words_are_cut_and_told(self) -> None:
        self.assertEqual(len(read("q=" + "a" * 3000).request().q), LONGEST_QUERY)
        self.assertTrue(read("q=" + "a" * (LONGEST_QUERY + 1)).was_cut)
        self.assertFalse(read("q=" + "a" * LONGEST_QUERY).was_cut)

    def test_dates_may_be_written_with_slashes_or_arabic_digits(self) -> None:
        for text in ("2020/03", "٢٠٢٠-٠٣"):
            self.assertEqual(read(f"date_from={text}").request().date_from, date(2020, 3, 1))

    def test_a_bad_date_is_an_error_and_no_bound(self) -> None:
        for text in ("2020-13", "XXXX-02", "2020-02-30", "x" * 500):
            form = read(f"date_from={text}&date_to=2021")
            with self.subTest(text):
                self.assertIn("date_from", form.errors)
                self.assertEqual(
                    (form.request().date_from, form.request().date_to), (None, date(2021, 12, 31))
                )

    def test_a_range_within_one_month_is_in_order(self) -> None:
        self.assertEqual(read("date_from=2020-03-15&date_to=2020-03").errors, {})

    def test_an_address_without_a_value_keeps_the_rest_and_goes_to_page_one(self) -> None:
        form = read("q=a&year=2020&year=2021&page=4")

        self.assertEqual(form.address_without("year", "2020").urlencode(), "q=a&year=2021")
        self.assertEqual(form.address_without("year").urlencode(), "q=a")

    def test_unknown_parameters_do_not_travel_with_the_order(self) -> None:
        self.assertEqual(read("q=%00a&evil=1&sort=oldest&page=2").kept_for_sorting, [("q", ["a"])])


class ListFormTests(SimpleTestCase):
    def test_defaults_stand_in_for_nonsense(self) -> None:
        asked = SpeakerListForm(QueryDict("kind=x&order=y&page=z")).read()

        self.assertEqual(asked, {"page": 1, "q": "", "kind": "", "order": "count"})
