"""The home page."""

from __future__ import annotations

from tests.builders import make_speaker, make_statement, make_topic
from tests.web.page_case import PageTestCase


class HomeTests(PageTestCase):
    def test_an_empty_archive_says_so(self) -> None:
        self.assertIn("لا تصريحات في الأرشيف بعد", self.open("/").text)

    def test_the_squares_add_up_to_the_legend_and_to_the_heading(self) -> None:
        for number in range(8):
            for said in ("2020-03", "2020", "")[: 1 + number % 3]:
                make_statement(f"كلام {number} {said}", speaker=make_speaker(), said=said)
        make_statement(speaker=None)
        page = self.open("/")
        legend = [int(entry.text) for entry in page.one("ul", "legend").all(css_class="n")]
        squares = sum(len(column.all("i")) for column in page.all("a", "tl-sq"))

        self.assertEqual(sum(legend), squares)
        self.assertIn(f"{squares} تصريحًا", page.one("figcaption").text)
        self.assertEqual(len(legend), 7)  # five names, the others, nobody

    def test_the_five_newest_are_shown(self) -> None:
        for month in range(1, 8):
            make_statement(f"كلام الشهر {month}", said=f"2020-{month:02}")
        shown = [quote.text for quote in self.open("/").all("blockquote")]

        self.assertEqual(shown, [f"«كلام الشهر {month}»" for month in range(7, 2, -1)])

    def test_speakers_keep_their_key_from_the_chart_to_the_list(self) -> None:
        often = make_speaker()
        for number in range(3):
            make_statement(f"كلام {number}", speaker=often, said="2019")
        make_statement(said="2021")
        page = self.open("/")

        self.assertEqual([card.classes[1] for card in page.all("article", "st")][0], "k2")
        self.assertEqual(page.one("ol", "ranked").all("a")[0].text, often.name_ar)

    def test_topics_are_listed_with_their_counts(self) -> None:
        topic = make_topic(name_ar="السلام")
        make_statement(topics=[topic])
        make_statement("آخر", topics=[topic], status="withdrawn")

        self.assertEqual(self.open("/").one("ul", "ranked").text, "السلام1")
