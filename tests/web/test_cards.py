"""Statements as lists print them."""

from __future__ import annotations

from django.test import TestCase

from archive.web.cards import EXCERPT_LENGTH, card, cards, speaker_keys
from tests.builders import make_article, make_speaker, make_statement
from tests.web.page_case import PageTestCase


class SpeakerKeyTests(TestCase):
    def test_keys_go_by_rank_and_the_sixth_is_shared(self) -> None:
        ids = [7, 7, 7, 5, 5, None, *range(10, 16)]

        self.assertEqual(
            speaker_keys(ids),
            {7: "k1", 5: "k2", 10: "k3", 11: "k4", 12: "k5", 13: "k6", 14: "k6", 15: "k6"},
        )


class LabelTests(PageTestCase):
    def test_a_list_says_what_no_editor_confirmed_and_what_is_reported(self) -> None:
        make_statement("مراجع", status="published", kind="indirect")
        make_statement("غير مراجع")
        shown = {card.one("blockquote").text: card.text for card in self.open("/").all("article", "st")}

        self.assertEqual({words for words, text in shown.items() if "لم يُراجَع بعد" in text}, {"«غير مراجع»"})
        self.assertEqual({words for words, text in shown.items() if "نقل بالمعنى" in text}, {"مراجع"})


class CardTests(TestCase):
    def test_long_words_are_cut_and_escaped(self) -> None:
        quote = "<b>" + " كلمة" * EXCERPT_LENGTH
        shown = card(make_statement(quote, article=make_article(text=quote)), {})

        self.assertTrue(shown.text.startswith("&lt;b&gt;"))
        self.assertTrue(shown.cut_end)
        self.assertLessEqual(len(shown.text), EXCERPT_LENGTH + len("&lt;&gt;"))

    def test_an_uncertain_speaker_has_no_key(self) -> None:
        speaker = make_speaker()
        sure, unsure = (
            make_statement(speaker=speaker),
            make_statement("آخر", speaker=speaker, speaker_confidence=0),
        )

        self.assertEqual([shown.key for shown in cards([sure, unsure])], ["k1", "k0"])

    def test_a_chronological_list_repeats_only_dates_that_say_more_than_its_heading(self) -> None:
        rows = {
            "2020-03": False,
            "2020": False,
            "": False,
            "2020-03-05": True,
            "2020-03?": True,
            "2020~": True,
            "XXXX-02": True,
            "202X": True,
        }
        for said, more in rows.items():
            with self.subTest(said):
                self.assertEqual(card(make_statement(f"كلام {said}", said=said), {}).date_says_more, more)
