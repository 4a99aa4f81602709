"""Did you mean, and speakers by the forms of their names."""

from __future__ import annotations

from archive.search.results import SearchRequest
from archive.search.speaker_names import suggest_speakers
from tests.builders import make_speaker, make_statement
from tests.search.test_execute import SearchTestCase


class SuggestionTests(SearchTestCase):
    """Each reading is tried, and only one that finds something is offered."""

    def test_readings(self) -> None:
        cases = {
            # the other keyboard
            "hgl]dkm": ("المدينة", 2),
            # misspelt, written together, written apart
            "المدسنة": ("المدينة", 2),
            "القواتالمدينة": ("القوات المدينة", 2),
            "المد رسة": ("المدرسة", 1),
            # a phrase in another spelling, a phrase of words that stand apart
            '"المدينه حتى عوده"': ('"المدينة حتى عودة"', 1),
            '"القوات النازحين"': ("القوات النازحين", 2),
            # nothing like it
            "شيكاغو": None,
        }
        for typed, offered in cases.items():
            with self.subTest(typed=typed):
                self.assertEqual(self.search(typed).suggestion, offered)

    def test_a_name_by_its_sound_leads_to_the_speaker(self) -> None:
        make_statement("كلام عن السلام", speaker=make_speaker(name_ar="واين كاغينز", slug="caggins"))

        for typed in ("Caggins", "كاجينز"):
            with self.subTest(typed=typed):
                self.assertEqual(self.search(typed).suggestion, ('متحدث:"واين كاغينز"', 1))

    def test_of_names_that_sound_alike_the_one_spelt_most_alike_is_offered(self) -> None:
        for name, slug in (("نبيل كغنز", "near"), ("واين كاغينز", "nearest")):
            make_statement(f"كلام {slug}", speaker=make_speaker(name_ar=name, slug=slug))

        self.assertEqual(self.search("كاجينز").suggestion, ('متحدث:"واين كاغينز"', 1))

    def test_nothing_is_offered_that_the_filters_exclude(self) -> None:
        self.assertIsNone(self.search("hgl]dkm", filters={"year": ("1999",)}).suggestion)

    def test_nothing_is_offered_when_the_words_were_found(self) -> None:
        self.assertIsNone(self.search("القوات").suggestion)
        self.assertIsNone(self.search("-القوات").suggestion)


class SpeakerSuggestionTests(SearchTestCase):
    """While a name is typed."""

    def test_every_word_of_every_alias_is_looked_at(self) -> None:
        for typed in ("نادي", "حداد", "ناديَا حدّ", "hadd"):
            with self.subTest(typed=typed):
                self.assertEqual([found.speaker for found in suggest_speakers(typed)], [self.speaker])
        self.assertEqual(suggest_speakers("داد"), [])
        self.assertEqual(suggest_speakers(""), [])

    def test_the_fitting_form_is_shown(self) -> None:
        self.assertEqual(suggest_speakers("hadd")[0].alias, "Nadia Haddad")

    def test_speakers_without_visible_statements_are_left_out(self) -> None:
        make_speaker(name_ar="حداد آخر")

        self.assertEqual(len(suggest_speakers("حداد")), 1)
        self.assertEqual(len(self.search(SearchRequest(q="").q).hits), 3)
