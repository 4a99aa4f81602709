"""The search in a terminal."""

from __future__ import annotations

import json
from io import StringIO

from django.core.management import CommandError, call_command

from archive.management.terminal_text import needs_shaping, shape
from tests.builders import make_speaker, make_statement
from tests.search.base import IndexTestCase


class SearchCommandTests(IndexTestCase):
    """What is printed."""

    def setUp(self) -> None:
        super().setUp()
        speaker = make_speaker(name_ar="نادية حداد", slug="nadia")
        self.statement = make_statement("ستبقى القوات في المدينة", speaker=speaker, said="2021-03")
        make_statement("افتتحت المدرسة", said="2019")
        self.index_everything()

    def printed(self, *args: str) -> str:
        out = StringIO()
        call_command("search", *args, stdout=out)
        return out.getvalue()

    def test_prints_what_was_found_with_its_source(self) -> None:
        printed = self.printed("القُوّات")

        self.assertIn("1. ستبقى القوات في المدينة", printed)
        self.assertIn("نادية حداد", printed)
        self.assertIn("آذار/مارس 2021", printed)
        self.assertIn(self.statement.get_absolute_url(), printed)
        self.assertNotIn("المدرسة", printed)

    def test_prints_json(self) -> None:
        record = json.loads(self.printed("القوات", "--json"))

        self.assertEqual(record["total"], 1)
        self.assertEqual(record["hits"][0]["id"], self.statement.pk)
        self.assertEqual(record["hits"][0]["snippet"], "ستبقى <mark>القوات</mark> في المدينة")
        self.assertEqual(record["facets"]["year"], [{"value": "2021", "label": "2021", "count": 1}])

    def test_a_quote_of_two_articles_is_one_answer_with_both_addresses(self) -> None:
        speaker = self.statement.speaker
        one, again = (
            make_statement("سنبني السد قبل موسم الأمطار القادم", speaker=speaker, said=year)
            for year in ("2020", "2022")
        )
        self.index_everything()
        record = json.loads(self.printed("السد", "--json"))

        self.assertEqual((record["total"], record["repeated"], record["pages"]), (2, 1, 1))
        self.assertEqual([(hit["id"], hit["reprints"]) for hit in record["hits"]], [(one.pk, [again.pk])])
        self.assertIn(f"ورد أيضًا: {again.get_absolute_url()}", self.printed("السد"))

    def test_where_nothing_is_found_no_widening_is_told(self) -> None:
        self.assertNotIn("الجذع", self.printed("سفينة"))

    def test_filters_and_pages(self) -> None:
        self.assertEqual(json.loads(self.printed("--filter", "year=2019", "--json"))["total"], 1)
        self.assertIn("2. ", self.printed("--per-page", "1", "--page", "2"))

    def test_says_what_is_wrong_with_an_option(self) -> None:
        for wrong in (("--filter", "colour=red"), ("--filter", "year"), ("--page", "0")):
            with self.subTest(wrong=wrong), self.assertRaises(CommandError):
                self.printed(*wrong)

    def test_shapes_when_asked(self) -> None:
        self.assertIn(shape("1. ستبقى القوات في المدينة"), self.printed("القوات", "--shape"))
        self.assertIn("ستبقى القوات", self.printed("القوات", "--no-shape"))


class TerminalTextTests(IndexTestCase):
    """Which terminals need it, and what it does."""

    def test_letters_are_joined_and_turned(self) -> None:
        self.assertEqual(shape("كتب"), "\ufe90\ufe98\ufedb")

    def test_only_terminals_without_their_own_are_helped(self) -> None:
        self.assertTrue(needs_shaping({"TERM": "xterm"}, is_terminal=True))
        for environment in (
            {"VTE_VERSION": "7006"},
            {"KONSOLE_VERSION": "230800"},
            {"TERM_PROGRAM": "Apple_Terminal"},
        ):
            with self.subTest(environment=environment):
                self.assertFalse(needs_shaping(environment, is_terminal=True))
        self.assertFalse(needs_shaping({"TERM": "xterm"}, is_terminal=False))
