"""The search page, over a real index."""

from __future__ import annotations

from datetime import date
from unittest.mock import patch

from archive.models import Synonym
from archive.search.results import Facet, FacetValue, Note, SearchRequest, SearchResults
from tests.builders import invented, make_article, make_outlet, make_speaker, make_statement
from tests.web.markup import Element
from tests.web.page_case import PageTestCase


class AnsweredTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.speaker = make_speaker(name_ar="ليلى حداد", slug="layla")
        self.first = make_statement("السلام يحتاج صبرًا", speaker=self.speaker, said="2020-03")
        self.second = make_statement("الحرب انتهت والسلام بدأ", said="2021-05")
        self.index_everything()

    def quotes(self, **query: object) -> list[str]:
        page = self.open("/search/", **query)
        return [quote.all("a")[0].text for quote in page.all("blockquote")]

    def test_without_words_every_statement_is_listed_newest_first(self) -> None:
        self.assertEqual(self.quotes(), [self.second.text, self.first.text])

    def test_words_are_found_in_another_spelling_and_marked_in_the_printed_one(self) -> None:
        page = self.open("/search/", q="صبرا")

        self.assertEqual([mark.text for mark in page.all("mark")], ["صبرًا"])
        self.assertIn("تصريح واحد عن «صبرا»", page.one("h1").text)

    def test_facets_filter_and_their_chips_lead_back(self) -> None:
        page = self.open("/search/", q="السلام", year="2020", kind="direct")
        chips = {chip.text.split(": ")[1]: chip.attrs["href"] for chip in page.all("a", "chip")}

        self.assertEqual(len(page.all("article", "st")), 1)
        self.assertIn("year=2020", chips["اقتباس مباشر"])
        self.assertNotIn("year", chips["2020"])

    def test_counts_of_a_facet_ignore_its_own_filter(self) -> None:
        page = self.open("/search/", q="السلام", year="2020")
        years = {
            box.attrs["value"]: "checked" in box.attrs
            for box in page.all("input")
            if box.attrs.get("name") == "year"
        }

        self.assertEqual(years, {"2020": True, "2021": False})

    def test_a_date_range_filters(self) -> None:
        self.assertEqual(self.quotes(date_from="2021", date_to="2021-12"), [self.second.text])

    def test_the_chips_of_a_date_range_say_its_bounds(self) -> None:
        page = self.open("/search/", date_from="2020", date_to="2021-12")

        self.assertEqual(
            [chip.text.removeprefix("أزل المرشّح ") for chip in page.all("a", "chip")],
            ["من: 2020", "إلى: كانون الأول/ديسمبر 2021"],
        )

    def test_the_order_is_kept_by_the_filters_and_the_filters_by_the_order(self) -> None:
        page = self.open("/search/", q="السلام", sort="oldest", year=["2020", "2021"])
        hidden = [
            (field.attrs["name"], field.attrs["value"]) for field in page.one("form", "sort").all("input")
        ]

        self.assertCountEqual(hidden, [("q", "السلام"), ("year", "2020"), ("year", "2021")])
        self.assertEqual(
            [quote.all("a")[0].text for quote in page.all("blockquote")], [self.first.text, self.second.text]
        )

    def test_a_speaker_s_name_shows_the_speaker(self) -> None:
        match = self.open("/search/", q="ليلي حداد").all(css_class="match")

        self.assertEqual([card.all("a")[0].text for card in match], ["ليلى حداد"])
        self.assertIn("تصريح واحد", match[0].text)

    def test_a_page_beyond_the_last_shows_the_last(self) -> None:
        self.assertEqual(len(self.quotes(page="999")), 2)

    def test_results_are_paged(self) -> None:
        for number in range(20):
            make_statement(f"السلام رقم {number}")
        self.index_everything()
        page = self.open("/search/", q="السلام")

        self.assertEqual(len(page.all("article", "st")), 20)
        self.assertIn("page=2", page.one("nav", "pager").all("a")[0].attrs["href"])
        self.assertEqual(len(self.quotes(q="السلام", page="2")), 2)

    def test_the_same_words_of_one_speaker_are_one_card(self) -> None:
        again = make_statement("الحرب انتهت والسلام بدأ اليوم فعلا.", speaker=self.speaker)
        make_statement("الحرب انتهت، والسلام بدأ اليوم فعلا", speaker=self.speaker)
        self.index_everything()
        page = self.open("/search/", q="فعلا")

        self.assertEqual(len(page.all("article", "st")), 1)
        self.assertIn(again.article.outlet.name_ar, page.one("article", "st").text)
        self.assertIn("ورد أيضًا في", page.one(css_class="reprints").text)

    def test_a_quote_of_many_articles_is_one_entry_over_all_pages(self) -> None:
        quotes = [f"قرار {invented(number, 6)}" for number in range(21)]
        for _ in range(7):
            make_statement(quotes[0], speaker=self.speaker)
        for quote in quotes[1:]:
            make_statement(quote, speaker=self.speaker)
        self.index_everything()
        first, second = (self.open("/search/", q="قرار", page=page) for page in ("1", "2"))
        lists = [paragraph.text for page in (first, second) for paragraph in page.all("p", "reprints")]

        self.assertEqual([len(page.all("article", "st")) for page in (first, second)], [20, 1])
        self.assertEqual(len(first.one("nav", "pager").all("a")), 2)
        self.assertEqual(len(lists), 1)
        self.assertIn("6 مقالات", lists[0])
        self.assertIn("وغيرها", lists[0])
        self.assertIn("27 تصريحًا", first.one("h1").text)
        self.assertIn("6 تصريحات مكرّرة", first.one(css_class="understood").text)

    def test_synonyms_are_said_and_switched_off_and_on_by_a_link(self) -> None:
        Synonym.objects.create(terms="القتال\nالحرب")
        page = self.open("/search/", q="القتال", year="2021", page="1")
        (off,) = [link for link in page.all("a") if link.text == "ابحث من دونها"]
        without = self.open("/search/" + off.attrs["href"])
        (on,) = [link for link in without.all("a") if link.text == "ابحث بها أيضًا"]
        again = self.open("/search/" + on.attrs["href"])

        self.assertEqual(
            [len(each.all("article", "st")) > 0 for each in (page, without, again)], [True, False, True]
        )
        self.assertIn("year=2021", on.attrs["href"])

    def test_words_in_marks_are_repeated_in_those_marks_only(self) -> None:
        self.assertIn("عن «الحرب انتهت»", self.open("/search/", q="«الحرب انتهت»").one("h1").text)
        self.assertIn("عن «الحرب»", self.open("/search/", q="الحرب").one("h1").text)

    def test_nothing_found_repeats_the_words_and_leads_on(self) -> None:
        page = self.open("/search/", q="سفينة", year="2020")
        links = [link.attrs["href"] for link in page.one(css_class="empty").all("a")]

        self.assertIn("«سفينة»", page.one("h1").text)
        self.assertIn("/speakers/", links)
        self.assertTrue(any("year" not in link and "q=" in link for link in links))


