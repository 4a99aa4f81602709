"""Speakers offered while a search is typed."""

from __future__ import annotations

from archive.models import Statement
from tests.builders import make_speaker, make_statement
from tests.web.page_case import PageTestCase


class SuggestionTests(PageTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.layla = make_speaker("Layla Haddad", name_ar="ليلى حدّاد", slug="ليلى")
        make_statement("كلام أول", speaker=self.layla)
        make_statement("كلام ثان", speaker=self.layla)

    def offered(self, typed: str) -> list[dict[str, str]]:
        self.response = self.client.get("/suggest/", {"q": typed})
        self.assertEqual(self.response.status_code, 200)
        speakers: list[dict[str, str]] = self.response.json()["speakers"]
        return speakers

    def test_a_name_is_found_by_the_beginning_of_a_word_in_any_spelling(self) -> None:
        for typed in ("ليلي", "حداد", "لَيلى حد", "hadd"):
            with self.subTest(typed):
                self.assertEqual([each["name"] for each in self.offered(typed)], ["ليلى حدّاد"])

    def test_an_offer_tells_kind_and_number_and_leads_to_the_speaker(self) -> None:
        offer = self.offered("layla")[0]

        self.assertEqual((offer["alias"], offer["note"]), ("Layla Haddad", "شخص، تصريحان"))
        self.assertEqual(self.client.get(offer["address"]).status_code, 200)
        self.assertEqual(self.offered("ليلى")[0]["alias"], "")
        self.assertEqual(self.response.json()["said"], "متحدّث واحد")

    def test_speakers_without_visible_statements_are_not_offered(self) -> None:
        Statement.objects.update(status="withdrawn")

        self.assertEqual(self.offered("ليلى"), [])

    def test_one_letter_nothing_and_nonsense_offer_nothing(self) -> None:
        for typed in ("ل", "لَ", "", " ", "\x00", "٪" * 5000):
            with self.subTest(typed[:5]):
                self.assertEqual(self.offered(typed), [])

    def test_offers_are_few_and_most_said_first_in_a_constant_number_of_queries(self) -> None:
        few = self.queries_of("/suggest/", q="ليلى")
        for number in range(12):
            make_statement(speaker=make_speaker(name_ar=f"ليلى {number}"))

        self.assertEqual(self.queries_of("/suggest/", q="ليلى"), few)
        offers = self.offered("ليلى")
        self.assertEqual((len(offers), offers[0]["name"]), (8, "ليلى حدّاد"))

    def test_browsers_keep_an_answer_and_crawlers_do_not(self) -> None:
        self.offered("ليلى")

        self.assertIn("max-age=300", self.response["Cache-Control"])
        self.assertEqual(self.response["X-Robots-Tag"], "noindex")

    def test_only_reading_is_answered(self) -> None:
        self.assertEqual(self.client.post("/suggest/", {"q": "ليلى"}).status_code, 405)
