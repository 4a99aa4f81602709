"""The speaker list and the speaker page."""

from __future__ import annotations

from archive.models import Statement
from tests.builders import make_article, make_outlet, make_speaker, make_statement, make_topic
from tests.web.page_case import PageTestCase, speaker_path


class SpeakerPageTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.speaker = make_speaker(name_ar="ليلى حداد", slug="ليلى-حداد")

    def say(self, quote: str, said: str, **changes: object) -> Statement:
        return make_statement(quote, speaker=self.speaker, said=said, **changes)

    def page(self, **query: str):
        return self.open(speaker_path("ليلى-حداد"), **query)

    def test_statements_are_told_by_year_then_month_newest_first(self) -> None:
        for quote, said in {
            "أ": "2020",
            "ب": "2021-03-05",
            "ج": "2021-02",
            "د": "",
            "هـ": "2020-01-09",
        }.items():
            self.say(f"كلام {quote}", said)
        expected = [
            ("2021", ["آذار/مارس", "شباط/فبراير"]),
            ("2020", ["كانون الثاني/يناير", "الشهر غير محدّد"]),
            ("بلا تاريخ", []),
        ]

        self.assertEqual(self.years(), expected)

    def test_the_order_can_be_turned_and_the_undated_still_come_last(self) -> None:
        for quote, said in {"أ": "2021-03", "ب": "2020-05", "ج": ""}.items():
            self.say(f"كلام {quote}", said)

        self.assertEqual([year for year, _ in self.years(order="oldest")], ["2020", "2021", "بلا تاريخ"])

    def years(self, **query: str) -> list[tuple[str, list[str]]]:
        return [
            (year.all("h2")[0].text, [month.text for month in year.all("b")])
            for year in self.page(**query).all("section", "year")
        ]

    def test_the_timeline_counts_every_statement_once(self) -> None:
        for quote, said in {"أ": "2020", "ب": "2020-05", "ج": "2020-05-07?"}.items():
            self.say(f"كلام {quote}", said)
        page = self.page()
        columns = [column.attrs["aria-label"] for column in page.all("a", "tl-sq")]

        self.assertEqual(columns, ["2020، الشهر غير محدّد: تصريح واحد", "أيار/مايو 2020: تصريحان"])
        self.assertEqual(len(page.all("i", "k1")), 3)
        self.assertEqual(
            page.all("a", "tl-sq")[1].attrs["href"].split("?")[1].split("&")[1:],
            ["date_from=2020-05", "date_to=2020-05"],
        )

    def test_more_than_24_in_a_month_are_drawn_as_bars(self) -> None:
        for number in range(25):
            self.say(f"كلام رقم {number}", "2020-05")
        page = self.page()

        self.assertEqual(page.all("a", "tl-sq"), [])
        self.assertEqual(len(page.one("svg", "bars").all("rect", "bar")), 1)
        # Arabic prints decimals with a comma, which SVG would read as two numbers.
        for element in page.one("svg", "bars").walk():
            for name in {"x", "y", "y1", "y2", "width", "height"} & element.attrs.keys():
                self.assertRegex(element.attrs[name], r"\A-?[0-9.]+%?\Z")

    def test_roles_are_told_with_outlet_and_year(self) -> None:
        outlet = make_outlet(name_ar="صحيفة المدينة")
        article = make_article(text="قالت «سنبقى»", outlet=outlet)
        self.say("سنبقى", "2019", article=article, role_printed="الناطقة")

        self.assertIn("الناطقة (صحيفة المدينة 2019)", self.page().one("dl").text)

    def test_names_topics_and_neighbours_are_told(self) -> None:
        self.speaker.aliases.create(name="ليلى الحداد")
        article = make_article(text="قالت «سنبقى» وقال «سنرحل»")
        self.say("سنبقى", "2019", article=article, topics=[make_topic(name_ar="السلام")])
        other = make_statement("سنرحل", article=article)
        text = self.page().text

        for shown in ("ليلى الحداد", "السلام", article.outlet.name_ar, other.speaker.name_ar):
            self.assertIn(shown, text)

    def test_the_search_within_keeps_the_speaker(self) -> None:
        self.say("كلام", "2020")
        hidden = [field for field in self.page().all("input") if field.attrs.get("type") == "hidden"]

        self.assertEqual(
            [(field.attrs["name"], field.attrs["value"]) for field in hidden], [("speaker", "ليلى-حداد")]
        )

    def test_bad_order_and_page_still_show_the_page(self) -> None:
        self.say("كلام", "2020")

        self.assertEqual(len(self.page(order="x", page="abc").all("article", "st")), 1)
        self.assertEqual(len(self.page(page="99").all("article", "st")), 1)

    def test_a_speaker_without_shown_statements_has_no_page(self) -> None:
        self.say("كلام", "2020", status="withdrawn")

        self.open(speaker_path("ليلى-حداد"), expect=404)


class SpeakerListTests(PageTestCase):
    def names(self, **query: str) -> list[str]:
        return [link.text for link in self.open("/speakers/", **query).all("a", "who")]

    def setUp(self) -> None:
        super().setUp()
        self.first = make_speaker("الآنسة هدى", name_ar="هدى أمين")
        self.second = make_speaker(name_ar="بنك القرية", kind="organisation")
        make_statement(speaker=self.first)
        for quote in ("أول", "ثان"):
            make_statement(quote, speaker=self.second)

    def test_speakers_stand_by_number_of_statements_or_by_name(self) -> None:
        self.assertEqual(self.names(), ["بنك القرية", "هدى أمين"])
        self.assertEqual(self.names(order="name"), ["بنك القرية", "هدى أمين"])
        make_statement("ثالث", speaker=self.first)
        make_statement("رابع", speaker=self.first)
        self.assertEqual(self.names(), ["هدى أمين", "بنك القرية"])

    def test_a_name_is_found_in_any_spelling_and_form(self) -> None:
        for words in ("هدي", "امين", "الانسه", "هُدى"):
            with self.subTest(words):
                self.assertEqual(self.names(q=words), ["هدى أمين"])

    def test_two_matching_forms_of_a_name_do_not_double_its_count(self) -> None:
        self.first.aliases.create(name="هدى الأمين")

        self.assertIn("تصريح واحد", self.open("/speakers/", q="هدى").one(css_class="listed").text)

    def test_a_kind_can_be_chosen_and_nonsense_is_ignored(self) -> None:
        self.assertEqual(self.names(kind="organisation"), ["بنك القرية"])
        self.assertEqual(len(self.names(kind="x", order="y", page="z")), 2)

    def test_nobody_found_leads_on(self) -> None:
        page = self.open("/speakers/", q="لاأحد")

        self.assertIn("لا متحدّث بهذا الاسم", page.one("main").text)
