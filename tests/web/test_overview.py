"""Answers over time and by speaker, above the results."""

from __future__ import annotations

from tests.builders import make_speaker, make_statement
from tests.web.markup import Element
from tests.web.page_case import PageTestCase


class OverviewTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.layla = make_speaker(name_ar="ليلى حداد", slug="layla")
        self.said(self.layla, "2019-03", "2021-05-02", "2021-05", "2021-09", "")
        self.said(make_speaker(name_ar="سامر نصر", slug="samer"), "2021-05-30")
        self.index_everything()

    def said(self, speaker, *dates: str) -> None:
        for number, date in enumerate(dates):
            make_statement(f"السلام يحتاج صبرًا {speaker.slug} {number}", speaker=speaker, said=date)

    def bars(self, page: Element) -> list[str]:
        return [item.text.strip() for item in page.one("ol", "over-time").all("span", "vh")]

    def test_years_are_drawn_with_the_empty_ones_between_them(self) -> None:
        page = self.open("/search/", q="السلام")

        self.assertEqual(self.bars(page), ["2019: تصريح واحد", ": لا تصريحات", "2021: 4 تصريحات"])

    def test_the_highest_bar_fills_the_height_and_the_others_their_share(self) -> None:
        page = self.open("/search/", q="السلام")
        drawn = [(bar.attrs["y"], bar.attrs["height"]) for bar in page.one("ol", "over-time").all("rect")]

        self.assertEqual(drawn, [("36", "12"), ("0", "48")])

    def test_a_year_narrows_to_its_months_and_leads_back(self) -> None:
        page = self.open("/search/", q="السلام", sort="oldest", page="2")
        address = page.one("ol", "over-time").all("a")[1].attrs["href"]
        narrowed = self.open(address)

        self.assertNotIn("page=", address)
        self.assertIn("sort=oldest", address)
        self.assertEqual(self.bars(narrowed), ["أيار/مايو 2021: 3 تصريحات", "أيلول/سبتمبر 2021: تصريح واحد"])
        wider = next(link for link in narrowed.all("a") if link.text == "كل السنوات")
        self.assertEqual(self.bars(self.open(wider.attrs["href"])), self.bars(page))

    def test_a_month_narrows_further_and_is_marked(self) -> None:
        months = self.open("/search/", q="السلام", year="2021")
        page = self.open(months.one("ol", "over-time").all("a")[0].attrs["href"])

        self.assertIn("3 تصريحات", page.one("h1").text)
        current = [link for link in page.one("ol", "over-time").all("a") if "aria-current" in link.attrs]
        self.assertEqual(len(current), 1)

    def test_those_who_say_it_most_narrow_the_search_to_them(self) -> None:
        page = self.open("/search/", q="السلام")
        shares = page.one("ol", "who-says").all("li")

        self.assertEqual([share.all("a")[0].text for share in shares], ["ليلى حداد", "سامر نصر"])
        self.assertEqual([share.one("span", "n").text for share in shares], ["5", "1"])
        narrowed = self.open(shares[1].all("a")[0].attrs["href"])
        self.assertEqual(len(narrowed.all("article", "st")), 1)
        self.assertEqual(narrowed.all("ol", "who-says"), [])

    def test_with_nothing_to_compare_nothing_is_drawn(self) -> None:
        page = self.open("/search/", q="samer")

        self.assertEqual((page.all("ol", "over-time"), page.all("ol", "who-says")), ([], []))

    def test_the_query_is_said_back_in_words(self) -> None:
        shown = self.open("/search/", q='"يحتاج صبرا" -حرب').one(css_class="understood").text

        self.assertIn("«يحتاج صبرا»", shown)
        self.assertIn("من دون ما يأتي: «حرب»", shown)
        self.assertEqual(self.open("/search/").all(css_class="understood"), [])
