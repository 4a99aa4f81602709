"""What is stored of an extracted statement, and what an editor's hand on it protects."""

from __future__ import annotations

from dataclasses import replace

from django.test import TestCase
from django.utils import timezone

from archive.services.statement_values import is_settled, is_touched, statement_values
from tests.builders import make_speaker, make_statement, make_topic
from tests.services.readers import read_notation

FOUND = read_notation('عنوان\n؟مسؤول أمني، في الشمال: "لا تعليق لدينا".\n').statements[0]


class ValueTests(TestCase):
    def test_a_described_source_is_kept_also_where_the_verb_has_no_subject(self) -> None:
        values = statement_values(replace(FOUND, speaker_printed="", attribution="chained"), None)

        self.assertEqual((values["speaker"], values["speaker_printed"]), (None, "مسؤول أمني"))

    def test_a_named_speaker_without_printed_subject_stays_unprinted(self) -> None:
        values = statement_values(replace(FOUND, speaker_printed=""), make_speaker())

        self.assertEqual(values["speaker_printed"], "")

    def test_evidence_is_stored_with_rule_weight_and_span(self) -> None:
        span = [FOUND.start, FOUND.end]

        self.assertEqual(
            statement_values(FOUND, None)["evidence"], [{"rule": "notation", "weight": 1.0, "span": span}]
        )

    def test_what_is_longer_than_its_column_is_cut(self) -> None:
        values = statement_values(replace(FOUND, cue="قال " * 100, role="وزير " * 500), None)

        self.assertEqual((len(values["cue"]), len(values["role_printed"])), (200, 1000))


class ProtectionTests(TestCase):
    def test_what_an_editor_did_settles_or_touches_a_statement(self) -> None:
        cases = (
            # what the row says, settled, touched
            ({}, False, False),
            ({"edited_fields": ["cue"]}, False, True),
            ({"status": "in_review"}, False, True),
            ({"status": "published"}, True, True),
            ({"status": "withdrawn"}, True, True),
            ({"reviewed_at": timezone.now()}, True, True),
            ({"topics": [make_topic()]}, False, True),
        )
        for changes, settled, touched in cases:
            with self.subTest(changes):
                statement = make_statement(**changes)

                self.assertEqual((is_settled(statement), is_touched(statement)), (settled, touched))
