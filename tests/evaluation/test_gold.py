"""Reading of annotations."""

from __future__ import annotations

import json
import unittest
from typing import Any

from archive.evaluation import GoldArticle, GoldError, read_gold

STATEMENT = {"start": 2, "end": 8, "kind": "direct", "speaker": "سمير الحاج", "via": "name"}


def annotation(statement: dict[str, Any] | None = None, **changes: Any) -> str:
    values: dict[str, Any] = {
        "id": "nahar-01",
        "outlet": "النهار",
        "date": "2015-07-25",
        "speakers": [{"canonical": "سمير الحاج", "kind": "person", "variants": ["الحاج"]}],
        "statements": [STATEMENT | (statement or {})],
        "not_statements": [{"start": 12, "end": 15}],
    }
    return json.dumps(values | changes, ensure_ascii=False)


def read(source: str) -> GoldArticle:
    return read_gold(source, "ن" * 20, "nahar-01.json")


class ReadGold(unittest.TestCase):
    def test_every_accepted_name_is_gathered(self) -> None:
        article = read(annotation({"entity": "سمير الحاج@nahar-01", "speaker_alt": ["الناطق"]}))

        self.assertEqual(
            article.statements[0].names, {"سمير الحاج", "الحاج", "سمير الحاج@nahar-01", "الناطق"}
        )

    def test_an_unattributed_statement_accepts_nobody(self) -> None:
        self.assertEqual(read(annotation({"speaker": None, "via": "none"})).statements[0].names, frozenset())

    def test_a_mixed_statement_has_its_outer_span(self) -> None:
        mixed = {"mixed": True, "outer_start": 1, "outer_end": 9}

        self.assertEqual(read(annotation(mixed)).statements[0].outer, (1, 9))
        self.assertEqual(read(annotation()).statements[0].outer, (2, 8))

    def test_the_gaps_of_an_interrupted_quote_are_read(self) -> None:
        self.assertEqual(read(annotation({"gaps": [[4, 6]]})).statements[0].gaps, ((4, 6),))
        with self.assertRaisesRegex(GoldError, "outside the text"):
            read(annotation({"gaps": [[4, 60]]}))

    def test_marked_words_and_the_date_are_read(self) -> None:
        article = read(annotation())

        self.assertEqual(
            (article.not_statements, article.date, article.outlet), (((12, 15),), "2015-07-25", "النهار")
        )

    def test_what_is_wrong_is_named_with_its_file(self) -> None:
        rows = [
            ("{", "not JSON"),
            ("[]", "not an annotation"),
            ('{"statements": []}', "speakers"),
            (annotation({"kind": "quote"}), "unknown kind 'quote'"),
            (annotation({"via": "guess"}), "unknown via 'guess'"),
            (annotation({"end": 21}), "outside the text of 20"),
            (annotation({"start": 8, "end": 8}), "outside the text"),
            (annotation({"start": "2"}), "not an annotation"),
        ]
        for source, words in rows:
            with self.subTest(words=words), self.assertRaisesRegex(GoldError, rf"nahar-01.*{words}"):
                read(source)
