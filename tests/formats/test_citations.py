"""Citations of a statement."""

from __future__ import annotations

from django.test import TestCase, override_settings

from archive.formats.citations import arabic_citation, bibtex
from tests.builders import make_article, make_outlet, make_speaker, make_statement


class CitationTests(TestCase):
    def setUp(self) -> None:
        self.outlet = make_outlet(name_ar="صحيفة المدينة")
        self.speaker = make_speaker(name_ar="ليلى حداد")

    def statement(self, quote: str = "سنعود غدا", **changes: object):
        article = make_article(text=f"وقالت «{quote}».", outlet=self.outlet, published="2020-03?")
        return make_statement(quote, article=article, **({"speaker": self.speaker} | changes))

    def test_the_arabic_one_names_speaker_words_source_date_and_number(self) -> None:
        statement = self.statement(role_printed="الناطقة")

        self.assertEqual(
            arabic_citation(statement),
            "ليلى حداد، الناطقة، «سنعود غدا»، صحيفة المدينة، آذار/مارس 2020 (تقديري)."
            f" أرشيف التصريحات، التصريح {statement.pk}.",
        )

    def test_reported_words_stand_without_marks(self) -> None:
        self.assertNotIn("«", arabic_citation(self.statement(kind="indirect")))

    def test_an_uncertain_speaker_is_cited_as_printed_and_as_uncertain(self) -> None:
        statement = self.statement(speaker_confidence=0.2, speaker_printed="المصدر")

        self.assertTrue(arabic_citation(statement).startswith("المصدر (نسبة غير مؤكّدة)، "))
        self.assertNotIn("ليلى حداد", bibtex(statement))

    def test_long_words_are_cut_on_a_word(self) -> None:
        citation = arabic_citation(self.statement("كلمة " * 60 + "نهاية"))

        self.assertIn("كلمة…»", citation)
        self.assertNotIn("نهاية", citation)

    @override_settings(SITE_URL="https://archive.example")
    def test_bibtex_has_year_and_permalink(self) -> None:
        statement = self.statement()
        entry = bibtex(statement)

        self.assertTrue(entry.startswith(f"@misc{{statement-{statement.pk},\n"))
        self.assertIn("  year = {2020},", entry)
        self.assertIn(f"  url = {{https://archive.example/statements/{statement.pk}/}},", entry)

    def test_bibtex_leaves_an_unknown_year_out(self) -> None:
        self.assertNotIn("year", bibtex(self.statement(said="XXXX-02")))

    def test_bibtex_escapes_what_tex_would_read(self) -> None:
        entry = bibtex(self.statement(r"50% من {كل} \ما_قيل ~ و^"))

        self.assertIn(r"50\% من \{كل\} \textbackslash{}ما\_قيل \textasciitilde{} و\textasciicircum{}", entry)
