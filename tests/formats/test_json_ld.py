"""Statements in the vocabulary of schema.org."""

from __future__ import annotations

import json

from django.test import TestCase

from archive.formats.json_ld import quotation
from tests.builders import make_article, make_speaker, make_statement


class QuotationTests(TestCase):
    def test_it_names_words_speaker_and_source(self) -> None:
        statement = make_statement(speaker=make_speaker(name_ar="جمعية الأمل", kind="organisation"))
        record = json.loads(quotation(statement))

        self.assertEqual((record["@type"], record["text"]), ("Quotation", statement.text))
        self.assertEqual(record["spokenByCharacter"]["@type"], "Organization")
        self.assertEqual(record["isBasedOn"]["datePublished"], "2021-03")
        self.assertEqual(record["isBasedOn"]["publisher"]["name"], statement.article.outlet.name_ar)

    def test_an_uncertain_speaker_is_not_named(self) -> None:
        statement = make_statement(speaker_confidence=0.1)

        self.assertNotIn("spokenByCharacter", json.loads(quotation(statement)))

    def test_an_estimated_date_is_left_out(self) -> None:
        statement = make_statement("كلام", article=make_article(text="كلام", published="2020?"))

        self.assertNotIn("datePublished", json.loads(quotation(statement))["isBasedOn"])

    def test_words_cannot_end_the_script_element(self) -> None:
        quote = "</script><script>alert(1)</script>&"
        statement = make_statement(quote, article=make_article(text=f"قال {quote}"))

        self.assertNotIn("<", quotation(statement))
        self.assertEqual(json.loads(quotation(statement))["text"], quote)