class UnreadableTests(PageTestCase):
    """Whatever stands in the address, a page answers and says what to do."""

    def setUp(self) -> None:
        super().setUp()
        make_statement()
        self.index_everything()

    def test_no_address_breaks_the_page(self) -> None:
        rows = [
            {"page": "abc"},
            {"page": "-1"},
            {"page": "9" * 400},
            {"year": "xx", "speaker": "لا-أحد", "kind": "؟", "status": "withdrawn", "topic": "x"},
            {"q": "\x00"},
            {"q": "ا" * 10_000},
            {"q": '"((( AND -'},
            {"q": 'سنة:xx متحدث:""'},
            {"sort": "bad", "bom": "x"},
            {"speaker": [str(number) for number in range(500)]},
            {"date_from": "\x00", "date_to": "2021-13-45"},
            {"q": "\ud800".encode("utf-8", "surrogatepass").decode("latin-1")},
        ]
        for query in rows:
            with self.subTest(str(query)[:60]):
                self.open("/search/", **query)

    def test_bytes_that_are_no_text_are_survived(self) -> None:
        self.assertEqual(self.client.get("/search/?q=%FF%FE&page=%00&year=%C3").status_code, 200)

    def test_a_date_that_is_none_is_told_beside_its_field(self) -> None:
        page = self.open("/search/", date_from="أمس")
        field = next(field for field in page.all("input") if field.attrs.get("id") == "date_from")

        self.assertEqual((field.attrs["value"], field.attrs["aria-invalid"]), ("أمس", "true"))
        self.assertIn("«\u2068أمس\u2069» ليس تاريخًا", page.one(css_class="errsum").text)
        self.assertEqual(len(page.all("article", "st")), 1)

    def test_a_range_that_ends_before_it_starts_is_told(self) -> None:
        page = self.open("/search/", date_from="2022", date_to="2020")

        self.assertIn("يجب أن يسبق", page.one(css_class="errsum").text)

    def test_words_too_long_are_cut_and_the_page_says_so(self) -> None:
        self.assertIn("بأوّل 1,000 حرف", self.open("/search/", q="سلام " * 500).text)


def answer(**changes: object) -> SearchResults:
    """Return an answer with nothing in it but `changes`."""
    defaults = {
        "request": SearchRequest(q="كلمة"),
        "sort": "relevance",
        "total": 0,
        "total_all_words": 0,
        "hits": (),
        "facets": (),
    }
    return SearchResults(**defaults | changes)  # type: ignore[arg-type]


class TellingTests(PageTestCase):
    """What the page makes of things a search may say."""

    def told(self, found: SearchResults, **query: object) -> Element:
        with patch("archive.web.results_page.search", return_value=found):
            return self.open("/search/", **({"q": "كلمة"} | query)).one("main")

    def test_a_suggestion_is_a_link_with_its_count(self) -> None:
        page = self.told(answer(suggestion=("كلام", 3)))

        self.assertEqual(page.one(css_class="dym").text, "هل تقصد كلام؟ 3 تصريحات")

    def test_notes_carry_the_link_to_the_exact_form(self) -> None:
        note = Note("widened", "شمل البحث صيغًا أخرى.", "=كلمة")
        page = self.told(answer(total=1, total_all_words=1, notes=(note,)))

        self.assertIn("%3D", page.one(css_class="notes").all("a")[0].attrs["href"])

    def test_results_without_all_the_words_are_told(self) -> None:
        self.assertIn("3 نتائج فيها كل الكلمات", self.told(answer(total=9, total_all_words=3)).text)
        self.assertIn("لا نتيجة فيها كل الكلمات", self.told(answer(total=9)).text)
        self.assertNotIn("كل الكلمات", self.told(answer(total=9, total_all_words=9)).text)

    def test_partial_dates_in_a_range_are_told(self) -> None:
        request = SearchRequest(date_from=date(2020, 1, 1))

        self.assertIn(
            "وقد تقع في هذه المدّة", self.told(answer(request=request, total=1, total_all_words=1)).text
        )

    def test_words_in_facets_and_notes_are_escaped(self) -> None:
        values = (FacetValue("<b>", "<i>", 1, True),)
        request = SearchRequest(q="<script>", filters={"outlet": ("<b>",)})
        found = answer(request=request, total=1, facets=(Facet("outlet", "المصدر", values),))

        page = self.told(found, outlet="<b>")

        scripts = [script for script in page.all("script") if "src" not in script.attrs]
        self.assertEqual((page.all("i"), page.all("b"), scripts), ([], [], []))


class SnippetTests(PageTestCase):
    def test_a_long_statement_is_cut_around_the_words_found(self) -> None:
        text = "كلام " * 120 + "الهدف" + " بعده" * 120
        article = make_article(text=f"قال «{text}»", outlet=make_outlet())
        make_statement(text, article=article)
        self.index_everything()
        quote = self.open("/search/", q="الهدف").one("blockquote")

        self.assertEqual([mark.text for mark in quote.all("mark")], ["الهدف"])
        self.assertLess(len(quote.text), 500)
        self.assertIn("التصريح كاملًا", quote.text)
